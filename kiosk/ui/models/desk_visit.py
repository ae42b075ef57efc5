"""The visit that is open at the front desk: what it is, where it stands, and its way to paper."""

import threading
from base64 import b64encode
from collections.abc import Callable
from datetime import datetime
from typing import Any, Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QTimer
from PySide6.QtGui import QImage

from kiosk.desk import (
    BeingPrinted,
    CalledOff,
    Delivery,
    Desk,
    Filed,
    NotPrinted,
    OpenVisit,
    Pages,
    Picture,
    Printed,
    PrinterState,
    Staff,
    Stage,
    VisitLine,
)
from kiosk.ui.desk_said import Said, is_printing, sentence
from kiosk.ui.qt import Signal, shown, verb
from kiosk.ui.worker import Worker

PAGES: dict[str, Pages] = {"both": "both", "care_team": "care_team", "take_home": "take_home"}
REASONS = ("asked", "test", "wrong_person")
"""Why a visit may be deleted; words in ``said.delete_REASON``."""
STAGES: dict[Stage, str] = {
    "asking the printer": "said.stage_asking",
    "sending": "said.stage_sending",
    "printing": "said.stage_printing",
    "taking it back": "said.stage_stopping",
}
ASK_PRINTER_MS = 10_000


class Room(Protocol):
    """What the open visit needs of the room around it."""

    @property
    def staff(self) -> Staff | None: ...
    def now(self) -> datetime: ...
    def look_again(self) -> None: ...
    def say(self, text: str, trouble: bool = False) -> None: ...
    def failed(self, error: Exception) -> None: ...


