"""Who is still there: the warning after a while without a touch, and the wipe after it."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from kiosk.ui.qt import slot

_TOUCHES = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.KeyPress,
        QEvent.Type.Wheel,
    }
)


class IdleWatch(QObject):
    """Warns after ``wait_ms`` without a touch, then counts ``seconds`` down and says "over".

    A touch during the countdown does not stop it by itself: only an answer to the question
    "are you still there?" does, so that a passing sleeve does not keep a page open.
    """

    used = Signal(bool)
    """The screen was used: from a keyboard, or by touch."""
    warned = Signal()
    counted = Signal(int)
    over = Signal()

    def __init__(self, wait_ms: int, seconds: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self._left = 0
        self._wait = QTimer(self, singleShot=True, interval=wait_ms)
        self._wait.timeout.connect(self.warn)
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._count)

    @property
    def wait_ms(self) -> int:
        """How long nobody may touch before the warning."""
        return self._wait.interval()

    @wait_ms.setter
    def wait_ms(self, wait_ms: int) -> None:
        self._wait.setInterval(wait_ms)

    @property
    def warning(self) -> bool:
        return self._tick.isActive()

    def start(self) -> None:
        """Watch from now on."""
        self._tick.stop()
        self._wait.start()

    @slot()
    def hold(self) -> None:
        """Somebody uses the screen without touching it: the wait starts anew."""
        if self._wait.isActive():
            self._wait.start()

    def stop(self) -> None:
        """Stop watching: nothing is on the screen that anybody could leave behind."""
        self._tick.stop()
        self._wait.stop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """A touch anywhere starts the wait anew."""
        if event.type() in _TOUCHES:
            self.used.emit(event.type() == QEvent.Type.KeyPress)
            self.hold()
        return False

    @slot()
    def warn(self) -> None:
        """Ask now whether somebody is there, and count down."""
        self._wait.stop()
        self._left = self._seconds
        self._tick.start()
        self.warned.emit()
        self.counted.emit(self._left)

    @slot()
    def _count(self) -> None:
        self._left -= 1
        self.counted.emit(self._left)
        if self._left <= 0:
            self.stop()
            self.over.emit()
