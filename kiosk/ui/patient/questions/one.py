"""One choice of a list."""

from kiosk.scoring.assessment import Answer
from kiosk.ui.patient.questions.choice import ChoiceDraft


class OneDraft(ChoiceDraft):
    def tap(self, answer: Answer) -> None:
        self.pick(str(answer))

    def pick(self, choice: str) -> None:
        self.set(choice)  # a second tap on a radio keeps it, as people expect
