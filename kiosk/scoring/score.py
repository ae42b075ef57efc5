"""Answers -> result. Pure: no clock, no files, no randomness."""

from collections.abc import Mapping

from kiosk.scoring.assessment import (
    EXITS,
    Alert,
    Answers,
    Assessment,
    Condition,
    Level,
    Pattern,
    Question,
)
from kiosk.scoring.conditions import holds, kept, route
from kiosk.scoring.result import MarkedFactor, PatternFound, Result, ResultAlert, Tally

MIXED = "mixed"
NOT_CLEAR = "not_clear"


def score(assessment: Assessment, answers: Answers, known: Answers | None = None) -> Result:
    """The result of ``answers``, which may stop anywhere (a partial visit).

    ``answers`` must have passed :func:`kiosk.content.answers.checked`. Answers to questions that
    are hidden by the others are dropped first. ``known``: answers given before in other tools.
    """
    asked = route(assessment, answers, known)
    answers = kept(assessment, answers, known)
    features = {f.id: holds(f.when, answers, {}) for f in assessment.feature}
    factors = _factors(assessment, answers, features)
    pattern = _pattern(assessment.pattern, features)
    return Result(
        assessment=assessment.id,
        version=assessment.version,
        answers=answers,
        partial=any(q.id not in answers and not q.optional for q in asked),
        alerts=raised(assessment, answers),
        alerts_asked=_alerts_asked(assessment, asked, answers),
        factors=factors,
        tally=_tally(factors) if assessment.counted else None,
        pattern=pattern,
        reading=_reading(assessment, answers, features, factors, pattern),
        scales=_scales(asked, answers),
    )


def raised(assessment: Assessment, answers: Answers) -> tuple[ResultAlert, ...]:
    """The alerts these answers raise, most urgent first, else in the assessment's order."""
    found = [
        ResultAlert(id=alert.id, level=_level(alert, answers))
        for alert in assessment.alert
        if holds(alert.when, answers, {}) is True
    ]
    return tuple(sorted(found, key=lambda alert: alert.level))


def questions_of(condition: Condition) -> frozenset[str]:
    """The ids of the questions a condition looks at."""
    named = {name for name in (condition.question, condition.more_than, condition.height) if name}
    parts = [*condition.every, *condition.some, *([condition.no] if condition.no else [])]
    return frozenset(named.union(*(questions_of(part) for part in parts)))


def _level(alert: Alert, answers: Answers) -> Level:
    if alert.escalate is not None and holds(alert.escalate.when, answers, {}) is True:
        return alert.escalate.level
    return alert.level


def _alerts_asked(assessment: Assessment, asked: tuple[Question, ...], answers: Answers) -> bool:
    rests_on = {name for alert in assessment.alert for name in questions_of(alert.when)}
    return all(q.id in answers and not _exit_only(answers, q.id) for q in asked if q.id in rests_on)


def _exit_only(answers: Answers, question_id: str) -> bool:
    answer = answers[question_id]
    picked = (
        {answer} if isinstance(answer, str) else set(answer) if isinstance(answer, list) else set()
    )
    return bool(picked & set(EXITS))


def _factors(
    assessment: Assessment, answers: Answers, features: Mapping[str, bool | None]
) -> tuple[MarkedFactor, ...]:
    told_if = assessment.factors_if
    if told_if is not None and holds(told_if, answers, features) is not True:
        return ()
    return tuple(
        MarkedFactor(
            id=factor.id,
            marked=holds(factor.when, answers, features),
            evidence=factor.evidence,
            can_change=factor.can_change,
        )
        for factor in assessment.factor
    )


def _tally(factors: tuple[MarkedFactor, ...]) -> Tally | None:
    if not factors:
        return None
    return Tally(marked=sum(f.marked is True for f in factors), of=len(factors))


def _reading(
    assessment: Assessment,
    answers: Answers,
    features: Mapping[str, bool | None],
    factors: tuple[MarkedFactor, ...],
    pattern: PatternFound | None,
) -> tuple[str, ...]:
    marked = {factor.id for factor in factors if factor.marked}
    found = [factor.read for factor in assessment.factor if factor.id in marked]
    found += [p.read for p in assessment.pattern if pattern and p.id == pattern.id and p.read]
    found += [
        reading.article
        for reading in assessment.reading
        if reading.when is None or holds(reading.when, answers, features) is True
    ]
    return tuple(dict.fromkeys(found))


def _pattern(
    patterns: tuple[Pattern, ...], features: Mapping[str, bool | None]
) -> PatternFound | None:
    if not patterns or not any(value is not None for value in features.values()):
        return None
    fitting = [pattern for pattern in patterns if _fits(pattern, features)]
    looked_at = fitting or patterns
    parts = [name for pattern in looked_at for name in (*pattern.needs, *pattern.of)]
    ordered = list(dict.fromkeys(parts))
    return PatternFound(
        id=NOT_CLEAR if not fitting else fitting[0].id if len(fitting) == 1 else MIXED,
        because=tuple(name for name in ordered if features.get(name) is True),
        against=tuple(name for name in ordered if fitting and features.get(name) is False),
    )


def _fits(pattern: Pattern, features: Mapping[str, bool | None]) -> bool:
    held = sum(features.get(name) is True for name in pattern.of)
    return all(features.get(name) is True for name in pattern.needs) and held >= pattern.at_least


def _scales(asked: tuple[Question, ...], answers: Answers) -> dict[str, int | None]:
    """Every number told, of whatever kind; None for a scale without one."""
    told = {question.id: answers.get(question.id) for question in asked}
    numbers = {name: answer if isinstance(answer, int) else None for name, answer in told.items()}
    return {q.id: numbers[q.id] for q in asked if q.kind == "scale" or numbers[q.id] is not None}
