"""A kiosk on sample data: the same window and models, with a clock that stands still."""

import time
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta, timezone
from typing import Self

import msgspec
import shiboken6
from PySide6.QtCore import QEvent, QMetaObject, QObject, QSize, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.content.library import Figure, Library, Notice, NoticePage, Paragraph
from kiosk.content.shelf import Shelf
from kiosk.scoring.assessment import Answers
from kiosk.stage.errors import DemoError
from kiosk.ui.patient.rules import FirstScreen, Ready, Rules
from kiosk.ui.patient.shell import Shell
from kiosk.ui.patient.window import KioskWindow
from kiosk.ui.worker import Worker

NOON = datetime(2026, 5, 14, 10, 31, tzinfo=timezone(timedelta(hours=2)))
SAMPLE_RULES = Rules(clinic="Hillside Spine Clinic")
LANDSCAPE = QSize(1280, 800)
PORTRAIT = QSize(800, 1280)
A_SECOND, A_DAY = 1000, 86_400_000
"""In milliseconds."""
MOST_PAGES = 20
"""Of a list, at the largest text."""

SAMPLE: Answers = {
    "reason": "came_back",
    "goal": "own_words",
    "goal_words": "Walk to the shops again",
    "where": {"low_back": ["aching"], "thigh_right": ["burning", "pins_and_needles"]},
    "how_long": "years_1_to_5",
    "operations": "two",
    "last_operation": "2023-03",
    "operation_kind": ["disc", "fusion"],
    "urgent_bladder": ["none"],
    "urgent_nerves": ["none"],
    "urgent_infection": ["none"],
    "urgent_other": ["none"],
    "pain_back": 5,
    "pain_leg": 7,
    "nerve_signs": ["below_knee", "pins_and_needles", "burning"],
    "walking_sitting": ["sitting_worse"],
    "tobacco": "smoke",
    "conditions": ["none"],
    "mood": "most_days",
    "nerve_before": "no",
    "heavy_work": "not_sure",
    "medicines": ["opioid"],
    "treatments": ["physical_therapy", "pain_medicine", "injections"],
    "helped": ["physical_therapy"],
    "in_the_way": ["sleep", "walking"],
    "ask": ["calm_nerves", "sleep"],
}
"""A made-up person: no sign is urgent."""

URGENT: Answers = {**SAMPLE, "urgent_bladder": ["saddle_numbness", "urine_trouble"]}
"""The same person with signs of level A."""


NOTICE = Notice(
    id="data-security",
    title="How we keep your data safe",
    icon="shield",
    first=NOON.date(),
    last=date.max,
    page=NoticePage(
        heading="Your data stays in this clinic",
        paragraphs=(
            Paragraph("What you tell this screen goes to your care team and to nobody else."),
            Paragraph("We do not ask your name here.", bullet=True),
            Paragraph("The screen clears when you leave.", bullet=True),
            Paragraph("Ask the <b>front desk</b> if you want to know more."),
        ),
        figure=Figure(file="talk-together.svg", description="Two people talk at a table"),
    ),
)
"""What a clinic might put up. No scene shows it unless it says so."""


class QuietVoice(QObject):
    """A voice for scenes: it says a sentence until it is told to be done."""

    said = Signal()
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.saying = ""

    def say(self, text: str, language: str) -> None:
        assert language
        self.saying = text

    def hush(self) -> None:
        self.saying = ""


