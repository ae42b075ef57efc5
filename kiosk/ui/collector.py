"""Python's collector of rubbish, kept on the window's thread and out of the way of its pictures."""

import gc

from PySide6.QtCore import QObject, QTimer

from kiosk.ui.qt import slot

LOOKS_EVERY_MS = 1000


class Collector(QObject):
    """From now on rubbish is collected on this thread alone, between two events.

    By itself Python collects on whichever thread happens to make an object, and there it would
    delete objects of Qt away from their own thread, while the window uses them: it crashed so
    (docs/adr/0002). What there is already stays, so it is never looked through again.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self, interval=LOOKS_EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    @slot()
    def collect(self) -> None:
        """Collect what Python would have collected by now; most often that is nothing."""
        due = zip(gc.get_count(), gc.get_threshold(), strict=True)
        old = [age for age, (made, most) in enumerate(due) if made > most]
        if old:
            gc.collect(old[-1])
