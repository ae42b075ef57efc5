"""What the clinic's office does with visits: lists, prints, deletes, exports, audits."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from kiosk.command.terminal import (
    CannotBeUsed,
    at_the_command_line,
    day,
    existing_store,
    now,
    number,
    say,
)
from kiosk.command.verbs import argument, verb
from kiosk.data_folder import DataFolder
from kiosk.settings.keys import Settings

if TYPE_CHECKING:
    from kiosk.records.trail import TrailEntry
    from kiosk.records.visits import VisitLine
    from kiosk.store.visits import VisitStore

LONGEST_REASON = 200
CODE = argument("code", metavar="CODE")


@verb("visits", "the newest visits", argument("--limit", type=number, default=50))
def visits(given: argparse.Namespace, chosen: Settings) -> int:
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


@verb("print", "print one visit's summary again", CODE)
def printing(given: argparse.Namespace, chosen: Settings) -> int:
    from kiosk.desk.clinic_paper import ClinicPaper
    from kiosk.desk.paper import print_visit
    from kiosk.printing import NotPrinted

    if sys.stderr.isatty():  # It may take as long as the printer does.
        print("Handing the pages to the printer ...", file=sys.stderr)
    with existing_store(chosen) as store:
        visit_id = store.find(given.code).id
        paper = ClinicPaper(chosen, filing=True)
        delivery = print_visit(store, paper, visit_id, at_the_command_line(), now)
    if isinstance(delivery, NotPrinted) and not given.json:
        raise CannotBeUsed(f"{delivery.reason} {delivery.advice}".strip())
    said = {"how": type(delivery).__name__.lower(), **msgspec.to_builtins(delivery, enc_hook=str)}
    say(given, said, ", ".join(f"{key}: {value}" for key, value in said.items() if value != ""))
    return 2 if isinstance(delivery, NotPrinted) else 0


@verb(
    "delete",
    "delete a visit and its filed pages for good",
    CODE,
    argument("--reason", required=True, metavar="TEXT", help="kept in the trail"),
)
def delete(given: argparse.Namespace, chosen: Settings) -> int:
    from kiosk.desk.retention import forget_papers

    reason = _one_line("--reason", given.reason)
    with existing_store(chosen) as store:
        visit_id = store.find(given.code).id
        code = store.desk.delete(visit_id, now(), at_the_command_line(), reason)
    papers = forget_papers(chosen.filing_folder, {code})
    copies = [str(path) for path in DataFolder(chosen.data_folder).copies()]
    said = [f"{code} is deleted"]
    if papers:
        said.append(f"{papers} of its pages in {chosen.filing_folder} are deleted")
    said += [f"{path} was made before an upgrade and may still hold it" for path in copies]
    return say(given, {"code": code, "papers": papers, "copies": copies}, "\n".join(said))


@verb(
    "export",
    "write visits with their answers into a file",
    argument("--format", choices=("csv", "json"), required=True),
    argument("-o", "--out", type=Path, required=True, metavar="FILE"),
    argument("--from", dest="first", type=day, metavar="DAY", help="such as 2026-05-01"),
    argument("--to", dest="last", type=day, metavar="DAY", help="this day included"),
    argument("--force", action="store_true", help="in place of a file that is there"),
)
def export(given: argparse.Namespace, chosen: Settings) -> int:
    from kiosk.desk.export.days import Days
    from kiosk.desk.export.export import FORMATS, export_visits

    days = Days(given.first, given.last)
    if given.first and given.last and given.first > given.last:
        raise CannotBeUsed(f"--from {given.first} is after --to {given.last}")
    with existing_store(chosen) as store:
        form, by = FORMATS[given.format], at_the_command_line()
        count = export_visits(store, given.out, form, days, now(), by, given.force)
    return say(given, {"file": str(given.out), "visits": count}, f"{count} visits in {given.out}")


@verb(
    "audit",
    "verify the trail of who did what",
    argument("--newest", type=number, metavar="N", help="also print the newest entries"),
)
def audit(given: argparse.Namespace, chosen: Settings) -> int:
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
        head = DataFolder(chosen.data_folder).trail_head.name
        said.append(f"{head} is lost: entries missing at the end would not be noticed")
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
    from kiosk.records.errors import DatabaseDamaged

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
