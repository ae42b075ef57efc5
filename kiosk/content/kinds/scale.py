"""A number between two ends that are told in words."""

from collections.abc import Iterator

from kiosk.content.kinds.kind import Kind, or_exits, shortly, wrong
from kiosk.content.kinds.saying import Saying
from kiosk.content.library import QuestionWording
from kiosk.scoring.assessment import Answer, Question


class Scale(Kind):
    """A whole number."""

    phrases = ("check.number", "report.out_of")
    drawn = "scale"

    def checked(self, question: Question, value: object) -> int:
        lowest, highest = question.lowest, question.highest
        wanted = f"a whole number from {lowest} to {highest}{or_exits(question)}"
        if not isinstance(value, int) or isinstance(value, bool):
            raise wrong(question, f"{shortly(value)} is not a whole number", wanted)
        if not lowest <= value <= highest:
            raise wrong(question, f"{value} is out of range", wanted)
        return value

    def said(self, question: Question, answer: Answer, saying: Saying) -> str:
        return saying.phrase("check.number", "out_of", number=answer, highest=question.highest)

    def wording_problems(self, wording: QuestionWording) -> Iterator[str]:
        if not (wording.lowest and wording.highest):
            yield "a scale needs 'lowest' and 'highest'"
