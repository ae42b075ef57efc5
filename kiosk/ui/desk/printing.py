"""One visit's way to paper, as the desk's screen follows it."""

import threading
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from kiosk.desk.desk import Desk
from kiosk.printing import CalledOff, Delivery, Filed, NotPrinted, Printed, PrinterState, PrintStep
from kiosk.records.errors import BeingPrinted
from kiosk.records.staff import Staff
from kiosk.report.pages import Pages
from kiosk.ui.desk.said import Said, sentence
from kiosk.ui.qt import Signal, slot
from kiosk.ui.worker import Worker

STAGES: dict[PrintStep, str] = {
    "asking the printer": "said.stage_asking",
    "sending": "said.stage_sending",
    "printing": "said.stage_printing",
    "taking it back": "said.stage_stopping",
}
ASK_PRINTER_MS = 10_000


class Around(Protocol):
    """What an open visit needs of the screen around it."""

    def look_again(self) -> None: ...
    def say(self, text: str, trouble: bool = False) -> None: ...
    def failed(self, error: Exception) -> None: ...


class Printing(QObject):
    """Prints one visit at a time, and knows how the printer is while a visit is open."""

    changed = Signal()
    stageChanged = Signal()
    printerChanged = Signal()
    _told = Signal()

    def __init__(
        self, desk: Desk, said: Said, worker: Worker, room: Around, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._said = said
        self._worker = worker
        self._room = room
        self.visit = 0
        """The id of the visit that this screen prints now; 0: none."""
        self._open = 0
        self._call_off = threading.Event()
        self._stage: PrintStep | None = None
        self._outcome: Delivery | None = None
        self._refused = ""
        self._printer: PrinterState | None = None
        self._asking = False
        # Emitted on the worker, so Qt queues it for the screen's thread.
        self._told.connect(self.stageChanged)
        self._ask = QTimer(self, interval=ASK_PRINTER_MS)
        self._ask.timeout.connect(self.ask_printer)

    def look_at(self, visit: int) -> None:
        """That visit is open from now on; 0: none. What is being printed goes on."""
        self._open = visit
        self._outcome, self._refused = None, ""
        if visit:
            self._ask.start()
            self.ask_printer()
        else:
            self._printer = None
            self._ask.stop()
        self._tell_all()

    def begin(self, visit: int, staff: Staff, only: Pages) -> None:
        """Print these pages of the visit."""
        self.visit = visit
        self._call_off = call_off = threading.Event()
        self._stage, self._outcome, self._refused = None, None, ""
        self._tell_all()

        def done(outcome: Delivery) -> None:
            if self._open == visit:
                self._outcome = outcome
            elif not isinstance(outcome, Printed | CalledOff):
                self._room.say(self._said.words("said.other_not_printed"), trouble=True)
            self._over()

        def refused(error: Exception) -> None:
            if not isinstance(error, BeingPrinted):
                self._room.failed(error)
            elif self._open == visit:
                self._refused = str(error)
            self._over()

        self._worker.run(
            lambda: self._desk.print(visit, staff, only, call_off.is_set, self._tell),
            done,
            refused,
        )

    def call_off(self) -> None:
        """Stop printing, if the paper is not out yet."""
        if self.visit:
            self._call_off.set()
            self.stageChanged.emit()

    @slot()
    def ask_printer(self) -> None:
        """Ask the printer how it is, unless it is at work for this screen."""
        if self._asking or self.visit or not self._open:
            return
        self._asking = True

        def said(state: PrinterState) -> None:
            self._asking = False
            if self._open and state != self._printer:
                self._printer = state
                self.printerChanged.emit()

        def failed(error: Exception) -> None:
            self._asking = False
            self._room.failed(error)

        self._worker.run(self._desk.printer, said, failed)

    # In words.

    @property
    def of_open_visit(self) -> bool:
        """It is the open visit that is being printed."""
        return bool(self.visit) and self.visit == self._open

    @property
    def stage(self) -> str:
        if not self.of_open_visit:
            return ""
        if self._call_off.is_set():
            return self._said.words("said.stage_stopping")
        return self._said.words(STAGES[self._stage]) if self._stage else ""

    @property
    def outcome(self) -> str:
        match self._outcome:
            case Printed():
                return self._said.words("said.printed")
            case NotPrinted(reason=reason) | Filed(reason=reason):
                return self._said.words("said.not_printed", reason=sentence(reason))
            case CalledOff():
                return self._said.words("said.called_off")
        return self._refused

    @property
    def advice(self) -> str:
        match self._outcome:
            case NotPrinted(advice=advice) | Filed(advice=advice):
                return advice
        return ""

    @property
    def is_trouble(self) -> bool:
        return bool(self._refused) or isinstance(self._outcome, NotPrinted | Filed)

    @property
    def printer_line(self) -> str:
        if self.visit and not self.of_open_visit:
            return self._said.words("said.printing_other")
        if self._printer is None:
            return ""
        if self._printer.trouble:
            return sentence(self._printer.trouble)
        if self._printer.waiting:
            return self._said.words("said.printer_busy", count=self._printer.waiting)
        return self._said.words("said.printer_ready")

    @property
    def printer_advice(self) -> str:
        return self._printer.advice if self._printer else ""

    @property
    def printer_ready(self) -> bool:
        return self._printer is not None and not self._printer.trouble

    def _over(self) -> None:
        self.visit = 0
        self._stage = None
        self._tell_all()
        self._room.look_again()
        self.ask_printer()

    def _tell(self, stage: PrintStep) -> None:
        self._stage = stage
        self._told.emit()

    def _tell_all(self) -> None:
        self.changed.emit()
        self.stageChanged.emit()
        self.printerChanged.emit()
