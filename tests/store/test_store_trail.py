import shutil
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError
from store_samples import NOON, a_visit, key_of, open_store

import kiosk
from kiosk.records.errors import DatabaseDamaged, VisitGone
from kiosk.records.trail import TrailEntry
from kiosk.store.database import engine_for, writing
from kiosk.store.trail import Verdict
from kiosk.store.visits import VisitStore

SAM = "Sam Lee"
SOME_CHANGE = "INSERT INTO wrong_pins VALUES ('kiosk', 3, 0)"
PROJECT = Path(kiosk.__file__).parents[1]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder with a trail of five entries."""
    folder = tmp_path / "data"
    with open_store(folder) as store:
        for minutes in range(5):
            about: dict[str, str | int] = {"visit": minutes, "code": "K7M-2QX"}
            store.trail.write(NOON + timedelta(minutes=minutes), SAM, "visit viewed", about)
    return folder


def execute(folder: Path, statement: str, *values: object) -> None:
    """What somebody does to the database who has its key."""
    engine = engine_for(folder / "visits.db", key_of(folder))
    with writing(engine).begin() as connection:
        connection.exec_driver_sql(statement, values)
    engine.dispose()


def tamper(folder: Path, statement: str, *values: object) -> None:
    """The same, with the triggers out of the way."""
    for change in ("update", "delete"):
        execute(folder, f"DROP TRIGGER IF EXISTS trail_no_{change}")
    execute(folder, statement, *values)


def verdict(folder: Path) -> Verdict:
    with VisitStore.open(folder) as store:
        return store.trail.verify()


def test_a_trail_that_nobody_touched_is_whole(folder: Path) -> None:
    assert verdict(folder) == Verdict(entries=5)
    assert verdict(folder).whole


def test_a_deed_and_its_entry_are_kept_together_and_the_head_follows(folder: Path) -> None:
    head = folder / "visits.trail-head"
    before = head.read_bytes()
    with VisitStore.open(folder) as store:
        with store.trail.deed(NOON, SAM, "visit viewed", visit=7) as deed:
            deed.connection.exec_driver_sql(SOME_CHANGE)
            deed.about["code"] = "K7M-2QX"
        (entry,) = store.trail.newest(1)
        assert (entry.id, entry.about) == (6, {"visit": 7, "code": "K7M-2QX"})
        assert head.read_bytes() != before
        assert store.trail.verify() == Verdict(entries=6)


def test_the_head_stays_where_it_is_until_the_deed_is_kept(folder: Path) -> None:
    head = folder / "visits.trail-head"
    before = head.read_bytes()
    with VisitStore.open(folder) as store, store.trail.deed(NOON, SAM, "visit viewed"):
        assert head.read_bytes() == before


def half_done(store: VisitStore) -> None:
    with store.trail.deed(NOON, SAM, "visit viewed") as deed:
        deed.connection.exec_driver_sql(SOME_CHANGE)
        raise VisitGone


def test_a_deed_that_fails_leaves_nothing_and_no_entry(folder: Path) -> None:
    head = folder / "visits.trail-head"
    before = head.read_bytes()
    with VisitStore.open(folder) as store:
        with pytest.raises(VisitGone):
            half_done(store)
        assert store.trail.verify() == Verdict(entries=5)
    assert head.read_bytes() == before
    execute(folder, SOME_CHANGE)  # which would be refused if it had stayed the first time


def test_where_nothing_was_to_be_done_there_is_no_entry(folder: Path) -> None:
    with VisitStore.open(folder) as store:
        with store.trail.deed(NOON, SAM, "alert acknowledged") as deed:
            deed.nothing_done()
        assert store.trail.verify() == Verdict(entries=5)


def test_an_empty_trail_is_whole(tmp_path: Path) -> None:
    assert verdict(tmp_path) == Verdict(entries=0)


def test_entries_come_back_as_they_were_written_the_newest_first(folder: Path) -> None:
    with VisitStore.open(folder) as store:
        first, second = store.trail.newest(2), store.trail.newest(9, before_id=4)
    assert [entry.id for entry in (*first, *second)] == [5, 4, 3, 2, 1]
    about: dict[str, str | int] = {"visit": 4, "code": "K7M-2QX"}
    assert first[0] == TrailEntry(5, NOON + timedelta(minutes=4), SAM, "visit viewed", about)


def test_a_saved_visit_is_in_the_trail_once(tmp_path: Path) -> None:
    with VisitStore.open(tmp_path) as store:
        store.save(a_visit())
        store.save(a_visit())
        (entry,) = store.trail.newest(9)
    assert (entry.who, entry.did, entry.at) == ("kiosk", "visit saved", a_visit().finished)
    assert entry.about == {"visit": 1, "code": "K7M-2QX"}


@pytest.mark.parametrize("column", ["who", "did", "about", "mac"])
def test_one_changed_byte_anywhere_in_an_entry_is_found_and_named(
    folder: Path, column: str
) -> None:
    before: Any
    engine = engine_for(folder / "visits.db", key_of(folder))
    with engine.connect() as connection:
        before = connection.exec_driver_sql(f"SELECT {column} FROM trail WHERE id = 3").scalar()
    engine.dispose()
    content = before if isinstance(before, bytes) else before.encode()
    for place in range(len(content)):
        changed = content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]
        value = changed if isinstance(before, bytes) else changed.decode()
        tamper(folder, f"UPDATE trail SET {column} = ? WHERE id = 3", value)
        assert verdict(folder) == Verdict(3, 3, "entry 3 was changed"), changed
    tamper(folder, f"UPDATE trail SET {column} = ? WHERE id = 3", before)
    assert verdict(folder).whole


@pytest.mark.parametrize("mac", ["text", 7, b""])
def test_a_seal_that_is_no_seal_is_a_change_too(folder: Path, mac: object) -> None:
    tamper(folder, "UPDATE trail SET mac = ? WHERE id = 2", mac)
    assert verdict(folder) == Verdict(2, 2, "entry 2 was changed")


def test_an_entry_with_another_time_is_found(folder: Path) -> None:
    tamper(folder, "UPDATE trail SET at = at + 1 WHERE id = 5")
    assert verdict(folder) == Verdict(5, 5, "entry 5 was changed")


def test_an_entry_with_another_id_leaves_a_gap(folder: Path) -> None:
    tamper(folder, "UPDATE trail SET id = 99 WHERE id = 3")
    assert verdict(folder) == Verdict(3, 3, "entry 3 is missing")


def test_two_entries_that_changed_places_are_found(folder: Path) -> None:
    for old, new in ((2, 20), (3, 2), (20, 3)):
        tamper(folder, f"UPDATE trail SET id = {new} WHERE id = {old}")
    assert verdict(folder) == Verdict(2, 2, "entry 2 was changed")


def test_an_entry_deleted_in_the_middle_is_found(folder: Path) -> None:
    tamper(folder, "DELETE FROM trail WHERE id = 3")
    assert verdict(folder) == Verdict(3, 3, "entry 3 is missing")


def test_an_entry_deleted_and_the_rest_moved_up_is_found(folder: Path) -> None:
    tamper(folder, "DELETE FROM trail WHERE id = 3")
    tamper(folder, "UPDATE trail SET id = id - 1 WHERE id > 3")
    assert verdict(folder) == Verdict(3, 3, "entry 3 was changed")


def test_entries_cut_from_the_end_are_found_by_the_file_beside(folder: Path) -> None:
    with VisitStore.open(folder) as store:
        tamper(folder, "DELETE FROM trail WHERE id > 3")
        assert store.trail.verify() == Verdict(3, 4, "entries 4 to 5 are missing")


def test_a_trail_written_anew_by_another_hand_is_found(folder: Path, tmp_path: Path) -> None:
    """A database of the same key and as many entries is not the database that was here."""
    other = tmp_path / "other"
    other.mkdir()
    shutil.copy(folder / "visits.key", other)
    with VisitStore.open(other) as store:
        for _ in range(5):
            store.trail.write(NOON, SAM, "visit viewed")
    for name in ("visits.db", "visits.key-id"):
        shutil.copy(other / name, folder)
    assert verdict(folder) == Verdict(5, 5, "entry 5 was written anew")


@pytest.mark.parametrize(
    "content",
    [None, b"", b"nonsense", b"\xff\xfe", b'{"id":5}', b'{"id":99,"seal":"00","check":"00"}'],
)
def test_a_lost_or_broken_file_beside_is_no_error_and_is_made_again(
    folder: Path, content: bytes | None
) -> None:
    head = folder / "visits.trail-head"
    if content is None:
        head.unlink()
    else:
        head.write_bytes(content)
    with VisitStore.open(folder) as store:
        assert store.missing_entries == 0
        assert store.trail.verify() == Verdict(entries=5)
        store.trail.write(NOON, SAM, "visit viewed")
        tamper(folder, "DELETE FROM trail WHERE id = 6")
        assert store.trail.verify() == Verdict(5, 6, "entries 6 to 6 are missing")


def test_the_file_beside_is_for_its_owner_alone_and_says_nothing(folder: Path) -> None:
    head = folder / "visits.trail-head"
    assert head.stat().st_mode & 0o777 == 0o600
    assert b"Sam" not in head.read_bytes()
    assert b"K7M" not in head.read_bytes()


def test_a_folder_where_nothing_new_fits_does_not_stop_an_entry(folder: Path) -> None:
    (folder / "visits.trail-head").unlink()
    (folder / "visits.trail-head").mkdir()
    with VisitStore.open(folder) as store:
        store.trail.write(NOON, SAM, "visit viewed")
        assert store.trail.verify() == Verdict(entries=6)


@pytest.mark.parametrize(
    "change", ["UPDATE trail SET who = 'nobody' WHERE id = 1", "DELETE FROM trail WHERE id = 1"]
)
def test_the_database_itself_refuses_to_change_an_entry(folder: Path, change: str) -> None:
    with pytest.raises(IntegrityError, match="only ever added to"):
        execute(folder, change)
    assert verdict(folder).whole


def test_an_entry_that_makes_no_sense_is_reported_as_damage(folder: Path) -> None:
    for change in ("about = 'no JSON'", "about = '[1]'", f"at = {2**62}"):
        tamper(folder, f"UPDATE trail SET {change} WHERE id = 2")
        with VisitStore.open(folder) as store, pytest.raises(DatabaseDamaged, match="trail entry"):
            store.trail.newest(9)


ADD_MANY = """
import sys
from pathlib import Path

