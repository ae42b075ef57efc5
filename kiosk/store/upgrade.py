"""Making a new database, and bringing an older one up to date.

Importing this loads Alembic, so it is imported only when there is something to migrate.
"""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text

from kiosk.store.database import (
    DATABASE_ERRORS,
    driver,
    engine_for,
    reason,
    stored_revision,
    writing,
)
from kiosk.store.errors import DatabaseTooNew, StoreUnusable, UpgradeFailed
from kiosk.store.files import empty_file_beside, put_in_place, sync_file, sync_folder
from kiosk.store.key import Key

MIGRATIONS = Path(__file__).parent / "migrations"


def create_database(database: Path, key: Key, migrations: Path = MIGRATIONS) -> None:
    """Make a new database by running every migration.

    It appears under its name only when it is whole. A database that is already there stays as
    it is. ``OSError`` or ``StoreUnusable`` when it cannot be written.
    """
    unfinished = empty_file_beside(database)
    try:
        _fill(unfinished, key, migrations)
        sync_file(unfinished)
        put_in_place(unfinished, database)
    except DATABASE_ERRORS as error:
        raise StoreUnusable(database, reason(error)) from error
    finally:
        for leftover in (unfinished, *_logs(unfinished)):
            leftover.unlink(missing_ok=True)


def upgrade_database(database: Path, key: Key, migrations: Path = MIGRATIONS) -> Path:
    """Bring an older database up to date. The copy made before is returned, and kept.

    ``DatabaseTooNew`` when its revision is not known here; ``UpgradeFailed`` when a migration
    fails. Either way the database is as it was before.
    """
    # With foreign keys on, rebuilding the visit table would drop the old one, and that deletes
    # every payload row by its ON DELETE CASCADE, without a word.
    engine = engine_for(database, key, foreign_keys=False)
    try:
        before = _known_revision(engine, database, migrations)
        copy = copy_before_upgrade(database, before)
        _copy(engine, copy)
        with writing(engine).begin() as connection:
            _migrate(connection, migrations)
            _check_foreign_keys(connection, database)
    except DATABASE_ERRORS as error:
        raise UpgradeFailed(database, reason(error)) from error
    except OSError as error:
        raise UpgradeFailed(database, error.strerror or str(error)) from error
    finally:
        engine.dispose()
    return copy


def copy_before_upgrade(database: Path, revision: str) -> Path:
    """Where the copy goes that is made of a database at that revision before it is upgraded."""
    return database.with_name(f"{database.stem}-before-upgrade-from-{revision}.db")


def known_revisions(migrations: Path = MIGRATIONS) -> set[str]:
    """Every migration there is; a database at any other one was written by a newer kiosk."""
    scripts = ScriptDirectory.from_config(_config(migrations))
    return {script.revision for script in scripts.walk_revisions()}


def _fill(unfinished: Path, key: Key, migrations: Path) -> None:
    engine = engine_for(unfinished, key, foreign_keys=False)
    try:
        with writing(engine).begin() as connection:
            _migrate(connection, migrations)
    finally:
        engine.dispose()
    # Closing moves the log into the file and deletes it. SQLite says nothing when it cannot.
    if any(log.exists() for log in _logs(unfinished)):
        raise StoreUnusable(unfinished, "a new database could not be written out")


def _logs(database: Path) -> tuple[Path, ...]:
    return (Path(f"{database}-wal"), Path(f"{database}-shm"))


def _known_revision(engine: Engine, database: Path, migrations: Path) -> str:
    with engine.connect() as connection:
        revision = stored_revision(connection)
    if revision not in known_revisions(migrations):
        raise DatabaseTooNew(database, str(revision))
    return str(revision)


def _copy(engine: Engine, copy: Path) -> None:
    unfinished = empty_file_beside(copy)
    try:
        with engine.connect() as connection:
            # VACUUM must not run inside a transaction, so not through SQLAlchemy, which would
            # begin one. The copy is encrypted with the same key.
            driver(connection).execute("VACUUM INTO ?", (str(unfinished),)).close()
        sync_file(unfinished)
        # A copy of an attempt that failed is older than this one.
        unfinished.replace(copy)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    sync_folder(copy.parent)


def _migrate(connection: Connection, migrations: Path) -> None:
    config = _config(migrations)
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _check_foreign_keys(connection: Connection, database: Path) -> None:
    orphans = connection.execute(text("PRAGMA foreign_key_check")).all()
    if orphans:
        raise UpgradeFailed(database, f"{len(orphans)} rows would lose the visit they belong to")


def _config(migrations: Path) -> Config:
    config = Config()
    # ConfigParser reads % as the start of a placeholder.
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    return config
