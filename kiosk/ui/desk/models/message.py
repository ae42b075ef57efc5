"""The strip over the desk's pages: one short sentence about the last deed."""

from PySide6.QtCore import QObject, QTimer

from kiosk.ui.qt import Signal, shown, verb

SAY_MS = 6000
"""How long a sentence stays that tells of no trouble."""


class MessageModel(QObject):
    """What was done goes by itself; trouble stays until somebody takes it away."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text, self._trouble = "", False
        self._hush = QTimer(self, singleShot=True, interval=SAY_MS)
        self._hush.timeout.connect(self.clear)

    def say(self, text: str, trouble: bool) -> None:
        """Show a sentence in place of the one that stands there."""
        self._text, self._trouble = text, trouble
        if trouble:
            self._hush.stop()
        else:
            self._hush.start()
        self.changed.emit()

    @shown(str, notify=changed)
    def text(self) -> str:
        return self._text

    @shown(bool, notify=changed)
    def trouble(self) -> bool:
        return self._trouble

    @verb()
    def clear(self) -> None:
        self._text, self._trouble = "", False
        self.changed.emit()
