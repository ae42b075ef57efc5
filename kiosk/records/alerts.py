"""Urgent answers, as the desk hears of them."""

from datetime import datetime

import msgspec

from kiosk.records.times import in_utc


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
    """:attr:`kiosk.records.visits.FinishedVisit.started` of the visit that this may become."""
    signs: tuple[AlertSign, ...]

    def __post_init__(self) -> None:
        in_utc(self.raised, self.visit_started)


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
