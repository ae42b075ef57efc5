"""The front desk's own window, and what its screens need that the patients' do not.

Loaded late: nothing of it is needed for the first screen of the kiosk.
"""

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from kiosk.content.figures import drawing
from kiosk.content.shelf import Shelf
from kiosk.ui.desk.models.alerts import AlertsModel
from kiosk.ui.desk.models.message import MessageModel
from kiosk.ui.desk.models.numbers import NumbersModel
from kiosk.ui.desk.models.pin import PinModel
from kiosk.ui.desk.models.visit import OpenVisitModel
from kiosk.ui.desk.models.visits import VisitListModel
from kiosk.ui.desk.shell import DeskShell
from kiosk.ui.window import QmlWindow

DESK_MODELS: tuple[type[QObject], ...] = (
    AlertsModel,
    DeskShell,
    MessageModel,
    NumbersModel,
    OpenVisitModel,
    PinModel,
    VisitListModel,
)
"""What the desk's QML knows as ``Kiosk.Models``; to be told before any of it is shown."""


class DeskWindow(QmlWindow):
    """The front desk's own window."""

    def __init__(
        self, desk: DeskShell, shelf: Shelf, colours: Mapping[str, str], reduce_motion: bool = False
    ) -> None:
        screen = QGuiApplication.primaryScreen()
        properties = {
            "desk": desk,
            "icons": drawing("icons.json", shelf),
            "colours": dict(colours),
            "pxPerMm": screen.logicalDotsPerInch() / 25.4,
            "reduceMotion": reduce_motion,
        }
        super().__init__("Desk/DeskWindow.qml", properties, desk.use_watch)
