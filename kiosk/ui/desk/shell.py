"""The front desk's screens as a whole: who is signed in, which page, and for how long."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer
from PySide6.QtQml import QQmlPropertyMap

from kiosk.desk.desk import A_PAGE, Board, Desk, OpenVisit, Wanted
from kiosk.log import trouble
from kiosk.machine.clock import Clock
from kiosk.records.alerts import KeptAlert
from kiosk.records.errors import StoreError, VisitGone
from kiosk.records.staff import Staff
from kiosk.records.visits import Status, VisitLine
from kiosk.report.wording import clock
from kiosk.ui.desk.lookout import Lookout
from kiosk.ui.desk.models.alerts import AlertsModel
from kiosk.ui.desk.models.message import MessageModel
from kiosk.ui.desk.models.numbers import NumbersModel
from kiosk.ui.desk.models.pin import PinModel
from kiosk.ui.desk.models.visit import OpenVisitModel
from kiosk.ui.desk.models.visits import VisitListModel
from kiosk.ui.desk.rules import DeskRules
from kiosk.ui.desk.said import Said
from kiosk.ui.idle import IdleWatch
from kiosk.ui.qt import Signal, shown, slot, verb
from kiosk.ui.words import Words
from kiosk.ui.worker import Worker

LOOK_MS = 1000
"""How often the desk looks for new visits and alerts."""


class DeskShell(QObject):
    """Everything the desk's screens bind to, on the patients' kiosk or in a window of its own."""

    pageChanged = Signal()
    staffChanged = Signal()
    timeChanged = Signal()
    fixed = Signal()
    """For what never changes; never emitted."""
    keysChanged = Signal()
    left = Signal()
    """Back to the patients' screen."""

    def __init__(
        self, desk: Desk, rules: DeskRules, clock: Clock, books: Worker, paper: Worker
    ) -> None:
        super().__init__()
        self._desk = desk
        self._rules = rules
        self._clock = clock
        self._books = books
        self._said = Said(Words(rules.words, self), rules.tools, rules.languages)
        self._page = "pin"
        self._staff: Staff | None = None
        self._message = MessageModel(self)
        self._lookout = Lookout(books, self.failed, self._message.clear)
        self._pin = PinModel(desk, self._said.words, books, self._let_in, self.failed, self)
        self._alerts = AlertsModel(self._said, self._take_care, self._open, self)
        self._visits = VisitListModel(self._said, self._open, self._read_older, self)
        self._visit = OpenVisitModel(desk, self._said, books, paper, self, self)
        self._numbers = NumbersModel(desk, self._said, books, self.failed, self, rules.asked)
        self._alerts.arrived.connect(self._chime)
        self._visits.wantedChanged.connect(self.look_again)
        self._visit.closed.connect(self._close_visit)
        self._tick = QTimer(self, interval=LOOK_MS)
        self._tick.timeout.connect(self._every_second)
        self._idle = QTimer(self, singleShot=True, interval=rules.idle_ms)
        self._idle.timeout.connect(self._lock_idle)
        self._by_keys = False
        self.use_watch = IdleWatch(rules.idle_ms, 0, self)
        """Sees every touch of the window of its own. On the kiosk the patients' watch does."""
        self.use_watch.used.connect(self.notice_use)

    # What the window or the kiosk does with it.

    @slot()
    def begin(self) -> None:
        """The desk is on the screen: ask for a PIN, and look out for alerts from now on."""
        self._page = "pin"
        self._pin.show()
        self._tick.start()
        self.pageChanged.emit()
        self.timeChanged.emit()
        self.look_again()

    def end(self) -> None:
        """The desk is off the screen: whoever is signed in is signed out, and nothing is left."""
        self._sign_out(idle=False)
        self._tick.stop()

    @slot(bool)
    def notice_use(self, by_keys: bool) -> None:
        """Somebody touched the screen, or used the keys."""
        if self._idle.isActive():
            self._idle.start()
        if by_keys != self._by_keys:
            self._by_keys = by_keys
            self.keysChanged.emit()

    @property
    def staff(self) -> Staff | None:
        """Who is signed in."""
        return self._staff

    def now(self) -> datetime:
        return self._clock()

    def say(self, text: str, trouble: bool = False) -> None:
        """A short sentence about the last deed. Trouble stays until somebody takes it away."""
        self._message.say(text, trouble)

    def failed(self, error: Exception) -> None:
        """Work in the background failed: say so, and nothing is lost."""
        trouble("desk work failed", error=type(error).__name__)
        if isinstance(error, VisitGone):
            self._close_visit()
            self.say(str(error), trouble=True)
            self.look_again()
        elif isinstance(error, StoreError):
            self.say(self._said.words("said.store_trouble"), trouble=True)
        else:
            self.say(self._said.words("said.broken"), trouble=True)
            raise error

    @slot()
    def look_again(self) -> None:
        """Look now for what is wanted, and for alerts."""
        staff, wanted = self._staff, self._visits.wanted
        if staff is None:
            self._lookout.look(self._desk.alerts, self._saw_alerts, self.look_again)
        else:
            self._lookout.look(lambda: self._desk.look(wanted, staff), self._saw, self.look_again)

    # What the screens show.

    @shown(str, notify=pageChanged)
    def page(self) -> str:
        """ "pin", "visits" or "numbers"."""
        return self._page

    @shown(QObject, notify=fixed)
    def words(self) -> QQmlPropertyMap:
        return self._said.words.in_qml()

    @shown(str, notify=fixed)
    def clinicName(self) -> str:
        return self._rules.clinic

    @shown(bool, notify=fixed)
    def onKiosk(self) -> bool:
        return self._desk.place == "kiosk"

    @shown(str, notify=timeChanged)
    def today(self) -> str:
        return self._said.long_day(self._clock().date())

    @shown(str, notify=timeChanged)
    def time(self) -> str:
        return clock(self._clock())

    @shown(bool, notify=keysChanged)
    def byKeys(self) -> bool:
        """The last use was a key, so the page shows where the focus is."""
        return self._by_keys

    @shown(str, notify=staffChanged)
    def staffName(self) -> str:
        return self._staff.name if self._staff else ""

    @shown(bool, notify=staffChanged)
    def admin(self) -> bool:
        return self._staff is not None and self._staff.role == "admin"

    @shown(QObject, notify=fixed)
    def message(self) -> MessageModel:
        return self._message

    @shown(QObject, notify=fixed)
    def pin(self) -> PinModel:
        return self._pin

    @shown(QObject, notify=fixed)
    def alerts(self) -> AlertsModel:
        return self._alerts

    @shown(QObject, notify=fixed)
    def visits(self) -> VisitListModel:
        return self._visits

    @shown(QObject, notify=fixed)
    def visit(self) -> OpenVisitModel:
        return self._visit

    @shown(QObject, notify=fixed)
    def numbers(self) -> NumbersModel:
        return self._numbers

    # What a tap does.

    @verb()
    def lock(self) -> None:
        self._sign_out(idle=False)

    @verb()
    def showVisits(self) -> None:
        self._turn_to("visits")

    @verb()
    def showNumbers(self) -> None:
        if self._staff is not None:
            self._numbers.show()
            self._turn_to("numbers")

    @verb(int)
    def printNow(self, visit: int) -> None:
        """Open a visit of the list and print both its pages."""
        self._open(visit, then=lambda: self._visit.print("both"))

    @verb()
    def leave(self) -> None:
        """From the kiosk's desk screen back to the patients' first screen."""
        self.end()
        self.left.emit()

    # Inside.

    def _turn_to(self, page: str) -> None:
        if self._staff is not None and page != self._page:
            self._page = page
            self.pageChanged.emit()

    def _let_in(self, staff: Staff) -> None:
        self._staff = staff
        self._page = "visits"
        self._idle.start()
        self.staffChanged.emit()
        self.pageChanged.emit()
        self.look_again()

    def _sign_out(self, idle: bool) -> None:
        staff, self._staff = self._staff, None
        self._idle.stop()
        self._visits.forget()
        self._visit.forget()
        self._numbers.forget()
        self._message.clear()
        self._page = "pin"
        self._pin.show()
        self.staffChanged.emit()
        self.pageChanged.emit()
        if staff is not None:
            self._books.run(lambda: self._desk.sign_out(staff, idle), _nothing, self.failed)

    @slot()
    def _lock_idle(self) -> None:
        self._sign_out(idle=True)
        if self.onKiosk:
            self.leave()

    def _open(self, visit: int, then: Callable[[], None] | None = None) -> None:
        staff = self._staff
        if staff is None:
            return
        self._visits.opened(visit)

        def opened(found: OpenVisit) -> None:
            if self._staff is staff and self._visits.wanted.opened == visit:
                self._visit.show(found)
                if then is not None:
                    then()

        self._books.run(lambda: self._desk.open(visit, staff), opened, self.failed)

    @slot()
    def _close_visit(self) -> None:
        self._visits.opened(0)
        self._visit.forget()

    def _take_care(self, alert: KeptAlert) -> None:
        staff = self._staff
        if staff is None:
            return

        def done(first: bool) -> None:
            if not first:
                self.say(self._said.words("said.alert_taken"))
            self.look_again()
            if self._visit.isOpen:
                self._open(self._visits.wanted.opened)

        self._books.run(lambda: self._desk.acknowledge(alert, staff), done, self.failed)

    def _read_older(self, before: VisitLine, status: Status) -> None:
        def found(lines: tuple[VisitLine, ...]) -> None:
            self._visits.show_older(lines, len(lines) == A_PAGE, self._clock())

        self._books.run(lambda: self._desk.older(before, status), found, self.failed)

    def _saw(self, look: Board) -> None:
        self._saw_alerts(look.alerts)
        if self._staff is None:
            return
        if not look.welcome:  # disabled meanwhile
            self.lock()
            return
        self._visits.show(look, self._clock())
        if look.opened is not None:
            self._visit.now_stands(look.opened)
        elif _is_gone(look.wanted, self._visits.wanted) and self._visit.isOpen:
            self.failed(VisitGone())

    def _saw_alerts(self, alerts: tuple[KeptAlert, ...]) -> None:
        self._alerts.show(alerts, self._clock())

    @slot()
    def _every_second(self) -> None:
        self.timeChanged.emit()
        self.look_again()

    @slot()
    def _chime(self) -> None:
        if self._rules.chime is not None:
            self._rules.chime()


def _is_gone(looked: Wanted, wanted: Wanted) -> bool:
    """Whether a visit that was not found is the one that is open now."""
    return bool(looked.opened) and looked.opened == wanted.opened


def _nothing(_: None) -> None:
    pass
