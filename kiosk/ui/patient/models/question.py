"""The question page: the frame that every kind of question shares, round a draft of its kind."""

from datetime import date

from PySide6.QtCore import QObject

from kiosk.content.library import QuestionWording
from kiosk.scoring.assessment import Answer, Question
from kiosk.scoring.body import Units
from kiosk.scoring.conditions import offered
from kiosk.ui.patient.questions.draft import NOTHING, Asking, Draft, Habits
from kiosk.ui.qt import Signal, shown, verb
from kiosk.ui.words import Words
from kiosk.visit.journey import Ask
from kiosk.visit.visit import Visit


class QuestionModel(QObject):
    """The page of :class:`kiosk.visit.journey.Ask`. The answer stays a draft until "Continue"."""

    pageChanged = Signal()
    answerChanged = Signal()

    def __init__(self, words: Words, units: Units, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._first_units = units
        self._habits = Habits(units)
        self._ask: Ask | None = None
        self._section = ""
        self._icon = ""
        self._drafts: dict[str, Draft] = {}
        self._no_draft = Draft(words, self._habits, self)
        self._draft = self._no_draft

    def show(self, visit: Visit, today: date) -> None:
        """Turn to the question of the visit's current step."""
        if not isinstance(visit.step, Ask):
            return
        question = visit.step.question
        self._ask = visit.step
        self._section = visit.tool.words.name
        self._icon = visit.tool.assessment.icon
        self._draft = self._draft_of(question.kind)
        asking = Asking(
            question=question,
            wording=visit.tool.words.question[question.id],
            offered=offered(question, visit.progress.known | visit.progress.answers),
            places=visit.library.places,
            today=today,
        )
        self._draft.begin(asking, visit.progress.answers.get(question.id))
        self.pageChanged.emit()

    def forget(self) -> None:
        """Drop the question and its answer."""
        self._ask = None
        self._draft = self._no_draft
        self._habits.units = self._first_units
        for draft in self._drafts.values():
            draft.begin(NOTHING, None)
        self.pageChanged.emit()
        self.answerChanged.emit()

    @property
    def asked(self) -> Question | None:
        """The question that is open."""
        return self._ask.question if self._ask else None

    @property
    def answer(self) -> Answer | None:
        """The answer as it stands: None when nothing was chosen."""
        return self._draft.answer

    def ready(self) -> bool:
        """Whether "Continue" may leave the page; if not, the page now says what is missing."""
        return self._draft.ready()

    def said(self) -> list[str]:
        """The page's texts in reading order, as it is read aloud. Empty ones too."""
        head = [self._section, self.progressText, self.heading]
        return [*head, self._draft.message, *self._draft.said()]

    def _draft_of(self, kind: str) -> Draft:
        """One for each kind, for good: a page may look at it until it is left."""
        from kiosk.ui.patient.questions.table import DRAFTS, known_to_qml  # no first page needs it

        if kind not in self._drafts:
            self._drafts[kind] = known_to_qml(DRAFTS[kind])(self._words, self._habits, self)
            self._drafts[kind].changed.connect(self.answerChanged)
        return self._drafts[kind]

    @property
    def _wording(self) -> QuestionWording:
        return self._draft.asking.wording

    @shown(QObject, notify=pageChanged)
    def draft(self) -> Draft:
        """What the page of the kind binds to."""
        return self._draft

    @shown(str, notify=pageChanged)
    def file(self) -> str:
        """That page."""
        return self._draft.qml

    @shown(str, notify=pageChanged)
    def kind(self) -> str:
        return self._draft.question.kind

    @shown(str, notify=pageChanged)
    def section(self) -> str:
        return self._section

    @shown(str, notify=pageChanged)
    def icon(self) -> str:
        return self._icon

    @shown(int, notify=pageChanged)
    def number(self) -> int:
        return self._ask.number if self._ask else 0

    @shown(int, notify=pageChanged)
    def total(self) -> int:
        return self._ask.total if self._ask else 0

    @shown(str, notify=pageChanged)
    def progressText(self) -> str:
        return self._words("question.number", number=self.number, total=self.total)

    @shown(str, notify=pageChanged)
    def heading(self) -> str:
        return self._wording.ask

    @shown(str, notify=pageChanged)
    def hint(self) -> str:
        return self._draft.hint() if self._ask else ""

    @shown("QVariantList", notify=pageChanged)
    def exits(self) -> list[dict[str, str]]:
        """ "Not sure" and "Rather not say", where the question has them."""
        return self._draft.exits

    @shown("QVariantList", notify=answerChanged)
    def chosen(self) -> list[str]:
        """The ids picked, exits among them."""
        return self._draft.chosen

    @verb(str)
    def pick(self, choice: str) -> None:
        """Tap a choice or an exit: of several it is added or taken away."""
        self._draft.pick(choice)

    @shown(str, notify=answerChanged)
    def message(self) -> str:
        """What is missing, shown by the question; empty when nothing is."""
        return self._draft.message
