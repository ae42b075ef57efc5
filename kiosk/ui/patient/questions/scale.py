"""A number between two ends that are told in words."""

from kiosk.scoring.assessment import Answer
from kiosk.ui.patient.questions.draft import Draft, labels
from kiosk.ui.qt import Signal, shown, verb


class ScaleDraft(Draft):
    begun = Signal()
    changed = Signal()

    qml = "ScaleQuestion.qml"

    def said(self) -> list[str]:
        middle = (self.lowest + self.highest + 1) // 2  # as the page rounds it
        ends = (
            (self.lowest, self.lowWords),
            (middle, self.midWords),
            (self.highest, self.highWords),
        )
        told = [f"{number}: {words}." for number, words in ends if words]
        return [self.hint(), *told, *labels(self.exits)]

    def tap(self, answer: Answer) -> None:
        assert isinstance(answer, int)
        self.pickNumber(answer)

    @shown(int, notify=begun)
    def lowest(self) -> int:
        return self.question.lowest

    @shown(int, notify=begun)
    def highest(self) -> int:
        return self.question.highest

    @shown(str, notify=begun)
    def lowWords(self) -> str:
        return self.asking.wording.lowest

    @shown(str, notify=begun)
    def midWords(self) -> str:
        return self.asking.wording.middle

    @shown(str, notify=begun)
    def highWords(self) -> str:
        return self.asking.wording.highest

    @shown(int, notify=changed)
    def value(self) -> int:
        return self.answer if isinstance(self.answer, int) else -1

    @verb(int)
    def pickNumber(self, number: int) -> None:
        self.set(number)
