"""The answer to the open question while it is a draft: what every kind of question shares."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, ClassVar

import msgspec
from PySide6.QtCore import QObject

from kiosk.content.library import QuestionWording
from kiosk.scoring.assessment import EXITS, Answer, Question
from kiosk.scoring.body import Units
from kiosk.ui.qt import Signal
from kiosk.ui.words import Words, rows


class Asking(msgspec.Struct, frozen=True):
    """One question, as this patient is asked it."""

    question: Question
    wording: QuestionWording
    offered: tuple[str, ...] = ()
    """The choices to show, in order."""
    places: Mapping[str, str] = {}
    """The names of the body map's places."""
    today: date = date.min


NOTHING = Asking(Question(id="", kind="", exits=()), QuestionWording(ask="", short=""))
"""No question is open."""


class Habits:
    """What a patient chose on one page and finds again on the next."""

    def __init__(self, units: Units) -> None:
        self.units = units


class Draft(QObject):
    """What was tapped so far, what a tap does to it, and what of it is read aloud.

    By itself it is of no kind: it knows the exits alone, "Not sure" and "Rather not say". Each
    kind has a class of its own, with a page that binds to it.

    Its class declares both signals itself, for PySide finds no signal of a class above when it
    looks for the one of a property, and ends the program.
    """

    begun: ClassVar[Signal]
    """Another question is asked."""
    changed: ClassVar[Signal]
    """The answer, or what is said about it."""

    qml: ClassVar[str] = ""
    """The page: a file of ``qml/Kiosk/Questions``, or the address of one elsewhere."""

    def __init__(self, words: Words, habits: Habits, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.habits = habits
        self.asking = NOTHING
        self.answer: Answer | None = None
        self.message = ""
        """What is missing, shown by the question; empty when nothing is."""

    def begin(self, asking: Asking, answer: Answer | None) -> None:
        """Turn to a question and the answer it was given before; None: to none yet."""
        self.asking = asking
        self.message = ""
        self.recall(answer)
        self.begun.emit()
        self.changed.emit()

    def recall(self, answer: Answer | None) -> None:
        """Go on from an answer given before."""
        self.answer = answer

    def ready(self) -> bool:
        """Whether "Continue" may leave the page; if not, the page now says what is missing."""
        missing = self.missing()
        if missing:
            self.say(missing)
        return not missing

    def missing(self) -> str:
        """The key of what to say when it is too early for "Continue"; "" when it is not."""
        if self.answer is not None or self.question.optional:
            return ""
        return f"question.please_{self.question.kind}"

    def hint(self) -> str:
        """What to do, under the question."""
        return self.asking.wording.hint or self.words(f"question.{self.question.kind}")

    def said(self) -> list[str]:
        """What is read aloud after the question. Never what was just typed."""
        return [self.hint(), *labels(self.exits)]

    def tap_in(self, answer: Answer) -> None:
        """Give an answer as taps on the page do."""
        if isinstance(answer, str) and answer in self.question.exits:
            self.pick(answer)
        else:
            self.tap(answer)

    def tap(self, answer: Answer) -> None:
        """The same of an answer that is no exit."""
        raise NotImplementedError(f"{type(self).__name__} has nothing to tap for {answer!r}")

    def fullest(self) -> Iterator[None]:
        """Taps, one after the other, that show what else the page has to hold."""
        yield from ()

    @property
    def question(self) -> Question:
        return self.asking.question

    @property
    def exits(self) -> list[dict[str, str]]:
        return rows(self.question.exits, {name: self.words(f"question.{name}") for name in EXITS})

    @property
    def chosen(self) -> list[str]:
        """The ids picked, exits among them."""
        if isinstance(self.answer, list):
            return list(self.answer)
        return [self.answer] if isinstance(self.answer, str) else []

    def pick(self, choice: str) -> None:
        """What a tap on a choice or an exit does; a second one on an exit lets go of it."""
        self.set(None if self.answer == choice else choice)

    def set(self, answer: Answer | None) -> None:
        """Another answer; None takes it away."""
        self.answer = answer
        self.message = ""
        self.changed.emit()

    def say(self, key: str, **values: Any) -> None:
        """Say something about the answer, by the question."""
        self.message = self.words(key, **values)
        self.changed.emit()

    def answers_aloud(self, choices: Iterable[dict[str, str]]) -> list[str]:
        return [self.words("aloud.answers"), *labels(choices)]


def labels(choices: Iterable[dict[str, str]]) -> list[str]:
    return [choice["label"] for choice in choices]
