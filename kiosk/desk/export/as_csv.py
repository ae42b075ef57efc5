"""Visits for a spreadsheet: a row for each answer."""

import csv
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import IO

from kiosk.desk.export.cells import answer_in_text
from kiosk.desk.export.days import Days
from kiosk.desk.export.format import Format
from kiosk.records.visits import FinishedVisit, StoredVisit

_OF_VISIT: dict[str, Callable[[FinishedVisit], str]] = {
    "code": lambda visit: visit.code,
    "reference": lambda visit: visit.reference or "",
    "started": lambda visit: _iso(visit.started),
    "finished": lambda visit: _iso(visit.finished),
    "language": lambda visit: visit.language,
    "partial": lambda visit: "yes" if visit.partial else "no",
    "alert_level": lambda visit: visit.alert_level or "",
}
"""The same in every row of a visit."""
COLUMNS = (*_OF_VISIT, "assessment", "version", "question", "answer")
_FORMULA = "=+-@"
"""What a spreadsheet takes for the beginning of a formula."""


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


def _write(file: IO[str], visits: Iterable[StoredVisit], _days: Days) -> int:
    out = csv.writer(file, lineterminator="\r\n")  # as RFC 4180 has it
    out.writerow(COLUMNS)
    count = 0
    for count, stored in enumerate(visits, 1):  # noqa: B007 - it is the number of them
        out.writerows([safe(cell) for cell in row] for row in _rows(stored.visit))
    return count


def _rows(visit: FinishedVisit) -> Iterator[tuple[str, ...]]:
    """A row for each question; one without a question for what has no answers at all."""
    head = tuple(cell(visit) for cell in _OF_VISIT.values())
    if not visit.tools:
        yield (*head, "", "", "", "")
    for tool in visit.tools:
        answers = {name: answer_in_text(each) for name, each in tool.answers.items()}
        for question, answer in (answers or {"": ""}).items():
            yield (*head, tool.assessment, str(tool.version), question, answer)


def _iso(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"


# Excel takes a CSV file for one of its country's old code page unless it begins with the mark
# (BOM); other programs skip it.
CSV = Format("csv", "utf-8-sig", _write)
