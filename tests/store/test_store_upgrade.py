import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from store_samples import A_CODE, a_visit, key_of

import kiosk
from kiosk.store.database import engine_for, stored_revision, writing
from kiosk.store.errors import UpgradeFailed
from kiosk.store.schema import METADATA, SCHEMA_VERSION
from kiosk.store.upgrade import MIGRATIONS, upgrade_database
from kiosk.store.visits import VisitStore

REVISION = """
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


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
    (migrations / "versions" / "0002_room.py").write_text(revision)
    return migrations


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


def test_the_migrations_and_the_tables_are_the_same_sql(tmp_path: Path) -> None:
    VisitStore.open(tmp_path).close()
    tables = "SELECT sql FROM sqlite_schema WHERE name LIKE 'visit%' ORDER BY name"
    migrated = rows(tmp_path, tables)
    engine = engine_for(tmp_path / "visits.db", key_of(tmp_path))
    with writing(engine).begin() as connection:
        METADATA.drop_all(connection)
        METADATA.create_all(connection)
    engine.dispose()
    assert rows(tmp_path, tables) == migrated


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
    assert rows(folder, "SELECT version_num FROM alembic_version") == [("0002",)]
    assert rows(folder, "PRAGMA foreign_keys") == [(1,)]
    # The cascade is still there after the rebuild.
    engine = engine_for(folder / "visits.db", key_of(folder))
    with writing(engine).begin() as connection:
        connection.exec_driver_sql("DELETE FROM visit WHERE id = 2")
    engine.dispose()
    assert rows(folder, "SELECT visit_id FROM visit_payload") == [(1,), (3,)]


def test_the_copy_made_before_an_upgrade_is_a_whole_store(folder: Path, tmp_path: Path) -> None:
    copy = upgrade_database(
        folder / "visits.db", key_of(folder), migrations_with(tmp_path, REVISION)
    )
    assert copy.name == "visits-before-upgrade-from-0001.db"
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
    (migrations / "versions" / "0002_room.py").write_text(REVISION)
    upgrade_database(folder / "visits.db", key_of(folder), migrations)
    engine = engine_for(folder / "visits.db", key_of(folder))
    with engine.connect() as connection:
        assert stored_revision(connection) == "0002"
    engine.dispose()
    assert sorted(path.name for path in folder.iterdir()) == [
        "visits-before-upgrade-from-0001.db",
        "visits.db",
        "visits.key",
        "visits.key-id",
    ]


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
