"""What opens a window or photographs one: the kiosk, the front desk, sample data."""

import argparse
import functools
import gc
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec

from kiosk import log
from kiosk.command.terminal import CannotBeUsed, existing_store, say
from kiosk.command.verbs import argument, verb
from kiosk.settings.keys import Settings

FOLDER = argument("folder", type=Path, nargs="?", help="a clinic's own content")


@verb(
    "run",
    "show the kiosk",
    argument("--window", action="store_true", help="in a window, not over the full screen"),
)
def run(given: argparse.Namespace, chosen: Settings) -> int:
    # All that is loaded now stays; from the first window on the kiosk collects by itself.
    gc.disable()
    from kiosk.app.kiosk import RunningKiosk
    from kiosk.machine.core_dumps import leave_no_core_dump

    if given.window:
        chosen = msgspec.structs.replace(chosen, full_screen=False)
    log.to_stderr()
    sys.excepthook = log.unexpected
    leave_no_core_dump()
    return RunningKiosk(chosen, given.began).run()


@verb("desk", "the front desk's own window, on the machine of the kiosk")
def desk(_given: argparse.Namespace, chosen: Settings) -> int:
    from kiosk.app.desk import run_desk
    from kiosk.content.shelf import shelf_of
    from kiosk.machine.core_dumps import leave_no_core_dump

    leave_no_core_dump()
    log.to_stderr()
    sys.excepthook = log.unexpected
    with existing_store(chosen) as store:
        return run_desk(chosen, shelf_of(chosen.content_folder), store)


@verb(
    "demo",
    "a whole visit without a display: pictures and PDFs in a folder",
    argument("--out", type=Path, required=True, metavar="DIR"),
    argument(
        "--only", action="append", default=[], metavar="SCENE", help="this scene; may be repeated"
    ),
)
def demo(given: argparse.Namespace, chosen: Settings) -> int:
    from kiosk.stage.demo import demo

    return _say_made(given, demo(given.out, chosen, _teller(given), given.only))


@verb("gallery", "every screen with sample data, to look at and switch", FOLDER)
def gallery(given: argparse.Namespace, chosen: Settings) -> int:
    from kiosk.stage.albums import gallery

    return gallery(chosen, given.folder)


@verb(
    "preview",
    "every page of a clinic's own content, as it is edited",
    FOLDER,
    argument(
        "--out", type=Path, metavar="DIR", help="no window: a picture of every page in this folder"
    ),
    argument(
        "--only",
        action="append",
        default=[],
        metavar="NAME",
        help="with --out: this article, assessment or notice; may be repeated",
    ),
)
def preview(given: argparse.Namespace, chosen: Settings) -> int:
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
        from kiosk.stage.albums import preview

        return preview(chosen, own)
    from kiosk.stage.demo import preview_pictures

    made = preview_pictures(chosen, own, given.out, _teller(given), given.only)
    return _say_made(given, made)


def _teller(given: argparse.Namespace) -> Callable[[str], None]:
    """Says how far it is. With --json, standard output is for the JSON alone."""
    return functools.partial(print, file=sys.stderr if given.json else sys.stdout, flush=True)


def _say_made(given: argparse.Namespace, made: list[str]) -> int:
    return say(given, {"out": str(given.out), "files": made}, f"{len(made)} files in {given.out}")
