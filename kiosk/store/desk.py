"""What the front desk does with a visit: finds it, prints it, hands it over, deletes it.

Each deed and its entry in the trail are one transaction: both are kept, or neither.
"""

from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    ScalarSelect,
    bindparam,
    delete,
    func,
    or_,
    select,
    update,
)

from kiosk.records.alerts import KeptAlert
from kiosk.records.codes import meant, tidy
from kiosk.records.errors import BeingPrinted, VisitGone
from kiosk.records.references import reference_key
from kiosk.records.trail import KIOSK, Deed
from kiosk.records.visits import MOST_COUNTED, Counts, StoredVisit, VisitLine
from kiosk.store.database import driver, store_errors, writing
from kiosk.store.rows import kept_alert, stored_visit, visit_line
from kiosk.store.schema import ALERT, TO_HAND_OVER, TO_PRINT, VISIT, VISIT_PAYLOAD
from kiosk.store.trail import Trail

LEAST_TO_SEARCH = 3
"""Characters. Fewer would list half the day."""
MOST_FOUND = 50
_LAST_LETTER = "\U0010ffff"
"""Sorts behind whatever may follow the beginning of a reference, in any alphabet."""
MOST_DELETED = 500
"""Old visits in one transaction: about a tenth of a second."""

_LINE = select(VISIT).where(VISIT.c.id == bindparam("visit"))
_READ = (
    select(VISIT, VISIT_PAYLOAD.c.answers, VISIT_PAYLOAD.c.summary)
    .outerjoin(VISIT_PAYLOAD)
    .where(VISIT.c.id == bindparam("visit"))
)
_ONE = update(VISIT).where(VISIT.c.id == bindparam("visit"))
_ALERTS_OF_VISIT = (
    select(ALERT, VISIT.c.code, VISIT.c.reference)
    .join(VISIT)
    .where(ALERT.c.visit_id == bindparam("visit"))
    .order_by(ALERT.c.id)
)
_ACKNOWLEDGE = (
    update(ALERT)
    .where(ALERT.c.id == bindparam("alert"), ALERT.c.acknowledged.is_(None))
    .values(acknowledged=bindparam("at"), acknowledged_by=bindparam("by"))
)


def _at_most(condition: ColumnElement[bool]) -> ScalarSelect[int]:
    some = select(VISIT.c.id).where(condition).limit(MOST_COUNTED).subquery()
    return select(func.count()).select_from(some).scalar_subquery()


_COUNTS = select(
    select(func.count()).where(VISIT.c.finished >= bindparam("since")).scalar_subquery(),
    _at_most(TO_PRINT),
    _at_most(TO_HAND_OVER),
)
_DELETE = delete(VISIT).where(VISIT.c.id == bindparam("visit")).returning(VISIT.c.code)
_OLD = VISIT.c.finished < bindparam("before")
_HOW_MANY_OLD = select(func.count()).select_from(VISIT).where(_OLD)
_DELETE_OLD = (
    delete(VISIT)
    .where(VISIT.c.id.in_(select(VISIT.c.id).where(_OLD).limit(bindparam("most"))))
    .returning(VISIT.c.code)
)
_DELETE_OLD_ALERTS = delete(ALERT).where(
    ALERT.c.raised < bindparam("before"), ALERT.c.visit_id.is_(None)
)


