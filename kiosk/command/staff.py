"""Who may sign in at the front desk."""

import argparse
import sys
from typing import TYPE_CHECKING

import msgspec

from kiosk.command.terminal import CannotBeUsed, at_the_command_line, existing_store, now, say
from kiosk.command.verbs import VerbGroup, argument, verb
from kiosk.settings.keys import Settings

if TYPE_CHECKING:
    from kiosk.records.staff import Staff
    from kiosk.store.visits import VisitStore

PLACES = ("kiosk", "desk")
"""Where somebody signs in."""
NAME = argument("name", metavar="NAME")


@verb(
    "add",
    "let somebody sign in, with a PIN",
    NAME,
    argument(
        "--role", choices=("desk", "admin"), default="desk", help="an admin may delete visits, too"
    ),
    argument("--generate", action="store_true", help="make a PIN and print it, once"),
)
def add(given: argparse.Namespace, chosen: Settings) -> int:
    with existing_store(chosen) as store:
        if not given.generate:
            pin = _typed_pin()
            staff = store.staff.add(given.name, given.role, pin, now(), at_the_command_line())
            return say(given, msgspec.to_builtins(staff), f"{staff.name} ({staff.role}) is added")
        staff, pin = _added_with_new_pin(store, given)
    text = f"{staff.name} ({staff.role}) is added\nPIN: {pin} (shown only this once)"
    return say(given, {**msgspec.to_builtins(staff), "pin": pin}, text)


def _added_with_new_pin(store: "VisitStore", given: argparse.Namespace) -> tuple["Staff", str]:
    from random import SystemRandom

    from kiosk.records.errors import PinTaken
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
    import getpass

    try:
        pin = getpass.getpass("PIN (six digits): ")
        again = getpass.getpass("The same again: ")
    except (EOFError, KeyboardInterrupt):
        raise CannotBeUsed("no PIN was typed; nobody was added") from None
    if pin != again:
        raise CannotBeUsed("the two PINs are not the same; nobody was added")
    return pin


@verb("list", "all who may sign in, or could once")
def everybody(given: argparse.Namespace, chosen: Settings) -> int:
    with existing_store(chosen) as store:
        staff = store.staff.everybody()
    said = [f"{each.name}  {each.role}{'  disabled' if each.disabled else ''}" for each in staff]
    text = "\n".join(said) or "nobody yet; see kiosk staff add --help"
    return say(given, {"staff": msgspec.to_builtins(staff)}, text)


@verb("disable", "take away somebody's PIN for good", NAME)
def disable(given: argparse.Namespace, chosen: Settings) -> int:
    with existing_store(chosen) as store:
        staff = store.staff.disable(given.name, now(), at_the_command_line())
    return say(given, msgspec.to_builtins(staff), f"{staff.name} cannot sign in any more")


@verb(
    "unlock",
    "allow PINs again after too many wrong",
    argument("place", nargs="?", choices=PLACES, help="where; default: both"),
)
def unlock(given: argparse.Namespace, chosen: Settings) -> int:
    places = (given.place,) if given.place else PLACES
    with existing_store(chosen) as store:
        freed = {place: store.staff.unlock(place, now(), at_the_command_line()) for place in places}
    said = (
        f"{place}: {'wrong PINs are forgotten' if was else 'there was nothing to unlock'}"
        for place, was in freed.items()
    )
    return say(given, {"unlocked": [place for place in freed if freed[place]]}, "\n".join(said))


STAFF = VerbGroup("staff", "who may sign in at the front desk", (add, everybody, disable, unlock))
