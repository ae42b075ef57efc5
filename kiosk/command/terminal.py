"""What the verbs of the command have in common."""

import argparse
import json
import os
import sys
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from kiosk.refusals import Refusal
from kiosk.settings.keys import Settings

if TYPE_CHECKING:
    from kiosk.store.visits import VisitStore


class CannotBeUsed(Refusal):
    """Something the command was given: one line with what, where and why."""


def say(given: argparse.Namespace, data: Any, text: str) -> int:
    """Print the outcome, as JSON when it was asked for; the exit code 0."""
    print(json.dumps(data, ensure_ascii=False, indent=1) if given.json else text)
    return 0


def existing_store(chosen: Settings) -> "VisitStore":
    """The store of a kiosk that has run. A mistyped folder must not become an empty database."""
    from kiosk.store.visits import VisitStore

    if not chosen.data_folder.is_dir():
        raise CannotBeUsed(f"{chosen.data_folder}: there is no such folder; see --data-dir")
    return VisitStore.open(chosen.data_folder)


def at_the_command_line() -> str:
    """Who does something here, as the trail names them."""
    return f"command line ({_user()})"


def now() -> datetime:
    return datetime.now(UTC)


def _user() -> str:
    if sys.platform == "win32":
        import getpass

        return getpass.getuser()
    import pwd

    # Not getpass: that believes the environment, which anybody can set.
    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return str(os.getuid())


def number(text: str) -> int:
    """How many: what an option like --newest is given."""
    if not text.isascii() or not text.isdigit() or not 0 < int(text) < 10**9:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number from 1 up")
    return int(text)


def day(text: str) -> date:
    """A day as 2026-05-01."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a day such as 2026-05-01") from None
    if not 1970 <= found.year <= 9000:
        raise argparse.ArgumentTypeError(f"'{text}' is not a day of this kiosk")
    return found
