"""The ``kiosk`` command: each verb reads its arguments and calls one function.

Exit codes: 0 success, 1 content, trail or machine has problems, 2 something given cannot be used.
"""

import argparse
import functools
import json
import os
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any

import msgspec

from kiosk import __version__, log, settings
from kiosk.content.errors import ContentError
from kiosk.content.places import Shelf, resources
from kiosk.scoring.answers import AnswersError
from kiosk.settings import Settings, SettingsError
from kiosk.terminal import CannotBeUsed, day, existing_store, number, say


def main(arguments: list[str] | None = None) -> int:
    """Run one verb; the exit code."""
    began = time.time()
    given = _parser().parse_args(arguments)
    try:
        return int(given.verb(given, given.settle(given), began))
    except Exception as error:
        if not _expected(error):
            raise
        print(error, file=sys.stderr)
        return 2


def _expected(error: Exception) -> bool:
    """Whether the error says, in one line, what somebody at the command line can mend."""
    from kiosk.demo import DemoError
    from kiosk.printing import PrintingError
    from kiosk.report.errors import ReportError
    from kiosk.store.errors import StoreError
    from kiosk.ui.window import NoDisplay

    ours = (CannotBeUsed, ContentError, SettingsError, AnswersError, StoreError, ReportError)
    return isinstance(error, (*ours, PrintingError, DemoError, NoDisplay))


def _run(given: argparse.Namespace, chosen: Settings, began: float) -> int:
    from kiosk.app import leave_no_core_dump
    from kiosk.running import RunningKiosk

    if given.window:
        chosen = msgspec.structs.replace(chosen, full_screen=False)
    log.to_stderr()
    sys.excepthook = log.unexpected
    leave_no_core_dump()
    return RunningKiosk(chosen, began).run()


def _desk(_given: argparse.Namespace, chosen: Settings, _began: float) -> int:
    from kiosk.app import leave_no_core_dump, shelf_of
    from kiosk.desk_app import run_desk

    leave_no_core_dump()
    log.to_stderr()
    sys.excepthook = log.unexpected
    with existing_store(chosen) as store:
        return run_desk(chosen, shelf_of(chosen), store)


def _demo(given: argparse.Namespace, chosen: Settings, _began: float) -> int:
    from kiosk.demo import demo

    # With --json, standard output is for the JSON alone.
    tell = functools.partial(print, file=sys.stderr if given.json else sys.stdout, flush=True)
    made = demo(given.out, chosen, tell, given.only)
    return say(given, {"out": str(given.out), "files": made}, f"{len(made)} files in {given.out}")


def _gallery(given: argparse.Namespace, chosen: Settings, _began: float) -> int:
    from kiosk.demo import gallery

    return gallery(chosen, given.folder)


def _preview(given: argparse.Namespace, chosen: Settings, _began: float) -> int:
    own = given.folder or chosen.content_folder
    if own is None:
        raise CannotBeUsed(
            "say which folder: kiosk preview my-content (make preview FOLDER=my-content); "
            "an empty one will do to begin with, see docs/content.md"
        )
    if not own.is_dir():
        raise CannotBeUsed(f"{own}: there is no such folder")
    if given.out is None:
        if given.only:
            raise CannotBeUsed("--only goes with --out DIR")
        from kiosk.demo import preview

        return preview(chosen, own)
    from kiosk.demo import preview_pictures

    tell = functools.partial(print, file=sys.stderr if given.json else sys.stdout, flush=True)
    made = preview_pictures(chosen, own, given.out, tell, given.only)
    return say(given, {"out": str(given.out), "files": made}, f"{len(made)} files in {given.out}")


