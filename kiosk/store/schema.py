"""The tables. A change here needs a new file in ``migrations/versions`` and a new revision."""

from datetime import UTC, datetime, timedelta
from typing import Any, get_args

from sqlalchemy import (
    Boolean,
    Column,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    TypeDecorator,
    UniqueConstraint,
    or_,
)

from kiosk.records.trail import RareDeed

SCHEMA_VERSION = "0002"
"""The newest migration. Compared with the database so that Alembic is loaded only to upgrade."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def microseconds(moment: datetime) -> int:
    """A time as the tables keep it: see :class:`Moment`."""
    # Whole numbers all the way: a float has no room for microseconds.
    return (moment - _EPOCH) // _MICROSECOND


class Moment(TypeDecorator[datetime]):
    """A UTC time as a whole number of microseconds since 1970.

    A number and not ISO text: it is a quarter of the size in the narrow rows and their index, it
    compares as it sorts, and there is only one way to write a moment, so that a visit saved
    again is known again.
    """

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:  # noqa: ARG002
        return None if value is None else microseconds(value)

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
    # What the front desk does with it.
    Column("reference", String),
    Column("reference_key", String),
    Column("printing_until", Moment),
    Column("printing_by", String),
    Column("printed", Moment),
    Column("printed_by", String),
    Column("print_trouble", String),
    Column("handed_over", Moment),
    Column("handed_over_by", String),
    # One visit, one row, however often it is saved. Its index also serves the look-up by code.
    UniqueConstraint("code", "started", name="visit_once"),
    # Ids are never used twice: a page that begins "before 120" means the same after a deletion.
    sqlite_autoincrement=True,
)

# Most visits of most clinics have none: those cost nothing here.
Index("visit_reference", VISIT.c.reference_key, sqlite_where=VISIT.c.reference_key.is_not(None))
Index("visit_finished", VISIT.c.finished)
# Only the few that wait for something: a list of these is short however many visits there are.
TO_PRINT = VISIT.c.printed.is_(None) & VISIT.c.handed_over.is_(None)
TO_HAND_OVER = VISIT.c.printed.is_not(None) & VISIT.c.handed_over.is_(None)
Index("visit_to_print", VISIT.c.id, sqlite_where=TO_PRINT)
Index("visit_to_hand_over", VISIT.c.id, sqlite_where=TO_HAND_OVER)

# What is read one visit at a time.
VISIT_PAYLOAD = Table(
    "visit_payload",
    METADATA,
    Column("visit_id", ForeignKey(VISIT.c.id, ondelete="CASCADE"), primary_key=True),
    Column("answers", LargeBinary, nullable=False),
    Column("summary", LargeBinary, nullable=False),
)

# Urgent answers, kept the moment they are given. The visit is known when it is finished.
ALERT = Table(
    "alert",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("raised", Moment, nullable=False),
    Column("visit_started", Moment, nullable=False),
    Column("visit_id", ForeignKey(VISIT.c.id, ondelete="CASCADE")),
    Column("signs", String, nullable=False),
    Column("acknowledged", Moment),
    Column("acknowledged_by", String),
    UniqueConstraint("visit_started", "raised", name="alert_once"),
    sqlite_autoincrement=True,
)
Index("alert_of_visit", ALERT.c.visit_id)
Index("alert_open", ALERT.c.id, sqlite_where=ALERT.c.acknowledged.is_(None))

# Who did what. Triggers refuse every change of a row and its deletion.
TRAIL = Table(
    "trail",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("who", String, nullable=False),
    Column("did", String, nullable=False),
    Column("about", String, nullable=False),
    Column("mac", LargeBinary, nullable=False),
    sqlite_autoincrement=True,
)

# The few entries that are looked for among a million others.
RARE_DEEDS: tuple[RareDeed, ...] = get_args(RareDeed)
Index("trail_rare", TRAIL.c.did, sqlite_where=or_(*(TRAIL.c.did == did for did in RARE_DEEDS)))

STAFF = Table(
    "staff",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("name", String, nullable=False, unique=True),
    Column("role", String, nullable=False),
    Column("pin", String, nullable=False),
    Column("added", Moment, nullable=False),
    Column("disabled", Moment),
    sqlite_autoincrement=True,
)

# Wrong PINs in a row, by the screen they were typed at: a patient who plays with the kiosk's pad
# must not lock the desk's.
WRONG_PINS = Table(
    "wrong_pins",
    METADATA,
    Column("place", String, primary_key=True),
    Column("count", Integer, nullable=False),
    Column("last", Moment, nullable=False),
)

# Counts alone: nothing here belongs to a visit, so nothing here goes when one is deleted.
DAY_COUNT = Table(
    "day_count",
    METADATA,
    Column("day", String, primary_key=True),
    Column("what", String, primary_key=True),
    Column("count", Integer, nullable=False),
)
QUESTION_PACE = Table(
    "question_pace",
    METADATA,
    Column("day", String, primary_key=True),
    Column("assessment", String, primary_key=True),
    Column("question", String, primary_key=True),
    Column("shown", Integer, nullable=False),
    Column("seconds", Integer, nullable=False),
    Column("gave_up", Integer, nullable=False),
)
