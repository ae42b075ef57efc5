import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from store_samples import A_CODE, NOON, a_visit, everything_in, files_cannot_grow, key_of

import kiosk
from kiosk.records.errors import UpgradeFailed
from kiosk.store.database import engine_for, stored_revision, writing
from kiosk.store.key import create_key
from kiosk.store.schema import METADATA, SCHEMA_VERSION, microseconds
from kiosk.store.trail import Verdict
from kiosk.store.upgrade import MIGRATIONS, create_database, upgrade_database
from kiosk.store.visits import VisitStore

NEXT = f"{int(SCHEMA_VERSION) + 1:04}"
REVISION = f"""
import sqlalchemy as sa
from alembic import op

revision = "{NEXT}"
down_revision = "{SCHEMA_VERSION}"


def upgrade() -> None:
    with op.batch_alter_table("visit", recreate="always") as visit:
        visit.add_column(sa.Column("room", sa.String))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder with three visits, seen by a kiosk with one more migration as an old one."""
    folder = tmp_path / "data"
    with VisitStore.open(folder) as store:
        for minutes in range(3):
            store.save(a_visit(minutes=minutes))
    return folder


def migrations_with(tmp_path: Path, revision: str) -> Path:
    migrations = tmp_path / "100% migrations"
    shutil.copytree(MIGRATIONS, migrations)
    (migrations / "versions" / f"{NEXT}_room.py").write_text(revision)
    return migrations


def left_by_the_first_kiosk(folder: Path, visits: int) -> None:
    """A data folder as the first version of the kiosk left it."""
    migrations = folder.with_name("first migrations")
    shutil.copytree(MIGRATIONS, migrations)
    for newer in (migrations / "versions").glob("000[2-9]*.py"):
        newer.unlink()
    folder.mkdir()
    create_database(folder / "visits.db", create_key(folder / "visits.key"), migrations)
    engine = engine_for(folder / "visits.db", key_of(folder))
    with writing(engine).begin() as connection:
        for number in range(visits):
            visit = a_visit(minutes=number)
            row = (visit.code, microseconds(visit.started), microseconds(visit.finished))
            connection.exec_driver_sql(
                "INSERT INTO visit (code, started, finished, language, partial, alert_level, tools)"
                """ VALUES (?, ?, ?, 'es', 1, 'A', '["spine-check","muscle-or-spine"]')""",
                row,
            )
            connection.exec_driver_sql(
                "INSERT INTO visit_payload VALUES (?, ?, ?)",
                (number + 1, msgspec.json.encode(visit.tools), visit.summary),
            )
    engine.dispose()


def rows(folder: Path, statement: str) -> list[tuple[Any, ...]]:
    engine = engine_for(folder / "visits.db", key_of(folder))
    with engine.connect() as connection:
        found = [tuple(row) for row in connection.exec_driver_sql(statement)]
    engine.dispose()
    return found


def test_the_newest_migration_makes_exactly_the_tables(tmp_path: Path) -> None:
    VisitStore.open(tmp_path).close()
    engine = engine_for(tmp_path / "visits.db", key_of(tmp_path))
    with engine.connect() as connection:
        compared = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(compared, METADATA) == []
    engine.dispose()


def clauses(folder: Path) -> dict[str, list[str]]:
    """What the SQL of each table and index says. A column that was added stands behind the
    table's constraints, so the order of a table's clauses says nothing."""
    made = rows(
        folder,
        "SELECT name, sql FROM sqlite_schema "
        "WHERE sql NOT NULL AND type != 'trigger' AND name NOT LIKE 'alembic%'",
    )
    return {name: sorted(re.split(r",\s+|\s*\(\s*\n|\s*\n\)", sql)) for name, sql in made}


def test_the_migrations_and_the_tables_are_the_same_sql(tmp_path: Path) -> None:
    VisitStore.open(tmp_path).close()
    migrated = clauses(tmp_path)
    assert {"visit", "visit_payload", "alert", "trail", "staff", "wrong_pins"} < set(migrated)
    engine = engine_for(tmp_path / "visits.db", key_of(tmp_path))
    with writing(engine).begin() as connection:
        METADATA.drop_all(connection)
        METADATA.create_all(connection)
    engine.dispose()
    assert clauses(tmp_path) == migrated


def test_the_schema_version_is_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_heads() == [SCHEMA_VERSION]


def test_rebuilding_the_visit_table_keeps_the_answers(folder: Path, tmp_path: Path) -> None:
    before = rows(folder, "SELECT * FROM visit_payload ORDER BY visit_id")
    assert len(before) == 3
    upgrade_database(folder / "visits.db", key_of(folder), migrations_with(tmp_path, REVISION))
    assert rows(folder, "SELECT * FROM visit_payload ORDER BY visit_id") == before
    assert rows(folder, "SELECT id, code, room FROM visit") == [
        (number, A_CODE, None) for number in (1, 2, 3)
    ]
    assert rows(folder, "SELECT version_num FROM alembic_version") == [(NEXT,)]
    assert rows(folder, "PRAGMA foreign_keys") == [(1,)]
    # The cascade is still there after the rebuild.
    engine = engine_for(folder / "visits.db", key_of(folder))
    with writing(engine).begin() as connection:
        connection.exec_driver_sql("DELETE FROM visit WHERE id = 2")
    engine.dispose()
    assert rows(folder, "SELECT visit_id FROM visit_payload") == [(1,), (3,)]


