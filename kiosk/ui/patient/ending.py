"""What goes to the desk: urgent signs at once, and a visit at its end, gone from the screen."""

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.log import trouble
from kiosk.printing import Delivery
from kiosk.ui.patient.models.finish import FinishModel
from kiosk.ui.patient.rules import Rules
from kiosk.ui.qt import slot
from kiosk.ui.worker import Worker
from kiosk.visit.ending import Kept, Visits
from kiosk.visit.visit import Visit

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
        rules: Rules,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._books = books
        # A printer takes its time, and nobody else's visit may wait for it to be saved.
        self._paper = paper
        self._rules = rules
        self._left = 0
        self._shown = 0
        self._given: Visits | None = None
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._count)
        self._retry = QTimer(self, interval=RETRY_MS)
        self._retry.timeout.connect(self.try_again)

    def be_ready(self, visits: Visits) -> None:
        """Visits can be kept from now on."""
        self._given = visits

    def end(self, visit: Visit) -> None:
        """Save the visit, show its code, and hand its summary to the desk."""
        # Somebody called in may have just ticked a sign, and never seen the urgent page.
        self.tell_desk(visit)
        closed = visit.close(self._rules.clinic)
        visits = self._visits
        self._shown += 1
        mine = self._shown
        self._model.wait()

        def kept(outcome: Kept) -> None:
            printing = self._rules.print_when_finished and outcome.summary is not None
            if mine == self._shown:
                self._model.show(outcome, printing)
                self._start_counting()
            self._tell_staff(visits.waiting)
            if printing:
                self._paper.run(lambda: visits.hand_over(outcome), delivered, self._broken)

        def delivered(delivery: Delivery) -> None:
            if mine == self._shown:
                self._model.delivered(delivery)

        def failed(error: Exception) -> None:
            if mine == self._shown:
                self._model.fail()
                self._start_counting()
            self._broken(error)

        self._books.run(lambda: visits.keep(closed), kept, failed)

    def tell_desk(self, visit: Visit) -> None:
        """What the urgent page says, the desk hears at once."""
        alert = visit.new_alert()
        if alert is not None:
            visits = self._visits
            self._books.run(lambda: visits.raise_alert(alert), self._tell_staff, self._broken)

    def count(self, visit: Visit) -> None:
        """Add a visit that is over to the clinic's numbers, after all that somebody waits for."""
        visits, pace = self._visits, visit.pace()
        self._books.run(lambda: visits.count(pace), _nothing, self._broken)

    def clear(self) -> None:
        """The patient has left, or asked for the screen to be cleared."""
        self._shown += 1
        self._tick.stop()
        self._model.forget()

    def _start_counting(self) -> None:
        self._left = self._rules.finish_seconds
        self._model.count(self._left)
        self._tick.start()

    @slot()
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

    @slot()
    def try_again(self) -> None:
        """Try now to save what waits."""
        self._books.run(self._visits.save_waiting, self._tell_staff, self._broken)

    @property
    def _visits(self) -> Visits:
        assert self._given is not None, "nobody's visit begins before it can be kept"
        return self._given

    def _broken(self, error: Exception) -> None:
        trouble("background work failed", error=type(error).__name__)
        raise error


def _nothing(_: None) -> None:
    pass
