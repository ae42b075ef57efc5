"""Slow work away from the screen: one thread, one job at a time, results on the caller's thread."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from queue import Empty, SimpleQueue
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from kiosk.ui.qt import slot

T = TypeVar("T")


class Worker(QObject):
    """Runs work in the order given. Results arrive on the thread that made this object."""

    # Carries nothing: a Python object in a queued signal is not safe in every PySide release.
    _arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="kiosk-work")
        self._outcomes: SimpleQueue[Callable[[], None]] = SimpleQueue()
        # Emitted on the other thread, so Qt queues it for this one.
        self._arrived.connect(self._deliver)

    def run(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do ``work`` in the background; then call ``then`` with its result, or ``failed``."""

        def job() -> None:
            try:
                result = work()
            except Exception as error:
                self._outcomes.put(_bound(failed, error))
            else:
                self._outcomes.put(_bound(then, result))
            self._arrived.emit()

        self._thread.submit(job)

    def finish(self) -> None:
        """Wait until nothing is left to do; nothing may be given to do afterwards."""
        self._thread.shutdown(wait=True)

    @slot()
    def _deliver(self) -> None:
        while True:
            try:
                outcome = self._outcomes.get_nowait()
            except Empty:
                return
            outcome()


def _bound(call: Callable[[T], None], value: T) -> Callable[[], None]:
    return lambda: call(value)