from kiosk.store.visits import VisitStore
from store_samples import NOON

with VisitStore.open(Path(sys.argv[1])) as store:
    for number in range(150):
        store.trail.write(NOON, sys.argv[2], "visit viewed", {"visit": number})
"""


def test_two_processes_that_add_at_the_same_time_keep_one_chain(tmp_path: Path) -> None:
    VisitStore.open(tmp_path).close()
    adding = [
        subprocess.Popen(
            [sys.executable, "-c", ADD_MANY, str(tmp_path), who],
            env={"PYTHONPATH": f"{PROJECT}:{Path(__file__).parent}"},
        )
        for who in ("Sam Lee", "Ana Ruiz")
    ]
    assert [process.wait(60) for process in adding] == [0, 0]
    with VisitStore.open(tmp_path) as store:
        assert store.trail.verify() == Verdict(entries=300)
        assert store.missing_entries == 0
        assert {entry.who for entry in store.trail.newest(300)} == {"Sam Lee", "Ana Ruiz"}


def copied_at_work(folder: Path, to: Path) -> Path:
    """The files as a power cut leaves them: the log is not written back."""
    shutil.copytree(folder, to)
    (to / "visits.db-shm").unlink()
    return to


FRAME = 24 + 4096


@pytest.mark.parametrize(
    ("keep", "missing"), [("all", 0), ("not the last page", 1), ("half a page less", 1), ("", 3)]
)
def test_a_log_that_was_cut_off_behind_our_back_is_noticed_and_noted(
    tmp_path: Path, keep: str, missing: int
) -> None:
    with VisitStore.open(tmp_path / "data") as store:
        for minutes in range(3):
            store.save(a_visit(minutes=minutes))
        folder = copied_at_work(tmp_path / "data", tmp_path / "after")
    log = folder / "visits.db-wal"
    match keep:
        case "not the last page":
            log.write_bytes(log.read_bytes()[:-FRAME])
        case "half a page less":
            log.write_bytes(log.read_bytes()[: -FRAME // 2])
        case "":
            log.unlink()
    with VisitStore.open(folder) as store:
        assert store.missing_entries == missing
        assert len(store.newest(9)) == 3 - missing
        assert store.trail.verify() == Verdict(entries=3 if not missing else 4 - missing)
        noted = store.trail.all_of("entries missing")
        assert [entry.about for entry in noted] == ([{"count": missing}] if missing else [])
        assert all(entry.who == "kiosk" for entry in noted)
        store.save(a_visit(minutes=9))
    with VisitStore.open(folder) as store:
        assert store.missing_entries == 0
        assert store.trail.verify().whole
        assert store.trail.all_of("entries missing") == noted


def test_an_older_copy_in_the_place_of_the_database_is_noticed(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with VisitStore.open(folder) as store:
        store.save(a_visit())
    older = (folder / "visits.db").read_bytes()
    with VisitStore.open(folder) as store:
        store.save(a_visit(minutes=1))
        store.save(a_visit(minutes=2))
    (folder / "visits.db").write_bytes(older)
    with VisitStore.open(folder) as store:
        assert store.missing_entries == 2
