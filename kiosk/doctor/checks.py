"""Every check there is, in the order they are told."""

import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import msgspec

from kiosk.content.screens import language_codes
from kiosk.content.shelf import Shelf, resources
from kiosk.doctor import clock, data, paper, program, running, screen, touch, voices
from kiosk.doctor.finding import Check
from kiosk.settings.keys import Settings


class Kiosk(msgspec.Struct, frozen=True):
    """The kiosk that is looked at."""

    settings: Settings
    now: datetime
    """UTC."""
    environ: Mapping[str, str]
    settings_file: Path | None = None
    settings_trouble: str = ""
    """Why the settings were refused; then ``settings`` are those that can be used."""
    root: Path = Path("/")
    """Where /proc, /sys, /run and /etc are."""


def checks(kiosk: Kiosk) -> dict[str, Check]:
    """The checks by their names, which fleet tools know and which do not change."""
    chosen, environ, root = kiosk.settings, kiosk.environ, kiosk.root
    folder = chosen.data_folder
    found: dict[str, Check] = {
        "version": program.version,
        "settings": lambda: program.settings_read(
            kiosk.settings_file, kiosk.settings_trouble, environ
        ),
        "content": lambda: program.content(chosen),
        "fonts": lambda: program.fonts(resources() / "fonts"),
        "qt": program.qt,
        "data": lambda: data.data(folder),
        "key": lambda: data.key(folder, environ, root),
        "database": lambda: data.database(folder, environ, root),
        "schema": lambda: data.schema(folder, environ, root),
        "disk": lambda: data.disk(folder),
        "clock": lambda: clock.clock(kiosk.now, folder, environ, root),
        "printer": lambda: paper.printer(chosen),
        "paper": lambda: paper.paper(chosen),
        "pages": lambda: paper.waiting(chosen.filing_folder),
        "display": lambda: screen.display(root, environ),
        "panel": lambda: screen.panel(root, chosen.pixels_per_mm),
        "touch": lambda: touch.touch(root),
        "voices": lambda: voices.voices(_languages(chosen)),
        "running": lambda: running.running(folder, kiosk.now, root),
    }
    if sys.platform != "linux":
        # Nobody tells of these without opening a display.
        for name in ("display", "panel", "touch"):
            del found[name]
    return found


def _languages(chosen: Settings) -> tuple[str, ...]:
    own = chosen.content_folder
    return language_codes(Shelf(folders=(resources(), own) if own else (resources(),)))
