"""Keeping visits, and finding them again.

Importing this loads SQLAlchemy: import it late, off the way to the first screen.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import msgspec
from sqlalchemy import Engine, bindparam, select, tuple_
from sqlalchemy.dialects.sqlite import insert

from kiosk.records.alerts import KeptAlert, RaisedAlert
from kiosk.records.codes import DAYS_A_CODE_RESTS, tidy
from kiosk.records.errors import SaveFailed, UnknownCode
from kiosk.records.numbers import VisitPace
from kiosk.records.trail import KIOSK
from kiosk.records.visits import FinishedVisit, Status, StoredVisit, VisitLine
from kiosk.store.database import (
    DATABASE_ERRORS,
    driver,
    reason,
    store_errors,
    writing_past_sqlalchemy,
)
from kiosk.store.desk import DeskBook
from kiosk.store.key import Key
from kiosk.store.numbers import Numbers
from kiosk.store.opening import opened
from kiosk.store.rows import FILLED_COLUMNS, kept_alert, stored_visit, visit_line, visit_row
from kiosk.store.schema import (
    ALERT,
    TO_HAND_OVER,
    TO_PRINT,
    VISIT,
    VISIT_PAYLOAD,
    microseconds,
)
from kiosk.store.sealing import Seal, seal_of_this_machine
from kiosk.store.staff import StaffBook
from kiosk.store.trail import Trail

A_PAGE = 200
"""Visits that are read at a time when all are."""

# Statements are built once and not with every call: building costs more than running them.
# With every visit that is saved, so these go past SQLAlchemy altogether.
_INSERT_ONCE = f"""
INSERT INTO visit ({", ".join(FILLED_COLUMNS)}) VALUES ({", ".join("?" for _ in FILLED_COLUMNS)})
ON CONFLICT (code, started) DO NOTHING
"""
_INSERT_PAYLOAD = "INSERT INTO visit_payload (visit_id, answers, summary) VALUES (?, ?, ?)"
_ID = "SELECT id FROM visit WHERE code = ? AND started = ?"
_LINK_ALERTS = "UPDATE alert SET visit_id = ? WHERE visit_started = ? AND visit_id IS NULL"
_INSERT_ALERT_ONCE = (
    insert(ALERT)
    .on_conflict_do_nothing(index_elements=[ALERT.c.visit_started, ALERT.c.raised])
    .returning(ALERT.c.id)
)
_VISIT_BEGUN_AT = (
    # A visit is finished after it is begun: the index on that leaves few to look at.
    select(VISIT.c.id)
    .where(VISIT.c.finished >= bindparam("began"), VISIT.c.started == bindparam("began"))
    .limit(1)
)
_OPEN_ALERTS = (
    select(ALERT, VISIT.c.code, VISIT.c.reference)
    .outerjoin(VISIT)
    .where(ALERT.c.acknowledged.is_(None))
    .order_by(ALERT.c.id)
)
_FIND = (
    select(VISIT, VISIT_PAYLOAD.c.answers, VISIT_PAYLOAD.c.summary)
    .outerjoin(VISIT_PAYLOAD)
    .where(VISIT.c.code == bindparam("code"))
    .order_by(VISIT.c.id.desc())
    .limit(1)
)
_ALL = select(VISIT).order_by(VISIT.c.id.desc()).limit(bindparam("limit"))
_NEWEST = {
    "all": _ALL,
    "to_print": _ALL.where(TO_PRINT),
    "to_hand_over": _ALL.where(TO_HAND_OVER),
    "handed_over": _ALL.where(VISIT.c.handed_over.is_not(None)),
}
_NEWEST_BEFORE = {
    status: wanted.where(VISIT.c.id < bindparam("before_id")) for status, wanted in _NEWEST.items()
}
_EVERY = (
    select(VISIT, VISIT_PAYLOAD.c.answers, VISIT_PAYLOAD.c.summary)
    .outerjoin(VISIT_PAYLOAD)
    .where(
        tuple_(VISIT.c.finished, VISIT.c.id)
        > tuple_(bindparam("finished", type_=VISIT.c.finished.type), bindparam("id")),
        VISIT.c.finished < bindparam("until"),
    )
    .order_by(VISIT.c.finished, VISIT.c.id)
    .limit(bindparam("limit"))
)
_CODE_IN_USE = (
    select(VISIT.c.id)
    .where(VISIT.c.code == bindparam("code"), VISIT.c.finished > bindparam("since"))
    .limit(1)
)


class VisitStore:
    """The visits of one kiosk. It may be opened, used and closed from different threads.

    Every method but :meth:`save` raises ``StoreUnusable`` when the disk fails, and
    ``DatabaseDamaged`` when what is read makes no sense.
    """

    def __init__(self, database: Path, engine: Engine, key: Key) -> None:
        self._database = database
        self._engine = engine
        self.trail = Trail(database, engine, key)
        """Who did what. Saving a visit is noted there, too."""
        self.staff = StaffBook(database, engine, self.trail)
        """Who may sign in."""
        self.missing_entries = 0
        """How many entries the trail had lost at its end when it was opened; noted there."""
        self.desk = DeskBook(database, engine, self.trail)
        """What the front desk does with the visits."""
        self.numbers = Numbers(database, engine)
        """What is counted of them. It stays when they are deleted."""

    @classmethod
    def open(cls, folder: Path, key_file: Path | None = None, seal: Seal | None = None) -> Self:
        """The visits kept in this folder.

        The folder, the key and the database are made if there is neither a database nor any
        trace of one; an older database is copied and upgraded. The key is read from
        ``key_file``, or the systemd credential ``kiosk-key``, or ``visits.key`` in the folder,
        where ``seal`` protects it; by default the one of this machine, if it has one.

        Anything else is left exactly as it is and refused with a ``StoreError``:
        ``StoreUnusable``, ``DatabaseMissing``, ``DatabaseEmpty``, ``DatabaseForeign``,
        ``DatabaseDamaged``, ``DatabaseUnreadable``, ``DatabaseTooNew``, ``UpgradeFailed``,
        ``KeyMissing``, ``KeyRefused`` or ``WrongKey``.
        """
        store = cls(*opened(folder, key_file, seal or seal_of_this_machine()))
        try:
            store.missing_entries = store.trail.note_missing(datetime.now(UTC))
        except BaseException:
            store.close()
            raise
        return store

    def save(self, visit: FinishedVisit) -> int:
        """Keep a visit, and give its id. When this returns, it outlasts a power cut.

        Alerts that were raised during it belong to it from now on. ``SaveFailed`` when it was not
        kept; then nothing of it is there. It is safe to save the same visit again, whatever came
        of the first time: it has the same id.
        """
        row, answers = visit_row(visit), msgspec.json.encode(visit.tools)
        try:
            quick = writing_past_sqlalchemy(self._engine)
            with self.trail.deed_in(quick, visit.finished, KIOSK, "visit saved") as deed:
                cursor = driver(deed.connection).cursor()
                if not cursor.execute(_INSERT_ONCE, row).rowcount:  # It was saved before.
                    deed.nothing_done()
                    known = (visit.code, microseconds(visit.started))
                    return int(cursor.execute(_ID, known).fetchone()[0])
                visit_id = int(cursor.lastrowid)
                cursor.execute(_INSERT_PAYLOAD, (visit_id, answers, visit.summary))
                cursor.execute(_LINK_ALERTS, (visit_id, microseconds(visit.started)))
                deed.about |= {"visit": visit_id, "code": visit.code}
        except DATABASE_ERRORS as error:
            raise SaveFailed(self._database, reason(error)) from error
        return visit_id

    def raise_alert(self, alert: RaisedAlert) -> None:
        """Keep an alert for the desk. Safe to repeat; ``StoreError`` when it was not kept."""
        row: dict[str, Any] = {
            "raised": alert.raised,
            "visit_started": alert.visit_started,
            "signs": msgspec.json.encode(alert.signs).decode(),
        }
        began = {"began": alert.visit_started}
        with self.trail.deed(alert.raised, KIOSK, "alert raised") as deed:
            # Its visit may be finished already, when the alert could not be kept at once.
            row["visit_id"] = deed.connection.execute(_VISIT_BEGUN_AT, began).scalar_one_or_none()
            alert_id = deed.connection.execute(_INSERT_ALERT_ONCE, row).scalar_one_or_none()
            if alert_id is None:
                deed.nothing_done()
                return
            deed.about["alert"] = alert_id

    def open_alerts(self) -> tuple[KeptAlert, ...]:
        """The alerts that nobody has acknowledged yet, the oldest first."""
        with store_errors(self._database), self._engine.connect() as connection:
            rows = connection.execute(_OPEN_ALERTS).all()
        return tuple(kept_alert(self._database, row) for row in rows)

    def find(self, code: str) -> StoredVisit:
        """The newest visit with this pick-up code, however it was typed, or ``UnknownCode``."""
        with store_errors(self._database), self._engine.connect() as connection:
            row = connection.execute(_FIND, {"code": tidy(code)}).one_or_none()
        if row is None:
            raise UnknownCode(tidy(code))
        return stored_visit(self._database, row)

    def newest(
        self, limit: int, before_id: int | None = None, status: Status = "all"
    ) -> tuple[VisitLine, ...]:
        """At most ``limit`` visits, the newest first; with ``before_id``, those older than it.

        The next page begins before the last id of this one.
        """
        wanted = (_NEWEST if before_id is None else _NEWEST_BEFORE)[status]
        page = {"limit": limit, "before_id": before_id}
        return self._lines(wanted, page)

    def every(self, since: datetime, until: datetime) -> Iterator[StoredVisit]:
        """The visits that were finished from then on and before then, the oldest first.

        Read by pages as they are wanted. Nothing notes that they were looked at.
        """
        last = {"finished": since, "id": 0}
        while True:
            page = {**last, "until": until, "limit": A_PAGE}
            with store_errors(self._database), self._engine.connect() as connection:
                rows = connection.execute(_EVERY, page).all()
            for row in rows:
                yield stored_visit(self._database, row)
            if len(rows) < A_PAGE:
                return
            last = {"finished": rows[-1].finished, "id": rows[-1].id}

    def code_is_free(self, code: str, now: datetime) -> bool:
        """Whether no visit that finished in the 30 days before ``now`` has this code."""
        wanted = {"code": code, "since": now - timedelta(days=DAYS_A_CODE_RESTS)}
        with store_errors(self._database), self._engine.connect() as connection:
            return connection.execute(_CODE_IN_USE, wanted).one_or_none() is None

    def count(self, pace: VisitPace) -> None:
        """Add a visit to the clinic's numbers."""
        self.numbers.add(pace)

    def close(self) -> None:
        """Let go of the file. Closing twice is fine; a closed store is not used again."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _lines(self, wanted: Any, values: dict[str, Any]) -> tuple[VisitLine, ...]:
        with store_errors(self._database), self._engine.connect() as connection:
            rows = connection.execute(wanted, values).all()
        return tuple(visit_line(self._database, row) for row in rows)
