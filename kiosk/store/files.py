"""Files that are there whole or not at all, whatever happens, and for their owner alone."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def put_new_file(place: Path, content: bytes) -> None:
    """Write a new file. One that is there already stays as it is. ``OSError`` when it fails."""
    put_in_place(_written_beside(place, content), place)


def replace_file(place: Path, content: bytes) -> None:
    """Write a file in place of what was there before. ``OSError`` when it fails."""
    whole = _written_beside(place, content)
    whole.replace(place)
    sync_folder(place.parent)


@contextmanager
def opened_to_write_over(place: Path) -> Iterator[int]:
    """A descriptor of a small file to read and to write over; nothing waits for the disk.

    What is written may be lost in a power cut, or come out torn: whoever reads it has to notice.
    """
    # Not under another name first: ext4 writes a file out before it replaces another one, and
    # that takes as long as all the rest of saving a visit.
    opened = os.open(place, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
    try:
        yield opened
    finally:
        os.close(opened)


def put_in_place(whole: Path, place: Path) -> None:
    """Give a finished file its final name. If that name is taken, the file is dropped."""
    try:
        # A link, not a rename: a rename would replace what another process has just put there.
        place.hardlink_to(whole)
    except FileExistsError:
        pass
    finally:
        whole.unlink()
    sync_folder(place.parent)


def empty_file_beside(place: Path) -> Path:
    """A new empty file in the same folder, to be filled and then moved to ``place``."""
    # mkstemp makes files that only their owner can reach (0600).
    opened, name = tempfile.mkstemp(prefix=f".{place.name}.", dir=place.parent)
    os.close(opened)
    return Path(name)


def sync_file(place: Path) -> None:
    """Make sure that the file's content outlasts a power cut."""
    with place.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make sure that a new name in the folder outlasts a power cut."""
    if os.name == "nt":  # Windows cannot open a folder, and needs no such thing.
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _written_beside(place: Path, content: bytes) -> Path:
    whole = empty_file_beside(place)
    try:
        whole.write_bytes(content)
        sync_file(whole)
    except OSError:
        whole.unlink()
        raise
    return whole
