"""Files that are there whole or not at all, whatever happens, and for their owner alone."""

import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

IfTaken = Literal["replace", "keep", "refuse"]
"""What becomes of a file that has the name already. Refused is with ``FileExistsError``."""
NAMELESS = re.compile(r"\.\w{8}\.part")
"""What a power cut leaves of a file whose name may not be told before it is whole."""


def put_new_file(path: Path, content: bytes) -> None:
    """Write a new file. One that is there already stays as it is. ``OSError`` when it fails."""
    with file_beside(path) as whole:
        whole.write_bytes(content)
        put_in_place(whole, path, if_taken="keep")


def replace_file(path: Path, content: bytes) -> None:
    """Write a file in place of what was there before. ``OSError`` when it fails."""
    with file_beside(path) as whole:
        whole.write_bytes(content)
        put_in_place(whole, path, if_taken="replace")


def write_new(file: Path, data: bytes) -> None:
    """Write a whole file or nothing, for all who may read the folder; nothing waits for the disk.

    Always under the same name first: power cuts must not leave one more file each.
    """
    beside = file.with_name(f".{file.name}.new")
    try:
        beside.write_bytes(data)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)


@contextmanager
def file_beside(path: Path, nameless: bool = False) -> Iterator[Path]:
    """An empty file in the same folder, for its owner alone, to be filled and put in place.

    What was not put in place is gone when the block ends. ``nameless``: its name tells nothing of
    the other one's.
    """
    # mkstemp makes files that only their owner can reach (0600).
    begins, ends = (".", ".part") if nameless else (f".{path.name}.", "")
    opened, name = tempfile.mkstemp(prefix=begins, suffix=ends, dir=path.parent)
    os.close(opened)
    whole = Path(name)
    try:
        yield whole
    finally:
        whole.unlink(missing_ok=True)


def put_in_place(
    whole: Path, path: Path, if_taken: IfTaken, even_without_links: bool = False
) -> None:
    """Give a finished file its final name, so that both outlast a power cut."""
    sync_file(whole)
    if if_taken == "replace":
        whole.replace(path)
    else:
        try:
            give_name(whole, path, even_without_links)
        except FileExistsError:
            if if_taken == "refuse":
                raise
        # Before the folder is written out: a power cut must not bring its first name back.
        whole.unlink(missing_ok=True)
    sync_folder(path.parent)


def give_name(whole: Path, path: Path, even_without_links: bool = False) -> None:
    """Give a file a name that is free, or ``FileExistsError``.

    ``even_without_links``: also where the file system has none, as on a memory stick; there,
    somebody else's file that comes at the same moment is replaced.
    """
    if os.name == "nt":  # Renaming refuses by itself there.
        whole.rename(path)
        return
    try:
        # A link, not a rename: a rename would replace what another process has just put there.
        path.hardlink_to(whole)
    except FileExistsError:
        raise
    except OSError:
        if not even_without_links:
            raise
        if path.exists():
            raise FileExistsError from None
        whole.rename(path)


def half_written(name: str) -> str:
    """What is left of files of that name (with * and ?) that were being written, as a pattern."""
    return f".{name}.*"


@contextmanager
def opened_to_write_over(path: Path) -> Iterator[int]:
    """A descriptor of a small file to read and to write over; nothing waits for the disk.

    What is written may be lost in a power cut, or come out torn: whoever reads it has to notice.
    """
    # Not under another name first: ext4 writes a file out before it replaces another one, and
    # that takes as long as all the rest of saving a visit.
    opened = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
    try:
        yield opened
    finally:
        os.close(opened)


def sync_file(path: Path) -> None:
    """Make sure that the file's content outlasts a power cut."""
    with path.open("rb+") as file:
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
