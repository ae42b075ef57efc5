"""The part of the visit store that a visit needs, and a store that keeps it all in memory."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from kiosk.records.alerts import RaisedAlert
from kiosk.records.codes import DAYS_A_CODE_RESTS
from kiosk.records.errors import SaveFailed, StoreUnusable
from kiosk.records.numbers import VisitPace
from kiosk.records.visits import FinishedVisit


class Store(Protocol):
    """Where finished visits go, such as :class:`kiosk.store.visits.VisitStore`.

    Each method raises ``StoreError`` when it could not do what it was asked.
    """

    def save(self, visit: FinishedVisit) -> int:
        """Keep a visit, and give its id. Saved again, it has the same id."""
        ...

    def raise_alert(self, alert: RaisedAlert) -> None:
        """Keep an alert for the desk. Safe to repeat."""
        ...

    def code_is_free(self, code: str, now: datetime) -> bool:
        """Whether no visit of the last 30 days has this code."""
        ...

    def count(self, pace: VisitPace) -> None:
        """Add a visit to the clinic's numbers."""
        ...


class StoreInMemory:
    """Keeps what it is given until the program ends: for tests, and for pages that are only shown.

    It can be told that it is full: see ``room``.
    """

    def __init__(self, room: int | None = None) -> None:
        self.room = room
        """How much more it takes; None: all there is. At 0 it refuses all, as a full disk does."""
        self.kept: list[FinishedVisit | RaisedAlert] = []
        """In the order they came."""
        self.counted: list[VisitPace] = []
        self.tries = 0
        """How often a visit was brought to be saved, kept or not."""

    @property
    def visits(self) -> list[FinishedVisit]:
        return [each for each in self.kept if isinstance(each, FinishedVisit)]

    @property
    def alerts(self) -> list[RaisedAlert]:
        return [each for each in self.kept if isinstance(each, RaisedAlert)]

    def save(self, visit: FinishedVisit) -> int:
        self.tries += 1
        known = [(each.code, each.started) for each in self.visits]
        if (visit.code, visit.started) not in known:
            if self.room == 0:
                raise SaveFailed(_NOWHERE, _FULL)
            self._keep(visit)
            return len(self.visits)
        return known.index((visit.code, visit.started)) + 1

    def raise_alert(self, alert: RaisedAlert) -> None:
        self._refuse_when_full()
        known = [(each.raised, each.visit_started) for each in self.alerts]
        if (alert.raised, alert.visit_started) not in known:
            self._keep(alert)

    def code_is_free(self, code: str, now: datetime) -> bool:
        self._refuse_when_full()
        since = now - timedelta(days=DAYS_A_CODE_RESTS)
        return not any(each.code == code and each.finished > since for each in self.visits)

    def count(self, pace: VisitPace) -> None:
        self._refuse_when_full()
        self.counted.append(pace)

    def _keep(self, thing: FinishedVisit | RaisedAlert) -> None:
        self.kept.append(thing)
        if self.room is not None:
            self.room -= 1

    def _refuse_when_full(self) -> None:
        if self.room == 0:
            raise StoreUnusable(_NOWHERE, _FULL)


_NOWHERE, _FULL = Path("memory"), "database or disk is full"
