"""Every page of the kiosk: its room, its QML, the model that it shows, and what is read aloud."""

from PySide6.QtCore import QObject

from kiosk.machine.clock import Clock
from kiosk.ui.patient.models.about import AboutModel
from kiosk.ui.patient.models.article import ArticleModel
from kiosk.ui.patient.models.check import CheckModel, UrgentModel
from kiosk.ui.patient.models.finish import FinishModel
from kiosk.ui.patient.models.home import HomeModel
from kiosk.ui.patient.models.notice import NoticeModel
from kiosk.ui.patient.models.question import QuestionModel
from kiosk.ui.patient.models.reference import ReferenceModel
from kiosk.ui.patient.models.result import ResultModel
from kiosk.ui.patient.reader import Reader, Speaker
from kiosk.ui.patient.rooms.reading import ReadingPages, ReadingRoom
from kiosk.ui.patient.rooms.room import Room
from kiosk.ui.patient.rooms.tool import QuestionRoom, ReferenceRoom, ResultRoom, StepRoom
from kiosk.ui.patient.rules import FirstScreen, Rules
from kiosk.ui.patient.screen import Screen
from kiosk.ui.patient.sheets import SHEETS, sheet_said
from kiosk.ui.qt import Signal, shown, verb
from kiosk.visit.journey import CheckAnswers, Introduce, Offer, Warn
from kiosk.visit.visit import Visit


