"""The page that asks for the reference on the visit slip."""

from PySide6.QtCore import QObject

from kiosk.ui.qt import Signal, shown, verb
from kiosk.ui.words import Words
from kiosk.visit.visit import Visit

ROOM = 33
"""Characters that are kept while typing. One more than a reference may have, so that a longer one
is refused and not cut short."""


class ReferenceModel(QObject):
    """What was typed or scanned so far, and the tool that opens after it."""

    changed = Signal()

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.tool = ""
        self.settled = False
        """The patient has given a reference, or said that there is no slip."""
        self._text = ""
        self._wrong = ""

    def ask(self, tool: str) -> None:
        """Ask before this tool opens. What was typed before "Back" is still there."""
        self.tool = tool
        self._wrong = ""
        self.changed.emit()

    def given_to(self, visit: Visit) -> bool:
        """Whether the visit could take it; if not, the page now says what is wrong."""
        self.settled = visit.refer(self._text)
        if not self.settled:
            self._wrong = "reference.check" if self._text.strip() else "reference.please"
        self.changed.emit()
        return self.settled

    def skip(self) -> None:
        """There is no slip: nobody is asked again in this visit."""
        self.settled = True

    def forget(self) -> None:
        self.tool = ""
        self.settled = False
        self._text = ""
        self._wrong = ""
        self.changed.emit()

    def said(self) -> list[str]:
        """The page as it is read aloud, without what was typed."""
        told = [self._words(f"reference.{key}") for key in ("title", "hint", "short", "none")]
        return [told[0], self.message, *told[1:]]

    @shown(str, notify=changed)
    def text(self) -> str:
        return self._text

    @shown(str, notify=changed)
    def message(self) -> str:
        """What is wrong; empty when nothing is."""
        return self._words(self._wrong) if self._wrong else ""

    @verb(str)
    def type(self, text: str) -> None:
        """Add typed characters, in capitals as on a slip."""
        self._set((self._text + text.upper())[:ROOM])

    @verb()
    def erase(self) -> None:
        self._set(self._text[:-1])

    def _set(self, text: str) -> None:
        self._text = text
        self._wrong = ""
        self.changed.emit()
