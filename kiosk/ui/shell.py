"""The screen as a whole: which page is shown, for whom, in which language, and for how long."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Protocol

import msgspec
from PySide6.QtCore import QObject

from kiosk.content.library import Language, Library
from kiosk.content.places import Shelf
from kiosk.journey import Ask, Check, Close, Introduce, Offer, Show, Warn
from kiosk.log import note
from kiosk.scoring.body import Units
from kiosk.ui.ending import Ending
from kiosk.ui.idle import IdleWatch
from kiosk.ui.models.about import AboutModel
from kiosk.ui.models.article import ArticleModel
from kiosk.ui.models.check import CheckModel, UrgentModel
from kiosk.ui.models.finish import FinishModel
from kiosk.ui.models.home import HomeModel
from kiosk.ui.models.notice import NoticeModel
from kiosk.ui.models.question import QuestionModel
from kiosk.ui.models.result import ResultModel
from kiosk.ui.qt import Signal, shown, verb
from kiosk.ui.words import Words, rows
from kiosk.ui.worker import Worker
from kiosk.visit import Clock, Visit, Visits

TEXT_SCALES = (1.0, 1.25, 1.5, 2.0)


class FirstScreen(msgspec.Struct, frozen=True):
    """What the first screen shows, before the rest of the content is read."""

    language: str
    languages: tuple[Language, ...]
    words: dict[str, str]
    shelf: Shelf


class Rules(msgspec.Struct, frozen=True):
    """The settings that the screens follow."""

    clinic: str = ""
    logo: Path | None = None
    colours: Mapping[str, str] = {}
    """The clinic's day colours, by their names in the theme."""
    idle_ms: int = 180_000
    countdown_seconds: int = 45
    finish_seconds: int = 60
    print_when_finished: bool = True
    units: Units = "us"
    """In which height and weight are asked for first."""


class Ready(Protocol):
    """What arrives a moment after the first screen: the content and the way to the database."""

    @property
    def libraries(self) -> Mapping[str, Library]: ...
    @property
    def visits(self) -> Visits: ...


