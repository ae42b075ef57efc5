"""All choices of a list that fit."""

from collections.abc import Iterator

from kiosk.scoring.assessment import Answer
from kiosk.ui.patient.questions.choice import ChoiceDraft


class SeveralDraft(ChoiceDraft):
    many = True

    def tap(self, answer: Answer) -> None:
        assert isinstance(answer, list)
        for choice in answer:
            self.pick(choice)

    def fullest(self) -> Iterator[None]:
        if self.question.at_most is not None:
            for choice in self.choices[: self.question.at_most + 1]:
                self.pick(choice["id"])  # one too many: the page says so
            yield

    def pick(self, choice: str) -> None:
        if choice in self.question.exits:
            super().pick(choice)
            return
        before = self.answer if isinstance(self.answer, list) else []
        exclusive = set(self.question.exclusive)
        if choice in before:
            left = [name for name in before if name != choice]
        elif choice in exclusive:
            left = [choice]
        else:
            left = [*(name for name in before if name not in exclusive), choice]
        most = self.question.at_most
        if most is not None and len(left) > most:
            self.say("question.too_many", count=most)
        else:
            self.set([name for name in self.asking.offered if name in left] or None)
