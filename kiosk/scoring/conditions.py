"""Conditions, in three values: true, false, and not known.

"Not sure", "rather not say" and a question that was not answered are not known. A question is
asked, an alert raised or a factor counted only when its condition is *true*; silence is never
taken for a no.
"""

from collections.abc import Mapping

from kiosk.scoring.assessment import EXITS, Answer, Answers, Assessment, Condition, Question
from kiosk.scoring.body import body_mass_index, centimeters, kilograms

EMPTY: tuple[Answer, ...] = ([], {}, "")
"""Nothing chosen, nothing marked, nothing typed: no answer, and so not a "none of these"."""


def holds(
    condition: Condition, answers: Answers, features: Mapping[str, bool | None]
) -> bool | None:
    """True, False, or None when the answers do not say (Kleene's strong logic)."""
    if condition.every:
        return _every([holds(part, answers, features) for part in condition.every])
    if condition.some:
        found = _every([_not(holds(part, answers, features)) for part in condition.some])
        return _not(found)
    if condition.no is not None:
        return _not(holds(condition.no, answers, features))
    if condition.feature is not None:
        return features.get(condition.feature)
    if condition.question is None:
        return None
    return _test(condition, answers.get(condition.question), answers)


def visible(question: Question, answers: Answers) -> bool:
    """Whether the question belongs to the route of somebody who gave these answers."""
    if (question.choices_from or question.choice_if) and not offered(question, answers):
        return False
    return question.ask_if is None or holds(question.ask_if, answers, {}) is True


def offered(question: Question, answers: Answers) -> tuple[str, ...]:
    """The choices to show, in order."""
    picked = _picked(answers.get(question.choices_from)) if question.choices_from else None
    apply = [
        choice
        for choice in question.choices
        if choice not in question.exclusive
        and (picked is None or choice in picked)
        and _applies(question.choice_if.get(choice), answers)
    ][: question.offers]
    if question.choices and not apply:
        return ()
    return tuple(choice for choice in question.choices if choice in (*apply, *question.exclusive))


def route(
    assessment: Assessment, answers: Answers, known: Answers | None = None
) -> tuple[Question, ...]:
    """The questions somebody with these answers is asked, in order.

    ``known``: answers given before in other tools, which conditions may look at.
    """
    return _walk(assessment, answers, known or {})[0]


def kept(assessment: Assessment, answers: Answers, known: Answers | None = None) -> Answers:
    """The answers without those to questions that are no longer asked, in order of asking."""
    return _walk(assessment, answers, known or {})[1]


def _walk(
    assessment: Assessment, answers: Answers, known: Answers
) -> tuple[tuple[Question, ...], Answers]:
    # A question may depend only on answers that stay, so both are found in one pass.
    asked: list[Question] = []
    remaining: Answers = {}
    for question in assessment.question:
        so_far = known | remaining
        if not visible(question, so_far):
            continue
        asked.append(question)
        answer = answers.get(question.id)
        if (question.choices_from or question.choice_if) and isinstance(answer, list):
            still = offered(question, so_far)
            answer = [choice for choice in answer if choice in still or choice in EXITS]
        if answer is not None and answer not in EMPTY:
            remaining[question.id] = answer
    return tuple(asked), remaining


def _applies(condition: Condition | None, answers: Answers) -> bool:
    return condition is None or holds(condition, answers, {}) is True


def _test(condition: Condition, answer: Answer | None, answers: Answers) -> bool | None:
    if condition.any_of and _picked(answer) & set(condition.any_of) and not condition.feels:
        return True
    if condition.bmi_at_least is not None:
        return _bmi(condition.bmi_at_least, answers.get(condition.height or ""), answer)
    if answer is None or _unknown(answer):
        return None
    if condition.feels:
        return _feels(condition, answer)
    if condition.any_of:
        return False
    size = answer if isinstance(answer, int) else len(_picked(answer))
    if condition.more_than is not None:
        other = answers.get(condition.more_than)
        return size > other if isinstance(other, int) else None
    if condition.at_least is not None and size < condition.at_least:
        return False
    return condition.at_most is None or size <= condition.at_most


def _bmi(least: float, height: Answer | None, weight: Answer | None) -> bool | None:
    tall, heavy = centimeters(height), kilograms(weight)
    return None if tall is None or heavy is None else body_mass_index(tall, heavy) >= least


def _picked(answer: Answer | None) -> set[str]:
    if isinstance(answer, str):
        return {answer}
    return set(answer) if isinstance(answer, (list, dict)) else set()


def _unknown(answer: Answer) -> bool:
    return bool(_picked(answer)) and _picked(answer) <= set(EXITS)


def _feels(condition: Condition, answer: Answer) -> bool:
    if not isinstance(answer, dict):
        return False
    places = condition.any_of or tuple(answer)
    return any(feeling in answer.get(place, ()) for place in places for feeling in condition.feels)


def _not(value: bool | None) -> bool | None:
    return None if value is None else not value


def _every(values: list[bool | None]) -> bool | None:
    if False in values:
        return False
    return None if None in values else True
