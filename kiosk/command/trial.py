"""The verb ``kiosk selftest``; what it tries is in :mod:`kiosk.command.selftest`, loaded late."""

import argparse
from pathlib import Path

from kiosk.command.verbs import argument, verb
from kiosk.settings.keys import Settings


@verb(
    "selftest",
    "try every part on made-up answers",
    argument("--keep", type=Path, metavar="DIR", help="pictures, pages and sound to look at"),
    argument("--display", action="store_true", help="on the screen, not beside it"),
    argument("--all", action="store_true", help="what is only a note fails, too"),
)
def selftest(given: argparse.Namespace, chosen: Settings) -> int:
    from kiosk.command.selftest import selftest

    return selftest(given, chosen)
