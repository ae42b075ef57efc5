"""The visit that is open at the front desk: what it is, where it stands, and its way to paper."""

from base64 import b64encode
from collections.abc import Callable
from datetime import datetime
from typing import Any, Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject
from PySide6.QtGui import QImage

from kiosk.desk.desk import Desk, OpenVisit
from kiosk.printing.pictures import Picture
from kiosk.records.staff import Staff
from kiosk.records.visits import VisitLine
from kiosk.report.pages import Pages
from kiosk.ui.desk.printing import Around, Printing
from kiosk.ui.desk.said import Said, is_printing
from kiosk.ui.qt import Signal, shown, verb
from kiosk.ui.worker import Worker

PAGES: dict[str, Pages] = {"both": "both", "care_team": "care_team", "take_home": "take_home"}
REASONS = ("asked", "test", "wrong_person")
"""Why a visit may be deleted; words in ``said.delete_REASON``."""


class StaffRoom(Around, Protocol):
    """What the open visit needs of the room around it."""

    @property
    def staff(self) -> Staff | None: ...
    def now(self) -> datetime: ...


class OpenVisitModel(QObject):
    """One visit, for the person who is signed in."""

    changed = Signal()
    stageChanged = Signal()
    printerChanged = Signal()
    closed = Signal()

    def __init__(
        self,
        desk: Desk,
        said: Said,
        books: Worker,
        paper: Worker,
        room: StaffRoom,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._said = said
        self._books = books
        self._room = room
        self._printing = Printing(desk, said, paper, room, self)
        self._printing.changed.connect(self.changed)
        self._printing.stageChanged.connect(self.stageChanged)
        self._printing.printerChanged.connect(self.printerChanged)
        self._visit: OpenVisit | None = None
        self._line: VisitLine | None = None
        self._previews: tuple[dict[str, Any], ...] = ()
        self._preview_open = False
        self._deleting = False

    # What the room does with it.

    def show(self, visit: OpenVisit) -> None:
        self._visit, self._line = visit, visit.line
        self._previews, self._preview_open, self._deleting = (), False, False
        self._printing.look_at(visit.line.id)

    def now_stands(self, line: VisitLine) -> None:
        """The visit was looked at again."""
        if self._visit is not None and line.id == self._visit.line.id and line != self._line:
            self._line = line
            self.changed.emit()

    def forget(self) -> None:
        """Close it; a page on its way to the printer goes on."""
        self._visit = self._line = None
        self._previews, self._preview_open, self._deleting = (), False, False
        self._printing.look_at(0)

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
        return self._printing.of_open_visit

    @shown(str, notify=stageChanged)
    def stage(self) -> str:
        return self._printing.stage

    @shown(str, notify=changed)
    def outcome(self) -> str:
        return self._printing.outcome

    @shown(str, notify=changed)
    def outcomeAdvice(self) -> str:
        return self._printing.advice

    @shown(bool, notify=changed)
    def outcomeIsTrouble(self) -> bool:
        return self._printing.is_trouble

    @shown(str, notify=printerChanged)
    def printerLine(self) -> str:
        return self._printing.printer_line

    @shown(str, notify=printerChanged)
    def printerAdvice(self) -> str:
        return self._printing.printer_advice

    @shown(bool, notify=printerChanged)
    def printerReady(self) -> bool:
        return self._printing.printer_ready

    @shown(bool, notify=changed)
    def hasPages(self) -> bool:
        return self._visit is not None and self._visit.summary is not None

    @shown(bool, notify=changed)
    def canPrint(self) -> bool:
        held = self._line is not None and is_printing(self._line, self._room.now())
        return self.hasPages and not self._printing.visit and not held

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
        self._preview_open = False
        self._printing.begin(self._line.id, staff, PAGES[pages])

    @verb()
    def callOff(self) -> None:
        """Stop printing, if the paper is not out yet."""
        self._printing.call_off()

    @verb()
    def handOver(self) -> None:
        if self.canHandOver and not self.handedOver:
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