class DeskBook:
    """The visits as the front desk keeps them. ``at`` is a UTC time, ``by`` a name of the staff.

    Every method raises ``StoreError`` when the database cannot be used, and ``VisitGone`` for a
    visit that is not there any more.
    """

    def __init__(self, database: Path, engine: Engine, trail: Trail) -> None:
        self._database = database
        self._engine = engine
        self._writing = writing(engine)
        self._trail = trail

    def counts(self, since: datetime) -> Counts:
        """How many visits were finished since then, and how many of any day wait."""
        with store_errors(self._database), self._engine.connect() as connection:
            return Counts(*connection.execute(_COUNTS, {"since": since}).one())

    def search(self, text: str) -> tuple[VisitLine, ...]:
        """Visits whose code or visit reference begins like this, the newest first.

        Case, spaces, dashes and characters that look alike do not matter. Nothing is found for
        fewer than three characters, and never more than fifty visits.
        """
        key = reference_key(text)
        if len(tidy(text)) < LEAST_TO_SEARCH or not key:
            return ()
        starts = [VISIT.c.code.between(start, start + "~") for start in meant(text)]
        wanted = (
            select(VISIT)
            .where(or_(VISIT.c.reference_key.between(key, key + _LAST_LETTER), *starts))
            .order_by(VISIT.c.id.desc())
            .limit(MOST_FOUND)
        )
        with store_errors(self._database), self._engine.connect() as connection:
            rows = connection.execute(wanted).all()
        return tuple(visit_line(self._database, row) for row in rows)

    def line(self, visit_id: int) -> VisitLine:
        """The visit as it stands now."""
        with store_errors(self._database), self._engine.connect() as connection:
            row = connection.execute(_LINE, {"visit": visit_id}).one_or_none()
        if row is None:
            raise VisitGone
        return visit_line(self._database, row)

    def alerts(self, visit_id: int) -> tuple[KeptAlert, ...]:
        """The alerts of one visit, acknowledged or not."""
        with store_errors(self._database), self._engine.connect() as connection:
            rows = connection.execute(_ALERTS_OF_VISIT, {"visit": visit_id}).all()
        return tuple(kept_alert(self._database, row) for row in rows)

    def read(self, visit_id: int, at: datetime, by: str) -> StoredVisit:
        """The visit with its summary. That it was looked at is noted."""
        with self._trail.deed(at, by, "visit viewed") as deed:
            row = deed.connection.execute(_READ, {"visit": visit_id}).one_or_none()
            if row is None:
                raise VisitGone
            deed.about |= _about(row)
        return stored_visit(self._database, row)

    def begin_printing(self, visit_id: int, at: datetime, until: datetime, by: str) -> StoredVisit:
        """Take the visit in hand for printing, so that nobody else prints it meanwhile.

        ``BeingPrinted`` when somebody else has it in hand, until the time they gave; nobody's
        hold outlasts its own length, even when the clock jumps back.
        """
        with store_errors(self._database), self._writing.begin() as connection:
            row = connection.execute(_READ, {"visit": visit_id}).one_or_none()
            if row is None:
                raise VisitGone
            held = row.printing_until is not None and at < row.printing_until
            if held and row.printing_until - at <= 2 * (until - at):
                raise BeingPrinted(row.printing_by)
            self._mark(connection, visit_id, printing_until=until, printing_by=by)
        return stored_visit(self._database, row)

    def printed(self, visit_id: int, at: datetime, by: str, pages: str) -> None:
        """The pages came out of the printer. ``pages``: which ones."""
        changes = {"printed": at, "printed_by": by, "print_trouble": None}
        self._done(visit_id, at, by, "visit printed", changes, pages=pages)

    def not_printed(self, visit_id: int, at: datetime, by: str, reason: str) -> None:
        """They did not; ``reason`` in plain words."""
        changes = {"print_trouble": reason}
        self._done(visit_id, at, by, "visit not printed", changes, reason=reason)

    def called_off(self, visit_id: int, at: datetime, by: str) -> None:
        """Whoever printed it stopped in time: it waits for paper as it did before."""
        self._done(visit_id, at, by, "visit not printed", {}, reason="called off")

    def hand_over(self, visit_id: int, at: datetime, by: str) -> None:
        """The patient, or the care team, has the paper."""
        changes = {"handed_over": at, "handed_over_by": by}
        self._deed(visit_id, at, by, "visit handed over", changes)

    def take_back(self, visit_id: int, at: datetime, by: str) -> None:
        """It was not handed over after all."""
        changes = {"handed_over": None, "handed_over_by": None}
        self._deed(visit_id, at, by, "hand-over undone", changes)

    def acknowledge(self, alert_id: int, at: datetime, by: str) -> bool:
        """Somebody takes care of it. False when another person had said so before."""
        with self._trail.deed(at, by, "alert acknowledged", alert=alert_id) as deed:
            values = {"alert": alert_id, "at": at, "by": by}
            if not deed.connection.execute(_ACKNOWLEDGE, values).rowcount:
                deed.nothing_done()
            return deed.is_done

    def delete(self, visit_id: int, at: datetime, by: str, reason: str) -> str:
        """Delete a visit for good, out of the file and its log too; its pick-up code."""
        with self._trail.deed(at, by, "visit deleted", visit=visit_id) as deed:
            code = deed.connection.execute(_DELETE, {"visit": visit_id}).scalar_one_or_none()
            if code is None:
                raise VisitGone
            deed.about |= {"code": code, "reason": reason}
        self.empty_log()
        return str(code)

    def finished_before(self, moment: datetime) -> int:
        """How many visits were finished before then."""
        with store_errors(self._database), self._engine.connect() as connection:
            return int(connection.execute(_HOW_MANY_OLD, {"before": moment}).scalar_one())

    def delete_before(
        self, moment: datetime, at: datetime, most: int = MOST_DELETED
    ) -> tuple[str, ...]:
        """Delete visits that were finished before then, and alerts of people who left; the codes.

        ``most`` at once, because nobody else can write meanwhile: come again until none is left.
        """
        with self._trail.deed(at, KIOSK, "old visits deleted") as deed:
            old = {"before": moment, "most": most}
            codes = tuple(deed.connection.execute(_DELETE_OLD, old).scalars())
            alerts = deed.connection.execute(_DELETE_OLD_ALERTS, {"before": moment}).rowcount
            if not codes and not alerts:
                deed.nothing_done()
                return ()
            deed.about |= {"count": len(codes), "alerts": alerts}
        self.empty_log()
        return codes

    def empty_log(self) -> bool:
        """Write SQLite's log into the file and cut it to nothing: it may hold deleted pages.

        False when another process was reading just then; whoever deletes next, or closes the
        database last, empties it too.
        """
        with store_errors(self._database), self._engine.connect() as connection:
            busy, *_ = driver(connection).execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy

    def _done(
        self, visit_id: int, at: datetime, by: str, did: Deed, changes: dict[str, Any], **about: str
    ) -> None:
        """As :meth:`_deed`, and nobody has the visit in hand for printing any more."""
        free = {"printing_until": None, "printing_by": None}
        self._deed(visit_id, at, by, did, changes | free, **about)

    def _deed(
        self, visit_id: int, at: datetime, by: str, did: Deed, changes: dict[str, Any], **about: str
    ) -> None:
        with self._trail.deed(at, by, did) as deed:
            row = deed.connection.execute(_LINE, {"visit": visit_id}).one_or_none()
            if row is None:
                raise VisitGone
            self._mark(deed.connection, visit_id, **changes)
            deed.about |= {**_about(row), **about}

    def _mark(self, connection: Connection, visit_id: int, **changes: object) -> None:
        connection.execute(_ONE.values(**changes), {"visit": visit_id})


def _about(row: Any) -> dict[str, str | int]:
    return {"visit": row.id, "code": row.code}
