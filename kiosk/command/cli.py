"""The ``kiosk`` command: which verbs there are, what all of them take, and how they may end.

Exit codes: 0 success, 1 content, trail or machine has problems, 2 something given cannot be used.
"""

import argparse
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from kiosk import __version__
from kiosk.command import (
    content,
    doctor,
    office,
    purging,
    show,
    staff,
    trial,
    upgrading,
)
from kiosk.command import settings as settings_verbs
from kiosk.command.verbs import Verb, VerbGroup
from kiosk.refusals import Refusal
from kiosk.settings.reading import STANDARD

VERBS: tuple[Verb | VerbGroup, ...] = (
    *(show.run, show.desk, show.demo, show.gallery, show.preview),
    doctor.doctor,
    *(content.check, content.score, content.summary),
    *(office.visits, office.printing),
    trial.selftest,
    *(office.delete, office.export, office.audit),
    staff.STAFF,
    settings_verbs.SETTINGS,
    upgrading.upgrade,
    purging.purge_data,
)
"""Every verb, in the order that ``kiosk --help`` lists them."""


def main(arguments: list[str] | None = None, verbs: Iterable[Verb | VerbGroup] = VERBS) -> int:
    """Run one verb; the exit code."""
    began = argparse.Namespace(began=time.time())
    given = _parser(verbs).parse_args(arguments, began)
    try:
        return int(given.call(given))
    except Refusal as error:
        print(error, file=sys.stderr)
        return 2


def _parser(verbs: Iterable[Verb | VerbGroup]) -> argparse.ArgumentParser:
    common = _common()
    parser = argparse.ArgumentParser(
        prog="kiosk", description="A waiting-room kiosk for spine clinics.", parents=[common]
    )
    parser.add_argument("--version", action="version", version=f"kiosk {__version__}")
    _add(verbs, parser, common, json_given=False)
    return parser


def _common() -> argparse.ArgumentParser:
    """Given before or after the verb: neither place may overwrite the other with a default."""
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    standard = f"the settings, as TOML; default: {STANDARD}, if it is there"
    common.add_argument("--settings", type=Path, metavar="FILE", help=standard)
    common.add_argument("--data-dir", type=Path, metavar="DIR", help="where the database is")
    return common


def _add(
    verbs: Iterable[Verb | VerbGroup],
    parser: argparse.ArgumentParser,
    common: argparse.ArgumentParser,
    json_given: bool | str,
) -> None:
    among = parser.add_subparsers(required=True, metavar="VERB")
    for each in verbs:
        one = among.add_parser(each.name, help=each.help, description=each.help, parents=[common])
        one.add_argument("--json", action="store_true", default=json_given, help="print JSON")
        match each:
            case Verb():
                for argument in each.arguments:
                    one.add_argument(*argument.names, **argument.details)
                one.set_defaults(call=each.call)
            case VerbGroup():
                _add(each.verbs, one, common, json_given=argparse.SUPPRESS)
