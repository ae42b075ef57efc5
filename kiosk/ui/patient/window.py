"""The patients' window."""

from PySide6.QtCore import QObject

from kiosk.content.figures import drawing
from kiosk.content.shelf import Shelf
from kiosk.ui.patient.models.about import AboutModel
from kiosk.ui.patient.models.article import ArticleModel
from kiosk.ui.patient.models.check import CheckModel, UrgentModel
from kiosk.ui.patient.models.finish import FinishModel
from kiosk.ui.patient.models.home import HomeModel
from kiosk.ui.patient.models.notice import NoticeModel
from kiosk.ui.patient.models.question import QuestionModel
from kiosk.ui.patient.models.reference import ReferenceModel
from kiosk.ui.patient.models.result import ResultModel
from kiosk.ui.patient.questions.draft import Draft
from kiosk.ui.patient.reader import Reader
from kiosk.ui.patient.shell import Shell
from kiosk.ui.rest import Rest
from kiosk.ui.window import QmlWindow

PATIENT_MODELS: tuple[type[QObject], ...] = (
    AboutModel,
    ArticleModel,
    CheckModel,
    Draft,
    FinishModel,
    HomeModel,
    NoticeModel,
    QuestionModel,
    Reader,
    ReferenceModel,
    ResultModel,
    Rest,
    Shell,
    UrgentModel,
)
"""What QML knows as ``Kiosk.Models`` from the start; the desk's are in
``kiosk.ui.desk.window``, and each kind of question brings its draft when it is first asked."""


class KioskWindow(QmlWindow):
    """The patients' window."""

    def __init__(
        self, shell: Shell, shelf: Shelf, pixels_per_mm: float, reduce_motion: bool = False
    ) -> None:
        properties = {
            "shell": shell,
            "icons": drawing("icons.json", shelf),
            "body": drawing("body-map.json", shelf),
            "colours": dict(shell.colours),
            "pxPerMm": pixels_per_mm,
            "reduceMotion": reduce_motion,
        }
        super().__init__("Frame/Main.qml", properties, shell.idle_watch)
