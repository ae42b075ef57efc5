"""From a kept visit to paper: once, and noted.

It may take as long as the printer does: call it from a worker.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Protocol

import msgspec

from kiosk.log import trouble
from kiosk.printing import (
    CalledOff,
    Delivery,
    Filed,
    NotPrinted,
    Printed,
    PrinterState,
    PrintingError,
    PrintStep,
)
from kiosk.records.errors import BeingPrinted, StoreError, UnknownCode, VisitGone
from kiosk.report.errors import ReportError
from kiosk.report.pages import Pages, Summary

if TYPE_CHECKING:  # Loaded late: SQLAlchemy is not needed for the first screen.
    from kiosk.store.visits import VisitStore

HOLD = timedelta(seconds=60)
"""How much longer than the printer may take a visit stays in the hands of who prints it."""


class Paper(Protocol):
    """The way from a summary to paper."""

    @property
    def slowest(self) -> timedelta:
        """After this time a page that is not printed is taken back."""
        ...

    def pages(self, summary: Summary, only: Pages) -> bytes:
        """The pages as PDF."""
        ...

    def print(
        self,
        pdf: bytes,
        title: str,
        called_off: Callable[[], bool],
        tell: Callable[[PrintStep], None],
    ) -> Delivery: ...

    def state(self) -> PrinterState: ...

    def forget(self, code: str) -> None:
        """Delete the pages of a visit that wait in a folder because they could not be printed."""
        ...


def _never() -> bool:
    return False


def _nobody(_stage: PrintStep) -> None:
    pass


def stored_summary(stored: bytes) -> Summary | None:
    """The summary as it was kept; None when it could not be written then."""
    return msgspec.json.decode(stored, type=Summary | None)


def print_finished(
    store: "VisitStore",
    paper: Paper,
    visit_id: int | None,
    summary: Summary,
    clock: Callable[[], datetime],
) -> Delivery:
    """Print a visit by itself as soon as it is finished, unless staff were quicker.

    ``visit_id``: None when it could not be saved at once. Where the database cannot be asked, the
    summary is printed all the same.
    """

    def now() -> datetime:
        return clock().astimezone(UTC)

    try:
        if visit_id is None:  # It may have been saved meanwhile.
            visit_id = store.find(summary.code).id
        if store.desk.line(visit_id).printed is not None:
            return NotPrinted("it was printed already")
        return print_visit(store, paper, visit_id, "kiosk", now)
    except (BeingPrinted, VisitGone) as error:
        return NotPrinted(str(error))
    except (UnknownCode, StoreError):
        return paper.print(paper.pages(summary, "both"), summary.code, _never, _nobody)


def print_visit(
    store: "VisitStore",
    paper: Paper,
    visit_id: int,
    by: str,
    now: Callable[[], datetime],
    only: Pages = "both",
    called_off: Callable[[], bool] = _never,
    tell: Callable[[PrintStep], None] = _nobody,
) -> Delivery:
    """Print the pages of a kept visit once, and note how it went.

    ``now`` gives UTC. Raises :class:`BeingPrinted` when somebody else is doing so, and another
    ``StoreError`` where the visit cannot be read. Paper that does not come is an outcome.
    """
    began = now()
    held = store.desk.begin_printing(visit_id, began, began + paper.slowest + HOLD, by)
    outcome = _to_paper(paper, held.visit.summary, held.visit.code, only, called_off, tell)
    try:
        match outcome:
            case Printed():
                store.desk.printed(visit_id, now(), by, only)
            case NotPrinted(reason=reason) | Filed(reason=reason):
                store.desk.not_printed(visit_id, now(), by, reason)
            case CalledOff():
                store.desk.called_off(visit_id, now(), by)
    except StoreError as error:  # What became of the paper is true all the same.
        trouble("printing not noted", reason=type(error).__name__)
    return outcome


def _to_paper(
    paper: Paper,
    stored: bytes,
    code: str,
    only: Pages,
    called_off: Callable[[], bool],
    tell: Callable[[PrintStep], None],
) -> Delivery:
    try:
        summary = stored_summary(stored)
        if summary is None:
            return NotPrinted("its pages could not be written")
        return paper.print(paper.pages(summary, only), code, called_off, tell)
    except (ReportError, PrintingError) as error:
        return NotPrinted(str(error))
    except Exception as error:  # whatever it was: the visit must not stay in hand
        trouble("printing failed", error=type(error).__name__)
        return NotPrinted("something went wrong")
