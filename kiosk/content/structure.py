"""Problems of an assessment that no single value shows: ids that are doubled, unknown or asked
about too late, and results that nothing can reach."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from kiosk.content.figures import icon_names
from kiosk.content.kinds.table import kind_of
from kiosk.content.parts import Assembled
from kiosk.scoring.assessment import Assessment, Condition, Pattern, Question
from kiosk.scoring.score import questions_of

Asked = Mapping[str, Question]


def structure_problems(
    assembled: Assembled, stem: str, articles: set[str], elsewhere: Asked
) -> Iterator[str]:
    """``stem``: the file's name without its ending. ``elsewhere``: the questions of the other
    assessments, which a closing one may look at."""
    assessment, file = assembled.assessment, assembled.file
    if assessment.id != stem:
        yield f"{file}: id: '{assessment.id}' must be the file's name, '{stem}'"
    if assessment.icon not in icon_names():
        yield f"{file}: icon: there is no icon '{assessment.icon}'"
    for kind, names in ids(assessment).items():
        for name, times in Counter(names).items():
            if times > 1:
                yield _twice(assembled, kind, name, times)
    known = elsewhere if assessment.closing else {}
    later = {question.id: question for question in assessment.question}
    earlier = dict(known)
    for question in assessment.question:
        where = f"{assembled.file_of('question', question.id)}: question '{question.id}'"
        yield from _question_problems(question, earlier, later, where)
        for asked_in, condition in assembled.asked_if(question):
            place = f"{asked_in}: question '{question.id}', ask_if"
            yield from _condition_problems(condition, earlier, later, place, None)
        earlier[question.id] = question
    for kind, name, inside, condition in conditions(assessment):
        top = f"{kind} '{name}'" if name else kind
        where = f"{assembled.file_of(kind, name)}: {top}{inside}"
        yield from _condition_problems(condition, earlier, later, where, assessment)
    for alert in assessment.alert:
        if not alert.source.strip():
            yield f"{assembled.file_of('alert', alert.id)}: alert '{alert.id}': no source is named"
    for factor in assessment.factor:
        where = f"{assembled.file_of('factor', factor.id)}: factor '{factor.id}'"
        if not any(source.strip() for source in factor.sources):
            yield f"{where}: no source is named"
        if factor.read not in articles:
            yield f"{where}: read: there is no article '{factor.read}'"
    for feature in assessment.feature:
        if not feature.source.strip():
            where = assembled.file_of("feature", feature.id)
            yield f"{where}: feature '{feature.id}': no source is named"
    for pattern in assessment.pattern:
        yield from _pattern_problems(pattern, assessment, articles, f"{file}: pattern")
    for reading in assessment.reading:
        if reading.article not in articles:
            yield f"{file}: reading: there is no article '{reading.article}'"
    for part in assessment.summary.__struct_fields__:
        for name in getattr(assessment.summary, part):
            if name not in later:
                yield f"{file}: summary, {part}: there is no question '{name}'"


def shared_problems(assembled: Sequence[Assembled]) -> Iterator[str]:
    """The same id in two assessments has to be the same question: its answer is used in both."""
    first: dict[str, tuple[Question, str]] = {}
    for one in assembled:
        for question in one.assessment.question:
            plain = msgspec.structs.replace(question, ask_if=None)
            found, file = first.setdefault(question.id, (plain, one.file))
            if found != plain and file != one.file:
                yield (
                    f"{one.file}: question '{question.id}': {file} has another question of that "
                    f"id; put one into assessments/parts, or give it an id of its own"
                )


def ids(assessment: Assessment) -> dict[str, list[str]]:
    """Every id of an assessment, by kind."""
    return {
        "question": [q.id for q in assessment.question],
        "alert": [a.id for a in assessment.alert],
        "factor": [f.id for f in assessment.factor],
        "feature": [f.id for f in assessment.feature],
        "pattern": [p.id for p in assessment.pattern],
        "example": [e.name for e in assessment.example],
    }


def conditions(assessment: Assessment) -> Iterator[tuple[str, str, str, Condition]]:
    """Every condition that answers are held against once they are given: kind, id, the place in
    it (", escalate" or ""), condition."""
    for alert in assessment.alert:
        yield "alert", alert.id, "", alert.when
        if alert.escalate is not None:
            yield "alert", alert.id, ", escalate", alert.escalate.when
    for factor in assessment.factor:
        yield "factor", factor.id, "", factor.when
    for feature in assessment.feature:
        yield "feature", feature.id, "", feature.when
    for reading in assessment.reading:
        if reading.when is not None:
            yield "reading", reading.article, "", reading.when
    if assessment.factors_if is not None:
        yield "factors_if", "", "", assessment.factors_if


def _twice(assembled: Assembled, kind: str, name: str, times: int) -> str:
    what = f"{kind} '{name}'"
    in_parts = assembled.in_parts(kind, name)
    if not in_parts or in_parts == (in_parts[0],) * times:
        return f"{assembled.file_of(kind, name)}: {what}: stands there twice"
    return f"{assembled.file}: {what}: stands in {in_parts[0]}, too"


def _question_problems(
    question: Question, earlier: Asked, later: Asked, where: str
) -> Iterator[str]:
    for reason in kind_of(question).problems(question):
        yield f"{where}: {reason}"
    for name in sorted(set(question.exclusive) - set(question.choices)):
        yield f"{where}: exclusive: there is no choice '{name}'"
    for name in sorted(set(question.choice_if) - set(question.choices)):
        yield f"{where}: choice_if: there is no choice '{name}'"
    if question.choices_from is not None and question.choices_from not in earlier:
        reason = _not_asked_before(question.choices_from, later, where)
        yield f"{where}: choices_from: {reason}"
    for choice, condition in question.choice_if.items():
        place = f"{where}, choice_if '{choice}'"
        yield from _condition_problems(condition, earlier, later, place, None)


def _condition_problems(
    condition: Condition, asked: Asked, every: Asked, where: str, assessment: Assessment | None
) -> Iterator[str]:
    tests = (condition.question, condition.feature, condition.no)
    if sum([bool(condition.every), bool(condition.some), *(x is not None for x in tests)]) != 1:
        yield f"{where}: a condition has one of question, feature, every, some and no"
    for part in (*condition.every, *condition.some, *([condition.no] if condition.no else ())):
        yield from _condition_problems(part, asked, every, where, assessment)
    if condition.feature is not None and (
        assessment is None or condition.feature not in ids(assessment)["feature"]
    ):
        yield f"{where}: there is no feature '{condition.feature}'"
    for name in (condition.question, condition.more_than, condition.height):
        if name is not None and name not in asked:
            yield f"{where}: {_not_asked_before(name, every, where)}"
    yield from _bmi_problems(condition, asked, where)
    question = asked.get(condition.question or "")
    if question is None:
        return
    known = kind_of(question).named(question)
    for name in condition.any_of:
        if name not in known:
            yield f"{where}: question '{question.id}' has no '{name}' to choose"
    for name in condition.feels:
        if name not in question.choices:
            yield f"{where}: question '{question.id}' has no feeling '{name}'"


def _bmi_problems(condition: Condition, asked: Asked, where: str) -> Iterator[str]:
    if condition.bmi_at_least is None:
        if condition.height is not None:
            yield f"{where}, height: goes with bmi_at_least only"
        return
    for key, name, kind in (
        ("question", condition.question, "weight"),
        ("height", condition.height, "height"),
    ):
        if name is None or (name in asked and asked[name].kind != kind):
            yield f"{where}, {key}: bmi_at_least needs a question of kind '{kind}'"


def _not_asked_before(name: str, every: Asked, where: str) -> str:
    """Why a condition cannot look at a question: unknown, later, or waiting for this one."""
    if name not in every:
        return f"question '{name}' is unknown"
    waits = _waits_for(name, every)
    if any(f"question '{other}'" in where for other in waits):
        return f"question '{name}' is asked later and waits for this one: a loop"
    return f"question '{name}' is asked later"


def _waits_for(name: str, every: Asked) -> set[str]:
    """The question itself and all that it looks at, at any remove."""
    found: set[str] = set()
    todo = [name]
    while todo:
        each = todo.pop()
        if each in found or each not in every:
            continue
        found.add(each)
        question = every[each]
        looked_at = [question.ask_if, *question.choice_if.values()]
        todo.extend(q for condition in looked_at if condition for q in questions_of(condition))
        todo.extend([question.choices_from] if question.choices_from else [])
    return found


def _pattern_problems(
    pattern: Pattern, assessment: Assessment, articles: set[str], where: str
) -> Iterator[str]:
    where = f"{where} '{pattern.id}'"
    features = ids(assessment)["feature"]
    for name in (*pattern.needs, *pattern.of):
        if name not in features:
            yield f"{where}: there is no feature '{name}'"
    if pattern.at_least > len(set(pattern.of)):
        yield f"{where}: at_least: nothing can reach {pattern.at_least} of {len(pattern.of)}"
    if pattern.read is not None and pattern.read not in articles:
        yield f"{where}: read: there is no article '{pattern.read}'"
