"""The first box of the care team's page."""

from collections.abc import Sequence

from kiosk.content.library import AlertWording, Library, Tool
from kiosk.report.answers import on_paper, tool_of
from kiosk.report.facts import VisitFacts
from kiosk.report.pages import AlertBox, AlertLine, Line
from kiosk.report.wording import PaperWords, clock
from kiosk.scoring.assessment import Level
from kiosk.scoring.conditions import holds, route
from kiosk.scoring.result import Result
from kiosk.scoring.score import questions_of


def alert_box(
    library: Library, results: Sequence[Result], about: VisitFacts, words: PaperWords
) -> AlertBox:
    """The alerts raised; or "none reported", said only when every sign was asked and answered."""
    raised = {alert.id for result in results for alert in result.alerts}
    withheld = [name for name in raised if not on_paper(name)]
    asked = any(tool_of(library, result).assessment.alert for result in results)
    all_asked = fully_asked(library, results)
    lines = _raised(library, results, words)
    notes = []
    if withheld:
        notes.append(words.ask_desk_for_more)
    if lines and not all_asked:
        notes.append(words.some_not_answered)
    return AlertBox(
        heading=words.red_flags,
        title=_title(len(raised), all_asked, words) if asked else words.not_asked,
        time=words.asked_at.format(time=clock(about.finished)) if asked else "",
        notes=tuple(notes),
        raised=lines,
        others=_others(library, results, raised, words),
    )


def fully_asked(library: Library, results: Sequence[Result]) -> bool:
    """Whether "none reported" may be said: some assessment has alerts, and all were answered."""
    with_alerts = [r for r in results if tool_of(library, r).assessment.alert]
    return bool(with_alerts) and all(result.alerts_asked for result in with_alerts)


def questions_of_raised(library: Library, results: Sequence[Result]) -> frozenset[str]:
    """The questions whose answers raised an alert. They stay off the page to take home."""
    return frozenset(
        name
        for result in results
        for alert in tool_of(library, result).assessment.alert
        if alert.id in {raised.id for raised in result.alerts}
        for name in questions_of(alert.when)
    )


def _title(count: int, all_asked: bool, words: PaperWords) -> str:
    if count:
        return words.reported_one if count == 1 else words.reported_many.format(count=count)
    return words.none_reported if all_asked else words.not_fully_asked


def _raised(
    library: Library, results: Sequence[Result], words: PaperWords
) -> tuple[AlertLine, ...]:
    word: dict[Level, str] = {"A": words.level_a, "B": words.level_b, "C": words.level_c}
    found: dict[str, AlertLine] = {}
    for result in results:
        for alert in result.alerts:
            known = found.get(alert.id)
            if not on_paper(alert.id) or (known and known.level <= alert.level):
                continue
            wording = _wording(tool_of(library, result), alert.id)
            found[alert.id] = AlertLine(
                level=alert.level,
                word=word[alert.level],
                text=wording.staff,
                action=wording.action,
            )
    return tuple(sorted(found.values(), key=lambda line: line.level))


def _others(
    library: Library, results: Sequence[Result], raised: set[str], words: PaperWords
) -> tuple[Line, ...]:
    found: dict[str, Line] = {}
    for result in results:
        tool = tool_of(library, result)
        on_route = {question.id for question in route(tool.assessment, result.answers)}
        for alert in tool.assessment.alert:
            if alert.id in raised or not on_paper(alert.id):
                continue
            if not questions_of(alert.when) & on_route:
                continue
            answered = holds(alert.when, result.answers, {}) is False
            if answered or alert.id not in found:
                value = words.no if answered else words.not_answered
                found[alert.id] = Line(_wording(tool, alert.id).staff, value)
    return tuple(found.values())


def _wording(tool: Tool, name: str) -> AlertWording:
    return tool.words.alert.get(name, AlertWording(you=name, staff=name, action=""))
