"""The end of a visit: saved, handed to the desk, and gone from the screen."""

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.log import trouble
from kiosk.printing import Delivery
from kiosk.ui.models.finish import FinishModel
from kiosk.ui.worker import Worker
from kiosk.visit import ClosedVisit, Kept, Visits

RETRY_MS = 10_000


class Ending(QObject):
    """Takes a closed visit through saving and printing, in the background.

    What is slow may come back after its patient has left; it then changes no page any more.
    """

    cleared = Signal()
    """The pick-up code has been shown long enough."""
    waitingChanged = Signal(int)
    """So many finished visits are not saved yet; they are tried again until they are."""

    def __init__(
        self,
        model: FinishModel,
        worker: Worker,
        seconds: int,
        printing: bool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._worker = worker
        self._seconds = seconds
        self._printing = printing
        self._left = 0
        self._shown = 0
        self._visits: Visits | None = None
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._count)
        self._retry = QTimer(self, interval=RETRY_MS)
        self._retry.timeout.connect(self.try_again)

    def begin(self, closed: ClosedVisit, visits: Visits) -> None:
        """Save the visit, show its code, and hand its summary to the desk."""
        self._visits = visits
        self._shown += 1
        mine = self._shown
        self._model.wait()

        def kept(outcome: Kept) -> None:
            printing = self._printing and outcome.summary is not None
            if mine == self._shown:
                self._model.show(outcome, printing)
                self._start_counting()
            self._tell_staff(visits.waiting)
            if printing and outcome.summary is not None:
                summary = outcome.summary
                self._worker.run(lambda: visits.hand_over(summary), delivered, self._broken)

        def delivered(delivery: Delivery) -> None:
            if mine == self._shown:
                self._model.delivered(delivery)

        def failed(error: Exception) -> None:
            if mine == self._shown:
                self._model.fail()
                self._start_counting()
            self._broken(error)

        self._worker.run(lambda: visits.keep(closed), kept, failed)

    def clear(self) -> None:
        """The patient has left, or asked for the screen to be cleared."""
        self._shown += 1
        self._tick.stop()
        self._model.forget()

    def _start_counting(self) -> None:
        self._left = self._seconds
        self._model.count(self._left)
        self._tick.start()

    def _count(self) -> None:
        self._left -= 1
        self._model.count(max(self._left, 0))
        if self._left <= 0:
            self._tick.stop()
            self.cleared.emit()

    def _tell_staff(self, waiting: int) -> None:
        self.waitingChanged.emit(waiting)
        if waiting:
            self._retry.start()
        else:
            self._retry.stop()
            self._model.saved_after_all()

    def try_again(self) -> None:
        """Try now to save what waits."""
        if self._visits is not None:
            self._worker.run(self._visits.save_waiting, self._tell_staff, self._broken)

    def _broken(self, error: Exception) -> None:
        trouble("background work failed", error=type(error).__name__)
        raise error
