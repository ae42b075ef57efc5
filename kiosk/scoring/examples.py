"""The worked examples of an assessment: do they come out as their author wrote them down?"""

from collections.abc import Iterator

from kiosk.scoring.assessment import Assessment, Example, Question
from kiosk.scoring.conditions import offered, route
from kiosk.scoring.result import Result
from kiosk.scoring.score import score

NONE = "none"
"""Expected where no tally is shown, or where there is no pattern to speak of."""


def failures(assessment: Assessment) -> tuple[str, ...]:
    """One line for each expectation that scoring does not meet; empty when all hold."""
    return tuple(
        line for example in assessment.example for line in failures_of(assessment, example)
    )


def failures_of(assessment: Assessment, example: Example) -> Iterator[str]:
    """The same of one example."""
    result = score(assessment, example.answers, example.known)
    asked = route(assessment, example.answers, example.known)
    for difference in differences(example, result, asked):
        yield f"example '{example.name}': {difference}"


def differences(example: Example, result: Result, asked: tuple[Question, ...]) -> tuple[str, ...]:
    """How ``result`` and the questions ``asked`` differ from what ``example`` expects."""
    return tuple(_differences(example, result, {question.id: question for question in asked}))


def _differences(example: Example, result: Result, asked: dict[str, Question]) -> Iterator[str]:
    expect = example.expect
    tally = f"{result.tally.marked} of {result.tally.of}" if result.tally else NONE
    compared: list[tuple[str, object, object]] = [
        ("alerts", expect.alerts, tuple(f"{a.level} {a.id}" for a in result.alerts)),
        ("factors", expect.factors, tuple(f.id for f in result.factors if f.marked)),
        ("tally", expect.tally, tally),
        ("pattern", expect.pattern, result.pattern.id if result.pattern else NONE),
        ("reading", expect.reading, result.reading),
    ]
    so_far = example.known | result.answers
    for name, wanted_choices in (expect.offered or {}).items():
        shown = offered(asked[name], so_far) if name in asked else ()
        compared.append((f"question '{name}' offers", wanted_choices, shown))
    for part, wanted, found in compared:
        if wanted is not None and wanted != found:
            yield f"{part}: expected {_plain(wanted)}, found {_plain(found)}"
    for name, number in (expect.scales or {}).items():
        if name not in result.scales or result.scales[name] != number:
            yield f"scale '{name}': expected {number}, found {result.scales.get(name)}"
    for name in expect.asked or ():
        if name not in asked:
            yield f"question '{name}': expected to be asked, but it is hidden"
    for name in expect.hidden or ():
        if name in asked:
            yield f"question '{name}': expected to be hidden, but it is asked"
        if name in result.answers:
            yield f"question '{name}': hidden, but its answer is still in the result"


def _plain(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or "none"
    return str(value)
