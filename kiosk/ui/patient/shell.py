"""The kiosk's pages: which one is shown, for whom, and where each tap leads."""

from PySide6.QtCore import QObject

from kiosk.content.library import Library
from kiosk.log import note
from kiosk.machine.clock import Clock
from kiosk.ui.patient.ending import Ending
from kiosk.ui.patient.rooms.all_rooms import AllRooms
from kiosk.ui.patient.rooms.room import Room, Turn
from kiosk.ui.patient.rules import FirstScreen, Ready, Rules
from kiosk.ui.patient.screen import PageName
from kiosk.ui.qt import Signal, shown, verb
from kiosk.ui.worker import Worker
from kiosk.visit.journey import Close
from kiosk.visit.visit import Visit


class Shell(AllRooms):
    """Everything the window binds to. Each page is a room of its own; this one turns the pages."""

    readyChanged = Signal()
    deskChanged = Signal()
    deskOpened = Signal()
    """Somebody held the corner: the desk is on the screen."""

    def __init__(
        self, first: FirstScreen, rules: Rules, clock: Clock, books: Worker, paper: Worker
    ) -> None:
        super().__init__(first, rules, clock)
        self._clock = clock
        self._ready: Ready | None = None
        self._start_when_ready = False
        self._before_language: PageName = "home"
        self._desk: QObject | None = None
        self._ending = Ending(self._finish, books, paper, rules, self)
        self._ending.cleared.connect(self.wipe)
        self._ending.waitingChanged.connect(self._tell_staff)
        self.idle_watch.over.connect(self.wipe)

    def be_ready(self, ready: Ready) -> None:
        """The content is read and the database open: visits can begin."""
        self._ready = ready
        self._ending.be_ready(ready.visits)
        self._speak(self._language, self._library)
        self.readyChanged.emit()
        if self._start_when_ready:
            self.start()

    def be_staffed(self, desk: QObject) -> None:
        """Behind the corner of the first screen there is a front desk from now on."""
        self._desk = desk
        self.deskChanged.emit()

    # What the window shows, besides the rooms.

    @shown(bool, notify=readyChanged)
    def ready(self) -> bool:
        return self._ready is not None

    @shown(QObject, notify=deskChanged)
    def desk(self) -> QObject | None:
        return self._desk

    # What a tap does.

    @verb()
    def start(self) -> None:
        """From the first screen: to the languages if there are several, else home."""
        self._start_when_ready = self._ready is None
        if self._ready is not None:
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
    def goHome(self) -> None:
        self._turn_to("home")

    @verb()
    def goOn(self) -> None:
        """Continue, on any page."""
        if self._visit is not None and self._room.ready(self._visit):
            self.leaving.emit()
            self._turn_to(self._room.go_on(self._visit))

    @verb()
    def goBack(self) -> None:
        """Back, on any page."""
        if self._page == "language":
            self._turn_to(self._before_language)
        elif self._visit is not None:
            self.leaving.emit()
            self._turn_to(self._room.back(self._visit))

    @verb(str, str)
    def follow(self, kind: str, name: str) -> None:
        """A link to an "article", a "tool", the "sources" of an article ("": of everything), or
        the clinic's "notices"."""
        match kind:
            case "tool":
                self.openTool(name)
            case "sources":
                self.leaving.emit()
                self._turn_to(self._reading.show_sources(self._library, name, self._page))
            case "notices":
                self._turn_to("notice")
            case _:
                self.openArticle(name)

    @verb(str)
    def openArticle(self, article: str) -> None:
        self.leaving.emit()
        self._turn_to(self._reading.open_article(self._library, article, self._page))

    @verb(str)
    def openFactor(self, factor: str) -> None:
        """What stands behind one factor of the result on the screen."""
        if self._visit is not None:
            self.leaving.emit()
            tool = self._visit.tool.assessment.id
            self._turn_to(self._reading.show_factor(self._library, tool, factor, self._page))

    @verb(str)
    def openTool(self, tool: str) -> None:
        """Begin or go on with a tool; where the clinic wants it, after the visit slip."""
        if self._visit is None:
            return
        if self._rules.ask_reference and not self.reference.settled:
            self.ask_reference(tool)
        else:
            self._reading.lose_trail()
            self._turn_to(self._visit.begin(tool))

    def ask_reference(self, tool: str) -> None:
        """Ask for the visit slip, and open the tool after it."""
        self.leaving.emit()
        self._reading.lose_trail()
        self.reference.ask(tool)
        self._turn_to("reference")

    @verb()
    def haveNoSlip(self) -> None:
        """Go on without the reference of a visit slip."""
        self.reference.skip()
        self.openTool(self.reference.tool)

    @verb()
    def askAgain(self) -> None:
        """Do not use the answers of another tool."""
        if self._visit is not None and self._page == "offer":
            self._turn_to(self._visit.ask_again())

    @verb(str)
    def change(self, question: str) -> None:
        """From check-your-answers to one question."""
        if self._visit is not None:
            self._turn_to(self._visit.change(question))

    @verb()
    def calledIn(self) -> None:
        """Keep what there is, marked partial, and give the code; nothing answered: just wipe."""
        self._reader.stop()
        self.closeSheet()
        if self._visit is not None:
            self._visit.called_in = True
            if self._is_answering:
                self._visit.put(self.question.answer)
        if self._visit is not None and self._visit.has_answers:
            self._end(self._visit)
        else:
            self.wipe()

    @verb()
    def getCode(self) -> None:
        """End the visit: ask what is asked last, then save it and show the pick-up code."""
        if self._visit is not None:
            self._turn_to(self._visit.begin_closing())

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

    # Turning the page.

    def _turn_to(self, to: Turn) -> None:
        """To a step of the visit, or to a page as it was left."""
        self.leaving.emit()
        if isinstance(to, str):
            self._enter(self.rooms[to])
        elif self._visit is None:
            return
        elif isinstance(to, Close):
            self._end(self._visit)
        else:
            room = self._steps[type(to)]
            room.show(self._visit)
            self._ending.tell_desk(self._visit)
            self._enter(room)

    def _enter(self, room: Room) -> None:
        if room.page == "home":
            self._reading.forget()
        self._home.show(self._visit)
        if self._visit is not None:
            self._visit.on_screen(page_of_step=room.step is not None)
        self._show_page(room.page, room.file)

    # For whom.

    @property
    def _library(self) -> Library:
        assert self._ready is not None, "no page asks for content before it is there"
        return self._ready.libraries[self._language]

    def _begin(self) -> None:
        assert self._ready is not None, "nobody begins before the content is there"
        for_staff = self._ready.libraries[self._first.language]
        self._visit = Visit(self._library, self._clock, for_staff)
        self._reading.look_for_notices(self._library, self._clock().date())
        self.idle_watch.start()

    def _use(self, code: str) -> None:
        """Another language, on every page that is open."""
        library = self._ready.libraries[code] if self._ready else None
        self._speak(code, library)
        if library is not None:
            self._reading.reopen(library, self._clock().date())
            if self._visit is not None:
                self._visit.library = library
                if self._visit.step is not None:
                    self._steps[type(self._visit.step)].speak(self._visit)
        self.staffChanged.emit()

    def _end(self, visit: Visit) -> None:
        """Save the visit, show its code, and hand the summary to the desk."""
        self.leaving.emit()
        self._ending.end(visit)
        self._forget_answers()
        self.idle_watch.stop()
        self._enter(self.rooms["finish"])

    def _forget_person(self) -> None:
        self._reader.begin_anew()
        self.leaving.emit()
        self._ending.clear()
        self._forget_answers()
        self._reading.forget()
        self._before_language = "home"
        self._start_when_ready = False
        self._restore()
        self._use(self._first.language)

    def _forget_answers(self) -> None:
        """The visit is over: it is counted, and nothing of it stays here."""
        if self._visit is not None:
            self._ending.count(self._visit)
        self._visit = None
        super()._forget_answers()
