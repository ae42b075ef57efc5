"""What the worked examples of an assessment leave untried.

Every condition, and every part inside it, has to be true in one example and false in another, and
every pattern has to be found by one. What is not known in an example tries nothing, and neither
does a condition that the example never gets to: that of an escalation whose alert is not raised,
of a choice whose question is not asked, of a factor where no factors are told.
"""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from kiosk.scoring.assessment import Answers, Assessment, Condition, Example
from kiosk.scoring.conditions import holds, kept
from kiosk.scoring.score import MIXED, NOT_CLEAR, score


class Gap(msgspec.Struct, frozen=True):
    """Something that no example tries."""

    kind: str
    """ "alert", "factors_if" ..."""
    name: str
    """The id; "" where there is only one of the kind."""
    inside: str
    """The way from there to the part of a condition: "escalate, some 2"."""
    lacks: str

    def __str__(self) -> str:
        top = f"{self.kind} '{self.name}'" if self.name else self.kind
        return f"{top}, {self.inside}: {self.lacks}" if self.inside else f"{top}: {self.lacks}"


_Told = tuple[Answers, Mapping[str, bool | None]]
"""What a condition is held against in one example: answers and features."""


class _Branch(msgspec.Struct, frozen=True):
    condition: Condition
    tried: Sequence[_Told]
    """By the examples that get to it."""
    kind: str
    name: str = ""
    inside: str = ""


def gaps(assessment: Assessment) -> Iterator[Gap]:
    """Everything that no example tries, in the order of the assessment."""
    for branch in _branches(assessment):
        for inside, part in _parts(branch.condition, branch.inside):
            values = {holds(part, *told) for told in branch.tried}
            for value in (True, False):
                if value not in values:
                    lacks = f"no example makes it {str(value).lower()}"
                    yield Gap(kind=branch.kind, name=branch.name, inside=inside, lacks=lacks)
    results = [score(assessment, example.answers, example.known) for example in assessment.example]
    found = {result.pattern.id for result in results if result.pattern}
    for name in _patterns(assessment):
        if name not in found:
            yield Gap(kind="pattern", name=name, inside="", lacks="no example finds it")


def _branches(assessment: Assessment) -> Iterator[_Branch]:
    """Every condition, with what scoring holds it against."""
    examples = assessment.example
    asked: list[_Told] = [(e.known | _kept(assessment, e), {}) for e in examples]
    for question in assessment.question:
        here = asked
        if question.ask_if is not None:
            yield _Branch(question.ask_if, asked, "question", question.id, "ask_if")
            here = _where(question.ask_if, asked)
        for choice, condition in question.choice_if.items():
            yield _Branch(condition, here, "question", question.id, f"choice_if '{choice}'")
    plain: list[_Told] = [(_kept(assessment, e), {}) for e in examples]
    for alert in assessment.alert:
        yield _Branch(alert.when, plain, "alert", alert.id)
        if alert.escalate is not None:
            raised = _where(alert.when, plain)
            yield _Branch(alert.escalate.when, raised, "alert", alert.id, "escalate")
    for feature in assessment.feature:
        yield _Branch(feature.when, plain, "feature", feature.id)
    told: list[_Told] = [
        (answers, {f.id: holds(f.when, answers, {}) for f in assessment.feature})
        for answers, _ in plain
    ]
    if assessment.factors_if is not None:
        yield _Branch(assessment.factors_if, told, "factors_if")
    factors = told if assessment.factors_if is None else _where(assessment.factors_if, told)
    for factor in assessment.factor:
        yield _Branch(factor.when, factors, "factor", factor.id)
    for reading in assessment.reading:
        if reading.when is not None:
            yield _Branch(reading.when, told, "reading", reading.article)


def _kept(assessment: Assessment, example: Example) -> Answers:
    return kept(assessment, example.answers, example.known)


def _where(condition: Condition, tried: Sequence[_Told]) -> list[_Told]:
    return [told for told in tried if holds(condition, *told) is True]


def _parts(condition: Condition, inside: str) -> Iterator[tuple[str, Condition]]:
    """The condition and every part of it, each with the way to it."""
    yield inside, condition
    steps = [(f"every {number}", part) for number, part in enumerate(condition.every, 1)]
    steps += [(f"some {number}", part) for number, part in enumerate(condition.some, 1)]
    steps += [("no", condition.no)] if condition.no else []
    for step, part in steps:
        yield from _parts(part, f"{inside}, {step}" if inside else step)


def _patterns(assessment: Assessment) -> tuple[str, ...]:
    """What an example can find: where there is one pattern alone, nothing is mixed."""
    own = tuple(pattern.id for pattern in assessment.pattern)
    if not own:
        return ()
    return (*own, *((MIXED,) if len(own) > 1 else ()), NOT_CLEAR)
