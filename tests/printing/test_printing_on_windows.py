"""The way to paper on Windows, as far as it goes without Windows.

What is painted is real: Qt's own printer, into a PDF. Windows' spooler is stood in for by a list.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Thread

import pypdfium2  # type: ignore[import-untyped]
import pytest
from PIL import Image, ImageOps
from printing_pages import filed, not_printed, page, pages_of_a_visit, target
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from kiosk.printing import CalledOff, Printed, PrinterState
from kiosk.printing.deliver import deliver, printer_state
from kiosk.printing.painting import NotPainted, paint, paint_on
from kiosk.printing.pictures import NotDrawn, pictures
from kiosk.printing.spooler import (
    AT_THE_PRINTER,
    JobStatus,
    NoSuchPrinter,
    Printer,
    SpoolerDoor,
    SpoolerJob,
)
from kiosk.printing.troubles import TroubleId, named


def painted(file: Path, document: bytes) -> bytes:
    """What Qt makes of the document on a printer that writes PDF, on a thread as the kiosk's."""

    def work() -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        paint(document, "K7M-2QX", printer)

    thread = Thread(target=work)
    thread.start()
    thread.join()
    return file.read_bytes()


def darkness(document: bytes) -> list[bytes]:
    """Of each page, how dark each cell of a coarse grid is, from 0 to 255."""
    cells = []
    for picture in pictures(document, 1240):
        size = (picture.width, picture.height)
        drawn = Image.frombuffer("RGB", size, picture.bgrx, "raw", "BGRX", 0, 1)
        coarse = drawn.convert("L").resize((40, 57), Image.Resampling.BOX)
        cells.append(ImageOps.invert(coarse).tobytes())
    return cells


@pytest.mark.usefixtures("qapp")
def test_both_pages_come_out_on_their_paper_as_they_were_drawn(tmp_path: Path) -> None:
    asked = pages_of_a_visit()
    came = painted(tmp_path / "out.pdf", asked)
    with pypdfium2.PdfDocument(came) as document:
        sizes = [tuple(map(round, each.get_size())) for each in document]
    assert sizes == [(595, 842), (595, 842)]
    for before, after in zip(darkness(asked), darkness(came), strict=True):
        assert max(before) > 60
        differences = [abs(a - b) for a, b in zip(before, after, strict=True)]
        assert sum(differences) / len(differences) < 4


@pytest.mark.usefixtures("qapp")
def test_a_page_on_letter_comes_out_on_letter(tmp_path: Path) -> None:
    import io

    from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

    out = io.BytesIO()
    sheet = Canvas(out, pagesize=(612, 792), initialFontName="Helvetica")
    sheet.drawString(72, 720, "letter")
    sheet.save()
    with pypdfium2.PdfDocument(painted(tmp_path / "out.pdf", out.getvalue())) as document:
        assert [tuple(map(round, each.get_size())) for each in document] == [(612, 792)]


def test_a_damaged_pdf_is_not_painted(qtbot: QtBot, tmp_path: Path) -> None:
    assert qtbot is not None
    with pytest.raises(NotDrawn):
        paint(b"%PDF-1.7 and nothing more", "K7M-2QX", QPrinter())
    assert list(tmp_path.iterdir()) == []


def test_qt_says_so_when_it_does_not_know_the_printer(qtbot: QtBot) -> None:
    assert qtbot is not None
    with pytest.raises(NotPainted):
        paint_on("no such printer", "K7M-2QX", page("hello"))


class Spooler:
    """A print queue, "desk", in which jobs do what a test tells them to."""

    def __init__(self, status: int = 0) -> None:
        self.printer = status
        self.titles: list[str] = []
        self.waiting: list[SpoolerJob] = []
        self.after: Callable[[Spooler], None] = lambda spooler: spooler.waiting.clear()
        """What happens while the kiosk waits."""
        self.runs = True
        self.deletes = True

    def paint(self, printer: str, title: str, _document: bytes) -> None:
        assert printer == "desk"
        self.titles.append(title)
        self.waiting.append(SpoolerJob(id=7, document=title, status=0))

    def become(self, status: int) -> None:
        job = self.waiting[0]
        self.waiting = [SpoolerJob(job.id, job.document, status)]

    def default(self) -> str:
        return "desk"

    def status(self, printer: str) -> int:
        if not self.runs:
            raise OSError(1722, "The RPC server is unavailable")
        if printer != "desk":
            raise NoSuchPrinter(printer)
        return self.printer

    def jobs(self, printer: str) -> Sequence[SpoolerJob]:
        self.status(printer)
        return tuple(self.waiting)

    def delete(self, printer: str, job: int) -> None:
        self.status(printer)
        if self.deletes:
            self.waiting = [each for each in self.waiting if each.id != job]


