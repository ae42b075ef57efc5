"""The tables. A change here needs a new file in ``migrations/versions`` and a new revision."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Dialect,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    TypeDecorator,
    UniqueConstraint,
)

SCHEMA_VERSION = "0001"
"""The newest migration. Compared with the database so that Alembic is loaded only to upgrade."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class Moment(TypeDecorator[datetime]):
    """A UTC time as a whole number of microseconds since 1970.

    A number and not ISO text: it is a quarter of the size in the narrow rows and their index, it
    compares as it sorts, and there is only one way to write a moment, so that a visit saved
    again is known again.
    """

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:  # noqa: ARG002
        # Whole numbers all the way: a float has no room for microseconds.
        return None if value is None else (value - _EPOCH) // _MICROSECOND

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return None if value is None else _EPOCH + value * _MICROSECOND


METADATA = MetaData()

# What lists and look-ups read. Narrow, so that a page of a million visits is a few disk pages.
VISIT = Table(
    "visit",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("code", String, nullable=False),
    Column("started", Moment, nullable=False),
    Column("finished", Moment, nullable=False),
    Column("language", String, nullable=False),
    Column("partial", Boolean, nullable=False),
    Column("alert_level", String),
    Column("tools", String, nullable=False),
    # One visit, one row, however often it is saved. Its index also serves the look-up by code.
    UniqueConstraint("code", "started", name="visit_once"),
    # Ids are never used twice: a page that begins "before 120" means the same after a deletion.
    sqlite_autoincrement=True,
)

# What is read one visit at a time.
VISIT_PAYLOAD = Table(
    "visit_payload",
    METADATA,
    Column("visit_id", ForeignKey(VISIT.c.id, ondelete="CASCADE"), primary_key=True),
    Column("answers", LargeBinary, nullable=False),
    Column("summary", LargeBinary, nullable=False),
)
