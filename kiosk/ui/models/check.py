"""Check-your-answers, the offer of answers from another tool, and the urgent page."""

from PySide6.QtCore import QObject

from kiosk.journey import Offer, Warn
from kiosk.scoring.conditions import route
from kiosk.ui.answers_in_words import in_words
from kiosk.ui.qt import Signal, shown, verb
from kiosk.ui.words import Words
from kiosk.visit import Visit


class CheckModel(QObject):
    """Every question of the route with its answer, in words; or those answered elsewhere."""

    changed = Signal()

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._entries: list[dict[str, str]] = []
        self._section = ""
        self._icon = ""

    def show(self, visit: Visit) -> None:
        tool = visit.tool
        if isinstance(visit.step, Offer):
            answers = visit.step.answers
            questions = tuple(q for q in tool.assessment.question if q.id in answers)
        else:
            answers = visit.progress.answers
            questions = route(tool.assessment, answers)
        self._section = tool.words.name
        self._icon = tool.assessment.icon
        entries = [
            {
                "id": question.id,
                "title": tool.words.question[question.id].short,
                "answer": in_words(
                    question,
                    answers.get(question.id),
                    tool.words.question[question.id],
                    visit.library.places,
                    self._words,
                ),
            }
            for question in questions
        ]
        told = "{title}: {answer}."
        self._entries = [entry | {"plain": told.format(**entry)} for entry in entries]
        self.changed.emit()

    def forget(self) -> None:
        self._entries = []
        self.changed.emit()

    @shown(str, notify=changed)
    def section(self) -> str:
        return self._section

    @shown(str, notify=changed)
    def icon(self) -> str:
        return self._icon

    @verb(int, int, gives=str)
    def showing(self, first: int, last: int) -> str:
        """ "Answers 1 to 4 of 18"."""
        total = len(self._entries)
        return self._words("check.showing", first=first, last=last, total=total)

    @shown("QVariantList", notify=changed)
    def entries(self) -> list[dict[str, str]]:
        return self._entries


class UrgentModel(QObject):
    """Why somebody should tell the front desk now."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reasons: list[str] = []

    def show(self, visit: Visit) -> None:
        if isinstance(visit.step, Warn):
            alerts = visit.tool.words.alert
            self._reasons = [alerts[alert].you for alert in visit.step.alerts]
            self.changed.emit()

    def forget(self) -> None:
        self._reasons = []
        self.changed.emit()

    @shown("QVariantList", notify=changed)
    def reasons(self) -> list[str]:
        return self._reasons
