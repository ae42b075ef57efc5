"""What IT and the clinic's office do at the command line: staff, trail, export, deletion."""

import argparse
import getpass
import os
import sys
from datetime import UTC, datetime
from random import SystemRandom
from typing import TYPE_CHECKING, Any

import msgspec

from kiosk.settings import Settings
from kiosk.terminal import CannotBeUsed, existing_store, say

if TYPE_CHECKING:
    from kiosk.store.records import Staff, TrailEntry, VisitLine
    from kiosk.store.visits import VisitStore

PLACES = ("kiosk", "desk")
"""Where somebody signs in."""
LONGEST_REASON = 200


def at_the_command_line() -> str:
    """Who does something here, as the trail names them."""
    return f"command line ({_user()})"


def now() -> datetime:
    return datetime.now(UTC)


def visits(given: argparse.Namespace, chosen: Settings, _began: float) -> int:
    with existing_store(chosen) as store:
        lines = store.newest(given.limit)
    text = "\n".join(map(_line, lines)) or "no visits yet"
    return say(given, {"visits": msgspec.to_builtins(lines)}, text)


def _line(line: "VisitLine") -> str:
    said = [line.code, f"{line.finished:%Y-%m-%d %H:%M}", ", ".join(line.tools)]
    if line.partial:
        said.append("partial")
    if line.alert_level:
        said.append(f"alert {line.alert_level}")
    if line.reference:
        said.append(f"reference {line.reference}")
    if line.printed:
        said.append("printed")
    if line.handed_over:
        said.append("handed over")
    return "  ".join(said)


def delete(given: argparse.Namespace, chosen: Settings, _began: float) -> int:
    from kiosk.keeping import copies_of, forget_papers

    reason = _one_line("--reason", given.reason)
    with existing_store(chosen) as store:
        visit_id = store.find(given.code).id
        code = store.desk.delete(visit_id, now(), at_the_command_line(), reason)
    papers = forget_papers(chosen.filing_folder, {code})
    copies = [str(path) for path in copies_of(chosen.data_folder)]
    said = [f"{code} is deleted"]
    if papers:
        said.append(f"{papers} of its pages in {chosen.filing_folder} are deleted")
    said += [f"{path} was made before an upgrade and may still hold it" for path in copies]
    return say(given, {"code": code, "papers": papers, "copies": copies}, "\n".join(said))


def export(given: argparse.Namespace, chosen: Settings, _began: float) -> int:
    from kiosk.export import Days, ExportError, export_visits

    days = Days(given.first, given.last)
    if given.first and given.last and given.first > given.last:
        raise CannotBeUsed(f"--from {given.first} is after --to {given.last}")
    with existing_store(chosen) as store:
        try:
            count = export_visits(
                store, given.out, given.format, days, now(), at_the_command_line(), given.force
            )
        except ExportError as error:
            raise CannotBeUsed(str(error)) from None
    return say(given, {"file": str(given.out), "visits": count}, f"{count} visits in {given.out}")


def audit(given: argparse.Namespace, chosen: Settings, _began: float) -> int:
    """Exit code 1 when the trail is not as it was written."""
    with existing_store(chosen) as store:
        verdict = store.trail.verify()
        end_known = store.trail.head() is not None or not verdict.entries
        missed = store.trail.all_of("entries missing") if verdict.whole else ()
        newest = _newest(store, given.newest or 0, verdict.whole)
        lost_now = store.missing_entries
    said = [
        f"the trail is whole: {verdict.entries} entries"
        if verdict.whole
        else f"the trail is not whole: {_visible(verdict.reason)}"
    ]
    said += [
        f"missing at the end when the database was opened at {_moment(entry.at)}: "
        f"{entry.about.get('count')}, as entry {entry.id} says"
        for entry in missed
    ]
    if not end_known:
        said.append("visits.trail-head is lost: entries missing at the end would not be noticed")
    said += map(_entry, newest)
    data = {
        "whole": verdict.whole,
        "entries": verdict.entries,
        "wrong": verdict.wrong,
        "reason": verdict.reason,
        "end_known": end_known,
        "missing_now": lost_now,
        "missing": msgspec.to_builtins(missed),
        "newest": msgspec.to_builtins(newest),
    }
    say(given, data, "\n".join(said))
    return 0 if verdict.whole and not lost_now else 1


