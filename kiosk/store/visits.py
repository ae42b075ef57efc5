"""Keeping visits, and finding them again.

Importing this loads SQLAlchemy: import it late, off the way to the first screen.
"""

from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import msgspec
from sqlalchemy import Engine, bindparam, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import SQLAlchemyError

from kiosk.store.codes import tidy
from kiosk.store.database import reason, store_errors, writing
from kiosk.store.errors import DatabaseDamaged, SaveFailed, UnknownCode
from kiosk.store.opening import opened
from kiosk.store.records import FinishedVisit, StoredVisit, ToolRecord, VisitLine
from kiosk.store.schema import VISIT, VISIT_PAYLOAD

DAYS_A_CODE_RESTS = 30
"""A code is given out again only when its last visit is this old: nobody mixes the two up."""

# Statements are built once and not with every call: building costs more than running them.
_INSERT_ONCE = (
    insert(VISIT)
    .on_conflict_do_nothing(index_elements=[VISIT.c.code, VISIT.c.started])
    .returning(VISIT.c.id)
)
_INSERT_PAYLOAD = insert(VISIT_PAYLOAD)
_FIND = (
    select(VISIT, VISIT_PAYLOAD.c.answers, VISIT_PAYLOAD.c.summary)
    .outerjoin(VISIT_PAYLOAD)
    .where(VISIT.c.code == bindparam("code"))
    .order_by(VISIT.c.id.desc())
    .limit(1)
)
_NEWEST = (
    select(
        VISIT.c.id,
        VISIT.c.code,
        VISIT.c.started,
        VISIT.c.finished,
        VISIT.c.tools,
        VISIT.c.partial,
        VISIT.c.alert_level,
    )
    .order_by(VISIT.c.id.desc())
    .limit(bindparam("limit"))
)
_NEWEST_BEFORE = _NEWEST.where(VISIT.c.id < bindparam("before_id"))
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

    def __init__(self, database: Path, engine: Engine) -> None:
        self._database = database
        self._engine = engine
        self._writing = writing(engine)

    @classmethod
    def open(cls, folder: Path, key_file: Path | None = None) -> Self:
        """The visits kept in this folder.

        The folder, the key and the database are made if there is neither a database nor any
        trace of one; an older database is copied and upgraded. The key is read from
        ``key_file``, or the systemd credential ``kiosk-key``, or ``visits.key`` in the folder.

        Anything else is left exactly as it is and refused with a ``StoreError``:
        ``StoreUnusable``, ``DatabaseMissing``, ``DatabaseEmpty``, ``DatabaseForeign``,
        ``DatabaseDamaged``, ``DatabaseUnreadable``, ``DatabaseTooNew``, ``UpgradeFailed``,
        ``KeyMissing``, ``KeyRefused`` or ``WrongKey``.
        """
        return cls(*opened(folder, key_file))

    def save(self, visit: FinishedVisit) -> None:
        """Keep a visit. When this returns, it outlasts a power cut.

        ``SaveFailed`` when it was not kept; then nothing of it is there. It is safe to save the
        same visit again, whatever came of the first time.
        """
        row = {
            "code": visit.code,
            "started": visit.started,
            "finished": visit.finished,
            "language": visit.language,
            "partial": visit.partial,
            "alert_level": visit.alert_level,
            "tools": msgspec.json.encode([tool.assessment for tool in visit.tools]).decode(),
        }
        answers = msgspec.json.encode(visit.tools)
        try:
            with self._writing.begin() as connection:
                inserted = connection.execute(_INSERT_ONCE, row)
                visit_id = inserted.scalar_one_or_none()
                if visit_id is None:  # It was saved before.
                    return
                payload = {"visit_id": visit_id, "answers": answers, "summary": visit.summary}
                connection.execute(_INSERT_PAYLOAD, payload)
        except SQLAlchemyError as error:
            raise SaveFailed(self._database, reason(error)) from error

    def find(self, code: str) -> StoredVisit:
        """The newest visit with this pick-up code, however it was typed, or ``UnknownCode``."""
        with store_errors(self._database), self._engine.connect() as connection:
            row = connection.execute(_FIND, {"code": tidy(code)}).one_or_none()
        if row is None:
            raise UnknownCode(tidy(code))
        return self._stored_visit(row)

    def newest(self, limit: int, before_id: int | None = None) -> tuple[VisitLine, ...]:
        """At most ``limit`` visits, the newest first; with ``before_id``, those older than it.

        The next page begins before the last id of this one.
        """
        wanted = _NEWEST if before_id is None else _NEWEST_BEFORE
        page = {"limit": limit, "before_id": before_id}
        with store_errors(self._database), self._engine.connect() as connection:
            rows = connection.execute(wanted, page).all()
        return tuple(self._line(row) for row in rows)

    def code_is_free(self, code: str, now: datetime) -> bool:
        """Whether no visit that finished in the 30 days before ``now`` has this code."""
        wanted = {"code": code, "since": now - timedelta(days=DAYS_A_CODE_RESTS)}
        with store_errors(self._database), self._engine.connect() as connection:
            return connection.execute(_CODE_IN_USE, wanted).one_or_none() is None

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

    def _stored_visit(self, row: Any) -> StoredVisit:
        try:
            tools = msgspec.json.decode(row.answers, type=tuple[ToolRecord, ...])
            visit = FinishedVisit(
                code=row.code,
                started=row.started,
                finished=row.finished,
                language=row.language,
                partial=row.partial,
                alert_level=row.alert_level,
                tools=tools,
                summary=row.summary,
            )
        except (msgspec.MsgspecError, TypeError) as error:
            raise DatabaseDamaged(self._database, f"visit {row.id} cannot be read") from error
        return StoredVisit(row.id, visit)

    def _line(self, row: Any) -> VisitLine:
        try:
            tools = msgspec.json.decode(row.tools, type=tuple[str, ...])
        except msgspec.MsgspecError as error:
            raise DatabaseDamaged(self._database, f"visit {row.id} cannot be read") from error
        return VisitLine(
            id=row.id,
            code=row.code,
            started=row.started,
            finished=row.finished,
            tools=tools,
            partial=row.partial,
            alert_level=row.alert_level,
        )