def _check(given: argparse.Namespace, chosen: Settings, _began: float) -> int:
    from kiosk.content.check import problems

    if chosen.clinic_logo is not None:
        from kiosk.ui.window import make_application, try_logo

        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        make_application()
        try_logo(chosen.clinic_logo)
    own = given.folder or chosen.content_folder
    if own is not None and not own.is_dir():
        raise CannotBeUsed(f"{own}: there is no such folder")
    shelf = Shelf(folders=(resources(), own) if own else (resources(),))
    found = [*problems(shelf), *_misfits(shelf)]
    say(given, {"problems": found}, "\n".join(found) or "no problems found")
    return 1 if found else 0


def _misfits(shelf: Shelf) -> list[str]:
    """The pages that do not fit; none when there are no pages, which was said then."""
    from kiosk.ui.fits import misfits

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if sys.stderr.isatty():
        print("Measuring every page (some seconds) ...", file=sys.stderr)
    try:
        return misfits(shelf)
    except ContentError:
        return []


def _score(given: argparse.Namespace, chosen: Settings, _began: float) -> int:
    from kiosk.scoring.score import score

    tool, answers = _answers(given, chosen)
    found = msgspec.to_builtins(score(tool.assessment, answers))
    lines = [
        f"alerts: {', '.join(a['level'] + ' ' + a['id'] for a in found['alerts']) or 'none'}",
        f"marked: {', '.join(f['id'] for f in found['factors'] if f['marked']) or 'none'}",
        f"pattern: {found['pattern']['id'] if found['pattern'] else 'none'}",
        *(f"{name}: {number}" for name, number in found["scales"].items()),
        *(["partial: some questions have no answer"] if found["partial"] else []),
    ]
    return say(given, found, "\n".join(lines))


def _summary(given: argparse.Namespace, chosen: Settings, _began: float) -> int:
    from kiosk.app import write_new
    from kiosk.demo import summary_of
    from kiosk.report.pdf import pdf

    tool, answers = _answers(given, chosen)
    pages = pdf(summary_of(chosen, tool.assessment.id, answers), chosen.paper)
    try:
        write_new(given.out, pages)
    except OSError as error:
        raise CannotBeUsed(f"{given.out}: cannot be written: {error.strerror}") from None
    return say(given, {"file": str(given.out), "bytes": len(pages)}, f"{given.out}")


def _print(given: argparse.Namespace, chosen: Settings, _began: float) -> int:
    from kiosk import office
    from kiosk.desk_app import ClinicPaper
    from kiosk.paper import print_visit
    from kiosk.printing import NotPrinted

    if sys.stderr.isatty():  # It may take as long as the printer does.
        print("Handing the pages to the printer ...", file=sys.stderr)
    with existing_store(chosen) as store:
        visit_id = store.find(given.code).id
        paper = ClinicPaper(chosen, filing=True)
        delivery = print_visit(store, paper, visit_id, office.at_the_command_line(), office.now)
    if isinstance(delivery, NotPrinted) and not given.json:
        raise CannotBeUsed(f"{delivery.reason} {delivery.advice}".strip())
    said = {"how": type(delivery).__name__.lower(), **msgspec.to_builtins(delivery, enc_hook=str)}
    say(given, said, ", ".join(f"{key}: {value}" for key, value in said.items() if value != ""))
    return 2 if isinstance(delivery, NotPrinted) else 0


def _answers(given: argparse.Namespace, chosen: Settings) -> tuple[Any, Any]:
    """The tool that was named and the answers of the file, checked."""
    from kiosk.app import shelf_of
    from kiosk.content.figures import place_ids
    from kiosk.content.loading import load
    from kiosk.scoring.answers import checked

    tools = load(shelf_of(chosen), chosen.language).tools
    if given.assessment not in tools:
        known = ", ".join(tools)
        raise CannotBeUsed(f"there is no assessment '{given.assessment}'; there is: {known}")
    tool = tools[given.assessment]
    try:
        raw = json.loads(given.answers.read_text(encoding="utf-8"))
        return tool, checked(tool.assessment, raw, place_ids())
    except OSError as error:
        raise CannotBeUsed(f"{given.answers}: cannot be read: {error.strerror}") from None
    except AnswersError as error:  # also a ValueError, so it goes first
        raise CannotBeUsed(f"{given.answers}: {error}") from None
    except ValueError as error:
        raise CannotBeUsed(f"{given.answers}: not JSON: {error}") from None


