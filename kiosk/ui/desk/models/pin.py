"""The PIN pad: six digits that open the desk."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from kiosk.desk.desk import Desk
from kiosk.records.errors import SignInRefused
from kiosk.records.staff import Staff
from kiosk.ui.qt import Signal, shown, slot, verb
from kiosk.ui.words import Words
from kiosk.ui.worker import Worker

LENGTH = 6


class PinModel(QObject):
    """What is typed stays in here; the screen only learns how many digits there are."""

    changed = Signal()

    def __init__(
        self,
        desk: Desk,
        words: Words,
        books: Worker,
        let_in: Callable[[Staff], None],
        failed: Callable[[Exception], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._words = words
        self._books = books
        self._let_in = let_in
        self._failed = failed
        self._pin = ""
        self._busy = False
        self._wrong = False
        self._wait = 0
        self._locked = False
        self._nobody = False
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._count)

    def show(self) -> None:
        """The pad is on the screen: is there anybody to let in, and must one wait?"""
        self._forget()
        self._wrong = False
        self.changed.emit()

        def known(state: tuple[bool, SignInRefused | None]) -> None:
            somebody, refused = state
            self._nobody = not somebody
            self._refuse(refused)

        self._books.run(
            lambda: (self._desk.somebody_can_sign_in(), self._desk.sign_in_state()),
            known,
            self._failed,
        )

    @shown(int, notify=changed)
    def digits(self) -> int:
        return len(self._pin)

    @shown(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @shown(bool, notify=changed)
    def canType(self) -> bool:
        return not (self._busy or self._locked or self._wait)

    @shown(int, notify=changed)
    def waitSeconds(self) -> int:
        return self._wait

    @shown(str, notify=changed)
    def trouble(self) -> str:
        if self._locked:
            return self._words("said.pin_locked", place=self._desk.place)
        if self._wait:
            return self._words("said.pin_wait", seconds=self._wait)
        return self._words("said.pin_wrong") if self._wrong else ""

    @shown(str, notify=changed)
    def nobody(self) -> str:
        return self._words("said.pin_nobody") if self._nobody else ""

    @verb(str)
    def type(self, digit: str) -> None:
        """One more digit; the sixth opens."""
        if not self.canType or len(digit) != 1 or digit not in "0123456789":
            return
        self._pin += digit
        self._wrong = False
        if len(self._pin) == LENGTH:
            self._open()
        self.changed.emit()

    @verb()
    def erase(self) -> None:
        self._pin = self._pin[:-1]
        self.changed.emit()

    @verb()
    def clear(self) -> None:
        self._forget()
        self.changed.emit()

    def _open(self) -> None:
        pin = self._pin
        self._busy = True

        def opened(staff: Staff) -> None:
            self._forget()
            self.changed.emit()
            self._let_in(staff)

        def refused(error: Exception) -> None:
            self._forget()
            if isinstance(error, SignInRefused):
                self._wrong = True
                self._nobody = False
                self._refuse(error)
            else:
                self.changed.emit()
                self._failed(error)

        self._books.run(lambda: self._desk.sign_in(pin), opened, refused)

    def _refuse(self, refused: SignInRefused | None) -> None:
        self._locked = refused is not None and refused.locked
        self._wait = refused.wait_seconds if refused is not None else 0
        if self._wait:
            self._tick.start()
        else:
            self._tick.stop()
        self.changed.emit()

    @slot()
    def _count(self) -> None:
        self._wait = max(self._wait - 1, 0)
        if not self._wait:
            self._tick.stop()
            self._wrong = False
        self.changed.emit()

    def _forget(self) -> None:
        self._pin = ""
        self._busy = False
