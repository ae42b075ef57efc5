"""The clinic's numbers at the front desk: visits by day, tools, and the time for each question."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QObject

from kiosk.desk.desk import Desk
from kiosk.records.numbers import Figures
from kiosk.ui.desk.numbers_in_words import AskedTool, NumbersInWords
from kiosk.ui.desk.said import Said
from kiosk.ui.qt import Signal, shown, verb
from kiosk.ui.worker import Worker

WEEKS = (1, 4, 12)
FIRST_WEEKS = 4


class NumbersModel(QObject):
    """What was counted in the last weeks. It looks when its page is opened, and when asked to."""

    changed = Signal()
    """Other numbers."""
    weeksChanged = Signal()
    toolChanged = Signal()
    fixed = Signal()
    """For what never changes; never emitted."""

    def __init__(
        self,
        desk: Desk,
        said: Said,
        books: Worker,
        failed: Callable[[Exception], None],
        parent: QObject | None = None,
        asked: Iterable[AskedTool] = (),
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._say = said.words
        self._words = NumbersInWords(said, asked)
        self._books = books
        self._failed = failed
        self._weeks = FIRST_WEEKS
        self._tool = ""
        self._figures: Figures | None = None
        self._looks = 0

    def show(self) -> None:
        """The page is opened: look for the numbers of now."""
        self._looks += 1
        mine, weeks = self._looks, self._weeks

        def found(figures: Figures) -> None:
            if mine == self._looks:
                self._tell(figures)

        self._books.run(lambda: self._desk.figures(weeks), found, self._failed)

    def forget(self) -> None:
        """The screen is locked."""
        self._looks += 1
        self._weeks = FIRST_WEEKS
        self._tool = ""
        self._tell(None)
        self.weeksChanged.emit()

    @shown(bool, notify=changed)
    def known(self) -> bool:
        """The numbers are here."""
        return self._figures is not None

    @shown(int, notify=weeksChanged)
    def weeks(self) -> int:
        return self._weeks

    @shown("QVariantList", notify=fixed)
    def choices(self) -> list[dict[str, Any]]:
        """How many weeks there are to choose from."""
        return [{"weeks": weeks, "label": self._of_weeks("choice", weeks)} for weeks in WEEKS]

    @shown(str, notify=changed)
    def title(self) -> str:
        return self._of_weeks("last", self._weeks)

    @shown(str, notify=changed)
    def span(self) -> str:
        """The first and the last day."""
        return self._words.span(self._figures) if self._figures else ""

    @shown(str, notify=changed)
    def summary(self) -> str:
        """How the visits ended, in words."""
        return self._words.summary(self._figures) if self._figures else ""

    @shown("QVariantList", notify=changed)
    def endings(self) -> list[dict[str, Any]]:
        return self._words.endings(self._figures) if self._figures else []

    @shown(str, notify=changed)
    def chart(self) -> str:
        """What a bar stands for."""
        return self._words.chart(self._figures) if self._figures else ""

    @shown("QVariantList", notify=changed)
    def marks(self) -> list[dict[str, Any]]:
        return self._words.marks(self._figures) if self._figures else []

    @shown("QVariantList", notify=changed)
    def bars(self) -> list[dict[str, Any]]:
        return self._words.bars(self._figures) if self._figures else []

    @shown("QVariantList", notify=changed)
    def tools(self) -> list[dict[str, Any]]:
        return self._words.tools(self._figures) if self._figures else []

    @shown(str, notify=toolChanged)
    def tool(self) -> str:
        """Whose questions are shown: the chosen tool, or else the one that was begun most."""
        if self._tool or self._figures is None:
            return self._tool
        begun = {each.assessment: each.begun for each in self._figures.tools}
        return max(self._words.asked, key=lambda tool: begun.get(tool, 0), default="")

    @shown(str, notify=toolChanged)
    def toolName(self) -> str:
        return self._words.asked[self.tool].name if self.tool in self._words.asked else ""

    @shown("QVariantList", notify=toolChanged)
    def questions(self) -> list[dict[str, Any]]:
        return self._words.questions(self._figures, self.tool) if self._figures else []

    @shown(str, notify=toolChanged)
    def questionsNote(self) -> str:
        """Why no questions are shown."""
        return self._words.questions_note(self._figures, self.tool) if self._figures else ""

    @verb(int)
    def showWeeks(self, weeks: int) -> None:
        """1, 4 or 12 weeks up to today."""
        if weeks in WEEKS and weeks != self._weeks:
            self._weeks = weeks
            self.weeksChanged.emit()
            self.show()

    @verb(str)
    def chooseTool(self, tool: str) -> None:
        """Show the questions of this tool."""
        if tool in self._words.asked and tool != self.tool:
            self._tool = tool
            self.toolChanged.emit()

    def _tell(self, figures: Figures | None) -> None:
        self._figures = figures
        self.changed.emit()
        self.toolChanged.emit()

    def _of_weeks(self, key: str, weeks: int) -> str:
        return self._say(f"numbers.{key}_one" if weeks == 1 else f"numbers.{key}_many", weeks=weeks)
