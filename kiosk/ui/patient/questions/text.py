"""A few words of the patient's own, typed on our own keyboard."""

from kiosk.scoring.assessment import Answer
from kiosk.ui.patient.questions.draft import Draft, labels
from kiosk.ui.qt import Signal, shown, verb


class TextDraft(Draft):
    begun = Signal()
    changed = Signal()

    qml = "TextQuestion.qml"

    def said(self) -> list[str]:
        return [self.words("keyboard.hint"), *labels(self.exits)]

    def tap(self, answer: Answer) -> None:
        for letter in str(answer):
            self.type(letter)

    @shown(int, notify=begun)
    def atMost(self) -> int:
        return self.question.at_most or 0

    @shown(str, notify=changed)
    def text(self) -> str:
        words = self.answer
        return words if isinstance(words, str) and words not in self.question.exits else ""

    @verb(str)
    def type(self, text: str) -> None:
        """Add typed characters, up to the length that fits on paper."""
        if len(self.text) + len(text) <= self.atMost:
            self.set(self.text + text)

    @verb()
    def erase(self) -> None:
        self.set(self.text[:-1] or None)
