"""Making a new database, and bringing an older one up to date.

Importing this loads Alembic, so it is imported only when there is something to migrate.
"""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text

from kiosk.data_folder import DataFolder, log_index_of, log_of
from kiosk.files import file_beside, put_in_place
from kiosk.records.errors import DatabaseTooNew, StoreUnusable, UpgradeFailed
from kiosk.store.database import (
    DATABASE_ERRORS,
    driver,
    engine_for,
    reason,
    stored_revision,
    writing,
)
from kiosk.store.key import Key

MIGRATIONS = Path(__file__).parent / "migrations"


def create_database(database: Path, key: Key, migrations: Path = MIGRATIONS) -> None:
    """Make a new database by running every migration.

    It appears under its name only when it is whole. A database that is already there stays as
    it is. ``OSError`` or ``StoreUnusable`` when it cannot be written.
    """
    with file_beside(database) as unfinished:
        try:
            _fill(unfinished, key, migrations)
            put_in_place(unfinished, database, if_taken="keep")
        except DATABASE_ERRORS as error:
            raise StoreUnusable(database, reason(error)) from error
        finally:
            for log in _logs(unfinished):
                log.unlink(missing_ok=True)


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
        copy = DataFolder(database.parent).copy_before_upgrade(before)
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
    return log_of(database), log_index_of(database)


def _known_revision(engine: Engine, database: Path, migrations: Path) -> str:
    with engine.connect() as connection:
        revision = stored_revision(connection)
    if revision not in known_revisions(migrations):
        raise DatabaseTooNew(database, str(revision))
    return str(revision)


def _copy(engine: Engine, copy: Path) -> None:
    with file_beside(copy) as unfinished:
        with engine.connect() as connection:
            # VACUUM must not run inside a transaction, so not through SQLAlchemy, which would
            # begin one. The copy is encrypted with the same key.
            driver(connection).execute("VACUUM INTO ?", (str(unfinished),)).close()
        # A copy of an attempt that failed is older than this one.
        put_in_place(unfinished, copy, if_taken="replace")


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