class OpenVisitModel(QObject):
    """One visit, for the person who is signed in."""

    changed = Signal()
    stageChanged = Signal()
    printerChanged = Signal()
    closed = Signal()
    _told = Signal()

    def __init__(
        self,
        desk: Desk,
        said: Said,
        books: Worker,
        paper: Worker,
        room: Room,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._said = said
        self._books = books
        self._paper = paper
        self._room = room
        self._visit: OpenVisit | None = None
        self._line: VisitLine | None = None
        self._printing = 0
        """The id of the visit that this screen is printing; 0: none."""
        self._call_off = threading.Event()
        self._stage: Stage | None = None
        self._outcome: Delivery | None = None
        self._refused = ""
        self._printer: PrinterState | None = None
        self._asking = False
        self._previews: tuple[dict[str, Any], ...] = ()
        self._preview_open = False
        self._deleting = False
        # Emitted on the worker, so Qt queues it for the screen's thread.
        self._told.connect(self._show_stage)
        self._ask = QTimer(self, interval=ASK_PRINTER_MS)
        self._ask.timeout.connect(self._ask_printer)

    # What the room does with it.

    def show(self, visit: OpenVisit) -> None:
        self._visit, self._line = visit, visit.line
        self._outcome, self._refused = None, ""
        self._previews, self._preview_open, self._deleting = (), False, False
        self._ask.start()
        self._ask_printer()
        self._changed_all()

    def now_stands(self, line: VisitLine) -> None:
        """The visit was looked at again."""
        if self._visit is not None and line.id == self._visit.line.id and line != self._line:
            self._line = line
            self.changed.emit()

    def forget(self) -> None:
        """Close it; a page on its way to the printer goes on."""
        self._visit = self._line = None
        self._outcome, self._refused = None, ""
        self._previews, self._preview_open, self._deleting = (), False, False
        self._printer = None
        self._ask.stop()
        self.changed.emit()
        self.printerChanged.emit()

    # What it is.

    @shown(bool, notify=changed)
    def isOpen(self) -> bool:
        return self._visit is not None

    @shown(str, notify=changed)
    def code(self) -> str:
        return self._line.code if self._line else ""

    @shown(str, notify=changed)
    def facts(self) -> str:
        """ "English · finished 10:42 · Spine check"."""
        if self._line is None:
            return ""
        finished = self._said.moment(self._line.finished, self._room.now())
        parts = (self._said.language(self._line), finished, self._said.tools(self._line))
        return " · ".join(part for part in parts if part)

    @shown(str, notify=changed)
    def reference(self) -> str:
        if self._line is None or not self._line.reference:
            return ""
        return self._said.words("said.reference", reference=self._line.reference)

    @shown(str, notify=changed)
    def partialNote(self) -> str:
        partial = self._line is not None and self._line.partial
        return self._said.words("said.partial_note") if partial else ""

    @shown(str, notify=changed)
    def alertHeading(self) -> str:
        """As the care team's page says it: it never says more than was asked."""
        if self._visit is None or self._visit.summary is None:
            return ""
        box = self._visit.summary.care_team.alerts
        return f"{box.heading}: {box.title}" if box.title else box.heading

    @shown(bool, notify=changed)
    def alertIsUrgent(self) -> bool:
        return self._line is not None and self._line.alert_level == "A"

    @shown("QVariantList", notify=changed)
    def alerts(self) -> list[dict[str, Any]]:
        now = self._room.now()
        return [self._said.alert(each, now) for each in self._visit.alerts] if self._visit else []

    @shown(str, notify=changed)
    def status(self) -> str:
        return self._status()[0]

    @shown(str, notify=changed)
    def statusWord(self) -> str:
        return self._said.words(f"said.status_{self._status()[0]}") if self._line else ""

    @shown(str, notify=changed)
    def statusNote(self) -> str:
        return self._status()[1]

    # Its way to paper.

    @shown(bool, notify=changed)
    def printing(self) -> bool:
        """This screen prints it now."""
        return self._line is not None and self._printing == self._line.id

    @shown(str, notify=stageChanged)
    def stage(self) -> str:
        if not self.printing:
            return ""
        if self._call_off.is_set():
            return self._said.words("said.stage_stopping")
        return self._said.words(STAGES[self._stage]) if self._stage else ""

    @shown(str, notify=changed)
    def outcome(self) -> str:
        match self._outcome:
            case Printed():
                return self._said.words("said.printed")
            case NotPrinted(reason=reason) | Filed(reason=reason):
                return self._said.words("said.not_printed", reason=sentence(reason))
            case CalledOff():
                return self._said.words("said.called_off")
        return self._refused

    @shown(str, notify=changed)
    def outcomeAdvice(self) -> str:
        match self._outcome:
            case NotPrinted(advice=advice) | Filed(advice=advice):
                return advice
        return ""

    @shown(bool, notify=changed)
    def outcomeIsTrouble(self) -> bool:
        return bool(self._refused) or isinstance(self._outcome, NotPrinted | Filed)

    @shown(str, notify=printerChanged)
    def printerLine(self) -> str:
        if self._printing and not self.printing:
            return self._said.words("said.printing_other")
        if self._printer is None:
            return ""
        if self._printer.trouble:
            return sentence(self._printer.trouble)
        if self._printer.waiting:
            return self._said.words("said.printer_busy", count=self._printer.waiting)
        return self._said.words("said.printer_ready")

    @shown(str, notify=printerChanged)
    def printerAdvice(self) -> str:
        return self._printer.advice if self._printer else ""

    @shown(bool, notify=printerChanged)
    def printerReady(self) -> bool:
        return self._printer is not None and not self._printer.trouble

    @shown(bool, notify=changed)
    def hasPages(self) -> bool:
        return self._visit is not None and self._visit.summary is not None

    @shown(bool, notify=changed)
    def canPrint(self) -> bool:
        held = self._line is not None and is_printing(self._line, self._room.now())
        return self.hasPages and not self._printing and not held

    @shown(str, notify=changed)
    def printLabel(self) -> str:
        again = self._line is not None and self._line.printed is not None
        return self._said.words("said.print_again" if again else "said.print_both")

    @shown(bool, notify=changed)
    def canHandOver(self) -> bool:
        return self._line is not None and not self.printing

    @shown(bool, notify=changed)
    def handedOver(self) -> bool:
        return self._line is not None and self._line.handed_over is not None

    @shown(str, notify=changed)
    def handOverLabel(self) -> str:
        return self._said.words("said.take_back" if self.handedOver else "said.hand_over")

    # What else can be looked at or done.

    @shown(bool, notify=changed)
    def previewOpen(self) -> bool:
        return self._preview_open

    @shown("QVariantList", notify=changed)
    def previews(self) -> list[dict[str, Any]]:
        labels = ("said.care_team", "said.take_home")
        return [
            {**page, "label": self._said.words(label)}
            for page, label in zip(self._previews, labels, strict=False)
        ]

    @shown(bool, notify=changed)
    def canDelete(self) -> bool:
        staff = self._room.staff
        return self._line is not None and staff is not None and staff.role == "admin"

    @shown("QVariantList", notify=changed)
    def deleteReasons(self) -> list[dict[str, str]]:
        return [{"id": each, "label": self._said.words(f"said.delete_{each}")} for each in REASONS]

    @shown(bool, notify=changed)
    def deleteOpen(self) -> bool:
        return self._deleting

    @verb(str)
    def print(self, pages: str) -> None:
        """Print "both" pages, the "care_team"'s or the patient's "take_home" alone."""
        staff = self._room.staff
        if self._line is None or staff is None or not self.canPrint or pages not in PAGES:
            return
        visit, only = self._line.id, PAGES[pages]
        self._printing = visit
        self._call_off = call_off = threading.Event()
        self._stage, self._outcome, self._refused = None, None, ""
        self._preview_open = False
        self._changed_all()

        def done(outcome: Delivery) -> None:
            self._printing = 0
            if self._is_open(visit):
                self._outcome = outcome
            elif not isinstance(outcome, Printed | CalledOff):
                self._room.say(self._said.words("said.other_not_printed"), trouble=True)
            self._over()

        def refused(error: Exception) -> None:
            self._printing = 0
            if isinstance(error, BeingPrinted):
                if self._is_open(visit):
                    self._refused = str(error)
            else:
                self._room.failed(error)
            self._over()

        self._paper.run(
            lambda: self._desk.print(visit, staff, only, call_off.is_set, self._tell),
            done,
            refused,
        )

    @verb()
    def callOff(self) -> None:
        """Stop printing, if the paper is not out yet."""
        if self._printing:
            self._call_off.set()
            self.stageChanged.emit()

    @verb()
    def handOver(self) -> None:
        self._do(self._desk.hand_over, "said.handed_over")

    @verb()
    def takeBack(self) -> None:
        self._do(self._desk.take_back, "said.taken_back")

    @verb()
    def openPreview(self) -> None:
        """Draw both pages and show them."""
        visit = self._visit
        if visit is None or not self.hasPages:
            return

        def draw() -> tuple[dict[str, Any], ...]:
            return tuple(_for_qml(picture) for picture in self._desk.preview(visit))

        def drawn(pages: tuple[dict[str, Any], ...]) -> None:
            if self._visit is visit:
                self._previews, self._preview_open = pages, True
                self.changed.emit()

        self._books.run(draw, drawn, self._room.failed)

    @verb()
    def closePreview(self) -> None:
        self._previews, self._preview_open = (), False
        self.changed.emit()

    @verb()
    def askDelete(self) -> None:
        self._deleting = self.canDelete
        self.changed.emit()

    @verb()
    def closeDelete(self) -> None:
        self._deleting = False
        self.changed.emit()

    @verb(str)
    def remove(self, reason: str) -> None:
        """Delete the visit for good."""
        staff = self._room.staff
        if self._line is None or staff is None or reason not in REASONS:
            return
        visit = self._line.id
        why = self._said.words(f"said.delete_{reason}")

        def gone(_: None) -> None:
            self.closed.emit()
            self._room.say(self._said.words("said.deleted"))
            self._room.look_again()

        self._books.run(lambda: self._desk.delete(visit, staff, why), gone, self._room.failed)

    @verb()
    def close(self) -> None:
        self.closed.emit()

    # Inside.

    def _do(self, deed: Callable[[int, Staff], None], said: str) -> None:
        staff = self._room.staff
        if self._line is None or staff is None:
            return
        visit = self._line.id

        def done(_: None) -> None:
            self._room.say(self._said.words(said))
            self._room.look_again()

        self._books.run(lambda: deed(visit, staff), done, self._room.failed)

    def _status(self) -> tuple[str, str]:
        return self._said.status(self._line, self._room.now()) if self._line else ("", "")

    def _is_open(self, visit: int) -> bool:
        return self._visit is not None and self._visit.line.id == visit

    def _over(self) -> None:
        self._stage = None
        self._changed_all()
        self._room.look_again()
        self._ask_printer()

    def _changed_all(self) -> None:
        self.changed.emit()
        self.stageChanged.emit()
        self.printerChanged.emit()

    def _tell(self, stage: Stage) -> None:
        self._stage = stage
        self._told.emit()

    def _show_stage(self) -> None:
        self.stageChanged.emit()

    def _ask_printer(self) -> None:
        if self._asking or self._printing or self._visit is None:
            return
        self._asking = True

        def said(state: PrinterState) -> None:
            self._asking = False
            if self._visit is not None and state != self._printer:
                self._printer = state
                self.printerChanged.emit()

        def failed(error: Exception) -> None:
            self._asking = False
            self._room.failed(error)

        self._paper.run(self._desk.printer, said, failed)


def _for_qml(picture: Picture) -> dict[str, Any]:
    """A page as QML shows it. In memory all the way: a page is never a file."""
    across = 4 * picture.width
    image = QImage(picture.bgrx, picture.width, picture.height, across, QImage.Format.Format_RGB32)
    png = QByteArray()
    buffer = QBuffer(png)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return {
        "source": f"data:image/png;base64,{b64encode(png.data()).decode()}",
        "wide": picture.width,
        "tall": picture.height,
    }
