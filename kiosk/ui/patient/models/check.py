"""Check-your-answers, the offer of answers from another tool, and the urgent page."""

from PySide6.QtCore import QObject

from kiosk.scoring.assessment import Answer, Question
from kiosk.scoring.conditions import route
from kiosk.ui.qt import Signal, shown, verb
from kiosk.ui.words import Words
from kiosk.visit.journey import Offer, Warn
from kiosk.visit.visit import Visit


class CheckModel(QObject):
    """Every question of the route with its answer, in words; or those answered elsewhere."""

    changed = Signal()

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._entries: list[dict[str, str]] = []
        self._section = ""
        self._icon = ""
        self._offered = False

    def show(self, visit: Visit) -> None:
        tool = visit.tool
        self._offered = isinstance(visit.step, Offer)
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
                "answer": self._said(question, answers.get(question.id), visit),
            }
            for question in questions
        ]
        told = "{title}: {answer}."
        self._entries = [entry | {"plain": told.format(**entry)} for entry in entries]
        self.changed.emit()

    def _said(self, question: Question, answer: Answer | None, visit: Visit) -> str:
        from kiosk.content.answers import in_words  # no first page needs it
        from kiosk.content.kinds.saying import Saying

        if answer is None:
            return self._words("check.skipped")
        wording = visit.tool.words.question[question.id]
        return in_words(
            question, answer, Saying(wording, visit.library.words, visit.library.places)
        )

    def forget(self) -> None:
        self._entries = []
        self.changed.emit()

    def said(self) -> list[str]:
        """The page as it is read aloud. An offer is read with its two buttons: they answer it."""
        page = "offer" if self._offered else "check"
        head = [self._section, self._words(f"{page}.title"), self._words(f"{page}.hint")]
        told = [*head, *(entry["plain"] for entry in self._entries)]
        buttons = [self._words("offer.again"), self._words("offer.use")]
        return told + buttons if self._offered else told

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

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._reasons: list[str] = []

    def show(self, visit: Visit) -> None:
        if isinstance(visit.step, Warn):
            alerts = visit.tool.words.alert
            self._reasons = [alerts[alert].you for alert in visit.step.alerts]
            self.changed.emit()

    def forget(self) -> None:
        self._reasons = []
        self.changed.emit()

    def said(self) -> list[str]:
        """The page as it is read aloud, with its two buttons."""
        before = [self._words(f"urgent.{key}") for key in ("title", "lead", "told_us")]
        after = [self._words(f"urgent.{key}") for key in ("why", "told_them", "change")]
        return [*before, *self._reasons, *after]

    @shown("QVariantList", notify=changed)
    def reasons(self) -> list[str]:
        return self._reasons
