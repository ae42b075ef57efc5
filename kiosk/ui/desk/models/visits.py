"""The list of visits at the front desk, the newest first."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, get_args

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kiosk.desk.desk import Board, Wanted
from kiosk.records.visits import MOST_COUNTED, Counts, Status, VisitLine
from kiosk.ui.desk.said import Said
from kiosk.ui.qt import Signal, shown, verb

LINE = Qt.ItemDataRole.UserRole + 1
LEAST_TO_SEARCH = 3


class VisitListModel(QAbstractListModel):
    """Rows that keep their place when one of them changes or a new one comes."""

    changed = Signal()
    wantedChanged = Signal()
    """Another filter, another search, another open visit: look again."""

    def __init__(
        self,
        said: Said,
        open_visit: Callable[[int], None],
        read_older: Callable[[VisitLine, Status], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._said = said
        self._open_visit = open_visit
        self._read_older = read_older
        self._wanted = Wanted()
        self._typed = ""
        self._newest: tuple[VisitLine, ...] = ()
        self._older: tuple[VisitLine, ...] = ()
        self._rows: list[dict[str, Any]] = []
        self._more = False
        self._counts = Counts(0, 0, 0)
        self._looked = False

    @property
    def wanted(self) -> Wanted:
        """What to look for now."""
        return self._wanted

    @property
    def lines(self) -> tuple[VisitLine, ...]:
        """Every visit of the list."""
        return self._newest + self._older

    def show(self, look: Board, now: datetime) -> None:
        """What was found; an answer to an earlier question is left aside."""
        if look.wanted.status != self._wanted.status or look.wanted.query != self._wanted.query:
            return
        if not self._older:
            self._more = look.more
        else:
            # Visits that newer ones have pushed off the first page stand on top of the older.
            last = look.lines[-1].id if look.lines else 0
            pushed = tuple(line for line in self._newest if line.id < last)
            known = {line.id for line in self._older}
            self._older = tuple(p for p in pushed if p.id not in known) + self._older
        self._newest = look.lines
        self._counts = look.counts
        self._looked = True
        self._lay_out(now)

    def show_older(self, lines: tuple[VisitLine, ...], more: bool, now: datetime) -> None:
        """The next page down."""
        known = {line.id for line in self.lines}
        self._older += tuple(line for line in lines if line.id not in known)
        self._more = more
        self._lay_out(now)

    def opened(self, visit_id: int) -> None:
        """That visit is open beside the list; 0: none."""
        if visit_id != self._wanted.opened:
            self._wanted = Wanted(self._wanted.status, self._wanted.query, visit_id)
            self.changed.emit()

    def forget(self) -> None:
        """The screen is locked."""
        self.beginResetModel()
        self._wanted = Wanted()
        self._typed = ""
        self._newest = self._older = ()
        self._rows = []
        self._looked = False
        self.endResetModel()
        self.changed.emit()

    # What QML asks of a list.

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = LINE) -> Any:
        return self._rows[index.row()] if index.isValid() and role == LINE else None

    def roleNames(self) -> dict[int, Any]:
        return {LINE: b"line"}

    # What the page shows beside it.

    @shown("QVariantList", notify=changed)
    def filters(self) -> list[dict[str, str]]:
        """With how many wait, where something can wait."""
        waiting = {"to_print": self._counts.to_print, "to_hand_over": self._counts.to_hand_over}
        return [
            {
                "id": status,
                "label": self._said.words(f"said.filter_{status}"),
                "count": _counted(waiting.get(status)),
            }
            for status in get_args(Status)
        ]

    @shown(str, notify=changed)
    def filter(self) -> str:
        return self._wanted.status

    @shown(str, notify=changed)
    def query(self) -> str:
        return self._typed

    @shown(str, notify=changed)
    def note(self) -> str:
        """Why the list is empty."""
        if self._rows or not self._looked:
            return ""
        if self._wanted.query:
            return self._said.words("said.nothing_found", text=self._typed.strip())
        return self._said.words(f"said.none_{self._wanted.status}")

    @shown(bool, notify=changed)
    def more(self) -> bool:
        return self._more and not self._wanted.query

    @shown(int, notify=changed)
    def selected(self) -> int:
        return self._wanted.opened

    @verb(str)
    def choose(self, status: str) -> None:
        """Only visits that stand there."""
        for each in get_args(Status):
            if each == status:
                self._want(each, self._wanted.query)

    @verb(str)
    def find(self, text: str) -> None:
        """Visits whose code or reference begins like this; fewer than three characters: all."""
        self._typed = text
        query = text if len("".join(text.split())) >= LEAST_TO_SEARCH else ""
        if query != self._wanted.query:
            self._want(self._wanted.status, query)
        else:
            self.changed.emit()

    @verb(int)
    def select(self, visit: int) -> None:
        self._open_visit(visit)

    @verb()
    def showMore(self) -> None:
        if self.more and self.lines:
            self._read_older(self.lines[-1], self._wanted.status)

    @verb(int)
    def step(self, by: int) -> None:
        """Open the visit so many rows further down; the first one when none is open."""
        ids = [line.id for line in self.lines]
        if not ids:
            return
        here = ids.index(self.selected) + by if self.selected in ids else 0
        if 0 <= here < len(ids):
            self._open_visit(ids[here])

    def _want(self, status: Status, query: str) -> None:
        self._wanted = Wanted(status, query, self._wanted.opened)
        self._newest = self._older = ()
        self._more = False
        self._looked = False
        self.changed.emit()
        self.wantedChanged.emit()

    def _lay_out(self, now: datetime) -> None:
        """Put the lines into rows; what was there before moves, and is not made anew."""
        rows = self._headed([self._said.row(line, now) for line in self.lines], now)
        old, new = [row["id"] for row in self._rows], [row["id"] for row in rows]
        above = new.index(old[0]) if old and old[0] in new else len(new)
        stay = min(len(new) - above, len(old))
        if not stay or new[above : above + stay] != old[:stay]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        else:
            self._take_out(stay, len(old))
            self._put_in(rows, 0, above)
            self._put_in(rows, above + stay, len(rows))
            self._replace(rows)
        self.changed.emit()

    def _take_out(self, first: int, end: int) -> None:
        if first < end:
            self.beginRemoveRows(QModelIndex(), first, end - 1)
            del self._rows[first:end]
            self.endRemoveRows()

    def _put_in(self, rows: list[dict[str, Any]], first: int, end: int) -> None:
        if first < end:
            self.beginInsertRows(QModelIndex(), first, end - 1)
            self._rows[first:first] = rows[first:end]
            self.endInsertRows()

    def _replace(self, rows: list[dict[str, Any]]) -> None:
        for number, row in enumerate(rows):
            if row != self._rows[number]:
                self._rows[number] = row
                self.dataChanged.emit(self.index(number), self.index(number), [LINE])

    def _headed(self, rows: list[dict[str, Any]], now: datetime) -> list[dict[str, Any]]:
        before = None
        for row, line in zip(rows, self.lines, strict=True):
            day = line.finished.astimezone(now.tzinfo).date()
            if day != before:
                row["day"] = self._heading(day, now.date())
            before = day
        return rows

    def _heading(self, day: date, today: date) -> str:
        said = self._said.day(day, today)
        if day != today or self._wanted.query or self._wanted.status != "all":
            return said
        return self._said.words("said.visits_today", day=said, count=self._counts.today)


def _counted(number: int | None) -> str:
    if number is None:
        return ""
    return f"{number - 1}+" if number == MOST_COUNTED else str(number)
