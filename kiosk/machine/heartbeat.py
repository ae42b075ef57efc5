"""The heartbeat: a small file by which a monitor sees that a kiosk runs, and how it is.

It holds counts alone. Whether somebody sits at the screen is nobody's business, and not in it.
"""

from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Literal

import msgspec

from kiosk.files import write_new

EVERY_SECONDS = 30
"""Between two beats, or less: see :mod:`kiosk.machine.service`."""


class Heartbeat(msgspec.Struct, frozen=True):
    time: datetime
    """When this was written, in UTC."""
    started: datetime
    pid: int
    version: str
    state: Literal["starting", "ready"]
    """``ready`` for patients: the content is read and the database open."""
    schema: str | None = None
    """Of the database; None until it is open."""
    pages_waiting: int | None = None
    """In the print folder; None when that cannot be read."""
    unsaved_visits: int | None = None
    """Finished visits that are in memory alone; None until the database is open."""
    open_alerts: int | None = None
    """Urgent alerts that nobody has acknowledged; None while the database cannot tell."""
    free_disk_mb: int | None = None
    """Where the data folder is; None when that cannot be read."""


def write(file: Path, beat: Heartbeat) -> None:
    """Write the file anew, whole or not at all. ``OSError`` when it cannot be written.

    Not forced onto the disk: after a power cut the last beat says nothing any more.
    """
    said = msgspec.json.format(msgspec.json.encode(beat), indent=1) + b"\n"
    write_new(file, said)


def read(file: Path) -> Heartbeat | None:
    """The last beat; None when there is none. ``OSError`` or ``ValueError`` for a broken file."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=Heartbeat)
    except FileNotFoundError:
        return None


def remove(file: Path) -> None:
    """The kiosk has ended as it should. What cannot be removed grows old by itself."""
    with suppress(OSError):
        file.unlink()
