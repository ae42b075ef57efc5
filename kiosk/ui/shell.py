"""The kiosk's pages: which one is shown, for whom, and where each tap leads."""

from datetime import datetime

from PySide6.QtCore import QObject

from kiosk.content.library import Library
from kiosk.journey import Close
from kiosk.log import note
from kiosk.ui.aloud import SHEETS, texts
from kiosk.ui.ending import Ending
from kiosk.ui.models.about import AboutModel
from kiosk.ui.models.article import ArticleModel
from kiosk.ui.models.check import CheckModel, UrgentModel
from kiosk.ui.models.finish import FinishModel
from kiosk.ui.models.home import HomeModel
from kiosk.ui.models.notice import NoticeModel
from kiosk.ui.models.question import QuestionModel
from kiosk.ui.models.reference import ReferenceModel
from kiosk.ui.models.result import ResultModel
from kiosk.ui.qt import Signal, shown, verb
from kiosk.ui.reader import Reader, Speaker
from kiosk.ui.reading import SidePages
from kiosk.ui.rules import FirstScreen, Ready, Rules
from kiosk.ui.screen import Screen
from kiosk.ui.tool_pages import PAGES, ToolPages
from kiosk.ui.worker import Worker
from kiosk.visit import Clock, Visit


class Shell(Screen):
    """Everything the window binds to. Each page has its own model; this one turns the pages."""

    readyChanged = Signal()
    answersChanged = Signal()
    staffChanged = Signal()
    deskChanged = Signal()
    deskOpened = Signal()
    """Somebody held the corner: the desk is on the screen."""

    def __init__(
        self, first: FirstScreen, rules: Rules, clock: Clock, books: Worker, paper: Worker
    ) -> None:
        super().__init__(first, rules)
        self._clock = clock
        self._ready: Ready | None = None
        self._start_when_ready = False
        self._visit: Visit | None = None
        self._before_language = "home"
        self._waiting = 0
        self._desk: QObject | None = None
        self._home = HomeModel(self._say, self)
        self._reference = ReferenceModel(self._say, self)
        self._tool = ToolPages(self._say, rules.units, self)
        self._side = SidePages(self._say, self)
        self._finish = FinishModel(self._say, self)
        self._ending = Ending(
            self._finish, books, paper, rules.finish_seconds, rules.print_when_finished, self
        )
        self._ending.cleared.connect(self.wipe)
        self._ending.waitingChanged.connect(self._tell_staff)
        self.idle_watch.over.connect(self.wipe)
        self.sheetChanged.connect(self.answersChanged)
        self._reader = Reader(lambda: ((self._turns, self._sheet_that_asks), texts(self)), self)
        self._reader.speak(self._language)
        self._follow_by_ear()

    def be_ready(self, ready: Ready) -> None:
        """The content is read and the database open: visits can begin."""
        self._ready = ready
        self._speak(self._language, self._library)
        self.readyChanged.emit()
        if self._start_when_ready:
            self.start()

    def be_staffed(self, desk: QObject) -> None:
        """Behind the corner of the first screen there is a front desk from now on."""
        self._desk = desk
        self.deskChanged.emit()

    def be_voiced(self, voice: Speaker, languages: frozenset[str]) -> None:
        """Pages in these languages can be read aloud from now on."""
        self._reader.be_voiced(voice, languages)

    @property
    def visit(self) -> Visit | None:
        """The visit at the screen; None when there is nobody's."""
        return self._visit

    # What the window shows.

    @shown(bool, notify=readyChanged)
    def ready(self) -> bool:
        return self._ready is not None

    @shown(bool, notify=answersChanged)
    def hasAnswers(self) -> bool:
        """There is something to save when the patient is called in. Looked at by a sheet."""
        if self._visit is None:
            return False
        asking = self._page == "question" and self.question.draft is not None
        return asking or self._visit.has_answers

    @shown(str, notify=staffChanged)
    def forStaff(self) -> str:
        """For staff, on the first screen: visits that are not saved yet."""
        return self._say("attract.unsaved", count=self._waiting) if self._waiting else ""

    @shown(QObject, notify=deskChanged)
    def desk(self) -> QObject | None:
        return self._desk

    @shown(QObject, notify=readyChanged)
    def reader(self) -> Reader:
        return self._reader

    @shown(QObject, notify=readyChanged)
    def home(self) -> HomeModel:
        return self._home

    @shown(QObject, notify=readyChanged)
    def notices(self) -> NoticeModel:
        return self._side.notices

    @shown(QObject, notify=readyChanged)
    def article(self) -> ArticleModel:
        return self._side.article

    @shown(QObject, notify=readyChanged)
    def about(self) -> AboutModel:
        return self._side.about

    @shown(QObject, notify=readyChanged)
    def reference(self) -> ReferenceModel:
        return self._reference

    @shown(QObject, notify=readyChanged)
    def question(self) -> QuestionModel:
        return self._tool.question

    @shown(QObject, notify=readyChanged)
    def check(self) -> CheckModel:
        return self._tool.check

    @shown(QObject, notify=readyChanged)
    def urgent(self) -> UrgentModel:
        return self._tool.urgent

    @shown(QObject, notify=readyChanged)
    def result(self) -> ResultModel:
        return self._tool.result

    @shown(QObject, notify=readyChanged)
    def finish(self) -> FinishModel:
        return self._finish

    # What a tap does.

    @verb()
    def start(self) -> None:
        """From the first screen: to the languages if there are several, else home."""
        if self._ready is None:
            self._start_when_ready = True
            return
        self._start_when_ready = False
        self._begin()
        note("visit begun", language=self._language)
        self._turn_to("language" if len(self._first.languages) > 1 else "home")

    @verb()
    def openLanguages(self) -> None:
        self.closeSheet()
        if self._page != "language" and self._ready is not None:
            self._before_language = self._page
            self._turn_to("language")

    @verb(str)
    def chooseLanguage(self, code: str) -> None:
        """Speak another language from now on; answers stay, and the page that was open."""
        if self._visit is None:
            self._begin()
        self._use(code)
        page = self._before_language
        if page == "attract" or (page == "notice" and not self.notices.bannerText):
            page = "home"
        self._turn_to(page)
        self._before_language = "home"

    @verb()
    def readAloud(self) -> None:
        """Read this page aloud, and those after it; a second tap stops that."""
        if self._sheet == "menu":
            self.closeSheet()
        self._reader.toggle()
        self._somebody_is_here()

    @verb()
    def goHome(self) -> None:
        self.leaving.emit()
        self._side.forget()
        self._turn_to("home")

    @verb(str, str)
    def follow(self, kind: str, name: str) -> None:
        """A link to an "article", a "tool", the "sources" of an article ("": of everything), or
        the clinic's "notices"."""
        match kind:
            case "tool":
                self.openTool(name)
            case "sources":
                self.leaving.emit()
                self._turn_to(self._side.show_sources(self._library, name, self._page))
            case "notices":
                self.leaving.emit()
                self._turn_to("notice")
            case _:
                self.openArticle(name)

    @verb(str)
    def openArticle(self, article: str) -> None:
        self.leaving.emit()
        self._turn_to(self._side.open_article(self._library, article, self._page))

    @verb(str)
    def openFactor(self, factor: str) -> None:
        """What stands behind one factor of the result on the screen."""
        if self._visit is not None:
            self.leaving.emit()
            tool = self._visit.tool.assessment.id
            self._turn_to(self._side.show_factor(self._library, tool, factor, self._page))

    @verb(str)
    def openTool(self, tool: str) -> None:
        """Begin or go on with a tool; where the clinic wants it, after the visit slip."""
        if self._visit is None:
            return
        if self._rules.ask_reference and not self._reference.settled:
            self.ask_reference(tool)
            return
        self._side.lose_trail()
        self._visit.begin(tool)
        self._show_step()

    def ask_reference(self, tool: str) -> None:
        """Ask for the visit slip, and open the tool after it."""
        self.leaving.emit()
        self._reference.ask(tool)
        self._turn_to("reference")

    @verb()
    def haveNoSlip(self) -> None:
        """Go on without the reference of a visit slip."""
        self._reference.skip()
        self.openTool(self._reference.tool)

    @verb()
    def askAgain(self) -> None:
        """Do not use the answers of another tool."""
        if self._visit is not None and self._page == "offer":
            self._visit.ask_again()
            self._show_step()

    @verb()
    def goOn(self) -> None:
        """Continue, on any page."""
        match self._page:
            case "notice" | "article" | "quiz" | "readon" | "about":
                self._read(+1)
            case "reference" if self._visit is not None:
                if self._reference.given_to(self._visit):
                    self.openTool(self._reference.tool)
            case "question" if self._visit is not None:
                if self.question.ready():
                    self._visit.answer(self.question.draft)
                    self._show_step()
            case "result":
                self.leaving.emit()
                if self.result.turn(+1):
                    self._turn_to("result")
                else:
                    self.getCode()
            case _ if self._visit is not None:
                self._visit.go_on()
                self._show_step()

    @verb()
    def goBack(self) -> None:
        """Back, on any page."""
        match self._page:
            case "notice" | "article" | "quiz" | "readon" | "about":
                self._read(-1)
            case "language":
                self._turn_to(self._before_language)
            case "result" if self.result.turn(-1):
                self._turn_to("result")
            case "question" | "urgent" | "offer" | "check" | "result" if self._visit is not None:
                self._visit.back()
                self._show_step()
            case _:
                self.goHome()

    @verb(str)
    def change(self, question: str) -> None:
        """From check-your-answers to one question."""
        if self._visit is not None:
            self._visit.change(question)
            self._show_step()

    @verb()
    def calledIn(self) -> None:
        """Keep what there is, marked partial, and give the code; nothing answered: just wipe."""
        self._reader.stop()
        self.closeSheet()
        if self._visit is not None:
            self._visit.called_in = True
        if self._page == "question" and self._visit and self.question.draft is not None:
            self._visit.put(self.question.draft)
        if self._visit is not None and self._visit.has_answers:
            self._end()
        else:
            self.wipe()

    @verb()
    def getCode(self) -> None:
        """End the visit: ask what is asked last, then save it and show the pick-up code."""
        if self._visit is not None:
            self._visit.begin_closing()
            self._show_step()

    @verb()
    def wipe(self) -> None:
        """Forget this person entirely: answers, page, language, text size, contrast."""
        self._forget_person()
        self._turn_to("attract")

    @verb()
    def openDesk(self) -> None:
        """For staff, from the first screen; without a desk nothing happens."""
        if self._desk is not None and self._page == "attract":
            self._forget_person()
            self.deskOpened.emit()
            self._turn_to("desk")

    @verb()
    def closeDesk(self) -> None:
        if self._page == "desk":
            self.wipe()

    # Inside.

    @property
    def _library(self) -> Library:
        assert self._ready is not None, "no page asks for content before it is there"
        return self._ready.libraries[self._language]

    def _begin(self) -> None:
        self._visit = Visit(self._library, self._clock)
        self._side.look_for_notices(self._library, self._clock().date())
        self.idle_watch.start()

    def _use(self, code: str) -> None:
        library = self._ready.libraries[code] if self._ready else None
        self._speak(code, library)
        if library is not None:
            today = self._clock().date()
            self._side.reopen(library, today)
            if self._visit is not None:
                self._visit.library = library
                self._tool.show(self._visit, today)
        self.staffChanged.emit()

    def _show_step(self) -> None:
        if self._visit is None:
            return
        self.leaving.emit()
        self.result.forget()
        self._tool.show(self._visit, self._clock().date())
        match self._visit.step:
            case None:
                self.goHome()
            case Close():
                self._end()
            case step:
                self._tell_desk()
                self._turn_to(PAGES[type(step)])

    def _tell_desk(self) -> None:
        """What the urgent page says, the desk hears at once, in its own language."""
        if self._visit is not None and self._ready is not None:
            words = self._ready.libraries[self._first.language]
            self._ending.tell_desk(self._visit, words, self._ready.visits)

    def _read(self, by: int) -> None:
        """One reading page on or back, or out to where it was opened from."""
        self.leaving.emit()
        page = self._side.turn(self._page, by)
        if page == "home":
            self.goHome()
        else:
            self._turn_to(page)

    def _end(self) -> None:
        """Save the visit, show its code, and hand the summary to the desk."""
        if self._visit is None or self._ready is None:
            return
        # Somebody called in may have just ticked a sign, and never seen the urgent page.
        self._tell_desk()
        closed = self._visit.close(self._rules.clinic)
        self.leaving.emit()
        self._ending.begin(closed, self._ready.visits)
        self._forget_answers()
        self.idle_watch.stop()
        self._turn_to("finish")

    def _turn_to(self, page: str) -> None:
        self._home.show(self._visit)
        if self._visit is not None:
            self._visit.on_screen(page_of_step=page in PAGES.values())
        super()._turn_to(page)

    def _forget_person(self) -> None:
        self._reader.begin_anew()
        self.leaving.emit()
        self._ending.clear()
        self._forget_answers()
        self._side.forget()
        self._before_language = "home"
        self._start_when_ready = False
        self._restore()
        self._use(self._first.language)

    def _forget_answers(self) -> None:
        """The visit is over: it is counted, and nothing of it stays here."""
        if self._visit is not None and self._ready is not None:
            self._ending.count(self._visit, self._ready.visits)
        self._visit = None
        self._reference.forget()
        self._tool.forget()

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
            self._finish.changed,
        ):
            change.connect(self._reader.look_soon)

    def _tell_staff(self, waiting: int) -> None:
        self._waiting = waiting
        self.staffChanged.emit()


def local_now() -> datetime:
    """The wall clock of the waiting room."""
    return datetime.now().astimezone()
