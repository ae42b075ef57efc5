"""A connection to the encrypted file, and what to make of its errors."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3  # type: ignore[import-untyped]
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.pool import QueuePool

from kiosk.records.errors import DatabaseDamaged, StoreError, StoreUnusable
from kiosk.store.key import Key

SECONDS_TO_WAIT_FOR_A_LOCK = 5.0

DATABASE_ERRORS = (SQLAlchemyError, sqlcipher3.Error)
"""Whatever the database may raise, through SQLAlchemy or past it."""

_PRAGMAS = (
    # SQLCipher otherwise writes a line to stderr for every page it cannot read.
    "cipher_log_level = NONE",
    "journal_mode = WAL",
    # In WAL mode, FULL is what makes a commit outlast a power cut.
    "synchronous = FULL",
    "secure_delete = ON",
    # 2 MB of pages in memory: a kiosk reads one visit at a time, and runs for months.
    "cache_size = -2000",
)


def engine_for(database: Path, key: Key, *, foreign_keys: bool = True) -> Engine:
    """An engine with one connection, for reading from any one thread at a time.

    To change anything, use :func:`writing`.

    The file must be there: it is never created. Connecting raises ``DBAPIError`` when it cannot
    be opened or read with this key. Only migrations switch ``foreign_keys`` off.
    """
    url = URL.create(
        "sqlite+pysqlcipher",
        # The x'...' makes it a raw key: no key derivation. The dialect adds the double quotes;
        # a second pair would silently make the whole thing a passphrase.
        password=f"x'{key.hex}'",
        database=database.absolute().as_uri(),
        # rw and not rwc: SQLite must never create a database where one was expected.
        query={"uri": "true", "mode": "rw"},
    )
    engine = create_engine(
        url,
        connect_args={"check_same_thread": False, "timeout": SECONDS_TO_WAIT_FOR_A_LOCK},
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        # Errors end up in logs, and the values of a statement are a patient's answers.
        hide_parameters=True,
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        # None: the driver begins no transaction of its own, see begin().
        connection.isolation_level = None
        switch = "ON" if foreign_keys else "OFF"
        for pragma in (*_PRAGMAS, f"foreign_keys = {switch}"):
            connection.execute(f"PRAGMA {pragma}").close()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # Left alone, the driver begins only before an INSERT: a migration's CREATE TABLE would
        # run outside of any transaction. A read is one statement and needs none.
        if connection.get_execution_options().get("writes"):
            driver(connection).execute("BEGIN IMMEDIATE").close()

    return engine


def writing(engine: Engine) -> Engine:
    """The same connection, with a transaction that is begun, kept whole or undone whole."""
    return engine.execution_options(writes=True)


@contextmanager
def writing_past_sqlalchemy(engine: Engine) -> Iterator[Connection]:
    """As ``writing(engine).begin()`` in half the time, for :func:`driver` alone."""
    with engine.connect() as connection:
        past = driver(connection)
        past.execute("BEGIN IMMEDIATE").close()
        yield connection  # An error in the block ends the connection's use, and undoes it all.
        past.commit()


def driver(connection: Connection) -> Any:
    """The driver's own connection, in the same transaction; its errors are not SQLAlchemy's.

    For what is done with every visit: a short statement takes SQLAlchemy ten times as long.
    """
    found = connection.connection.driver_connection
    assert found is not None
    return found


def stored_revision(connection: Connection) -> str | None:
    """The migration this database stands at; None when no migration ever made it."""
    tables = connection.execute(
        text("SELECT count(*) FROM sqlite_schema WHERE name = 'alembic_version'")
    )
    if not tables.scalar_one():
        return None
    revision = connection.execute(text("SELECT version_num FROM alembic_version"))
    return revision.scalar_one_or_none()


def is_unreadable(error: Exception) -> bool:
    """Whether SQLCipher could make nothing of the file: a wrong key or a damaged file."""
    return _error_name(error) in {"SQLITE_NOTADB", "SQLITE_CORRUPT"}


def reason(error: Exception) -> str:
    """What went wrong, in one line and without the statement or its values."""
    return " ".join(str(error.orig if isinstance(error, DBAPIError) else error).split())


@contextmanager
def store_errors(database: Path) -> Iterator[None]:
    """Turn a database error inside the block into a ``StoreError``."""
    try:
        yield
    except DATABASE_ERRORS as error:
        raise as_store_error(database, error) from error


def as_store_error(database: Path, error: Exception) -> StoreError:
    """What this error means for a database whose key is known to be right."""
    if is_unreadable(error):
        return DatabaseDamaged(database, reason(error))
    return StoreUnusable(database, reason(error))


def _error_name(error: Exception) -> str:
    # Extended names such as SQLITE_CORRUPT_INDEX say more than is needed here.
    name: str = getattr(getattr(error, "orig", error), "sqlite_errorname", "")
    return "_".join(name.split("_")[:2])
