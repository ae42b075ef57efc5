"""The values that go into the store and come out of it."""

from datetime import date, datetime, timedelta
from typing import Literal

import msgspec

from kiosk.scoring.assessment import Answer, Level


class ToolRecord(msgspec.Struct, frozen=True):
    """One tool of a visit: what was answered, and to which version of the questions."""

    assessment: str
    version: int
    answers: dict[str, Answer]
    partial: bool
    """The patient left before the end of this tool."""
    alert_level: Level | None


class FinishedVisit(msgspec.Struct, frozen=True):
    """A visit as it is handed over to be kept.

    ``code`` and ``started`` together name one visit: saving the same two again changes nothing.
    ``ValueError`` when a time is not in UTC.
    """

    code: str
    """The pick-up code as shown, ``K7M-2QX``."""
    started: datetime
    finished: datetime
    language: str
    partial: bool
    alert_level: Level | None
    """The most urgent level of all tools."""
    tools: tuple[ToolRecord, ...]
    summary: bytes
    """The summary as it was printed, so that it can be printed again word for word."""
    reference: str | None = None
    """What the patient typed or scanned from the visit slip, tidied."""

    def __post_init__(self) -> None:
        _in_utc(self.started, self.finished)


class StoredVisit(msgspec.Struct, frozen=True):
    """A kept visit. Ids grow and are never used twice."""

    id: int
    visit: FinishedVisit


class VisitLine(msgspec.Struct, frozen=True):
    """What a list of visits shows of one of them. No answers."""

    id: int
    code: str
    started: datetime
    finished: datetime
    tools: tuple[str, ...]
    """Assessment ids, in the order they were taken."""
    partial: bool
    alert_level: Level | None
    language: str = ""
    reference: str | None = None
    printed: datetime | None = None
    """When it last came out of the printer whole."""
    printed_by: str | None = None
    print_trouble: str | None = None
    """Why the last attempt to print it failed, in plain words; None after a good one."""
    printing_by: str | None = None
    """Who is printing it, until ``printing_until``: nobody else may begin meanwhile."""
    printing_until: datetime | None = None
    handed_over: datetime | None = None
    handed_over_by: str | None = None


Status = Literal["all", "to_print", "to_hand_over", "handed_over"]
"""Where a visit stands at the front desk. Printed and not handed over is "to_hand_over"."""


class Counts(msgspec.Struct, frozen=True):
    """How many visits there are, and how many wait for something."""

    today: int
    to_print: int
    """Of any day, and never more than :data:`MOST_COUNTED`."""
    to_hand_over: int
    """Likewise."""


MOST_COUNTED = 100
"""A clinic that never hands over would have every visit counted, again and again."""


class AlertSign(msgspec.Struct, frozen=True):
    """One urgent sign, in the clinic's words."""

    id: str
    text: str
    action: str
    """What to do about it."""


class RaisedAlert(msgspec.Struct, frozen=True):
    """Urgent answers, as they are handed over to be kept the moment they are given.

    ``raised`` and ``visit_started`` together name one alert: keeping the same two again changes
    nothing. ``ValueError`` when a time is not in UTC.
    """

    raised: datetime
    visit_started: datetime
    """:attr:`FinishedVisit.started` of the visit that this may become."""
    signs: tuple[AlertSign, ...]

    def __post_init__(self) -> None:
        _in_utc(self.raised, self.visit_started)


class KeptAlert(msgspec.Struct, frozen=True):
    """An alert as the desk sees it."""

    id: int
    raised: datetime
    signs: tuple[AlertSign, ...]
    visit_id: int | None = None
    """None while the patient is still answering, and for ever when they left."""
    code: str | None = None
    reference: str | None = None
    acknowledged: datetime | None = None
    acknowledged_by: str | None = None


Role = Literal["desk", "admin"]
"""An admin may delete a visit, too."""


class Staff(msgspec.Struct, frozen=True):
    """Somebody who works here."""

    id: int
    name: str
    role: Role
    disabled: bool = False


Deed = Literal[
    "visit saved",
    "alert raised",
    "alert acknowledged",
    "visit viewed",
    "visit printed",
    "visit not printed",
    "visit handed over",
    "hand-over undone",
    "visit deleted",
    "old visits deleted",
    "visits exported",
    "signed in",
    "sign-in failed",
    "sign-in locked",
    "sign-in unlocked",
    "signed out",
    "staff added",
    "staff disabled",
    "settings changed",
    "clock jumped",
    "entries missing",
]
"""What the trail knows of."""
RareDeed = Literal["settings changed", "clock jumped", "entries missing"]
"""What the trail is searched for."""


class TrailEntry(msgspec.Struct, frozen=True):
    """One thing somebody did."""

    id: int
    at: datetime
    who: str
    """A name of the staff, "kiosk", or "command line (USER)"."""
    did: Deed
    about: dict[str, str | int]
    """Codes, ids, counts and reasons. Never an answer."""


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


def _in_utc(*moments: datetime) -> None:
    for moment in moments:
        if moment.utcoffset() != timedelta(0):
            raise ValueError(f"a visit's times are in UTC, not {moment.isoformat()}")
