"""A page that could not be printed, put in a folder for the front desk."""

import re
from pathlib import Path

from kiosk.files import file_beside, give_name, sync_file
from kiosk.printing.errors import PrintingError


def file_in(folder: Path, title: str, document: bytes) -> Path:
    """Write ``TITLE.pdf``, readable by the owner alone, all of it or nothing.

    A name that is taken is never overwritten: the next is ``TITLE-2.pdf``.
    Raises :class:`PrintingError` when the folder cannot be written.
    """
    stem = re.sub(r"[^\w.-]+", "-", title).strip("-.") or "page"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # Under no name at first: it holds a pick-up code.
        with file_beside(folder / f"{stem}.pdf", nameless=True) as whole:
            whole.write_bytes(document)
            sync_file(whole)
            return _named(whole, folder, stem)
    except OSError as error:
        raise PrintingError(f"{folder}: cannot file a page: {error.strerror}") from None


def _named(whole: Path, folder: Path, stem: str) -> Path:
    """Give the finished file the next name that is free."""
    number = 1
    while True:
        path = folder / (f"{stem}.pdf" if number == 1 else f"{stem}-{number}.pdf")
        try:
            give_name(whole, path)
            return path
        except FileExistsError:
            number += 1
