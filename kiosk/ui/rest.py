"""The screen when nobody comes: dark after a while, and light again at a touch."""

from PySide6.QtCore import QObject, QTimer

from kiosk.ui.qt import Signal, shown, slot, verb


class Rest(QObject):
    """Dark after ``wait_ms`` of a first screen that nobody touches; 0: never dark."""

    changed = Signal()

    def __init__(self, wait_ms: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dark = False
        self._waiting = QTimer(self, singleShot=True, interval=wait_ms)
        self._waiting.timeout.connect(lambda: self._be(dark=True))

    @shown(bool, notify=changed)
    def dark(self) -> bool:
        return self._dark

    def begin(self) -> None:
        """The first screen is shown."""
        if self._waiting.interval() > 0:
            self._waiting.start()

    def end(self) -> None:
        """Another page is shown."""
        self._waiting.stop()
        self._be(dark=False)

    @slot()
    def put_off(self) -> None:
        """The screen was touched."""
        if self._waiting.isActive():
            self._waiting.start()

    @verb()
    def wake(self) -> None:
        self._be(dark=False)
        self.begin()

    def _be(self, *, dark: bool) -> None:
        if self._dark != dark:
            self._dark = dark
            self.changed.emit()
