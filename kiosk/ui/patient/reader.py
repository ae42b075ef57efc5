"""Reading aloud: which words of the page are said, in what order, and when it stops."""

from collections.abc import Callable, Hashable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, SignalInstance

from kiosk.log import trouble
from kiosk.machine.speech import has_voice, sentences
from kiosk.ui.qt import Signal, shown, slot


class Speaker(Protocol):
    """What says a sentence, such as :class:`kiosk.ui.voice.Voice`."""

    @property
    def said(self) -> SignalInstance: ...
    @property
    def failed(self) -> SignalInstance: ...
    def say(self, text: str, language: str) -> None: ...
    def hush(self) -> None: ...


class Reader(QObject):
    """Reads the page that is open, sentence by sentence, and the next one, until tapped off.

    It holds the words of one page, and drops them when it stops: nothing of one patient is said
    to the next.
    """

    changed = Signal()
    used = Signal()
    """Somebody is being read to: that is using the screen."""

    def __init__(
        self, page: Callable[[], tuple[Hashable, list[str]]], parent: QObject | None = None
    ) -> None:
        """``page`` tells which page is open, and its texts in reading order."""
        super().__init__(parent)
        self._page = page
        self._voice: Speaker | None = None
        self._known: frozenset[str] = frozenset()
        self._language = ""
        self._on = False
        self._broken = False
        self._open: Hashable = None
        self._texts: list[str] = []
        self._at = 0
        self._rest: list[str] = []
        # A tap may change several models before the page has settled: look once, afterwards.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look)

    def be_voiced(self, voice: Speaker, known: frozenset[str]) -> None:
        """There is a voice from now on, for these languages."""
        self._voice = voice
        self._known = known
        voice.said.connect(self._go_on)
        voice.failed.connect(self._give_up)
        self.changed.emit()

    def speak(self, language: str) -> None:
        """Read in another language; without a voice for it, do not read."""
        self._language = language
        if not self.offered:
            self.stop()
        self.changed.emit()

    @shown(bool, notify=changed)
    def offered(self) -> bool:
        """The language of now can be read aloud."""
        known = self._voice is not None and has_voice(self._language, self._known)
        return known and not self._broken

    @shown(bool, notify=changed)
    def on(self) -> bool:
        return self._on

    @shown(str, notify=changed)
    def saying(self) -> str:
        """The text of the page that is being read, whole; "" when nothing is."""
        return self._texts[self._at] if self._at < len(self._texts) else ""

    def toggle(self) -> None:
        """Begin to read this page, and those after it; or stop."""
        if self._on:
            self.stop()
        elif self.offered:
            self._on = True
            self._look()

    @slot()
    def stop(self) -> None:
        """Fall silent, and forget every word."""
        self.pause()
        self._on = False
        self.changed.emit()

    def begin_anew(self) -> None:
        """Nobody is here any more: as the next person finds it."""
        self._broken = False
        self.stop()

    @slot()
    def pause(self) -> None:
        """The page is being left: fall silent until the next one is there."""
        self._soon.stop()
        if self._voice is not None:
            self._voice.hush()
        self._open = None
        self._texts, self._rest, self._at = [], [], 0
        self.changed.emit()

    @slot()
    def look_soon(self) -> None:
        """The page, or something on it, may have changed."""
        if self._on:
            self._soon.start()

    @slot()
    def _look(self) -> None:
        """Read a new page from its start. On the same one, go on from what is new there."""
        was, left = self._texts, self._texts[self._at :]
        same = self._open
        self._open, told = self._page()
        self._texts = list(dict.fromkeys(text for text in told if text))
        if self._open != same:
            self._read_from(0)
            return
        here = next((self._texts.index(text) for text in left if text in self._texts), None)
        new = [n for n, text in enumerate(self._texts) if text not in was]
        if new and (here is None or new[0] <= here):
            self._read_from(new[0])
        elif here is None:
            self._at = len(self._texts)
        elif self._texts[here] == left[0]:
            self._at = here
        else:
            self._read_from(here)

    def _read_from(self, at: int) -> None:
        self._at = at - 1
        self._rest = []
        self._go_on()

    @slot()
    def _go_on(self) -> None:
        """The next sentence of the page, until there is none left."""
        self.used.emit()
        while not self._rest and self._at < len(self._texts):
            self._at += 1
            self._rest = sentences(self.saying)
        if self._rest and self._voice is not None:
            self._voice.say(self._rest.pop(0), self._language)
        self.changed.emit()

    @slot(str)
    def _give_up(self, reason: str) -> None:
        """A button that does nothing is worse than none: it is gone until the next person."""
        trouble("reading aloud stopped", reason=reason)
        self._broken = True
        self.stop()
