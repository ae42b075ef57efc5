"""What the tests of the doctor share."""

import hashlib
import shutil
from datetime import UTC, datetime
from pathlib import Path

from kiosk.store.key import create_key
from kiosk.store.upgrade import MIGRATIONS, create_database

NOW = datetime(2026, 11, 29, 12, 0, tzinfo=UTC)


def everything_under(folder: Path) -> dict[str, tuple[int, int, str]]:
    """Each file and folder with its time, its permissions and what is in it."""
    return {
        str(path.relative_to(folder)): (
            path.stat().st_mtime_ns,
            path.stat().st_mode,
            hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "",
        )
        for path in (folder, *folder.rglob("*"))
    }


def left_by_the_first_kiosk(folder: Path) -> None:
    """A data folder as the first version of the kiosk left it."""
    migrations = folder.with_name("first migrations")
    shutil.copytree(MIGRATIONS, migrations)
    for newer in (migrations / "versions").glob("000[2-9]*.py"):
        newer.unlink()
    folder.mkdir(mode=0o700)
    create_database(folder / "visits.db", create_key(folder / "visits.key"), migrations)


def program(folder: Path, name: str, says: str) -> None:
    """A command of that name that runs ``says``, as a shell script."""
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(f"#!/bin/sh\n{says}\n")
    (folder / name).chmod(0o755)
