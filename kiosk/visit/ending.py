"""Finished visits, and alerts, on their way into the database and onto paper."""

import random
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import msgspec

from kiosk.log import note, trouble
from kiosk.printing import Delivery, NotPrinted, PrintingError
from kiosk.records.alerts import RaisedAlert
from kiosk.records.codes import new_code
from kiosk.records.errors import StoreError
from kiosk.records.numbers import VisitPace
from kiosk.records.visits import FinishedVisit, ToolRecord
from kiosk.report.errors import ReportError
from kiosk.report.facts import VisitFacts
from kiosk.report.pages import Summary
from kiosk.scoring.assessment import Level
from kiosk.scoring.result import Result
from kiosk.visit.store import Store
from kiosk.visit.visit import ClosedVisit


class Kept(msgspec.Struct, frozen=True):
    """What became of a finished visit."""

    code: str
    visit_id: int | None
    """None: it could not be saved. It waits in memory, is tried again, and staff must be told."""
    summary: Summary | None
    """None when the pages cannot be written; the answers are saved all the same."""

    @property
    def saved(self) -> bool:
        return self.visit_id is not None


Deliver = Callable[[Summary, int | None], Delivery]
"""Prints a summary, or files it. Told the id of its visit, or None if that is not saved."""


class Visits:
    """Finished visits on their way into the database and onto paper, and urgent signs before.

    Used from one worker thread only, but for :meth:`hand_over`. What could not be saved stays
    here until it is.
    """

    def __init__(
        self,
        store: Store | None,
        deliver: Deliver,
        chance: random.Random | None = None,
    ) -> None:
        """``store``: None where it is opened later; see :meth:`keep_in`."""
        self._opened = store
        self._deliver = deliver
        self._chance = chance or random.SystemRandom()
        self._waiting: list[FinishedVisit] = []
        self._alerts: list[RaisedAlert] = []

    def keep_in(self, store: Store) -> None:
        """The store is open. On the worker, which does this before it has a visit to save."""
        self._opened = store

    @property
    def waiting(self) -> int:
        """How many visits there are that something is not saved of yet."""
        under_way = {alert.visit_started for alert in self._alerts}
        return len(self._waiting) + len(under_way - {visit.started for visit in self._waiting})

    def raise_alert(self, alert: RaisedAlert) -> int:
        """Record urgent signs while their visit goes on; how many visits wait afterwards."""
        self._alerts.append(alert)
        return self.save_waiting()

    def keep(self, closed: ClosedVisit) -> Kept:
        """Give the visit a pick-up code and save it, in one transaction."""
        code = self._free_code(closed.finished)
        facts = VisitFacts(
            code=code,
            started=closed.started,
            finished=closed.finished,
            clinic=closed.clinic,
            partial=closed.partial,
        )
        summary = _summary(closed, facts)
        self._waiting.append(_record(closed, code, summary))
        return Kept(code=code, visit_id=self._save().get(code), summary=summary)

    def save_waiting(self) -> int:
        """Try to save what waits, oldest first; how many visits still wait afterwards."""
        self._save()
        return self.waiting

    def hand_over(self, kept: Kept) -> Delivery:
        """Print the summary for the front desk, or file it. It is in the database in any case."""
        if kept.summary is None:
            return NotPrinted(reason="its pages could not be written")
        try:
            return self._deliver(kept.summary, kept.visit_id)
        except (PrintingError, ReportError) as error:
            trouble("summary not printed", reason=str(error))
            return NotPrinted(reason=str(error))

    def count(self, pace: VisitPace) -> None:
        """Add a visit to the clinic's numbers. They wait for nothing: what fails is left out."""
        try:
            self._store.count(pace)
        except StoreError as error:
            trouble("visit not counted", reason=str(error))

    @property
    def _store(self) -> Store:
        assert self._opened is not None, "the worker opens the store before anything else"
        return self._opened

    def _save(self) -> dict[str, int]:
        """The ids of the visits that are saved now, by their codes."""
        self._save_alerts()  # before their visits, which then own them
        return self._save_visits()

    def _save_alerts(self) -> None:
        for alert in tuple(self._alerts):
            try:
                self._store.raise_alert(alert)
            except StoreError as error:
                trouble("alert not saved", reason=str(error), count=len(self._alerts))
                break
            self._alerts.remove(alert)
            note("alert raised", count=len(alert.signs))

    def _save_visits(self) -> dict[str, int]:
        saved: dict[str, int] = {}
        for visit in tuple(self._waiting):
            try:
                saved[visit.code] = self._store.save(visit)
            except StoreError as error:
                trouble("visit not saved", reason=str(error), count=len(self._waiting))
                break
            self._waiting.remove(visit)
            note("visit saved", partial=visit.partial)
        return saved

    def _free_code(self, now: datetime) -> str:
        while True:
            code = new_code(self._chance)
            if any(visit.code == code for visit in self._waiting):
                continue
            try:
                if self._store.code_is_free(code, now):
                    return code
            except StoreError:
                # The database cannot be asked now. One of six million codes will do.
                return code


def _summary(closed: ClosedVisit, facts: VisitFacts) -> Summary | None:
    from kiosk.report.summary import summarise  # late: not needed for the first screen

    try:
        return summarise(closed.library, closed.results, facts, staff=closed.for_staff)
    except ReportError as error:
        trouble("summary not written", reason=str(error))
        return None


def _record(closed: ClosedVisit, code: str, summary: Summary | None) -> FinishedVisit:
    tools = tuple(
        ToolRecord(
            assessment=result.assessment,
            version=result.version,
            answers=result.answers,
            partial=result.partial,
            alert_level=_most_urgent([result]),
        )
        for result in closed.results
    )
    return FinishedVisit(
        code=code,
        started=closed.started.astimezone(UTC),
        finished=closed.finished.astimezone(UTC),
        language=closed.library.language.code,
        partial=closed.partial,
        alert_level=_most_urgent(closed.results),
        tools=tools,
        summary=msgspec.json.encode(summary),  # "null" when there is none
        reference=closed.reference,
    )


def _most_urgent(results: Sequence[Result]) -> Level | None:
    return min((alert.level for result in results for alert in result.alerts), default=None)
