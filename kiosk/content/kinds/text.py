"""A few words of the patient's own."""

import unicodedata
from collections.abc import Iterator

from kiosk.content.kinds.kind import Kind, or_exits, shortly, wrong
from kiosk.content.kinds.saying import Saying
from kiosk.scoring.assessment import Answer, Question


class Text(Kind):
    """The words as they were typed."""

    phrases = ("check.quoted", "report.quoted")
    typed = True

    def checked(self, question: Question, value: object) -> str:
        if not isinstance(value, str):
            raise wrong(question, f"{shortly(value)} is not text", "words in quotes")
        if not value.strip():
            raise wrong(question, "the text is empty", "some words" + or_exits(question))
        if any(unicodedata.category(letter) in ("Cc", "Cs") for letter in value):
            raise wrong(question, "the text has a control character", "one plain line of words")
        if question.at_most is not None and len(value) > question.at_most:
            reason = f"the text has {len(value)} characters"
            raise wrong(question, reason, f"at most {question.at_most} fit")
        return value

    def said(self, _question: Question, answer: Answer, saying: Saying) -> str:
        return saying.phrase("check.quoted", "quoted", text=" ".join(str(answer).split()))

    def problems(self, question: Question) -> Iterator[str]:
        if question.at_most is None:
            yield "at_most: how many characters fit?"
        if question.exits or not question.optional:
            yield "a text has no 'not sure': set optional = true and exits = []"