class AllRooms(Screen):
    """All that there is to see and to hear. It turns no page.

    The visit and the models hold what one person said until it is forgotten.
    """

    answersChanged = Signal()
    roomsChanged = Signal()
    """Never emitted: every room is there from the start."""

    def __init__(self, first: FirstScreen, rules: Rules, clock: Clock) -> None:
        super().__init__(first, rules)
        self._visit: Visit | None = None
        self._home = HomeModel(self._say, self)
        self._reference = ReferenceModel(self._say, self)
        self._question = QuestionModel(self._say, rules.units, self)
        self._check = CheckModel(self._say, self)
        self._urgent = UrgentModel(self._say, self)
        self._result = ResultModel(self._say, self)
        self._finish = FinishModel(self._say, self)
        self._reading = ReadingPages(self._say, self)
        every = self._every_room(clock)
        self.rooms = {room.page: room for room in every}
        self._steps = {room.step: room for room in every if isinstance(room, StepRoom)}
        self._file = self._room.file
        self.sheetChanged.connect(self.answersChanged)
        self._reader = Reader(lambda: ((self._turns, self._sheet_that_asks), self.said()), self)
        self._reader.speak(self._language)
        self._follow_by_ear()

    def _every_room(self, clock: Clock) -> tuple[Room, ...]:
        """The one table of them: what each is called, its QML, what it says, what it shows."""
        home, check, urgent = self._home, self._check, self._urgent
        reading, notices = self._reading, self._reading.notices
        article, about = self._reading.article, self._reading.about
        return (
            Room("attract", "Home/AttractPage.qml", self.attract_said),
            Room("language", "Home/LanguagePage.qml", self.language_said),
            Room("home", "Home/HomePage.qml", lambda: home.said(notices.bannerText)),
            ReadingRoom("notice", "Reading/NoticePage.qml", notices.said, reading),
            ReadingRoom("article", "Reading/ArticlePage.qml", article.said, reading),
            ReadingRoom("quiz", "Reading/QuizPage.qml", article.said, reading),
            ReadingRoom("readon", "Reading/ReadOnPage.qml", article.said, reading),
            ReadingRoom("about", "Result/AboutPage.qml", about.said, reading),
            ReferenceRoom("reference", "Home/ReferencePage.qml", self._reference),
            StepRoom("intro", "Home/IntroPage.qml", home.intro_said, Introduce, home.show),
            StepRoom("offer", "Questions/OfferPage.qml", check.said, Offer, check.show),
            QuestionRoom("question", "Questions/QuestionPage.qml", self._question, clock),
            StepRoom("urgent", "Questions/UrgentPage.qml", urgent.said, Warn, urgent.show),
            StepRoom("check", "Questions/CheckPage.qml", check.said, CheckAnswers, check.show),
            ResultRoom("result", "Result/ResultPage.qml", self._result),
            Room("finish", "Result/FinishPage.qml", self._finish.said),
            Room("desk", "Frame/DeskPage.qml"),
        )

    @property
    def visit(self) -> Visit | None:
        """The visit at the screen; None when there is nobody's."""
        return self._visit

    @shown(bool, notify=answersChanged)
    def hasAnswers(self) -> bool:
        """There is something to save when the patient is called in. Looked at by a sheet."""
        return self._visit is not None and (self._is_answering or self._visit.has_answers)

    @shown(QObject, notify=roomsChanged)
    def home(self) -> HomeModel:
        return self._home

    @shown(QObject, notify=roomsChanged)
    def notices(self) -> NoticeModel:
        return self._reading.notices

    @shown(QObject, notify=roomsChanged)
    def article(self) -> ArticleModel:
        return self._reading.article

    @shown(QObject, notify=roomsChanged)
    def about(self) -> AboutModel:
        return self._reading.about

    @shown(QObject, notify=roomsChanged)
    def reference(self) -> ReferenceModel:
        return self._reference

    @shown(QObject, notify=roomsChanged)
    def question(self) -> QuestionModel:
        return self._question

    @shown(QObject, notify=roomsChanged)
    def check(self) -> CheckModel:
        return self._check

    @shown(QObject, notify=roomsChanged)
    def urgent(self) -> UrgentModel:
        return self._urgent

    @shown(QObject, notify=roomsChanged)
    def result(self) -> ResultModel:
        return self._result

    @shown(QObject, notify=roomsChanged)
    def finish(self) -> FinishModel:
        return self._finish

    # What is heard.

    @shown(QObject, notify=roomsChanged)
    def reader(self) -> Reader:
        return self._reader

    def be_voiced(self, voice: Speaker, languages: frozenset[str]) -> None:
        """Pages in these languages can be read aloud from now on."""
        self._reader.be_voiced(voice, languages)

    def said(self) -> list[str]:
        """What is read aloud: of the page, or of the sheet that asks something over it."""
        if self._sheet_that_asks:
            return sheet_said(self._sheet, self._say, self.hasAnswers)
        return self._room.said()

    @verb()
    def readAloud(self) -> None:
        """Read this page aloud, and those after it; a second tap stops that."""
        if self._sheet == "menu":
            self.closeSheet()
        self._reader.toggle()
        self._somebody_is_here()

    # Inside.

    @property
    def _room(self) -> Room:
        """The room whose page is on the screen."""
        return self.rooms[self._page]

    @property
    def _is_answering(self) -> bool:
        return self._page == "question" and self.question.answer is not None

    def _forget_answers(self) -> None:
        """Nothing that was answered stays in a model. The last page has its code still to show."""
        self._home.show(None)
        for model in (self._reference, self._question, self._check, self._urgent, self._result):
            model.forget()

    @property
    def _sheet_that_asks(self) -> str:
        return self._sheet if self._sheet in SHEETS else ""

    def _follow_by_ear(self) -> None:
        """Whoever is read to hears what changes on the page, and nothing of the page before."""
        self.leaving.connect(self._reader.pause)
        self.idle_watch.warned.connect(self._reader.stop)
        self._reader.used.connect(self.idle_watch.hold)
        self.languageChanged.connect(lambda: self._reader.speak(self._language))
        for change in (
            self.pageChanged,
            self.sheetChanged,
            self.languageChanged,
            self.question.answerChanged,
            self.article.pickedChanged,
            self.reference.changed,
            self.finish.changed,
        ):
            change.connect(self._reader.look_soon)
