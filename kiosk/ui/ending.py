"""What goes to the desk: urgent signs at once, and a visit at its end, gone from the screen."""

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.content.library import Library
from kiosk.log import trouble
from kiosk.printing import Delivery
from kiosk.ui.models.finish import FinishModel
from kiosk.ui.worker import Worker
from kiosk.visit import ClosedVisit, Visit
from kiosk.visits import Kept, Visits

RETRY_MS = 10_000


class Ending(QObject):
    """Takes a closed visit through saving and printing, in the background.

    What is slow may come back after its patient has left; it then changes no page any more.
    """

    cleared = Signal()
    """The pick-up code has been shown long enough."""
    waitingChanged = Signal(int)
    """Of so many visits something is not saved yet; it is tried again until it is."""

    def __init__(
        self,
        model: FinishModel,
        books: Worker,
        paper: Worker,
        seconds: int,
        printing: bool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._books = books
        # A printer takes its time, and nobody else's visit may wait for it to be saved.
        self._paper = paper
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
                self._paper.run(lambda: visits.hand_over(summary), delivered, self._broken)

        def delivered(delivery: Delivery) -> None:
            if mine == self._shown:
                self._model.delivered(delivery)

        def failed(error: Exception) -> None:
            if mine == self._shown:
                self._model.fail()
                self._start_counting()
            self._broken(error)

        self._books.run(lambda: visits.keep(closed), kept, failed)

    def tell_desk(self, visit: Visit, words: Library, visits: Visits) -> None:
        """Record now what is urgent in a visit that goes on, in the desk's words."""
        alert = visit.new_alert(words)
        if alert is not None:
            self._visits = visits
            self._books.run(lambda: visits.raise_alert(alert), self._tell_staff, self._broken)

    def count(self, visit: Visit, visits: Visits) -> None:
        """Add a visit that is over to the clinic's numbers, after all that somebody waits for."""
        pace = visit.pace()
        self._books.run(lambda: visits.count(pace), _nothing, self._broken)

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
            self._books.run(self._visits.save_waiting, self._tell_staff, self._broken)

    def _broken(self, error: Exception) -> None:
        trouble("background work failed", error=type(error).__name__)
        raise error


def _nothing(_: None) -> None:
    pass
