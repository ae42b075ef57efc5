"""Visits written out for a spreadsheet (CSV) or another program (JSON).

The file holds patients' answers in clear, so every export is noted in the trail.
"""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.desk.export.as_csv import CSV
from kiosk.desk.export.as_json import JSON
from kiosk.desk.export.days import Days
from kiosk.desk.export.format import Format
from kiosk.files import IfTaken, file_beside, put_in_place, sync_file
from kiosk.refusals import Refusal

if TYPE_CHECKING:
    from kiosk.store.visits import VisitStore

FORMATS = {each.name: each for each in (CSV, JSON)}
"""Every format there is; ``kiosk export --format`` offers them."""


class ExportError(Refusal):
    """The file cannot be written: one line with its name and the reason."""


def export_visits(
    store: "VisitStore",
    path: Path,
    form: Format,
    days: Days,
    at: datetime,
    by: str,
    replace: bool = False,
) -> int:
    """Write the visits of these days into a new file; how many there are.

    It appears whole or not at all, for its owner alone. :class:`ExportError` when it is there
    already (unless ``replace``) or cannot be written, ``StoreError`` when the visits cannot be
    read.
    """
    try:
        if path.exists() and not replace:
            raise FileExistsError
        with file_beside(path) as unfinished:
            with unfinished.open("w", encoding=form.encoding, newline="") as file:
                count = form.write(file, store.every(*days.moments()), days)
            sync_file(unfinished)
            # Before the file is there: nothing leaves without an entry.
            about: dict[str, str | int] = {"count": count, "format": form.name, "file": path.name}
            about |= {"from": str(days.first or "ever"), "to": str(days.last or "now")}
            store.trail.write(at, by, "visits exported", about)
            if_taken: IfTaken = "replace" if replace else "refuse"
            put_in_place(unfinished, path, if_taken, even_without_links=True)
    except FileExistsError:
        raise ExportError(f"{path}: there is such a file already; --force replaces it") from None
    except OSError as error:
        raise ExportError(f"{path}: cannot be written: {error.strerror or error}") from None
    return count
