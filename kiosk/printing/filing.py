"""A page that could not be printed, put in a folder for the front desk."""

import os
import re
import tempfile
from pathlib import Path

from kiosk.printing.errors import PrintingError


def file_in(folder: Path, title: str, document: bytes) -> Path:
    """Write ``TITLE.pdf``, readable by the owner alone, all of it or nothing.

    A name that is taken is never overwritten: the next is ``TITLE-2.pdf``.
    Raises :class:`PrintingError` when the folder cannot be written.
    """
    stem = re.sub(r"[^\w.-]+", "-", title).strip("-.") or "page"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=folder)  # mode 0600
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(document)
                out.flush()
                os.fsync(out.fileno())
            return _named(Path(name), folder, stem)
        finally:
            Path(name).unlink(missing_ok=True)
    except OSError as error:
        raise PrintingError(f"{folder}: cannot file a page: {error.strerror}") from None


def _named(written: Path, folder: Path, stem: str) -> Path:
    """Give the finished file its name. A hard link fails if the name is taken; a rename would
    overwrite. Where there are no links (Windows), renaming refuses by itself."""
    number = 1
    while True:
        path = folder / (f"{stem}.pdf" if number == 1 else f"{stem}-{number}.pdf")
        try:
            if os.name == "nt":
                written.rename(path)
            else:
                path.hardlink_to(written)
            return path
        except FileExistsError:
            number += 1
