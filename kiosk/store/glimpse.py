"""A look at a data folder that changes nothing in it, not even its log: for ``kiosk doctor``.

Past SQLAlchemy and :mod:`kiosk.store.opening`, which would make, upgrade or note something.
"""

from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import sqlcipher3  # type: ignore[import-untyped]

from kiosk.data_folder import DataFolder
from kiosk.records.errors import (
    DatabaseEmpty,
    DatabaseForeign,
    DatabaseMissing,
    DatabaseUnreadable,
    KeyMissing,
    StoreError,
    WrongKey,
)
from kiosk.store.database import as_store_error, is_unreadable
from kiosk.store.key import Key, read_key, read_key_id
from kiosk.store.schema import SCHEMA_VERSION

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Glimpse(msgspec.Struct, frozen=True):
    """What there is to know of a database without going through it."""

    revision: str
    """The migration it stands at: what a newer kiosk left may be unknown here."""
    older: bool
    """It is upgraded at the next start."""
    newer: bool
    """A newer kiosk wrote it, and this one refuses it."""
    visits: int | None
    """None when a newer kiosk may keep them elsewhere."""
    newest: datetime | None
    """When the newest visit was finished."""


class LogLeftAlone(StoreError):
    """There is a log that only an ordinary start can go through."""

    def __init__(self, database: Path, log: Path) -> None:
        super().__init__(
            f"{database}: {log.name} lies beside it, as in a copy or after a power cut, and cannot "
            "be looked into without changing it. The next start of the kiosk takes it in."
        )


def glimpse(folder: Path, key_file: Path) -> Glimpse | None:
    """Look at the visits in a folder, quickly; None when the next start will make a new database.

    Raises what :meth:`kiosk.store.visits.VisitStore.open` would, and :class:`LogLeftAlone`;
    ``OSError`` when a file cannot be read.
    """
    data = DataFolder(folder)
    database = data.database
    if not database.exists():
        for trace in (data.key_id, *data.logs):
            if trace.exists():
                raise DatabaseMissing(database, trace)
        return None
    with database.open("rb") as file:
        start = file.read(16)
    if not start:
        raise DatabaseEmpty(database)
    if start == b"SQLite format 3\0":
        raise DatabaseForeign(database, "it is not encrypted")
    key = matching_key(folder, key_file)
    try:
        with closing(_connected(data, key)) as connection:
            return _seen(connection, database)
    except sqlcipher3.Error as error:
        if is_unreadable(error) and read_key_id(data.key_id) is None:
            raise DatabaseUnreadable(database, data.key_id) from error
        raise as_store_error(database, error) from error


def matching_key(folder: Path, key_file: Path) -> Key:
    """The key, if it is the one of the database in the folder.

    Raises ``KeyMissing``, ``KeyRefused`` or ``WrongKey``; ``OSError`` when it cannot be read.
    """
    data = DataFolder(folder)
    try:
        key = read_key(key_file)
    except FileNotFoundError:
        raise KeyMissing(key_file, data.database) from None
    key_id = read_key_id(data.key_id)
    if key_id is not None and key_id != key.id:
        raise WrongKey(key_file, data.database)
    return key


def _connected(data: DataFolder, key: Key) -> sqlcipher3.Connection:
    connection = sqlcipher3.connect(
        f"{data.database.absolute().as_uri()}?mode=ro&{_way_in(data)}", uri=True, timeout=5
    )
    # As in store/database.py: x'...' is a raw key, and errors are for us, not for stderr.
    for pragma in (f"key = \"x'{key.hex}'\"", "cipher_log_level = NONE"):
        connection.execute(f"PRAGMA {pragma}").close()
    return connection


def _way_in(data: DataFolder) -> str:
    """How to read without writing: mode=ro alone would make the log and its index anew."""
    log, _ = data.logs
    if log.exists() and data.log_index.exists():
        return "readonly_shm=1"  # Somebody has it open, or was killed with it open.
    for log in data.logs:
        if log.exists() and log.stat().st_size:
            raise LogLeftAlone(data.database, log)
    return "immutable=1"


def _seen(connection: sqlcipher3.Connection, database: Path) -> Glimpse:
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    rows = (
        connection.execute("SELECT version_num FROM alembic_version").fetchall()
        if "alembic_version" in tables
        else []
    )
    if not rows:
        raise DatabaseForeign(database, "it holds no visits")
    ((revision,),) = rows
    if revision != SCHEMA_VERSION:
        from kiosk.store.upgrade import known_revisions

        if revision not in known_revisions():
            return Glimpse(revision, older=False, newer=True, visits=None, newest=None)
    ((visits, newest),) = connection.execute("SELECT count(*), max(finished) FROM visit").fetchall()
    return Glimpse(
        revision,
        older=revision != SCHEMA_VERSION,
        newer=False,
        visits=visits,
        newest=None if newest is None else _EPOCH + timedelta(microseconds=newest),
    )
