"""Slow work away from the screen: one thread, one job at a time, results by signal."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

T = TypeVar("T")


class _Job(QRunnable):
    def __init__(self, work: Callable[[], Any], report: Callable[[Any, Any], None]) -> None:
        super().__init__()
        self._work = work
        self._report = report

    def run(self) -> None:
        try:
            self._report(self._work(), None)
        except Exception as error:  # handed to the caller, on its own thread
            self._report(None, error)


class Worker(QObject):
    """Runs work in the order given. Results arrive on the thread that made this object."""

    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._ended.connect(self._deliver)

    def run(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do ``work`` in the background; then call ``then`` with its result, or ``failed``."""

        def report(result: Any, error: Any) -> None:
            self._ended.emit((then, result) if error is None else (failed, error))

        self._pool.start(_Job(work, report))

    def finish(self) -> None:
        """Wait until nothing is left to do."""
        self._pool.waitForDone()

    def _deliver(self, outcome: tuple[Callable[[Any], None], Any]) -> None:
        call, value = outcome
        call(value)