class Stage:
    """One window that any scene can be set on, again and again."""

    def __init__(
        self, parts: Ready, shelf: Shelf, language: str = "en", rules: Rules = SAMPLE_RULES
    ) -> None:
        self.parts = parts
        self.books, self.paper = Worker(), Worker()
        self._language = ""
        library = parts.libraries[language]
        first = FirstScreen(
            language=language,
            languages=tuple(each.language for each in parts.libraries.values()),
            words=library.words,
            shelf=shelf,
        )
        self.shell = Shell(first, rules, lambda: NOON, self.books, self.paper)
        self.shell.be_ready(parts)
        # Whether the button is there must not depend on the machine that takes the pictures.
        self.voice = QuietVoice(self.shell)
        self.shell.be_voiced(self.voice, frozenset(parts.libraries))
        self.window = KioskWindow(self.shell, shelf, pixels_per_mm=5.88, reduce_motion=True)
        self.resize(LANDSCAPE)
        self.window.view.show()

    def renew(self, libraries: Mapping[str, Library]) -> None:
        """Show other content from the next scene on, in the same languages."""
        self.parts = Ready(libraries=libraries, visits=self.parts.visits)
        self.shell.be_ready(self.parts)
        # Qt keeps pictures that are on show, and a drawing may be another now.
        self.shell.leaving.emit()
        let_live()
        self.window.view.releaseResources()

    def resize(self, size: QSize) -> None:
        self.window.view.resize(size)

    def speak(self, language: str) -> None:
        """The language of the scenes to come; "" for the first one."""
        self._language = language

    def put_up(self, *notices: Notice) -> None:
        """The clinic's notices in the scenes to come, beside those of the content."""
        libraries = {
            code: msgspec.structs.replace(library, notices=(*library.notices, *notices))
            for code, library in self.parts.libraries.items()
        }
        self.shell.be_ready(Ready(libraries=libraries, visits=self.parts.visits))

    def start(self) -> None:
        """Past the first screen to the home screen, in the stage's language."""
        self.shell.start()
        if self.shell.page == "language":
            self.shell.chooseLanguage(self._language or self.shell.language)

    def open_tool(self, tool: str) -> None:
        """Open a tool; where the clinic asks for a visit slip, this person has none."""
        self.shell.openTool(tool)
        if self.shell.page == "reference":
            self.shell.haveNoSlip()

    def walk_to(
        self, question: str | None, answers: Answers = SAMPLE, tool: str = "spine-check"
    ) -> None:
        """Answer a tool up to a question, which is left open. Offers are taken."""
        if self.shell.visit is None:
            self.start()
        self.open_tool(tool)
        self.shell.goOn()
        while self.shell.page in ("offer", "question", "urgent") and self.question_id != question:
            if self.shell.page == "question":
                self.fill(answers)
            self._go_on()

    def walk_through(self, answers: Answers = SAMPLE, tool: str = "spine-check") -> None:
        """Answer everything, up to check-your-answers."""
        self.walk_to(None, answers, tool)

    def see_result(self, answers: Answers = SAMPLE, tool: str = "spine-check") -> None:
        """Answer everything, and leave check-your-answers for the result's first page."""
        self.walk_through(answers, tool)
        self.shell.goOn()

    def get_code(self) -> None:
        """End the visit; the closing questions are passed over."""
        self.shell.getCode()
        while self.shell.page == "question":
            self._go_on()

    def fill(self, answers: Answers = SAMPLE) -> None:
        """Tap the sample answer into the open question, if there is one."""
        model = self.shell.question
        if model.asked is not None and model.asked.id in answers:
            model.draft.tap_in(answers[model.asked.id])

    def _go_on(self) -> None:
        """Continue. What a clinic asks besides, the made-up person is not sure of.

        Raises :class:`DemoError` for a question that takes no such answer.
        """
        turns = self.shell.turns
        self.shell.goOn()
        if self.shell.turns != turns:
            return
        model = self.shell.question
        if model.exits:
            model.pick(model.exits[0]["id"])
            self.shell.goOn()
        if self.shell.turns == turns:
            raise DemoError(
                f"question '{self.question_id}': the made-up person has no answer to it; make it "
                "optional, or let it be answered with 'not_sure'"
            )

    def press(self, name: str) -> None:
        """Activate the control of that accessible name, as assistive technology does."""
        let_live()
        QMetaObject.invokeMethod(control(self.window.view, name), "activate")
        let_live()

    def press_listed(self, name: str, more: str) -> None:
        """Press a row of a list, whichever of its pages it is on; ``more``: the words of the
        button that turns them."""
        for _ in range(MOST_PAGES):
            let_live()
            if any(named(self.window.view, name)):
                break
            self.press_word(more)
        self.press(name)

    def press_word(self, key: str) -> None:
        """Press the control that says these words; at large text it may not be there."""
        words = str(self.shell.words.value(key))
        if any(named(self.window.view, words)):
            self.press(words)

    @property
    def question_id(self) -> str:
        asked = self.shell.question.asked
        return asked.id if asked is not None and self.shell.page == "question" else ""

    def wait_for(self, done: Callable[[], bool], seconds: float = 20) -> None:
        """Let the window live until something is so."""
        wait_until(done, seconds)

    def picture(self) -> QImage:
        """What the window shows now."""
        let_live()
        return self.window.view.grabWindow()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self.books.finish()
        self.paper.finish()
        self.window.close()
        # Here, on this thread: were it left to Python's collector, that could run on the next
        # stage's worker, and a timer deleted away from its own thread is still fired by Qt.
        shiboken6.delete(self.shell)
        shiboken6.delete(self.books)
        shiboken6.delete(self.paper)


def hold_time(shell: QObject) -> None:
    """From now on nothing counts down, locks or leaves because time passes.

    A picture shows the same then, however long it takes; whoever edits a page looks at it in peace.
    """
    for timer in shell.findChildren(QTimer):
        if timer.interval() >= A_SECOND:
            timer.setInterval(A_DAY)


def let_live() -> None:
    """What one turn of an event loop does; outside of one, Qt does not free what was let go."""
    QGuiApplication.processEvents()
    QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def wait_until(done: Callable[[], bool], seconds: float = 20) -> None:
    """Let every window live until something is so; ``TimeoutError`` when it does not become so."""
    until = time.monotonic() + seconds
    while not done():
        if time.monotonic() > until:
            raise TimeoutError("the window did not get there")
        let_live()
        time.sleep(0.002)


def control(view: QQuickWindow, name: str) -> QQuickItem:
    """The control on show that a screen reader calls by that name; ``KeyError`` if none is."""
    for item in named(view, name):
        return item
    raise KeyError(name)


def named(view: QQuickWindow, name: str) -> Iterator[QQuickItem]:
    """Every control on show of that accessible name, front first."""
    todo = [view.contentItem()]
    while todo:
        item = todo.pop()
        if item.isVisible():
            if item.property("name") == name and item.metaObject().indexOfMethod("activate()") >= 0:
                yield item
            todo.extend(item.childItems())
