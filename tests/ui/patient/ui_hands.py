"""What a patient has: a finger, keys, eyes; and what the clinic has: a kiosk and its database."""

import functools
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random
from typing import TypeVar

from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtQml import qmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from store_samples import open_store

from kiosk.content.library import Library, QuestionWording
from kiosk.content.shelf import Shelf
from kiosk.printing import Delivery, PrintTarget
from kiosk.printing.deliver import deliver
from kiosk.report.pages import Summary
from kiosk.report.pdf import pdf
from kiosk.scoring.assessment import Answer, Answers, Question
from kiosk.stage.stage import Stage, control, let_live, named
from kiosk.ui.patient.ending import Ending
from kiosk.ui.patient.questions.draft import Draft
from kiosk.ui.patient.rules import Ready, Rules
from kiosk.ui.patient.shell import Shell
from kiosk.visit.ending import Visits
from kiosk.visit.store import Store

D = TypeVar("D", bound=Draft)

TAP_MS = 60
"""A quick but valid press."""
GUARD_MS = 430
"""After a page change a tap counts only when this has passed."""
UNITS = {"in": "Feet and inches", "cm": "Centimeters", "lb": "Pounds", "kg": "Kilograms"}
"""What is tapped to tell a measure so."""


class Finger:
    """Touches the window as a person does: by what things are called."""

    def __init__(self, view: QQuickWindow) -> None:
        self._view = view
        self.device = _touch_screen()

    def tap(self, name: str, held_ms: int = TAP_MS, drift: int = 0) -> None:
        """Press the control of that name in its middle, drift, and let go."""
        self.tap_at(middle(control(self._view, name)), held_ms, drift)

    def tap_at(self, at: QPoint, held_ms: int = TAP_MS, drift: int = 0) -> None:
        end = at + QPoint(drift, 0)
        QTest.touchEvent(self._view, self.device).press(0, at, self._view).commit()
        QTest.qWait(held_ms)
        if drift:
            QTest.touchEvent(self._view, self.device).move(0, end, self._view).commit()
        QTest.touchEvent(self._view, self.device).release(0, end, self._view).commit()
        QTest.qWait(1)

    def turn(self, name: str) -> None:
        """Tap something that turns the page, and look at the new page for a moment."""
        self.tap(name)
        pause(self._view)