class Clock:
    """Time that passes only while somebody waits; the spooler then does what it does."""

    def __init__(self, spooler: Spooler) -> None:
        self.now = 0.0
        self._spooler = spooler

    def read(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds
        self._spooler.after(self._spooler)


def printed_by(
    spooler: Spooler,
    folder: Path | None,
    printer: str = "",
    called_off: Callable[[], bool] = lambda: False,
) -> object:
    clock = Clock(spooler)
    door = SpoolerDoor(spooler, spooler.paint)
    to = target(folder, printer)
    return deliver(
        page("hello"), "K7M-2QX", to, clock.read, clock.sleep, called_off=called_off, door=door
    )


def test_a_page_that_has_left_the_queue_is_printed(tmp_path: Path) -> None:
    spooler = Spooler()
    assert printed_by(spooler, tmp_path) == Printed(job="desk, job 7")
    assert [title.partition(" ")[0] for title in spooler.titles] == ["K7M-2QX"]


def test_a_page_that_the_printer_is_told_to_keep_is_deleted(tmp_path: Path) -> None:
    spooler = Spooler()
    spooler.after = lambda it: it.become(JobStatus.PRINTED | JobStatus.RETAINED)
    assert printed_by(spooler, tmp_path) == Printed(job="desk, job 7")
    assert spooler.waiting == []


def test_a_printer_that_is_not_there_is_told_in_plain_words(tmp_path: Path) -> None:
    spooler = Spooler()
    assert printed_by(spooler, tmp_path, "other") == filed(
        tmp_path / "K7M-2QX.pdf", "no_such_printer", "other"
    )
    assert spooler.titles == []


def test_a_spooler_that_does_not_run_is_told(tmp_path: Path) -> None:
    spooler = Spooler()
    spooler.runs = False
    assert printed_by(spooler, None) == not_printed("no_service")
    assert printer_state("", SpoolerDoor(spooler, spooler.paint)).trouble_id == "no_service"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("bits", "trouble"), AT_THE_PRINTER)
def test_what_the_printer_needs_is_told_before_anything_is_sent(
    bits: Printer, trouble: TroubleId
) -> None:
    spooler = Spooler(bits | Printer.ERROR)
    assert printed_by(spooler, None) == not_printed(trouble)
    assert spooler.titles == []
    words = named(trouble)
    assert printer_state("desk", SpoolerDoor(spooler, spooler.paint)) == PrinterState(
        "desk", words.words, 0, words.advice, trouble
    )


def test_a_page_that_waits_for_paper_is_taken_back_and_filed(tmp_path: Path) -> None:
    spooler = Spooler()
    spooler.after = lambda it: it.become(JobStatus.PAPER_OUT) if it.waiting else None
    assert printed_by(spooler, tmp_path) == filed(tmp_path / "K7M-2QX.pdf", "out_of_paper")
    assert spooler.waiting == []


def test_a_page_that_cannot_be_taken_back_may_still_come(tmp_path: Path) -> None:
    spooler = Spooler()
    spooler.deletes = False
    spooler.after = lambda _: None
    assert printed_by(spooler, tmp_path) == filed(tmp_path / "K7M-2QX.pdf", "may_still_come")


def test_a_page_that_is_called_off_leaves_the_queue(tmp_path: Path) -> None:
    spooler = Spooler()
    spooler.after = lambda _: None
    outcome = printed_by(spooler, tmp_path, called_off=lambda: bool(spooler.titles))
    assert outcome == CalledOff()
    assert spooler.waiting == []
    assert list(tmp_path.iterdir()) == []


def test_a_page_that_somebody_deletes_in_the_queue_is_cancelled() -> None:
    spooler = Spooler()
    spooler.after = lambda it: it.become(JobStatus.DELETING) if it.waiting else None
    assert printed_by(spooler, None) == not_printed("cancelled")
