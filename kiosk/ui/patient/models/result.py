"""The pages of a result."""

from typing import Any

from PySide6.QtCore import QObject

from kiosk.ui.patient.result_in_words import Part, next_part, parts
from kiosk.ui.qt import Signal, shown
from kiosk.ui.words import Words
from kiosk.visit.visit import Visit


class ResultModel(QObject):
    """A result, a page for each part; the last page says where to go from here."""

    changed = Signal()

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._section = ""
        self._icon = ""
        self._parts: list[Part] = []
        self._part = 0

    def show(self, visit: Visit) -> None:
        """The result of the tool in hand, at the part that was open."""
        result = visit.result()
        last = next_part(result, visit.library, visit.finished_tools, self._words)
        self._section = visit.tool.words.name
        self._icon = visit.tool.assessment.icon
        self._parts = [*parts(result, visit.tool, self._words), last]
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

    def said(self) -> list[str]:
        """The part that is open, as it is read aloud."""
        more = self._words("result.tap_for_more") if self.kind == "tally" else ""
        note = f"{self.note} {more}".strip()
        rows = [line["text"] for line in self.lines]
        rows += [factor["plain"] for factor in self.factors]
        rows += [link["title"] for link in self.links]
        told = [*rows, note] if self.kind == "today" else [note, *rows]
        return [self._section, self.title, *told]

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
        """ "today", "tally", "listed", "steps", "pattern", "thanks" or "next"."""
        return str(self._now.get("kind", ""))

    @shown(str, notify=changed)
    def title(self) -> str:
        return str(self._now.get("title", ""))

    @shown(str, notify=changed)
    def note(self) -> str:
        return str(self._now.get("note", ""))

    @shown("QVariantList", notify=changed)
    def lines(self) -> list[dict[str, Any]]:
        """For "today", "steps" and "pattern": leads, and under each what belongs to it."""
        found: list[dict[str, Any]] = self._now.get("lines", [])
        return found

    @shown("QVariantList", notify=changed)
    def factors(self) -> list[dict[str, Any]]:
        """For "tally" and "listed"."""
        found: list[dict[str, Any]] = self._now.get("factors", [])
        return found

    @shown("QVariantList", notify=changed)
    def links(self) -> list[dict[str, Any]]:
        """For "next": articles and tools."""
        found: list[dict[str, Any]] = self._now.get("links", [])
        return found

    @shown(int, notify=changed)
    def marked(self) -> int:
        return int(self._now.get("marked", 0))

    @shown(int, notify=changed)
    def of(self) -> int:
        return int(self._now.get("of", 0))

    @property
    def _now(self) -> Part:
        return self._parts[self._part] if self._parts else {}