def test_the_database_of_the_first_kiosk_keeps_its_visits(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    left_by_the_first_kiosk(folder, visits=5)
    with VisitStore.open(folder) as store:
        assert store.find(A_CODE).visit == a_visit(minutes=4)
        lines = store.newest(10)
        assert [line.started for line in reversed(lines)] == [
            a_visit(minutes=minutes).started for minutes in range(5)
        ]
        assert {line.printed for line in lines} == {None}
        assert store.trail.verify() == Verdict(entries=0)
        store.save(a_visit(minutes=9))
        assert store.newest(1)[0].id == 6
        assert store.trail.verify() == Verdict(entries=1)
        store.desk.delete(1, NOON, "Sam Lee", "asked for it")
    assert rows(folder, "SELECT visit_id FROM visit_payload") == [(n,) for n in (2, 3, 4, 5, 6)]
    assert (folder / "visits-before-upgrade-from-0001.db").stat().st_mode & 0o777 == 0o600


def test_the_copy_made_before_an_upgrade_is_a_whole_store(folder: Path, tmp_path: Path) -> None:
    copy = upgrade_database(
        folder / "visits.db", key_of(folder), migrations_with(tmp_path, REVISION)
    )
    assert copy.name == f"visits-before-upgrade-from-{SCHEMA_VERSION}.db"
    assert copy.stat().st_mode & 0o777 == 0o600
    assert b"SQLite format 3" not in copy.read_bytes()
    restored = tmp_path / "restored"
    restored.mkdir()
    copy.rename(restored / "visits.db")
    (folder / "visits.key").rename(restored / "visits.key")
    with VisitStore.open(restored) as store:
        assert store.find(A_CODE).visit == a_visit(minutes=2)
        assert len(store.newest(10)) == 3


@pytest.mark.parametrize(
    ("step", "reason"),
    [
        ('    op.drop_table("visit_payload")\n    op.execute("nonsense")', "syntax error"),
        ('    op.execute("DELETE FROM visit WHERE id = 2")', "1 rows would lose the visit"),
    ],
)
def test_an_upgrade_that_fails_changes_nothing(
    folder: Path, tmp_path: Path, step: str, reason: str
) -> None:
    migrations = migrations_with(tmp_path, f"{REVISION}\n{step}\n")
    with pytest.raises(UpgradeFailed, match=reason):
        upgrade_database(folder / "visits.db", key_of(folder), migrations)
    with VisitStore.open(folder) as store:
        assert store.find(A_CODE).visit == a_visit(minutes=2)
        assert len(store.newest(10)) == 3


def test_an_upgrade_tried_again_after_a_failure_works(folder: Path, tmp_path: Path) -> None:
    migrations = migrations_with(tmp_path, f'{REVISION}\n    op.execute("nonsense")\n')
    with pytest.raises(UpgradeFailed):
        upgrade_database(folder / "visits.db", key_of(folder), migrations)
    (migrations / "versions" / f"{NEXT}_room.py").write_text(REVISION)
    upgrade_database(folder / "visits.db", key_of(folder), migrations)
    engine = engine_for(folder / "visits.db", key_of(folder))
    with engine.connect() as connection:
        assert stored_revision(connection) == NEXT
    engine.dispose()
    assert sorted(path.name for path in folder.iterdir()) == [
        f"visits-before-upgrade-from-{SCHEMA_VERSION}.db",
        "visits.db",
        "visits.key",
        "visits.key-id",
        "visits.trail-head",
    ]


def test_an_upgrade_without_room_for_its_copy_changes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    left_by_the_first_kiosk(folder, visits=50)
    before = everything_in(folder)
    with files_cannot_grow(40_000), pytest.raises(UpgradeFailed, match="could not be upgraded"):
        VisitStore.open(folder)
    assert everything_in(folder) == before
    with VisitStore.open(folder) as store:
        assert len(store.newest(99)) == 50


OPEN_AND_LIST_MODULES = """
import sys
from pathlib import Path

from kiosk.store.visits import VisitStore

VisitStore.open(Path(sys.argv[1])).close()
print("alembic" in sys.modules)
"""


def test_alembic_is_not_loaded_when_there_is_nothing_to_upgrade(folder: Path) -> None:
    loaded = subprocess.run(
        [sys.executable, "-c", OPEN_AND_LIST_MODULES, str(folder)],
        env={"PYTHONPATH": str(Path(kiosk.__file__).parents[1])},
        capture_output=True,
        text=True,
        check=True,
    )
    assert loaded.stdout.strip() == "False"
