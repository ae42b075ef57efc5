"""What is counted of visits: nothing that a person could be known by."""

from datetime import date
from typing import Literal

import msgspec

HowEnded = Literal["finished", "called_in", "left"]
"""How a visit ended: with its code after the last question, with "I was called in", or wiped."""


class QuestionPace(msgspec.Struct, frozen=True):
    """How one question of a visit went."""

    assessment: str
    question: str
    shown: int
    """How often its page came up."""
    seconds: int
    """How long it was on the screen, together, without a last time that the visit ended on."""


class VisitPace(msgspec.Struct, frozen=True):
    """What is counted of one visit: nothing that a person could be known by."""

    day: date
    """Of its beginning, in the waiting room's own calendar."""
    how: HowEnded
    begun: tuple[str, ...] = ()
    """Assessment ids."""
    done: tuple[str, ...] = ()
    """Those of them whose result was shown, or whose last question was passed."""
    questions: tuple[QuestionPace, ...] = ()
    gave_up: tuple[str, str] | None = None
    """Assessment and question that were on the screen when it ended early."""


class DayFigures(msgspec.Struct, frozen=True):
    """The visits that began on one day, by how they ended."""

    day: date
    begun: int = 0
    finished: int = 0
    called_in: int = 0
    left: int = 0


class ToolFigures(msgspec.Struct, frozen=True):
    assessment: str
    begun: int
    done: int


class QuestionFigures(msgspec.Struct, frozen=True):
    assessment: str
    question: str
    shown: int
    seconds: int
    gave_up: int

    @property
    def passed(self) -> int:
        """How often somebody went on from it, or back."""
        return self.shown - self.gave_up


class Figures(msgspec.Struct, frozen=True):
    """What was counted in some days."""

    days: tuple[DayFigures, ...]
    """Every day, also those without a visit."""
    tools: tuple[ToolFigures, ...]
    questions: tuple[QuestionFigures, ...]