def _settings(given: argparse.Namespace) -> Settings:
    if not getattr(given, "reads_settings", True):
        return Settings()
    file, folder = getattr(given, "settings", None), getattr(given, "data_dir", None)
    return settings.load(file, data_dir=folder)


def _settings_or_why_not(given: argparse.Namespace) -> Settings | SettingsError:
    """For the doctor, who says what is wrong with them in a line of its own."""
    try:
        return _settings(given)
    except SettingsError as error:
        return error


def _late(room: str, name: str) -> Any:
    """The verb of that name in ``kiosk.room``, which the kiosk's own start never loads."""

    def call(given: argparse.Namespace, chosen: Any, began: float) -> int:
        return int(getattr(import_module(f"kiosk.{room}"), name)(given, chosen, began))

    return call


def _parser() -> argparse.ArgumentParser:
    # Given before or after the verb: neither place may overwrite the other with a default.
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    standard = f"the settings, as TOML; default: {settings.STANDARD}, if it is there"
    common.add_argument("--settings", type=Path, metavar="FILE", help=standard)
    common.add_argument("--data-dir", type=Path, metavar="DIR", help="where the database is")
    parser = argparse.ArgumentParser(
        prog="kiosk", description="A waiting-room kiosk for spine clinics.", parents=[common]
    )
    parser.add_argument("--version", action="version", version=f"kiosk {__version__}")
    verbs = parser.add_subparsers(required=True, metavar="VERB")

    def verb(name: str, call: Any, text: str, among: Any = verbs) -> argparse.ArgumentParser:
        one: argparse.ArgumentParser = among.add_parser(
            name, help=text, description=text, parents=[common]
        )
        json_given = False if among is verbs else argparse.SUPPRESS
        one.add_argument("--json", action="store_true", default=json_given, help="print JSON")
        one.set_defaults(verb=call, settle=_settings)
        return one

    run = verb("run", _run, "show the kiosk")
    run.add_argument("--window", action="store_true", help="in a window, not over the full screen")
    verb("desk", _desk, "the front desk's own window, on the machine of the kiosk")
    demo = verb("demo", _demo, "a whole visit without a display: pictures and PDFs in a folder")
    demo.add_argument("--out", type=Path, required=True, metavar="DIR")
    demo.add_argument(
        "--only", action="append", default=[], metavar="SCENE", help="this scene; may be repeated"
    )
    gallery = verb("gallery", _gallery, "every screen with sample data, to look at and switch")
    gallery.add_argument("folder", type=Path, nargs="?", help="a clinic's own content")
    preview = verb("preview", _preview, "every page of a clinic's own content, as it is edited")
    preview.add_argument("folder", type=Path, nargs="?", help="a clinic's own content")
    preview.add_argument(
        "--out", type=Path, metavar="DIR", help="no window: a picture of every page in this folder"
    )
    preview.add_argument(
        "--only",
        action="append",
        default=[],
        metavar="NAME",
        help="with --out: this article, assessment or notice; may be repeated",
    )
    doctor = verb("doctor", _late("doctor.command", "doctor"), "what is well, and what is not")
    doctor.set_defaults(settle=_settings_or_why_not)
    check = verb("check", _check, "list every problem of the content")
    check.add_argument("folder", type=Path, nargs="?", help="a clinic's own content")
    score = verb("score", _score, "score an answers file")
    score.add_argument("assessment", metavar="ASSESSMENT")
    score.add_argument("--answers", type=Path, required=True, metavar="FILE.json")
    summary = verb("summary", _summary, "the two pages of an answers file, as PDF")
    summary.add_argument("--assessment", required=True, metavar="NAME")
    summary.add_argument("--answers", type=Path, required=True, metavar="FILE.json")
    summary.add_argument("-o", "--out", type=Path, required=True, metavar="OUT.pdf")
    visits = verb("visits", _late("office", "visits"), "the newest visits")
    visits.add_argument("--limit", type=number, default=50)
    printing = verb("print", _print, "print one visit's summary again")
    printing.add_argument("code", metavar="CODE")
    trial = verb("selftest", _late("selftest", "selftest"), "try every part on made-up answers")
    trial.add_argument(
        "--keep", type=Path, metavar="DIR", help="pictures, pages and sound to look at"
    )
    trial.add_argument("--display", action="store_true", help="on the screen, not beside it")
    trial.add_argument("--all", action="store_true", help="what is only a note fails, too")
    _office_verbs(verb)
    _settings_verbs(verb)
    _upkeep_verbs(verb)
    return parser