def _newest(store: "VisitStore", count: int, whole: bool) -> "tuple[TrailEntry, ...]":
    from kiosk.store.errors import DatabaseDamaged

    try:
        return store.trail.newest(count)
    except DatabaseDamaged:
        if whole:
            raise
        return ()  # That something is wrong is said already, and where.


def _entry(entry: "TrailEntry") -> str:
    about = " ".join(f"{key}={value}" for key, value in entry.about.items())
    parts = (str(entry.id), _moment(entry.at), entry.who, entry.did, about)
    return "  ".join(_visible(part) for part in parts if part)


def staff_add(given: argparse.Namespace, chosen: Settings, _began: float) -> int:
    with existing_store(chosen) as store:
        if not given.generate:
            pin = _typed_pin()
            staff = store.staff.add(given.name, given.role, pin, now(), at_the_command_line())
            return say(given, msgspec.to_builtins(staff), f"{staff.name} ({staff.role}) is added")
        staff, pin = _added_with_new_pin(store, given)
    text = f"{staff.name} ({staff.role}) is added\nPIN: {pin} (shown only this once)"
    return say(given, {**msgspec.to_builtins(staff), "pin": pin}, text)


def _added_with_new_pin(store: "VisitStore", given: argparse.Namespace) -> tuple["Staff", str]:
    from kiosk.store.errors import PinTaken
    from kiosk.store.pins import new_pin

    while True:
        pin = new_pin(SystemRandom())
        try:
            return store.staff.add(given.name, given.role, pin, now(), at_the_command_line()), pin
        except PinTaken:
            continue


def _typed_pin() -> str:
    """From a terminal without showing it, and twice; otherwise one line of standard input."""
    if not sys.stdin.isatty():
        return sys.stdin.buffer.readline(100).decode("ascii", "replace").strip()
    try:
        pin = getpass.getpass("PIN (six digits): ")
        again = getpass.getpass("The same again: ")
    except (EOFError, KeyboardInterrupt):
        raise CannotBeUsed("no PIN was typed; nobody was added") from None
    if pin != again:
        raise CannotBeUsed("the two PINs are not the same; nobody was added")
    return pin


def staff_list(given: argparse.Namespace, chosen: Settings, _began: float) -> int:
    with existing_store(chosen) as store:
        everybody = store.staff.everybody()
    said = [
        f"{each.name}  {each.role}{'  disabled' if each.disabled else ''}" for each in everybody
    ]
    text = "\n".join(said) or "nobody yet; see kiosk staff add --help"
    return say(given, {"staff": msgspec.to_builtins(everybody)}, text)


def staff_disable(given: argparse.Namespace, chosen: Settings, _began: float) -> int:
    with existing_store(chosen) as store:
        staff = store.staff.disable(given.name, now(), at_the_command_line())
    return say(given, msgspec.to_builtins(staff), f"{staff.name} cannot sign in any more")


def staff_unlock(given: argparse.Namespace, chosen: Settings, _began: float) -> int:
    places = (given.place,) if given.place else PLACES
    with existing_store(chosen) as store:
        freed = {place: store.staff.unlock(place, now(), at_the_command_line()) for place in places}
    said = (
        f"{place}: {'wrong PINs are forgotten' if was else 'there was nothing to unlock'}"
        for place, was in freed.items()
    )
    return say(given, {"unlocked": [place for place in freed if freed[place]]}, "\n".join(said))


def _user() -> str:
    if sys.platform == "win32":
        return getpass.getuser()
    import pwd

    # Not getpass: that believes the environment, which anybody can set.
    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return str(os.getuid())


def _one_line(option: str, text: str) -> str:
    tidy = " ".join(text.split())
    if not tidy:
        raise CannotBeUsed(f"{option}: there is nothing in it")
    if len(tidy) > LONGEST_REASON:
        raise CannotBeUsed(
            f"{option}: it has {len(tidy)} characters; {LONGEST_REASON} are the most"
        )
    if not tidy.isprintable():
        raise CannotBeUsed(f"{option}: it has a character in it that cannot be seen")
    return tidy


def _visible(text: str) -> str:
    """One line for a terminal, even of an entry that somebody else has written."""
    return "".join(letter if letter.isprintable() else "?" for letter in text)


def _moment(moment: Any) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"
