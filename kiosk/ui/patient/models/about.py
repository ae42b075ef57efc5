"""What stands behind something: a factor of a result, or all that the pages say."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from kiosk.content.library import Library
from kiosk.ui.patient.result_in_words import factor_lines
from kiosk.ui.patient.sources import all_sources, article_sources
from kiosk.ui.qt import Signal, shown
from kiosk.ui.words import Words


class AboutModel(QObject):
    """A page of leads with lines under them, and perhaps an article to read on in."""

    changed = Signal()

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._icon = "info"
        self._section = ""
        self._heading = ""
        self._hint = ""
        self._lines: list[dict[str, Any]] = []
        self._read = ""
        self._again: Callable[[Library], None] | None = None

    def show_factor(self, library: Library, tool_id: str, factor: str) -> None:
        """One factor of a tool."""
        tool = library.tools[tool_id]
        self._icon = tool.assessment.icon
        self._section = tool.words.name
        self._heading = tool.words.factor[factor].name
        self._hint = self._words("result.many_get_better")
        self._lines = factor_lines(factor, tool, self._words)
        self._read = next(f.read for f in tool.assessment.factor if f.id == factor)
        self._again = lambda other: self.show_factor(other, tool_id, factor)
        self.changed.emit()

    def show_sources(self, library: Library, article: str = "") -> None:
        """The sources of one article; of everything when none is named."""
        found = [one for one in library.articles if one.id == article]
        self._icon = "info"
        self._section = self._words("sources.section")
        self._heading = self._words("sources.title")
        self._hint = self._words("sources.hint")
        self._lines = article_sources(found[0]) if found else all_sources(library, self._words)
        self._read = ""
        self._again = lambda other: self.show_sources(other, article)
        self.changed.emit()

    def reopen(self, library: Library) -> None:
        """The same in another language."""
        if self._again is not None:
            self._again(library)

    def forget(self) -> None:
        self._lines = []
        self._read = ""
        self._again = None
        self.changed.emit()

    def said(self) -> list[str]:
        """The page as it is read aloud."""
        return [self._section, self._heading, self._hint, *(line["text"] for line in self._lines)]

    @shown(str, notify=changed)
    def icon(self) -> str:
        return self._icon

    @shown(str, notify=changed)
    def section(self) -> str:
        return self._section

    @shown(str, notify=changed)
    def heading(self) -> str:
        return self._heading

    @shown(str, notify=changed)
    def hint(self) -> str:
        return self._hint

    @shown("QVariantList", notify=changed)
    def lines(self) -> list[dict[str, Any]]:
        return self._lines

    @shown(str, notify=changed)
    def read(self) -> str:
        """The id of the article to read on in; empty when there is none."""
        return self._read