class Clinic:
    """One kiosk with its database and print folder, and the finger of whoever is there."""

    def __init__(
        self,
        shelf: Shelf,
        libraries: Mapping[str, Library],
        folder: Path,
        store: Store | None = None,
        rules: Rules | None = None,
        language: str = "en",
    ) -> None:
        self.printed = folder / "printed"
        self.store = open_store(folder / "data")
        self.visits = Visits(store or self.store, self._deliver, Random(7))
        self.stage = Stage(
            Ready(libraries=libraries, visits=self.visits),
            shelf,
            language,
            rules=rules or Rules(clinic="Hillside Spine Clinic"),
        )
        self.finger = Finger(self.view)
        pause(self.view)

    @property
    def shell(self) -> Shell:
        return self.stage.shell

    @property
    def view(self) -> QQuickWindow:
        return self.stage.window.view

    @property
    def complaints(self) -> list[str]:
        return self.stage.window.warnings

    @property
    def ending(self) -> Ending:
        found = self.shell.findChild(Ending)
        assert isinstance(found, Ending)
        return found

    def close(self) -> None:
        self.stage.close()
        self.store.close()

    def says(self, text: str) -> bool:
        """Whether that text stands anywhere on the screen."""
        return any(text in shown for shown in self.texts())

    def texts(self) -> list[str]:
        """Every text and accessible name on the screen."""
        return [text for item in items(self.view) for text in words_of(item) if text]

    def checked(self) -> list[str]:
        """The names of all controls that are checked."""
        return [
            str(item.property("name"))
            for item in items(self.view)
            if item.property("checked") and item.property("name")
        ]

    def has(self, name: str) -> bool:
        return any(True for _ in named(self.view, name))

    def answer_by_touch(self, question: Question, answer: Answer) -> None:
        """Tap an answer in, by what the page says."""
        exits = {row["id"]: row["label"] for row in self.shell.question.exits}
        labels = self._wording(question).choice | exits
        match answer:
            case int():
                self.finger.tap(self._pain_key(answer))
            case list():
                for choice in answer:
                    self.finger.tap(labels[choice])
            case dict():
                for place, feelings in answer.items():
                    self.finger.tap(self.shell.places[place])
                    for feeling in feelings:
                        self.finger.tap(labels[feeling])
            case str() if question.kind == "month":
                year, _, month = answer.partition("-")
                self.finger.tap(year)
                self.finger.tap(self.shell.words.value("month_names").split()[int(month) - 1])
            case str() if question.kind == "text":
                for letter in answer:
                    self.finger.tap(self._key(letter))
            case str() if question.kind in ("height", "weight") and answer not in labels:
                self._tap_measure(answer)
            case choice:
                self.finger.tap(labels[choice])

    def walk_by_touch(self, answers: Answers) -> None:
        """Every question of the tool that is open, up to check-your-answers."""
        while self.shell.page == "question":
            question = self.shell.question.asked
            assert question is not None
            if question.id in answers:
                self.answer_by_touch(question, answers[question.id])
            self.finger.turn("Continue")

    def draft_of(self, kind: type[D]) -> D:
        """What is tapped so far, on the page of a question of that kind."""
        draft = self.shell.question.draft
        assert isinstance(draft, kind)
        return draft

    def _wording(self, question: Question) -> QuestionWording:
        assert self.shell.visit is not None
        return self.shell.visit.tool.words.question[question.id]

    def _tap_measure(self, answer: str) -> None:
        """ "5 ft 7 in" is two keys; of other measures, each digit is one."""
        unit = answer.split()[-1]
        self.finger.tap(UNITS[unit])
        if unit == "in":
            feet, _, inches = answer.partition(" ft ")
            self.finger.turn(f"{feet} ft")
            self.finger.tap(inches)
        else:
            for digit in answer.split()[0]:
                self.finger.tap(digit)

    def _key(self, letter: str) -> str:
        return "Space" if letter == " " else letter

    def _pain_key(self, number: int) -> str:
        """A key at an end of the scale also says what the end means."""
        names = [name for name in self.texts() if name.split(",")[0] == str(number)]
        return next(name for name in names if self.has(name))

    def _deliver(self, summary: Summary, _visit_id: int | None) -> Delivery:
        target = PrintTarget(folder=self.printed, printer="no-such-printer")
        return deliver(pdf(summary, "a4"), summary.code, target)


@functools.cache
def _touch_screen() -> QPointingDevice:
    # One for good: Qt keeps looking at a device after its Python owner has let go of it.
    return QTest.createTouchDevice()


def pause(view: QQuickWindow) -> None:
    """Let the page be older than ``GUARD_MS``, without waiting for it."""
    let_live()
    theme(view).setProperty("pageChangedAt", 0)


def theme(view: QQuickWindow) -> QObject:
    """What the pages of a window share."""
    engine = qmlEngine(view)
    assert engine is not None
    found = engine.singletonInstance("Kiosk.Theme", "Theme")
    assert isinstance(found, QObject)
    return found


def middle(item: QQuickItem) -> QPoint:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def items(view: QQuickWindow) -> Iterator[QQuickItem]:
    """Everything that is on show."""
    todo = [view.contentItem()]
    while todo:
        item = todo.pop()
        if item.isVisible() and item.opacity() > 0:
            yield item
            todo.extend(item.childItems())


def words_of(item: QQuickItem) -> list[str]:
    found = [item.property(name) for name in ("text", "name", "code")]
    return [text for text in found if isinstance(text, str)]


def press_key(view: QQuickWindow, key: Qt.Key) -> None:
    QTest.keyClick(view, key)
    QTest.qWait(1)


def type_keys(view: QQuickWindow, text: str) -> None:
    """Every letter at once, as a scanner types."""
    for letter in text:
        QTest.keyClick(view, letter)  # type: ignore[call-overload] # the stubs know no letters
