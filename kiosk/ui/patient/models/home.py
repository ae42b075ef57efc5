"""The home screen and the introduction of a tool."""

from typing import Any

from PySide6.QtCore import QObject

from kiosk.ui.qt import Signal, shown
from kiosk.ui.words import Words
from kiosk.visit.journey import Introduce
from kiosk.visit.visit import Visit


class HomeModel(QObject):
    """The tools and topics there are, and which tools this person has done."""

    changed = Signal()

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._visit: Visit | None = None

    def show(self, visit: Visit | None) -> None:
        """Look at this visit from now on; None: at nobody's."""
        self._visit = visit
        self.changed.emit()

    def said(self, banner: str) -> list[str]:
        """The home screen as it is read aloud. ``banner``: of the clinic's notices, if any."""
        words = self._words
        told = [words("home.ready"), words("home.ready_note")]
        for tool in self.tools:
            note = words("home.finished") if tool["done"] else tool["note"]
            told.append(f"{tool['title']}, {note}.")
        if self.canFinish:
            told.append(words("home.get_code"))
        topics = [topic["title"] for topic in self.topics]
        return [*told, banner or words("home.learn"), *topics, words("sources.title")]

    def intro_said(self) -> list[str]:
        """The introduction of the tool in hand as it is read aloud."""
        intro = self.intro
        return [intro["name"], self._words("tool.intro_title"), *intro["lines"]]

    @shown("QVariantList", notify=changed)
    def tools(self) -> list[dict[str, Any]]:
        if self._visit is None:
            return []
        return [
            {
                "id": name,
                "kind": "tool",
                "icon": tool.assessment.icon,
                "title": tool.words.home,
                "note": self._words("home.minutes", count=tool.assessment.minutes),
                "short": self._words("home.minutes_short", count=tool.assessment.minutes),
                "done": name in self._visit.finished_tools,
            }
            for name, tool in self._visit.library.tools.items()
            if not tool.assessment.closing
        ]

    @shown("QVariantList", notify=changed)
    def topics(self) -> list[dict[str, str]]:
        """The articles, in their order."""
        found = self._visit.library.articles if self._visit else ()
        return [{"kind": "article", "id": a.id, "icon": a.icon, "title": a.title} for a in found]

    @shown(bool, notify=changed)
    def canFinish(self) -> bool:
        """Some tool is finished, so there is a code to get."""
        return self._visit is not None and bool(self._visit.finished_tools)

    @shown("QVariantMap", notify=changed)
    def intro(self) -> dict[str, Any]:
        """The introduction of the tool in hand."""
        if self._visit is None or not isinstance(self._visit.step, Introduce):
            return {"name": "", "icon": "page", "lines": []}
        tool = self._visit.tool
        lines = list(tool.words.intro)
        return {"name": tool.words.name, "icon": tool.assessment.icon, "lines": lines}
