"""Visits as the first version of the kiosk left them, at revision 0001."""

import os
import shutil
from pathlib import Path

from fresh_root import Root

from kiosk.store.database import engine_for, stored_revision, writing
from kiosk.store.key import create_key, read_key
from kiosk.store.upgrade import MIGRATIONS, create_database

CODES = ("K7M-2QX", "CCC-CCV")
FIRST = 1_767_225_600_000_000
"""The first of January 2026, in microseconds."""


def leave_old_data(root: Root, work: Path) -> None:
    """Two visits in the kiosk's folder, as the kiosk's user would have them there."""
    migrations = work / "migrations"
    shutil.copytree(MIGRATIONS, migrations)
    for newer in (migrations / "versions").glob("000[2-9]*.py"):
        newer.unlink()
    database = root.data / "visits.db"
    create_database(database, create_key(root.data / "visits.key"), migrations)
    engine = engine_for(database, read_key(root.data / "visits.key"))
    with writing(engine).begin() as connection:
        for number, code in enumerate(CODES, start=1):
            connection.exec_driver_sql(
                "INSERT INTO visit (code, started, finished, language, partial, tools)"
                """ VALUES (?, ?, ?, 'en', 0, '["spine-check"]')""",
                (code, FIRST + number, FIRST + number + 60_000_000),
            )
            connection.exec_driver_sql(
                "INSERT INTO visit_payload VALUES (?, ?, ?)", (number, b"[]", b"{}")
            )
    engine.dispose()
    owner = root.data.stat()
    for path in root.data.iterdir():
        os.chown(path, owner.st_uid, owner.st_gid)


def revision(database: Path, key: Path) -> str | None:
    """The migration that a database in a root stands at."""
    engine = engine_for(database, read_key(key))
    with engine.connect() as connection:
        found = stored_revision(connection)
    engine.dispose()
    return found
