"""A result, told as it may be told: alerts, what was marked, first steps, a pattern. No score."""

from collections.abc import Iterable
from typing import Any

from kiosk.content.library import Library, Tool
from kiosk.scoring.result import MarkedFactor, Result
from kiosk.ui.words import Words

EVIDENCE_ICONS = {"clear": "evidClear", "healing": "evidHeal", "disagree": "evidMixed"}
CHANGE_ICONS = {"yes": "swap", "partly": "swap", "no": "fixed"}

Part = dict[str, Any]
"""One page of a result: its kind, title and note, and the rows or lines of that kind."""


def parts(result: Result, tool: Tool, words: Words) -> list[Part]:
    """The pages of a result, in order. What has nothing to tell has no page."""
    told = [
        _today(result, tool, words),
        _factors(result, tool, words),
        _steps(result, tool, words),
        _pattern(result, tool, words),
    ]
    found = [part for part in told if part is not None]
    return found or [_thanks(words)]


def next_part(result: Result, library: Library, finished: frozenset[str], words: Words) -> Part:
    """The last page: what to read, and which tools are left."""
    titles = {article.id: article for article in library.articles}
    read = [
        {"kind": "article", "id": name, "icon": titles[name].icon, "title": titles[name].title}
        for name in result.reading
        if name in titles
    ]
    tools = [
        {
            "kind": "tool",
            "id": name,
            "icon": tool.assessment.icon,
            "title": words("result.also", tool=tool.words.name),
        }
        for name, tool in library.tools.items()
        if name not in finished and not tool.assessment.closing
    ]
    return {
        "kind": "next",
        "title": words("result.next_title"),
        "note": words("result.next"),
        "links": read[: 5 - min(2, len(tools))] + tools[:2],
    }


def factor_lines(factor_id: str, tool: Tool, words: Words) -> list[dict[str, Any]]:
    """What stands behind one factor: its evidence word, change, first step and sources."""
    factor = next(f for f in tool.assessment.factor if f.id == factor_id)
    wording = tool.words.factor[factor_id]
    finding = wording.finding or words(f"result.{factor.evidence}_means")
    first_step = wording.first_step or words("result.can_no_means")
    return [
        *led(words(f"result.{factor.evidence}"), [finding]),
        *led(words(f"result.can_{factor.can_change}"), [first_step]),
        *cited(words("sources.title"), factor.sources),
    ]


def cited(lead: str, sources: Iterable[str]) -> list[dict[str, Any]]:
    """The lead and the sources under it, each once, in quieter lines."""
    told = dict.fromkeys(short_source(source) for source in sources)
    return [line | {"quiet": not line["lead"]} for line in led(lead, list(told))]


def short_source(source: str) -> str:
    """A source without the path of its address, which nobody can tap or type here."""
    shown = [
        part if "://" not in part else part.split("://", 1)[1].split("/", 1)[0].rstrip(".")
        for part in source.split()
    ]
    return " ".join(shown)


def led(lead: str, lines: list[str]) -> list[dict[str, Any]]:
    """The lead and its lines; nothing when there are no lines."""
    told = [{"lead": False, "text": line} for line in lines]
    return [{"lead": True, "text": lead}, *told] if told else []


def _thanks(words: Words) -> Part:
    return {
        "kind": "thanks",
        "title": words("result.thanks_title"),
        "note": words("result.thanks"),
    }


def _today(result: Result, tool: Tool, words: Words) -> Part | None:
    if not result.alerts:
        return None
    sooner = [tool.words.alert[alert.id].you for alert in result.alerts if alert.level in "AB"]
    later = [tool.words.alert[alert.id].you for alert in result.alerts if alert.level == "C"]
    return {
        "kind": "today",
        "title": words("result.today_title"),
        "note": words("result.new_signs"),
        "lines": [
            *led(words("result.today_before_leaving"), sooner),
            *led(words("result.today_visit"), later),
        ],
    }


def _factors(result: Result, tool: Tool, words: Words) -> Part | None:
    """Counted, every factor is shown, the marked ones first; else only the marked ones are."""
    if not result.factors:
        return None
    marked = [factor for factor in result.factors if factor.marked]
    if result.tally is not None:
        count = {"marked": result.tally.marked, "of": result.tally.of}
        others = [factor for factor in result.factors if not factor.marked]
        return {
            "kind": "tally",
            "title": words("result.marked", **count),
            "note": words("result.not_a_score"),
            **count,
            "factors": [_factor(factor, tool, words) for factor in (*marked, *others)],
        }
    if not marked:
        return {
            "kind": "thanks",
            "title": words("result.nothing_adds_title"),
            "note": words("result.nothing_adds"),
        }
    return {
        "kind": "listed",
        "title": words("result.adds_title"),
        "note": words("result.adds"),
        "factors": [_factor(factor, tool, words) for factor in marked],
    }


def _factor(factor: MarkedFactor, tool: Tool, words: Words) -> dict[str, Any]:
    title = tool.words.factor[factor.id].name
    evidence = words(f"result.{factor.evidence}")
    change = words(f"result.can_{factor.can_change}")
    marked = [words("aloud.marked")] if factor.marked is True else []
    return {
        "id": factor.id,
        "title": title,
        "marked": factor.marked is True,
        "evidence": evidence,
        "evidenceIcon": EVIDENCE_ICONS[factor.evidence],
        "change": change,
        "changeIcon": CHANGE_ICONS[factor.can_change],
        "plain": ". ".join([title, *marked, evidence, change]) + ".",
    }


def _steps(result: Result, tool: Tool, words: Words) -> Part | None:
    lines: list[dict[str, Any]] = []
    for factor in result.factors:
        wording = tool.words.factor[factor.id]
        if factor.marked and factor.can_change != "no" and wording.first_step:
            lines.extend(led(wording.name, [wording.first_step]))
    if not lines:
        return None
    return {
        "kind": "steps",
        "title": words("result.steps_title"),
        "note": words("result.steps"),
        "lines": lines,
    }


def _pattern(result: Result, tool: Tool, words: Words) -> Part | None:
    if result.pattern is None:
        return None
    because = [tool.words.feature[name] for name in result.pattern.because]
    return {
        "kind": "pattern",
        "title": tool.words.pattern[result.pattern.id].you,
        "note": words("result.only_examination"),
        "lines": led(words("result.because"), because),
    }
