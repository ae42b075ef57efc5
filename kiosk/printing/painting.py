"""A PDF painted on a Qt printer, for systems that take no PDF: docs/adr/0013.

Qt allows this on any thread. It needs QtPrintSupport, which needs QtWidgets.
"""

from PySide6.QtCore import QMarginsF, QRect, QSizeF
from PySide6.QtGui import QGuiApplication, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from kiosk.printing.pictures import Picture, pictures

WIDTH = 2480
"""Pixels of a page: 300 for each inch of A4, 292 for each of letter."""


class NotPainted(Exception):
    """The printer took no painting: it is not there, or refused the page."""


def paint(document: bytes, title: str, printer: QPrinter) -> None:
    """Paint every page, each on paper of its own size, as one job of that name.

    Slow enough for a worker. Raises :class:`NotPainted`, and
    :class:`kiosk.printing.pictures.NotDrawn` for a PDF that cannot be drawn.
    """
    pages = pictures(document, WIDTH)
    printer.setDocName(title)
    printer.setFullPage(True)
    painter = QPainter()
    for page in pages:
        printer.setPageLayout(_layout(page))
        if not painter.isActive():
            if not painter.begin(printer):
                raise NotPainted("it cannot be painted on")
        elif not printer.newPage():
            painter.end()
            raise NotPainted("it refused another page")
        sheet = printer.pageLayout().fullRectPixels(printer.resolution())
        painter.drawImage(QRect(0, 0, sheet.width(), sheet.height()), _image(page))
    if not painter.end():
        raise NotPainted("it refused the pages")


def paint_on(name: str, title: str, document: bytes) -> None:
    """The same on the system's printer of that name."""
    # At the command line there is none yet; for a printer it needs no screen.
    application = QGuiApplication.instance() or QGuiApplication(["kiosk"])
    if QPrinterInfo.printerInfo(name).isNull():
        raise NotPainted("Qt does not know this printer")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(name)
    paint(document, title, printer)
    del printer, application


def _layout(page: Picture) -> QPageLayout:
    width, height = page.paper
    # With some tolerance, A4 and letter are found under their names.
    paper = QPageSize(QSizeF(width, height), QPageSize.Unit.Point)
    return QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))


def _image(page: Picture) -> QImage:
    rows = QImage(page.bgrx, page.width, page.height, 4 * page.width, QImage.Format.Format_RGB32)
    return rows.copy()
