"""What staff do at the front desk: find a visit, print it, hand it over, answer an alert.

Everything here may be slow (a database, a printer): call it from a worker.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Literal

import msgspec

from kiosk.desk.paper import Paper, print_visit, stored_summary
from kiosk.printing import Delivery, PrinterState, PrintStep
from kiosk.printing.pictures import Picture
from kiosk.records.alerts import KeptAlert
from kiosk.records.errors import SignInRefused, VisitGone
from kiosk.records.numbers import Figures
from kiosk.records.staff import Staff
from kiosk.records.visits import Counts, Status, VisitLine
from kiosk.report.errors import ReportError
from kiosk.report.pages import Pages, Summary
from kiosk.report.preview import pictures

if TYPE_CHECKING:  # Loaded late: SQLAlchemy is not needed for the first screen.
    from kiosk.store.visits import VisitStore

SignInPlace = Literal["kiosk", "desk"]
"""Where somebody signs in: at the patients' kiosk, or in the desk's own window."""

A_PAGE = 30
"""Visits that a list takes at a time."""
PREVIEW_WIDTH = 900
"""Pixels: enough to read a page's smallest words."""


class Wanted(msgspec.Struct, frozen=True):
    """What somebody at the desk wants to see."""

    status: Status = "all"
    query: str = ""
    """The beginning of a code or a visit reference; "" lists the newest."""
    opened: int = 0
    """The id of the visit that is open beside the list; 0: none."""


class Board(msgspec.Struct, frozen=True):
    """What the desk's first page shows at one moment."""

    wanted: Wanted
    lines: tuple[VisitLine, ...]
    more: bool
    """There are older ones."""
    counts: Counts
    alerts: tuple[KeptAlert, ...]
    opened: VisitLine | None
    """None when no visit is open, and when it was deleted meanwhile."""
    welcome: bool
    """Whoever looks may still sign in."""


class OpenVisit(msgspec.Struct, frozen=True):
    """One visit, opened by somebody."""

    line: VisitLine
    alerts: tuple[KeptAlert, ...]
    summary: Summary | None
    """None when its pages could not be written; the answers are kept all the same."""


class Desk:
    """The front desk of one kiosk, seen from one of its two screens."""

    def __init__(
        self, store: "VisitStore", paper: Paper, clock: Callable[[], datetime], place: SignInPlace
    ) -> None:
        self._store = store
        self._paper = paper
        self._clock = clock
        self.place = place

    # Who is there.

    def sign_in(self, pin: str) -> Staff:
        """Whoever has this PIN. Raises :class:`SignInRefused`, which says how long to wait."""
        return self._store.staff.sign_in(pin, self.place, self._now())

    def sign_in_state(self) -> SignInRefused | None:
        """Whether one must wait before a PIN is looked at; None: no."""
        return self._store.staff.state(self.place, self._now())

    def sign_out(self, staff: Staff, idle: bool = False) -> None:
        """The screen is locked; ``idle``: by itself."""
        self._store.staff.sign_out(staff, self.place, self._now(), idle)

    def somebody_can_sign_in(self) -> bool:
        """Whether there are any staff at all."""
        return any(not one.disabled for one in self._store.staff.everybody())

    # What there is.

    def alerts(self) -> tuple[KeptAlert, ...]:
        """What nobody has acknowledged yet."""
        return self._store.open_alerts()

    def look(self, wanted: Wanted, staff: Staff) -> Board:
        """The visits that are wanted, today's counts, and the alerts that stand open."""
        if wanted.query:
            lines, more = self._store.desk.search(wanted.query), False
        else:
            lines = self._store.newest(A_PAGE + 1, status=wanted.status)
            lines, more = lines[:A_PAGE], len(lines) > A_PAGE
        return Board(
            wanted=wanted,
            lines=lines,
            more=more,
            counts=self._store.desk.counts(self._midnight()),
            alerts=self.alerts(),
            opened=self._still_there(wanted.opened),
            welcome=any(one == staff for one in self._store.staff.everybody()),
        )

    def older(self, before: VisitLine, status: Status) -> tuple[VisitLine, ...]:
        """The next visits down the list."""
        return self._store.newest(A_PAGE, before_id=before.id, status=status)

    def figures(self, weeks: int) -> Figures:
        """What was counted in so many weeks, up to and with today."""
        today = self._clock().date()
        return self._store.numbers.between(today - timedelta(days=7 * weeks - 1), today)

    def printer(self) -> PrinterState:
        """What the printer says of itself now."""
        return self._paper.state()

    # One visit.

    def open(self, visit_id: int, staff: Staff) -> OpenVisit:
        """Open a visit; the trail notes who looked."""
        stored = self._store.desk.read(visit_id, self._now(), staff.name)
        return OpenVisit(
            line=self._store.desk.line(visit_id),
            alerts=self._store.desk.alerts(visit_id),
            summary=stored_summary(stored.visit.summary),
        )

    def preview(self, opened: OpenVisit) -> tuple[Picture, ...]:
        """Both pages of an open visit, to be looked at on the screen."""
        if opened.summary is None:
            raise ReportError("the pages of this visit could not be written")
        return pictures(self._paper.pages(opened.summary, "both"), PREVIEW_WIDTH)

    def print(
        self,
        visit_id: int,
        staff: Staff,
        only: Pages,
        called_off: Callable[[], bool],
        tell: Callable[[PrintStep], None],
    ) -> Delivery:
        """Print the pages once, and note how it went.

        Raises :class:`BeingPrinted` when somebody else is doing so, and other ``StoreError``
        such as :class:`VisitGone`. Paper that does not come is an outcome.
        """
        return print_visit(
            self._store, self._paper, visit_id, staff.name, self._now, only, called_off, tell
        )

    def hand_over(self, visit_id: int, staff: Staff) -> None:
        self._store.desk.hand_over(visit_id, self._now(), staff.name)

    def take_back(self, visit_id: int, staff: Staff) -> None:
        """It was not handed over after all."""
        self._store.desk.take_back(visit_id, self._now(), staff.name)

    def delete(self, visit_id: int, staff: Staff, reason: str) -> None:
        """Delete a visit and its pages for good. ``PermissionError`` for all but admins."""
        if staff.role != "admin":
            raise PermissionError("Only an admin may delete a visit.")
        code = self._store.desk.delete(visit_id, self._now(), staff.name, reason)
        self._paper.forget(code)

    def acknowledge(self, alert: KeptAlert, staff: Staff) -> bool:
        """Take care of an alert. False when somebody else did so first."""
        return self._store.desk.acknowledge(alert.id, self._now(), staff.name)

    def _still_there(self, visit_id: int) -> VisitLine | None:
        try:
            return self._store.desk.line(visit_id) if visit_id else None
        except VisitGone:
            return None

    def _now(self) -> datetime:
        return self._clock().astimezone(UTC)

    def _midnight(self) -> datetime:
        here = self._clock()
        return here.replace(hour=0, minute=0, second=0, microsecond=0).astimezone(UTC)
