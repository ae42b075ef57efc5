"""A result, told as it may be told: alerts to bring up, a tally, a pattern. Never a score."""

from typing import Any

from PySide6.QtCore import QObject

from kiosk.content.library import Tool
from kiosk.scoring.result import MarkedFactor, Result
from kiosk.ui.qt import Signal, shown
from kiosk.ui.words import Words
from kiosk.visit import Visit

EVIDENCE_ICONS = {"clear": "evidClear", "healing": "evidHeal", "disagree": "evidMixed"}
CHANGE_ICONS = {"yes": "swap", "partly": "swap", "no": "fixed"}


class ResultModel(QObject):
    """A result, told as CONTENT allows: alerts, a tally, a pattern; in pages of their own."""

    changed = Signal()

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._section = ""
        self._icon = ""
        self._parts: list[dict[str, Any]] = []
        self._part = 0

    def show(self, visit: Visit) -> None:
        """The result of the tool in hand, from its first part."""
        self._section = visit.tool.words.name
        self._icon = visit.tool.assessment.icon
        self._parts = _parts(visit.result(), visit.tool, self._words)
        self._part = min(self._part, len(self._parts) - 1)
        self.changed.emit()

    def turn(self, by: int) -> bool:
        """One part on or back; False when that leaves the result."""
        if not 0 <= self._part + by < len(self._parts):
            return False
        self._part += by
        self.changed.emit()
        return True

    def forget(self) -> None:
        self._parts = []
        self._part = 0
        self.changed.emit()

    @property
    def key(self) -> str:
        return str(self._part)

    @shown(str, notify=changed)
    def section(self) -> str:
        return self._section

    @shown(str, notify=changed)
    def icon(self) -> str:
        return self._icon

    @shown(bool, notify=changed)
    def last(self) -> bool:
        return self._part == len(self._parts) - 1

    @shown(str, notify=changed)
    def kind(self) -> str:
        """ "today", "tally", "pattern" or "thanks"."""
        return str(self._now.get("kind", ""))

    @shown(str, notify=changed)
    def title(self) -> str:
        return str(self._now.get("title", ""))

    @shown(str, notify=changed)
    def note(self) -> str:
        return str(self._now.get("note", ""))

    @shown("QVariantList", notify=changed)
    def lines(self) -> list[dict[str, Any]]:
        """For "today" and "pattern": leads, and under each what the patient told us."""
        found: list[dict[str, Any]] = self._now.get("lines", [])
        return found

    @shown("QVariantList", notify=changed)
    def factors(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self._now.get("factors", [])
        return found

    @shown(int, notify=changed)
    def marked(self) -> int:
        return int(self._now.get("marked", 0))

    @shown(int, notify=changed)
    def of(self) -> int:
        return int(self._now.get("of", 0))

    @property
    def _now(self) -> dict[str, Any]:
        return self._parts[self._part] if self._parts else {}


def _parts(result: Result, tool: Tool, words: Words) -> list[dict[str, Any]]:
    parts = [
        _today(result, tool, words),
        _tally(result, tool, words),
        _pattern(result, tool, words),
    ]
    found = [part for part in parts if part is not None]
    thanks = {
        "kind": "thanks",
        "title": words("result.thanks_title"),
        "note": words("result.thanks"),
    }
    return found or [thanks]


def _today(result: Result, tool: Tool, words: Words) -> dict[str, Any] | None:
    if not result.alerts:
        return None
    sooner = [tool.words.alert[alert.id].you for alert in result.alerts if alert.level in "AB"]
    later = [tool.words.alert[alert.id].you for alert in result.alerts if alert.level == "C"]
    return {
        "kind": "today",
        "title": words("result.today_title"),
        "note": words("result.new_signs"),
        "lines": [
            *_led(words("result.today_before_leaving"), sooner),
            *_led(words("result.today_visit"), later),
        ],
    }


def _tally(result: Result, tool: Tool, words: Words) -> dict[str, Any] | None:
    if result.tally is None:
        return None
    marked_first = sorted(result.factors, key=lambda factor: factor.marked is not True)
    return {
        "kind": "tally",
        "title": words("result.marked", marked=result.tally.marked, of=result.tally.of),
        "note": words("result.not_a_score"),
        "marked": result.tally.marked,
        "of": result.tally.of,
        "factors": [_factor(factor, tool, words) for factor in marked_first],
    }


def _factor(factor: MarkedFactor, tool: Tool, words: Words) -> dict[str, Any]:
    return {
        "title": tool.words.factor[factor.id].name,
        "marked": factor.marked is True,
        "evidence": words(f"result.{factor.evidence}"),
        "evidenceIcon": EVIDENCE_ICONS[factor.evidence],
        "change": words(f"result.can_{factor.can_change}"),
        "changeIcon": CHANGE_ICONS[factor.can_change],
    }


def _pattern(result: Result, tool: Tool, words: Words) -> dict[str, Any] | None:
    if result.pattern is None:
        return None
    because = [tool.words.feature[name] for name in result.pattern.because]
    return {
        "kind": "pattern",
        "title": tool.words.pattern[result.pattern.id].you,
        "note": words("result.only_examination"),
        "lines": _led(words("result.because"), because),
    }


def _led(lead: str, lines: list[str]) -> list[dict[str, Any]]:
    """The lead and its lines; nothing when there are no lines."""
    told = [{"lead": False, "text": line} for line in lines]
    return [{"lead": True, "text": lead}, *told] if told else []
