"""The pages of a tool, filled from the step that a visit is at."""

from datetime import date

from PySide6.QtCore import QObject

from kiosk.journey import Ask, Check, Introduce, Offer, Show, Step, Warn
from kiosk.scoring.body import Units
from kiosk.ui.models.check import CheckModel, UrgentModel
from kiosk.ui.models.question import QuestionModel
from kiosk.ui.models.result import ResultModel
from kiosk.ui.words import Words
from kiosk.visit import Visit

PAGES: dict[type[Step], str] = {
    Introduce: "intro",
    Offer: "offer",
    Ask: "question",
    Warn: "urgent",
    Check: "check",
    Show: "result",
}
"""The page of each step. ``Close`` has none: it ends the visit."""


class ToolPages:
    """The models of these pages. They hold what one person answered until :meth:`forget`."""

    def __init__(self, words: Words, units: Units, parent: QObject) -> None:
        self.question = QuestionModel(words, units, parent)
        self.check = CheckModel(words, parent)
        self.urgent = UrgentModel(parent)
        self.result = ResultModel(words, parent)

    def show(self, visit: Visit, today: date) -> None:
        """The current step, in the visit's language."""
        match visit.step:
            case Ask():
                self.question.show(visit, today)
            case Warn():
                self.urgent.show(visit)
            case Check() | Offer():
                self.check.show(visit)
            case Show():
                self.result.show(visit)

    def forget(self) -> None:
        for model in (self.question, self.check, self.urgent, self.result):
            model.forget()
