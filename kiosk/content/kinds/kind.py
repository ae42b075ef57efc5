"""What every kind of question can do, and how it refuses an answer."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from typing import ClassVar, Literal

from kiosk.content.errors import AnswersError
from kiosk.content.kinds.saying import Saying
from kiosk.content.library import QuestionWording
from kiosk.scoring.assessment import Answer, Question

Drawn = Literal["words", "scale", "ticks", "map"]


class Kind(ABC):
    """One kind of question: a row of the table in :mod:`kiosk.content.kinds.table`."""

    phrases: ClassVar[tuple[str, ...]] = ()
    """The keys of the words that :meth:`said` uses: those of the screens as they are, those of
    paper with "report." before them. A kind from outside names those of its page as well, for no
    language has them otherwise. Every kind has "question.KIND" and "question.please_KIND"."""
    typed: ClassVar[bool] = False
    """Its answer is the patient's own words, and not the ids of choices."""
    drawn: ClassVar[Drawn] = "words"
    """How the care team's page shows it: said in words, on a scale, as yes and no for each choice,
    or on the body map."""

    @abstractmethod
    def checked(self, question: Question, value: object) -> Answer:
        """A value from outside as an answer; :class:`AnswersError` when it is none.

        "Not sure" and "rather not say" never get here.
        """

    @abstractmethod
    def said(self, question: Question, answer: Answer, saying: Saying) -> str:
        """An answer that fits, in words: one line."""

    def problems(self, _question: Question) -> Iterator[str]:
        """What is wrong with the question as its file has it."""
        yield from ()

    def wording_problems(self, _wording: QuestionWording) -> Iterator[str]:
        """What is missing in its words."""
        yield from ()

    def named(self, question: Question) -> frozenset[str]:
        """What a condition may name in ``any_of``."""
        return frozenset((*question.choices, *question.exits))


def wrong(question: Question, reason: str, wanted: str) -> AnswersError:
    return AnswersError(f"question '{question.id}': {reason}; {wanted}")


def one_of_the_choices(question: Question) -> str:
    """What is wanted of who names no choice."""
    return f"use {', '.join((*question.choices, *question.exits))}"


def or_exits(question: Question) -> str:
    """What else is fine, for the end of what is wanted."""
    return "".join(f", or '{name}'" for name in question.exits)


def meant(name: object, known: Iterable[str]) -> str:
    from difflib import get_close_matches  # late: only a mistake needs it

    near = get_close_matches(str(name), list(known), n=1, cutoff=0.0)
    return f"did you mean '{near[0]}'?" if near else "there are none"


def shortly(value: object) -> str:
    """The value for an error line: short, and in one line whatever it is."""
    shown = f"'{value}'" if isinstance(value, str) and value.isprintable() else ascii(value)
    return shown if len(shown) <= 40 else f"{shown[:37]}..."
