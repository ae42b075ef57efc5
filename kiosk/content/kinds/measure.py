"""What a height and a weight share: numbers with their units, as they were told."""

from collections.abc import Iterator

from kiosk.content.kinds.kind import Kind
from kiosk.content.kinds.saying import Saying
from kiosk.scoring.assessment import Answer, Question


class Measured(Kind):
    """ "5 ft 7 in" or "78 kg"."""

    def said(self, _question: Question, answer: Answer, saying: Saying) -> str:
        """With its units as they are written in the language of the page."""
        return " ".join(
            saying.phrase(f"measure.{part}", f"unit_{part}") if part.isalpha() else part
            for part in str(answer).split()
        )


def problems_of_measured(question: Question, what: str) -> Iterator[str]:
    if not (question.exits or question.optional):
        yield f"nobody has to tell a {what}: set optional = true"
