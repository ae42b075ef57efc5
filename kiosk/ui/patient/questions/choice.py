"""What one choice and several share: the list of them."""

from kiosk.ui.patient.questions.draft import Draft
from kiosk.ui.qt import Signal, shown
from kiosk.ui.words import rows


class ChoiceDraft(Draft):
    begun = Signal()
    changed = Signal()

    qml = "ChoiceQuestion.qml"
    many = False
    """More than one may be picked."""

    def said(self) -> list[str]:
        return [self.hint(), *self.answers_aloud([*self.choices, *self.exits]), self.chosenText]

    @shown("QVariantList", notify=begun)
    def choices(self) -> list[dict[str, str]]:
        return rows(self.asking.offered, self.asking.wording.choice)

    @shown(bool, notify=begun)
    def several(self) -> bool:
        return self.many

    @shown(str, notify=changed)
    def chosenText(self) -> str:
        """How many are picked, where many may be."""
        counted = self.many and isinstance(self.answer, list)
        return self.words("question.chosen", count=len(self.chosen)) if counted else ""
