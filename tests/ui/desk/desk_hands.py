"""What the front desk has: a window, a finger, keys, and the visits that patients left."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from store_samples import open_store
from ui_hands import Finger, items, middle, pause, words_of

from kiosk.content.library import Library
from kiosk.content.shelf import Shelf
from kiosk.desk.desk import SignInPlace
from kiosk.desk.paper import Paper
from kiosk.stage.desk import DESK_PIN, DeskStage, SampleDay
from kiosk.stage.stage import NOON, named, wait_until
from kiosk.store.visits import VisitStore


class WallClock:
    """Stands still until it is moved, forwards or back."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now

    def move(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


class FrontDesk:
    """The desk's window over a database of its own, and the hands of who works there."""

    def __init__(
        self,
        shelf: Shelf,
        library: Library,
        folder: Path,
        paper: Paper | None = None,
        place: SignInPlace = "desk",
        day: SampleDay | None = None,
    ) -> None:
        self._shelf, self._library, self._folder = shelf, library, folder
        self._paper, self._place = paper, place
        self.clock = WallClock()
        self.store = open_store(folder)
        self.day = day or SampleDay(self.store, library, staff=not self.store.staff.everybody())
        self._open()

    def _open(self) -> None:
        self.stage = DeskStage(
            self.store,
            self._shelf,
            self._library,
            place=self._place,
            clock=self.clock,
            paper=self._paper,
        )
        self.shell = self.stage.shell
        self.view = self.stage.window.view
        self.finger = Finger(self.view)
        self.stage.settle()
        pause(self.view)

    def restart(self) -> None:
        """Close the program and start it again, as after a power cut."""
        self.stage.close()
        self.store.close()
        self.store = VisitStore.open(self._folder)
        self._open()

    def close(self) -> None:
        self.complaints = self.stage.window.warnings
        self.stage.close()
        self.store.close()

    def resize(self, size: QSize) -> None:
        self.stage.resize(size)
        pause(self.view)

    # Hands.

    def tap(self, name: str) -> None:
        """Touch the control of that name, and wait until the desk has done what it can."""
        pause(self.view)
        # A field is no button: it only has a name.
        found = [item for item in items(self.view) if item.property("name") == name]
        if not found:
            raise KeyError(f"{name}; there is: {self.words()}")
        self.finger.tap_at(middle(found[0]))
        self.stage.settle()

    def type_pin(self, pin: str) -> None:
        """On the pad, by touch."""
        pause(self.view)
        for digit in pin:
            self.finger.tap(digit)
        self.stage.settle()

    def sign_in(self, pin: str = DESK_PIN) -> None:
        """Past the pad, which has tests of its own."""
        self.stage.sign_in(pin)
        assert self.shell.page == "visits", self.shell.pin.trouble

    def keys(self, text: str) -> None:
        """Type on the machine's keyboard."""
        for letter in text:
            QTest.keyClick(self.view, ord(letter))
        self.stage.settle()

    def key(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        pause(self.view)
        QTest.keyClick(self.view, key, modifier)
        self.stage.settle()

    # Eyes.

    def sees(self, text: str) -> bool:
        """Whether these words are on the screen."""
        return text in self.words()

    def words(self) -> str:
        """Everything the screen says, and every name a screen reader would say."""
        return "\n".join(text for item in items(self.view) for text in words_of(item) if text)

    def has(self, name: str) -> bool:
        """Whether there is a control of that name."""
        return any(True for _ in named(self.view, name))

    def wait(self, done: Callable[[], bool], seconds: float = 20) -> None:
        wait_until(done, seconds)

    def wait_to_see(self, text: str, seconds: float = 20) -> None:
        try:
            wait_until(lambda: self.sees(text), seconds)
        except TimeoutError:
            raise AssertionError(f"'{text}' is not among:\n{self.words()}") from None
