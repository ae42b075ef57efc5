"""One choice of a list."""

from collections.abc import Iterator

from kiosk.content.kinds.kind import Kind, one_of_the_choices, shortly, wrong
from kiosk.content.kinds.saying import Saying
from kiosk.scoring.assessment import Answer, Question


class One(Kind):
    """The id of the choice."""

    def checked(self, question: Question, value: object) -> str:
        if not isinstance(value, str) or value not in question.choices:
            reason = f"{shortly(value)} is not a choice"
            raise wrong(question, reason, one_of_the_choices(question))
        return value

    def said(self, _question: Question, answer: Answer, saying: Saying) -> str:
        return saying.choice(str(answer))

    def problems(self, question: Question) -> Iterator[str]:
        if not question.choices:
            yield "there is nothing to choose"
