"""Answers from outside (a file, a stored visit) into answers that scoring may trust."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from kiosk.scoring.assessment import Answer, Answers, Assessment, Question
from kiosk.scoring.body import centimeters, kilograms

MONTH = re.compile(r"(19|20)[0-9]{2}(-(0[1-9]|1[0-2]))?")


class AnswersError(ValueError):
    """Answers that do not fit the assessment. One line: the question, what is wrong, what fits."""


def checked(assessment: Assessment, raw: object, places: frozenset[str]) -> Answers:
    """``raw`` as answers to ``assessment``, or :class:`AnswersError` at the first that is wrong.

    ``raw`` is what a JSON or TOML reader gives: question id -> value. ``places`` are the ids of
    the body map. "Not sure" and "rather not say" come out as a bare id, however they were given,
    and an empty answer to an optional question is left out. Questions that others hide may have
    answers here; scoring drops them.
    """
    if not isinstance(raw, Mapping):
        raise AnswersError(f"answers: {_named(raw)} is not a table of question id and answer")
    known = {question.id: question for question in assessment.question}
    answers: Answers = {}
    for name, value in raw.items():
        if name not in known:
            raise AnswersError(
                f"question {_named(name)}: {assessment.id} has no such question; "
                f"{_meant(name, known)}"
            )
        question = known[name]
        if question.optional and (value == "" or value == []):
            continue
        answers[question.id] = _answer(question, value, places)
    return answers


def _answer(question: Question, value: object, places: frozenset[str]) -> Answer:
    bare = value
    if question.kind == "several" and isinstance(value, list) and len(value) == 1:
        bare = value[0]
    if isinstance(bare, str) and bare in question.exits:
        return bare
    match question.kind:
        case "one":
            return _one(question, value)
        case "several":
            return _several(question, value)
        case "scale":
            return _scale(question, value)
        case "month":
            return _month(question, value)
        case "text":
            return _text(question, value)
        case "body_map":
            return _body_map(question, value, places)
        case "height":
            return _height(question, value)
        case "weight":
            return _weight(question, value)


def _one(question: Question, value: object) -> str:
    if not isinstance(value, str) or value not in question.choices:
        raise _wrong(question, f"{_named(value)} is not a choice", _choices(question))
    return value


def _several(question: Question, value: object) -> list[str]:
    if not isinstance(value, list):
        raise _wrong(question, f"{_named(value)} is not a list of choices", _choices(question))
    if not value:
        raise _wrong(question, "nothing is chosen", _choices(question))
    picked: list[str] = []
    for choice in value:
        if isinstance(choice, str) and choice in question.exits:
            raise _wrong(question, f"'{choice}' goes with no other answer", f"'{choice}' alone")
        if not isinstance(choice, str) or choice not in question.choices:
            raise _wrong(question, f"{_named(choice)} is not a choice", _choices(question))
        if choice in picked:
            raise _wrong(question, f"'{choice}' is there twice", "name each choice once")
        picked.append(choice)
    for choice in picked:
        if choice in question.exclusive and len(picked) > 1:
            raise _wrong(question, f"'{choice}' goes with no other answer", f"'{choice}' alone")
    if question.at_most is not None and len(picked) > question.at_most:
        raise _wrong(question, f"{len(picked)} are chosen", f"at most {question.at_most} may be")
    return picked


def _scale(question: Question, value: object) -> int:
    wanted = f"a whole number from {question.lowest} to {question.highest}{_or_exits(question)}"
    if not isinstance(value, int) or isinstance(value, bool):
        raise _wrong(question, f"{_named(value)} is not a whole number", wanted)
    if not question.lowest <= value <= question.highest:
        raise _wrong(question, f"{value} is out of range", wanted)
    return value


def _month(question: Question, value: object) -> str:
    if not isinstance(value, str) or not MONTH.fullmatch(value):
        wanted = "a month such as '2023-03', or a year such as '2023'" + _or_exits(question)
        raise _wrong(question, f"{_named(value)} is not a month", wanted)
    return value


def _text(question: Question, value: object) -> str:
    if not isinstance(value, str):
        raise _wrong(question, f"{_named(value)} is not text", "words in quotes")
    if not value.strip():
        raise _wrong(question, "the text is empty", "some words" + _or_exits(question))
    if any(unicodedata.category(letter) in ("Cc", "Cs") for letter in value):
        raise _wrong(question, "the text has a control character", "one plain line of words")
    if question.at_most is not None and len(value) > question.at_most:
        raise _wrong(
            question, f"the text has {len(value)} characters", f"at most {question.at_most} fit"
        )
    return value


def _height(question: Question, value: object) -> str:
    if not isinstance(value, str) or centimeters(value) is None:
        wanted = "'5 ft 7 in' or '170 cm', from 3 ft 3 in to 7 ft 6 in or 100 to 230 cm"
        raise _wrong(question, f"{_named(value)} is not a height", wanted + _or_exits(question))
    return value


def _weight(question: Question, value: object) -> str:
    if not isinstance(value, str) or kilograms(value) is None:
        wanted = "'172 lb' or '78 kg', from 55 to 660 lb or 25 to 300 kg"
        raise _wrong(question, f"{_named(value)} is not a weight", wanted + _or_exits(question))
    return value


def _body_map(question: Question, value: object, places: frozenset[str]) -> dict[str, list[str]]:
    if not isinstance(value, Mapping):
        wanted = "a table of place and feelings" + _or_exits(question)
        raise _wrong(question, f"{_named(value)} is not a body map", wanted)
    if not value:
        raise _wrong(question, "no place is marked", "one place or more" + _or_exits(question))
    marked: dict[str, list[str]] = {}
    for place, feelings in value.items():
        if not isinstance(place, str) or place not in places:
            raise _wrong(question, f"there is no place {_named(place)}", _meant(place, places))
        if not isinstance(feelings, list):
            wanted = f"a list of feelings: {', '.join(question.choices)} (none is fine)"
            raise _wrong(question, f"place '{place}': {_named(feelings)} is not a list", wanted)
        for feeling in feelings:
            if not isinstance(feeling, str) or feeling not in question.choices:
                reason = f"place '{place}': there is no feeling {_named(feeling)}"
                raise _wrong(question, reason, f"use {', '.join(question.choices)}")
            if feelings.count(feeling) > 1:
                reason = f"place '{place}': '{feeling}' is there twice"
                raise _wrong(question, reason, "name each feeling once")
        marked[place] = list(feelings)
    return marked


def _wrong(question: Question, reason: str, wanted: str) -> AnswersError:
    return AnswersError(f"question '{question.id}': {reason}; {wanted}")


def _choices(question: Question) -> str:
    return f"use {', '.join((*question.choices, *question.exits))}"


def _or_exits(question: Question) -> str:
    return "".join(f", or '{name}'" for name in question.exits)


def _meant(name: object, known: Iterable[str]) -> str:
    ids = list(known)
    near = get_close_matches(str(name), ids, n=1, cutoff=0.0)
    return f"did you mean '{near[0]}'?" if near else "there are none"


def _named(value: object) -> str:
    """The value for an error line: short, and in one line whatever it is."""
    shown = f"'{value}'" if isinstance(value, str) and value.isprintable() else ascii(value)
    return shown if len(shown) <= 40 else f"{shown[:37]}..."
