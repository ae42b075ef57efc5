"""Content that cannot be shown as it is, and answers that do not fit it."""

from kiosk.refusals import Refusal


class ContentError(Refusal):
    """One or more problems in content files, each a line: file, place, reason."""

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class AnswersError(Refusal):
    """Answers that do not fit the assessment. One line: the question, what is wrong, what fits."""
