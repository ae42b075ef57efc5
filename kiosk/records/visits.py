"""A finished visit, and what a list shows of it."""

from datetime import datetime
from typing import Literal

import msgspec

from kiosk.records.times import in_utc
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
        in_utc(self.started, self.finished)


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
