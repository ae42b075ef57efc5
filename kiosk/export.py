"""Visits written out for a spreadsheet (CSV) or another program (JSON).

The file holds patients' answers in clear, so every export is noted in the trail.
"""

import csv
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import IO, TYPE_CHECKING, Literal

import msgspec

from kiosk.scoring.assessment import Answer
from kiosk.store.files import empty_file_beside, sync_file, sync_folder
from kiosk.store.records import FinishedVisit, StoredVisit

if TYPE_CHECKING:
    from kiosk.store.visits import VisitStore

Format = Literal["csv", "json"]
COLUMNS = (
    *("code", "reference", "started", "finished", "language", "partial", "alert_level"),
    *("assessment", "version", "question", "answer"),
)
_FORMULA = "=+-@"
"""What a spreadsheet takes for the beginning of a formula."""
_EVER = (datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC))


class ExportError(Exception):
    """The file cannot be written: one line with its name and the reason."""


class Days(msgspec.Struct, frozen=True):
    """From one day to another, both included, by the clock on the wall; None: no end."""

    first: date | None = None
    last: date | None = None

    def moments(self) -> tuple[datetime, datetime]:
        """From when, and until before when, in UTC."""
        since, until = _EVER
        if self.first is not None:
            since = _midnight(self.first)
        if self.last is not None and self.last < date.max:
            until = _midnight(self.last + timedelta(days=1))
        return since, until


def export_visits(
    store: "VisitStore",
    place: Path,
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
        if place.exists() and not replace:
            raise FileExistsError
        unfinished = empty_file_beside(place)
        try:
            with unfinished.open("w", encoding=_ENCODING[form], newline="") as file:
                count = _WRITE[form](file, store.every(*days.moments()), days)
            sync_file(unfinished)
            # Before the file is there: nothing leaves without an entry.
            about: dict[str, str | int] = {"count": count, "format": form, "file": place.name}
            about |= {"from": str(days.first or "ever"), "to": str(days.last or "now")}
            store.trail.write(at, by, "visits exported", about)
            _put(unfinished, place, replace)
        finally:
            unfinished.unlink(missing_ok=True)
    except FileExistsError:
        raise ExportError(f"{place}: there is such a file already; --force replaces it") from None
    except OSError as error:
        raise ExportError(f"{place}: cannot be written: {error.strerror or error}") from None
    return count


def answer_in_text(answer: Answer) -> str:
    """An answer as one cell: ids as they are, several with "; " between them.

    A body map is ``low_back: aching, burning; calf_left``.
    """
    match answer:
        case list():
            return "; ".join(answer)
        case dict():
            return "; ".join(
                f"{place}: {', '.join(feelings)}" if feelings else place
                for place, feelings in answer.items()
            )
        case _:
            return str(answer)


def safe(cell: str) -> str:
    """The cell with a ' before it if a spreadsheet would run it as a formula.

    Patients type some of these cells, and a formula can send what else is in the sheet away.
    """
    if not cell or (cell[0].isascii() and cell[0].isalnum()):  # as nearly all are
        return cell
    seen = "".join(letter for letter in cell if unicodedata.category(letter) != "Cf").lstrip()
    # NFKC, because a full-width = is one, too.
    begins = unicodedata.normalize("NFKC", seen[:1])[:1]
    risky = (begins and begins in _FORMULA) or cell[0] in "\t\r\n"
    return f"'{cell}" if risky else cell


def _write_csv(file: IO[str], visits: Iterable[StoredVisit], _days: Days) -> int:
    out = csv.writer(file, lineterminator="\r\n")  # as RFC 4180 has it
    out.writerow(COLUMNS)
    count = 0
    for count, stored in enumerate(visits, 1):  # noqa: B007 - it is the number of them
        out.writerows([safe(cell) for cell in row] for row in _rows(stored.visit))
    return count


def _rows(visit: FinishedVisit) -> Iterator[tuple[str, ...]]:
    """A row for each question; one without a question for what has no answers at all."""
    head = (
        visit.code,
        visit.reference or "",
        _iso(visit.started),
        _iso(visit.finished),
        visit.language,
        "yes" if visit.partial else "no",
        visit.alert_level or "",
    )
    if not visit.tools:
        yield (*head, "", "", "", "")
    for tool in visit.tools:
        answers = {name: answer_in_text(each) for name, each in tool.answers.items()}
        for question, answer in (answers or {"": ""}).items():
            yield (*head, tool.assessment, str(tool.version), question, answer)


def _write_json(file: IO[str], visits: Iterable[StoredVisit], days: Days) -> int:
    head = msgspec.json.encode({"from": days.first, "to": days.last}).decode().removesuffix("}")
    file.write(f'{head},"visits":[')
    count = 0
    for count, stored in enumerate(visits, 1):
        file.write("\n" if count == 1 else ",\n")
        visit = msgspec.structs.asdict(stored.visit)
        del visit["summary"]  # It is made of the answers.
        file.write(msgspec.json.encode(visit).decode())
    file.write("\n]}\n")
    return count


# Excel takes a CSV file for one of its country's old code page unless it begins with the mark
# (BOM); other programs skip it. JSON must not have one (RFC 8259).
_ENCODING = {"csv": "utf-8-sig", "json": "utf-8"}
_WRITE = {"csv": _write_csv, "json": _write_json}


def _put(finished: Path, place: Path, replace: bool) -> None:
    if replace:
        finished.replace(place)
    else:
        try:
            # A link, not a rename: a rename would replace what came meanwhile.
            place.hardlink_to(finished)
        except FileExistsError:
            raise
        except OSError:  # A memory stick's file system has no links.
            if place.exists():
                raise FileExistsError from None
            finished.rename(place)
    sync_folder(place.parent)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min).astimezone(UTC)


def _iso(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"
