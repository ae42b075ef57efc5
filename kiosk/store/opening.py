"""What happens to a data folder before its visits are used: made, checked, or refused."""

import os
from pathlib import Path

from sqlalchemy import Engine

from kiosk.data_folder import DataFolder
from kiosk.records.errors import (
    DatabaseEmpty,
    DatabaseForeign,
    DatabaseMissing,
    DatabaseUnreadable,
    KeyMissing,
    StoreUnusable,
    WrongKey,
)
from kiosk.store.database import (
    DATABASE_ERRORS,
    as_store_error,
    engine_for,
    is_unreadable,
    store_errors,
    stored_revision,
    writing,
)
from kiosk.store.key import (
    Key,
    create_key,
    key_path,
    read_key,
    read_key_id,
    seal_key,
    write_key_id,
)
from kiosk.store.schema import SCHEMA_VERSION
from kiosk.store.sealing import Seal, seal_of_this_machine

_PLAIN_SQLITE = b"SQLite format 3\0"


def opened(folder: Path, key_file: Path | None, seal: Seal | None) -> tuple[Path, Engine, Key]:
    """The database file of this folder, an engine that is known to work with it, and its key.

    With a ``seal``, the key's file is sealed from now on.
    Raises as :meth:`kiosk.store.visits.VisitStore.open` says.
    """
    data = DataFolder(folder)
    key_file = key_file or key_path(folder, os.environ)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        key = _key_for(data, key_file, seal)
        engine = _checked_engine(data, key)
        try:
            _remember_key_id(data, key)
            if seal is not None:
                seal_key(key_file, key, seal)
        except BaseException:
            engine.dispose()
            raise
    except OSError as error:
        place = f": {error.filename}" if error.filename else ""
        raise StoreUnusable(folder, f"{error.strerror or error}{place}") from error
    return data.database, engine, key


def stands_at(folder: Path) -> str | None:
    """The revision of this folder's database, which is left as it is; None if none was ever made.

    ``StoreError`` when it cannot be read, ``OSError`` when the key cannot be.
    """
    data = DataFolder(folder)
    if not data.database.exists():
        _refuse_traces(data)
        return None
    _refuse_what_is_no_store(data.database)
    key = _existing_key(data, key_path(folder, os.environ), seal_of_this_machine())
    engine = engine_for(data.database, key)
    try:
        return _revision(engine, data)
    finally:
        engine.dispose()


def _key_for(data: DataFolder, key_file: Path, seal: Seal | None) -> Key:
    """The key of this database; both are made if neither the database nor a trace is there."""
    if data.database.exists():
        _refuse_what_is_no_store(data.database)
        return _existing_key(data, key_file, seal)
    _refuse_traces(data)
    try:
        key = read_key(key_file, seal)
    except FileNotFoundError:
        key = create_key(key_file, seal)
    # Late: this loads Alembic, and happens once in the life of a kiosk.
    from kiosk.store.upgrade import create_database

    create_database(data.database, key)
    return key


def _refuse_traces(data: DataFolder) -> None:
    """What a database leaves beside it. A new one must not be laid over an old one's log."""
    for trace in (data.key_id, *data.logs):
        if trace.exists():
            raise DatabaseMissing(data.database, trace)


def _existing_key(data: DataFolder, key_file: Path, seal: Seal | None) -> Key:
    try:
        key = read_key(key_file, seal)
    except FileNotFoundError:
        raise KeyMissing(key_file, data.database) from None
    key_id = read_key_id(data.key_id)
    if key_id is not None and key_id != key.id:
        raise WrongKey(key_file, data.database)
    return key


def _refuse_what_is_no_store(database: Path) -> None:
    with database.open("rb") as file:
        start = file.read(len(_PLAIN_SQLITE))
    if not start:
        raise DatabaseEmpty(database)
    if start == _PLAIN_SQLITE:
        raise DatabaseForeign(database, "it is not encrypted")


def _checked_engine(data: DataFolder, key: Key) -> Engine:
    engine = engine_for(data.database, key)
    try:
        revision = _revision(engine, data)
        if revision != SCHEMA_VERSION:
            from kiosk.store.upgrade import upgrade_database

            # Migrating is done alone: with foreign keys off, and nobody reading meanwhile.
            engine.dispose()
            upgrade_database(data.database, key)
        # Better to find out now than when the first patient has finished.
        with store_errors(data.database), writing(engine).begin():
            pass
    except BaseException:
        engine.dispose()
        raise
    return engine


def _revision(engine: Engine, data: DataFolder) -> str:
    try:
        with engine.connect() as connection:
            revision = stored_revision(connection)
    except DATABASE_ERRORS as error:
        # A file that cannot be read: damaged if the key is known to be its own, else unknown.
        if is_unreadable(error) and read_key_id(data.key_id) is None:
            raise DatabaseUnreadable(data.database, data.key_id) from error
        raise as_store_error(data.database, error) from error
    if revision is None:
        raise DatabaseForeign(data.database, "it holds no visits")
    return revision


def _remember_key_id(data: DataFolder, key: Key) -> None:
    # Only now is the key known to be the right one. It also puts back an id that got lost.
    if read_key_id(data.key_id) != key.id:
        write_key_id(data.key_id, key)