class Shell(QObject):
    """Everything the window binds to. Each page has its own model; this one turns the pages."""

    leaving = Signal()
    """The page is about to be left: it need not follow what its models show from here on."""
    pageChanged = Signal()
    languageChanged = Signal()
    comfortChanged = Signal()
    sheetChanged = Signal()
    idleChanged = Signal()
    noticeChanged = Signal()
    readyChanged = Signal()
    keysChanged = Signal()

    def __init__(self, first: FirstScreen, rules: Rules, clock: Clock, worker: Worker) -> None:
        super().__init__()
        self._first = first
        self._rules = rules
        self._clock = clock
        self._say = Words(first.words)
        self._language = first.language
        self._ready: Ready | None = None
        self._start_when_ready = False
        self._visit: Visit | None = None
        self._page = "attract"
        self._trail: list[str] = []
        self._turns = 0
        self._before_language = "home"
        self._scale = 0
        self._contrast = False
        self._sheet = ""
        self._seconds = 0
        self._waiting = 0
        self._home = HomeModel(self._say, self)
        self._notices = NoticeModel(self._say, self)
        self._question = QuestionModel(self._say, rules.units, self)
        self._article = ArticleModel(self._say, self)
        self._about = AboutModel(self._say, self)
        self._check = CheckModel(self._say, self)
        self._urgent = UrgentModel(self)
        self._result = ResultModel(self._say, self)
        self._finish = FinishModel(self._say, self)
        self.idle_watch = IdleWatch(rules.idle_ms, rules.countdown_seconds, self)
        self._by_keys = False
        self.idle_watch.used.connect(self._notice_use)
        self.idle_watch.warned.connect(self._warn_idle)
        self.idle_watch.counted.connect(self._count_idle)
        self.idle_watch.over.connect(self.wipe)
        self._ending = Ending(
            self._finish, worker, rules.finish_seconds, rules.print_when_finished, self
        )
        self._ending.cleared.connect(self.wipe)
        self._ending.waitingChanged.connect(self._tell_staff)

    def be_ready(self, ready: Ready) -> None:
        """The content is read and the database open: visits can begin."""
        self._ready = ready
        self.readyChanged.emit()
        if self._start_when_ready:
            self.start()

    @property
    def visit(self) -> Visit | None:
        """The visit at the screen; None when there is nobody's."""
        return self._visit

    @property
    def colours(self) -> Mapping[str, str]:
        """The day colours that the window begins with."""
        return self._rules.colours

    # What the window shows.

    @shown(str, notify=pageChanged)
    def page(self) -> str:
        return self._page

    @shown(int, notify=pageChanged)
    def turns(self) -> int:
        """Counts page turns, so that the next question is a new page too."""
        return self._turns

    @shown(bool, notify=readyChanged)
    def ready(self) -> bool:
        return self._ready is not None

    @shown("QVariantMap", notify=languageChanged)
    def words(self) -> dict[str, str]:
        return self._say.all()

    @shown(str, notify=readyChanged)
    def clinicName(self) -> str:
        return self._rules.clinic

    @shown(str, notify=readyChanged)
    def clinicLogo(self) -> str:
        """Where the logo is, as a URL; "" when there is none."""
        return self._rules.logo.absolute().as_uri() if self._rules.logo else ""

    @shown(str, notify=languageChanged)
    def language(self) -> str:
        return self._language

    @shown("QVariantList", notify=languageChanged)
    def languages(self) -> list[dict[str, str]]:
        return [
            {"id": each.code, "label": each.name, "choose": each.choose}
            for each in self._first.languages
        ]

    @shown(bool, notify=languageChanged)
    def mirrored(self) -> bool:
        return any(
            each.direction == "rtl" for each in self._first.languages if each.code == self._language
        )

    @shown("QVariantMap", notify=languageChanged)
    def places(self) -> dict[str, str]:
        """The names of the body map's places."""
        return self._library.places if self._ready else {}

    @shown("QVariantList", notify=languageChanged)
    def placeRows(self) -> list[dict[str, str]]:
        """The same in the order of the list, head to foot, back before front."""
        return rows(self.places, self.places)

    @shown("double", notify=comfortChanged)
    def textScale(self) -> float:
        return TEXT_SCALES[self._scale]

    @shown(int, notify=comfortChanged)
    def textStep(self) -> int:
        return self._scale

    @shown(bool, notify=comfortChanged)
    def highContrast(self) -> bool:
        return self._contrast

    @shown(bool, notify=keysChanged)
    def byKeys(self) -> bool:
        """The last use was a key, so the page shows where the focus is."""
        return self._by_keys

    @shown(str, notify=sheetChanged)
    def sheet(self) -> str:
        """ "", "start_over", "called_in", "text_size" or "menu"."""
        return self._sheet

    @shown(bool, notify=sheetChanged)
    def hasAnswers(self) -> bool:
        """There is something to save when the patient is called in."""
        if self._visit is None:
            return False
        asking = self._page == "question" and self._question.draft is not None
        return asking or self._visit.has_answers

    @shown(bool, notify=idleChanged)
    def idle(self) -> bool:
        return self.idle_watch.warning

    @shown(int, notify=idleChanged)
    def secondsLeft(self) -> int:
        return self._seconds

    @shown(int, notify=idleChanged)
    def secondsInAll(self) -> int:
        return self._rules.countdown_seconds

    @shown(str, notify=noticeChanged)
    def staffNotice(self) -> str:
        """For staff, on the first screen: visits that are not saved yet."""
        return self._say("attract.unsaved", count=self._waiting) if self._waiting else ""

    @shown(QObject, notify=readyChanged)
    def home(self) -> HomeModel:
        return self._home

    @shown(QObject, notify=readyChanged)
    def notices(self) -> NoticeModel:
        return self._notices

    @shown(QObject, notify=readyChanged)
    def question(self) -> QuestionModel:
        return self._question

    @shown(QObject, notify=readyChanged)
    def article(self) -> ArticleModel:
        return self._article

    @shown(QObject, notify=readyChanged)
    def about(self) -> AboutModel:
        return self._about

    @shown(QObject, notify=readyChanged)
    def check(self) -> CheckModel:
        return self._check

    @shown(QObject, notify=readyChanged)
    def urgent(self) -> UrgentModel:
        return self._urgent

    @shown(QObject, notify=readyChanged)
    def result(self) -> ResultModel:
        return self._result

    @shown(QObject, notify=readyChanged)
    def finish(self) -> FinishModel:
        return self._finish

    @verb(str, gives=str)
    def figure(self, file: str) -> str:
        """Where a drawing is, as a URL."""
        path = self._first.shelf.find(f"figures/{file}") if file else None
        return path.as_uri() if path else ""

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
        self._close_sheet()
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
        if page == "attract" or (page == "notice" and not self._notices.bannerText):
            page = "home"
        self._turn_to(page)
        self._before_language = "home"

    @verb()
    def goHome(self) -> None:
        self.leaving.emit()
        self._trail.clear()
        self._article.forget()
        self._about.forget()
        self._notices.forget()
        self._turn_to("home")

    @verb(str, str)
    def follow(self, kind: str, name: str) -> None:
        """A link to an "article", a "tool", the "sources" of an article ("": of everything), or
        the clinic's "notices"."""
        match kind:
            case "tool":
                self.openTool(name)
            case "sources":
                self._look_at(lambda: self._about.show_sources(self._library, name))
            case "notices":
                self.leaving.emit()
                self._turn_to("notice")
            case _:
                self.openArticle(name)

    @verb(str)
    def openArticle(self, article: str) -> None:
        self.leaving.emit()
        if self._page == "result":
            self._trail.append("result")
        self._article.open(self._library, article)
        self._turn_to("article")

    @verb(str)
    def openFactor(self, factor: str) -> None:
        """What stands behind one factor of the result on the screen."""
        if self._visit is not None:
            tool = self._visit.tool.assessment.id
            self._look_at(lambda: self._about.show_factor(self._library, tool, factor))

    @verb(str)
    def openTool(self, tool: str) -> None:
        if self._visit is not None:
            self._trail.clear()
            self._visit.begin(tool)
            self._show_step()

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
            case "notice":
                self._turn_notices(+1)
            case "article" | "quiz" | "readon":
                self.leaving.emit()
                if self._article.turn(+1):
                    self._turn_to_article()
                else:
                    self._return()
            case "about":
                self._return()
            case "question" if self._visit is not None:
                if self._question.ready():
                    self._visit.answer(self._question.draft)
                    self._show_step()
            case "result":
                self.leaving.emit()
                if self._result.turn(+1):
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
            case "notice":
                self._turn_notices(-1)
            case "article" | "quiz" | "readon":
                self.leaving.emit()
                if self._article.turn(-1):
                    self._turn_to_article()
                else:
                    self._return()
            case "about":
                self._return()
            case "language":
                self._turn_to(self._before_language)
            case "result" if self._result.turn(-1):
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

    @verb(str)
    def openSheet(self, sheet: str) -> None:
        self._sheet = sheet
        self.sheetChanged.emit()

    @verb()
    def closeSheet(self) -> None:
        self._close_sheet()

    @verb(int)
    def chooseTextSize(self, step: int) -> None:
        self._scale = step
        self._somebody_is_here()
        self.comfortChanged.emit()

    @verb()
    def toggleContrast(self) -> None:
        self._contrast = not self._contrast
        self._somebody_is_here()
        self.comfortChanged.emit()

    @verb()
    def stay(self) -> None:
        """ "I need more time"."""
        self.idle_watch.start()
        self.idleChanged.emit()

    @verb()
    def calledIn(self) -> None:
        """Keep what there is, marked partial, and give the code; nothing answered: just wipe."""
        self._close_sheet()
        if self._page == "question" and self._visit and self._question.draft is not None:
            self._visit.put(self._question.draft)
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
        self.leaving.emit()
        self.idle_watch.stop()
        self._ending.clear()
        self._forget_answers()
        self._article.forget()
        self._about.forget()
        self._notices.forget()
        self._trail.clear()
        self._scale = 0
        self._contrast = False
        self._before_language = "home"
        self._start_when_ready = False
        self.comfortChanged.emit()
        self._close_sheet()
        self._use(self._first.language)
        self._turn_to("attract")
        self.idleChanged.emit()

    # Inside.

    @property
    def _library(self) -> Library:
        assert self._ready is not None, "no page asks for content before it is there"
        return self._ready.libraries[self._language]

    def _somebody_is_here(self) -> None:
        # Larger text on the first screen must be wiped too when its reader walks off.
        if self._page == "attract":
            self.idle_watch.start()

    def _begin(self) -> None:
        self._visit = Visit(self._library, self._clock)
        self._look_for_notices()
        self.idle_watch.start()

    def _use(self, code: str) -> None:
        self._language = code
        if self._ready is not None:
            self._say.use(self._library.words)
            if self._visit is not None:
                self._visit.library = self._library
            self._article.reopen(self._library)
            self._about.reopen(self._library)
            self._look_for_notices()
            self._show_again()
        self.languageChanged.emit()
        self.noticeChanged.emit()

    def _show_again(self) -> None:
        """The models of the current step, in the language of now."""
        if self._visit is None:
            return
        match self._visit.step:
            case Ask():
                self._question.show(self._visit, self._clock().date())
            case Warn():
                self._urgent.show(self._visit)
            case Check() | Offer():
                self._check.show(self._visit)
            case Show():
                self._result.show(self._visit)

    def _show_step(self) -> None:
        if self._visit is None:
            return
        self.leaving.emit()
        self._result.forget()
        self._show_again()
        match self._visit.step:
            case Introduce():
                self._turn_to("intro")
            case Offer():
                self._turn_to("offer")
            case Ask():
                self._turn_to("question")
            case Warn():
                self._turn_to("urgent")
            case Check():
                self._turn_to("check")
            case Show():
                self._turn_to("result")
            case Close():
                self._end()
            case None:
                self.goHome()

    def _turn_to_article(self) -> None:
        if self._article.at_end:
            self._turn_to("readon")
        else:
            self._turn_to("quiz" if self._article.at_quick_check else "article")

    def _look_at(self, show: Callable[[], None]) -> None:
        """A page to the side of this one, which "Back" returns to."""
        self.leaving.emit()
        self._trail.append(self._page)
        show()
        self._turn_to("about")

    def _look_for_notices(self) -> None:
        """A visit shows the notices of the day it begins, in the language of now."""
        self._notices.show(self._library, self._clock().date())

    def _turn_notices(self, by: int) -> None:
        self.leaving.emit()
        if self._notices.turn(by):
            self._turn_to("notice")
        else:
            self.goHome()

    def _return(self) -> None:
        """From the end of an article or a side page to where it was opened."""
        if not self._trail:
            self.goHome()
            return
        self.leaving.emit()
        self._turn_to(self._trail.pop())

    def _end(self) -> None:
        """Save the visit, show its code, and hand the summary to the desk."""
        if self._visit is None or self._ready is None:
            return
        closed = self._visit.close(self._rules.clinic)
        self.leaving.emit()
        self._forget_answers()
        self.idle_watch.stop()
        self._ending.begin(closed, self._ready.visits)
        self._turn_to("finish")

    def _turn_to(self, page: str) -> None:
        self._home.show(self._visit)
        self._page = page
        self._turns += 1
        self.pageChanged.emit()

    def _close_sheet(self) -> None:
        self._sheet = ""
        self.sheetChanged.emit()

    def _forget_answers(self) -> None:
        self._visit = None
        for model in (self._question, self._check, self._urgent, self._result):
            model.forget()

    def _notice_use(self, by_keys: bool) -> None:
        if by_keys != self._by_keys:
            self._by_keys = by_keys
            self.keysChanged.emit()

    def _warn_idle(self) -> None:
        self._close_sheet()
        self.idleChanged.emit()

    def _count_idle(self, seconds: int) -> None:
        self._seconds = seconds
        self.idleChanged.emit()

    def _tell_staff(self, waiting: int) -> None:
        self._waiting = waiting
        self.noticeChanged.emit()


def local_now() -> datetime:
    """The wall clock of the waiting room."""
    return datetime.now().astimezone()
