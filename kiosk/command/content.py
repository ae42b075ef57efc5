"""Content at the command line: is it sound, and what do its assessments make of some answers."""

import argparse
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from kiosk.command.terminal import CannotBeUsed, say
from kiosk.command.verbs import argument, verb
from kiosk.content.errors import ContentError
from kiosk.content.shelf import Shelf, resources, shelf_of
from kiosk.settings.keys import Settings

if TYPE_CHECKING:
    from kiosk.content.library import Tool
    from kiosk.scoring.assessment import Answers

ANSWERS = argument("--answers", type=Path, required=True, metavar="FILE.json")


@verb(
    "check",
    "list every problem of the content",
    argument("folder", type=Path, nargs="?", help="a clinic's own content"),
)
def check(given: argparse.Namespace, chosen: Settings) -> int:
    """Exit code 1 when there is one."""
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
    from kiosk.stage.fits import misfits

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if sys.stderr.isatty():
        print("Measuring every page (some seconds) ...", file=sys.stderr)
    try:
        return misfits(shelf)
    except ContentError:
        return []


@verb("score", "score an answers file", argument("assessment", metavar="ASSESSMENT"), ANSWERS)
def score(given: argparse.Namespace, chosen: Settings) -> int:
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


@verb(
    "summary",
    "the two pages of an answers file, as PDF",
    argument("--assessment", required=True, metavar="NAME"),
    ANSWERS,
    argument("-o", "--out", type=Path, required=True, metavar="OUT.pdf"),
)
def summary(given: argparse.Namespace, chosen: Settings) -> int:
    from kiosk.files import write_new
    from kiosk.report.from_answers import summary_of
    from kiosk.report.pdf import pdf

    tool, answers = _answers(given, chosen)
    pages = pdf(summary_of(chosen, tool.assessment.id, answers), chosen.paper)
    try:
        write_new(given.out, pages)
    except OSError as error:
        raise CannotBeUsed(f"{given.out}: cannot be written: {error.strerror}") from None
    return say(given, {"file": str(given.out), "bytes": len(pages)}, f"{given.out}")


def _answers(given: argparse.Namespace, chosen: Settings) -> "tuple[Tool, Answers]":
    """The tool that was named and the answers of the file, checked."""
    from kiosk.content.answers import checked
    from kiosk.content.errors import AnswersError
    from kiosk.content.loading import load

    tools = load(shelf_of(chosen.content_folder), chosen.language).tools
    if given.assessment not in tools:
        known = ", ".join(tools)
        raise CannotBeUsed(f"there is no assessment '{given.assessment}'; there is: {known}")
    tool = tools[given.assessment]
    try:
        raw = json.loads(given.answers.read_text(encoding="utf-8"))
        return tool, checked(tool.assessment, raw)
    except OSError as error:
        raise CannotBeUsed(f"{given.answers}: cannot be read: {error.strerror}") from None
    except AnswersError as error:
        raise CannotBeUsed(f"{given.answers}: {error}") from None
    except ValueError as error:
        raise CannotBeUsed(f"{given.answers}: not JSON: {error}") from None
