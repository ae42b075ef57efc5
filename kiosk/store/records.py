"""The values that go into the store and come out of it."""

from datetime import datetime, timedelta

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

    def __post_init__(self) -> None:
        for moment in (self.started, self.finished):
            if moment.utcoffset() != timedelta(0):
                raise ValueError(f"a visit's times are in UTC, not {moment.isoformat()}")


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
