"""A year, and then perhaps a month."""

from collections.abc import Iterator

from kiosk.scoring.assessment import Answer
from kiosk.ui.patient.questions.draft import Draft, labels
from kiosk.ui.qt import Signal, shown, verb


class MonthDraft(Draft):
    begun = Signal()
    changed = Signal()

    qml = "MonthQuestion.qml"

    def said(self) -> list[str]:
        if self.year:
            chosen = f"{self.year}, {self.words('month.other_year')}."
            return [self.words("month.then"), chosen, *labels(self.exits)]
        return [self.hint(), self.words("month.earlier"), *labels(self.exits)]

    def tap(self, answer: Answer) -> None:
        year, _, month = str(answer).partition("-")
        self.pickYear(int(year))
        if month:
            self.pickMonth(int(month))

    def fullest(self) -> Iterator[None]:
        self.pickYear(self.thisYear - 1)
        yield

    @shown(int, notify=begun)
    def thisYear(self) -> int:
        return self.asking.today.year

    @shown(int, notify=begun)
    def thisMonth(self) -> int:
        return self.asking.today.month

    @shown(int, notify=changed)
    def year(self) -> int:
        """0: none is chosen yet."""
        return int(self._parts()[0])

    @shown(int, notify=changed)
    def month(self) -> int:
        return int(self._parts()[1])

    @verb(int)
    def pickYear(self, year: int) -> None:
        month = self.month if (year, self.month) <= (self.thisYear, self.thisMonth) else 0
        self.set(f"{year}-{month:02}" if month else str(year))

    @verb(int)
    def pickMonth(self, month: int) -> None:
        """The month of the year shown; the same again leaves the year alone."""
        year = self.year or self.thisYear
        self.set(f"{year}-{month:02}" if month and month != self.month else str(year))

    def _parts(self) -> tuple[str, str]:
        if not isinstance(self.answer, str) or self.answer in self.question.exits:
            return "0", "0"
        year, _, month = self.answer.partition("-")
        return year if year.isdigit() else "0", month or "0"
