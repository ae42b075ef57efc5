import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from store_samples import A_CODE, a_visit, everything_in, key_of

from kiosk.records.errors import (
    DatabaseDamaged,
    DatabaseEmpty,
    DatabaseForeign,
    DatabaseMissing,
    DatabaseTooNew,
    DatabaseUnreadable,
    KeyMissing,
    KeyRefused,
    StoreError,
    StoreUnusable,
    WrongKey,
)
from kiosk.store.database import engine_for, writing
from kiosk.store.key import create_key
from kiosk.store.visits import VisitStore


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder with one visit in it. Its name is one that needs care in a URL."""
    folder = tmp_path / "data #1 50%20?"
    with VisitStore.open(folder) as store:
        store.save(a_visit())
    return folder


def refused(folder: Path, error: type[StoreError]) -> str:
    """Opening fails that way, with one line, and leaves every file as it was."""
    before = everything_in(folder)
    with pytest.raises(error) as caught:
        VisitStore.open(folder)
    assert everything_in(folder) == before
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_new_folder_gets_a_key_and_a_database_for_the_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    VisitStore.open(folder).close()
    assert sorted(everything_in(folder)) == ["visits.db", "visits.key", "visits.key-id"]
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}
    assert folder.stat().st_mode & 0o777 == 0o700


def test_a_visit_is_there_after_opening_again(folder: Path) -> None:
    with VisitStore.open(folder) as store:
        assert store.find(A_CODE).visit == a_visit()


def test_a_key_put_there_before_the_first_start_is_used(tmp_path: Path) -> None:
    key_file = tmp_path / "safe" / "recovery"
    key_file.parent.mkdir()
    key = create_key(key_file)
    folder = tmp_path / "data"
    VisitStore.open(folder, key_file).close()
    assert sorted(everything_in(folder)) == ["visits.db", "visits.key-id"]
    assert key.id in (folder / "visits.key-id").read_text()


def test_nothing_on_the_disk_is_plain_text(folder: Path) -> None:
    with VisitStore.open(folder) as store:
        store.save(a_visit(minutes=1))
        files = everything_in(folder)
        assert "visits.db-wal" in files
    for name, content in (files | everything_in(folder)).items():
        for plain in (b"SQLite format 3", b"burning", b"canal", b"K7M-2QX", b"spine-check"):
            assert plain not in content, name


def test_the_database_is_never_made_again_where_there_was_one(folder: Path) -> None:
    (folder / "visits.db").unlink()
    assert "visits.key-id shows there was one" in refused(folder, DatabaseMissing)
    (folder / "visits.key-id").rename(folder / "visits.db-wal")
    assert "visits.db-wal shows there was one" in refused(folder, DatabaseMissing)


def test_an_empty_file_is_refused(folder: Path) -> None:
    (folder / "visits.db").write_bytes(b"")
    assert "0 bytes" in refused(folder, DatabaseEmpty)


def test_a_file_that_is_not_encrypted_is_refused(folder: Path) -> None:
    (folder / "visits.db").write_bytes(b"SQLite format 3\0" + bytes(4080))
    assert "not encrypted" in refused(folder, DatabaseForeign)


def test_a_database_without_our_tables_is_refused(folder: Path) -> None:
    engine = engine_for(folder / "visits.db", key_of(folder))
    with writing(engine).begin() as connection:
        connection.exec_driver_sql("DROP TABLE alembic_version")
    engine.dispose()
    assert "holds no visits" in refused(folder, DatabaseForeign)


def test_a_wrong_key_is_told_apart_from_damage(folder: Path) -> None:
    right = (folder / "visits.key").read_bytes()
    (folder / "visits.key").unlink()
    create_key(folder / "visits.key")
    assert "not the key of" in refused(folder, WrongKey)
    (folder / "visits.key").write_bytes(right)
    content = bytearray((folder / "visits.db").read_bytes())
    content[100] ^= 1
    (folder / "visits.db").write_bytes(content)
    assert "is damaged" in refused(folder, DatabaseDamaged)


def test_a_truncated_file_is_damaged(folder: Path) -> None:
    (folder / "visits.db").write_bytes((folder / "visits.db").read_bytes()[:100])
    refused(folder, DatabaseDamaged)


def test_without_a_key_id_nobody_claims_to_know(folder: Path) -> None:
    (folder / "visits.key-id").unlink()
    (folder / "visits.key").unlink()
    create_key(folder / "visits.key")
    assert "cannot be told apart" in refused(folder, DatabaseUnreadable)


def test_a_lost_key_id_is_put_back(folder: Path) -> None:
    (folder / "visits.key-id").unlink()
    VisitStore.open(folder).close()
    assert (folder / "visits.key-id").read_text().strip() == key_of(folder).id


def test_no_new_key_is_made_for_a_database(folder: Path) -> None:
    (folder / "visits.key").unlink()
    assert "no key for" in refused(folder, KeyMissing)


def test_a_key_open_to_others_is_refused(folder: Path) -> None:
    (folder / "visits.key").chmod(0o644)
    assert "others can reach it" in refused(folder, KeyRefused)


def test_a_database_of_a_newer_kiosk_is_refused(folder: Path) -> None:
    engine = engine_for(folder / "visits.db", key_of(folder))
    with writing(engine).begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0999'")
    engine.dispose()
    assert "revision 0999" in refused(folder, DatabaseTooNew)


def test_a_folder_that_cannot_be_made_is_reported(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreUnusable, match=r"visits cannot be kept here \(Not a directory: "):
        VisitStore.open(tmp_path / "file" / "data")


def test_an_unwritable_folder_is_reported() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o555)
        with (
            as_an_ordinary_user(),
            pytest.raises(StoreUnusable, match=r"visits cannot be kept here \(Permission denied: "),
        ):
            VisitStore.open(folder)
        assert not everything_in(folder)


@contextmanager
def as_an_ordinary_user() -> Iterator[None]:
    """Permissions mean nothing to root, and containers often run tests as root."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)