def _settings_verbs(verb: Any) -> None:
    among = verb("settings", None, "what is set, and a file to begin with").add_subparsers(
        required=True, metavar="VERB"
    )
    show = _late("settings_words", "show")
    verb("show", show, "each key, its value, and where that came from", among)
    sample = verb(
        "sample", _late("settings_words", "sample"), "a whole settings file, to begin with", among
    )
    sample.add_argument(
        "--set", action="append", default=[], metavar="KEY=VALUE", help="this one; may be repeated"
    )
    # Whoever's settings are broken may want a fresh file.
    sample.set_defaults(reads_settings=False)


def _office_verbs(verb: Any) -> None:
    delete = verb(
        "delete", _late("office", "delete"), "delete a visit and its filed pages for good"
    )
    delete.add_argument("code", metavar="CODE")
    delete.add_argument("--reason", required=True, metavar="TEXT", help="kept in the trail")
    export = verb(
        "export", _late("office", "export"), "write visits with their answers into a file"
    )
    export.add_argument("--format", choices=("csv", "json"), required=True)
    export.add_argument("-o", "--out", type=Path, required=True, metavar="FILE")
    export.add_argument("--from", dest="first", type=day, metavar="DAY", help="such as 2026-05-01")
    export.add_argument("--to", dest="last", type=day, metavar="DAY", help="this day included")
    export.add_argument("--force", action="store_true", help="in place of a file that is there")
    audit = verb("audit", _late("office", "audit"), "verify the trail of who did what")
    audit.add_argument("--newest", type=number, metavar="N", help="also print the newest entries")
    staff = verb("staff", None, "who may sign in at the front desk")
    people = staff.add_subparsers(required=True, metavar="VERB")
    add = verb("add", _late("office", "staff_add"), "let somebody sign in, with a PIN", people)
    add.add_argument("name", metavar="NAME")
    add.add_argument(
        "--role", choices=("desk", "admin"), default="desk", help="an admin may delete visits, too"
    )
    add.add_argument("--generate", action="store_true", help="make a PIN and print it, once")
    verb("list", _late("office", "staff_list"), "all who may sign in, or could once", people)
    disable = verb(
        "disable", _late("office", "staff_disable"), "take away somebody's PIN for good", people
    )
    disable.add_argument("name", metavar="NAME")
    unlock = verb(
        "unlock", _late("office", "staff_unlock"), "allow PINs again after too many wrong", people
    )
    unlock.add_argument("place", nargs="?", choices=("kiosk", "desk"), help="where; default: both")


def _upkeep_verbs(verb: Any) -> None:
    verb("upgrade", _late("upgrading", "upgrade"), "bring the database to this version, now")
    purge = verb("purge-data", _late("purging", "purge_data"), "delete all visits and their key")
    purge.add_argument(
        "--yes-delete-all-visits",
        dest="name",
        metavar="HOSTNAME",
        help="do not ask; HOSTNAME is the name of this machine",
    )
