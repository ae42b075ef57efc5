"""Answers from outside (a file, a stored visit) into answers that scoring may trust; and answers
into words."""

from collections.abc import Mapping

from kiosk.content.errors import AnswersError
from kiosk.content.kinds.kind import meant, shortly
from kiosk.content.kinds.saying import Saying
from kiosk.content.kinds.table import kind_of
from kiosk.scoring.assessment import EXITS, Answer, Answers, Assessment, Question


def checked(assessment: Assessment, raw: object) -> Answers:
    """``raw`` as answers to ``assessment``, or :class:`AnswersError` at the first that is wrong.

    ``raw`` is what a JSON or TOML reader gives: question id -> value. "Not sure" and "rather not
    say" come out as a bare id, however they were given, and an empty answer to an optional
    question is left out. Questions that others hide may have answers here; scoring drops them.
    """
    if not isinstance(raw, Mapping):
        raise AnswersError(f"answers: {shortly(raw)} is not a table of question id and answer")
    known = {question.id: question for question in assessment.question}
    answers: Answers = {}
    for name, value in raw.items():
        if name not in known:
            raise AnswersError(
                f"question {shortly(name)}: {assessment.id} has no such question; "
                f"{meant(name, known)}"
            )
        question = known[name]
        if question.optional and (value == "" or value == []):
            continue
        way_out = isinstance(value, str) and value in question.exits
        answers[question.id] = str(value) if way_out else kind_of(question).checked(question, value)
    return answers


def in_words(question: Question, answer: Answer, saying: Saying) -> str:
    """An answer as one line: the choices' labels, the number, the month, the places, the measure
    as it was told, or the text itself."""
    given = answer if isinstance(answer, list) else [answer]
    for way_out in EXITS:
        if way_out in given:
            return saying.phrase(f"question.{way_out}", way_out)
    return kind_of(question).said(question, answer, saying)
