"""What is deleted is not in the files any more: see plain_pages.py."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

import msgspec
import pytest
from plain_pages import plain
from store_samples import ANOTHER_CODE, NOON, a_visit, an_alert, key_of

from kiosk.records.alerts import RaisedAlert
from kiosk.records.codes import new_code
from kiosk.records.visits import FinishedVisit, ToolRecord
from kiosk.store.visits import VisitStore

sqlcipher: Any = pytest.importorskip("sqlcipher3")

SAM = "Sam Lee"
# Words that are nowhere else, in every place where a visit keeps what somebody said.
ANSWER, SUMMARY, REFERENCE, SIGN = b"marzipan", b"rhubarb", b"QUINCE", b"pomegranate"
KEYS = b"QUINCE7"
WORDS = (ANSWER, SUMMARY, REFERENCE, SIGN, KEYS)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[VisitStore]:
    with VisitStore.open(tmp_path) as store:
        yield store


def a_telling_visit(code: str, minutes: int = 0, times: int = 1) -> FinishedVisit:
    return msgspec.structs.replace(
        a_visit(code, minutes, reference="QUINCE/7"),
        tools=(ToolRecord("spine-check", 3, {"goal": "marzipan " * times}, False, None),),
        summary=b'"' + b"rhubarb " * times + b'"',
    )


def a_telling_alert(minutes: int = 0) -> RaisedAlert:
    alert = an_alert(minutes)
    sign = msgspec.structs.replace(alert.signs[0], text="pomegranate")
    return msgspec.structs.replace(alert, signs=(sign,))


def left(folder: Path) -> set[bytes]:
    pages = plain(folder)
    return {word for word in WORDS if word in pages}


def test_a_deleted_visit_is_in_no_page_of_the_database_or_its_log(
    store: VisitStore, tmp_path: Path
) -> None:
    store.raise_alert(a_telling_alert())
    store.save(a_telling_visit(ANOTHER_CODE))
    store.save(a_visit(minutes=1))
    assert left(tmp_path) == set(WORDS)
    store.desk.delete(1, NOON, SAM, "the patient asked for it")
    assert left(tmp_path) == set()
    assert b"canal" in plain(tmp_path)  # The other visit is still there to be read.
    assert (tmp_path / "visits.db-wal").stat().st_size == 0


def test_a_deletion_reaches_what_was_written_back_before(store: VisitStore, tmp_path: Path) -> None:
    store.save(a_telling_visit(ANOTHER_CODE, times=2000))
    assert store.desk.empty_log()
    assert left(tmp_path) >= {ANSWER, SUMMARY, REFERENCE}
    store.desk.printed(1, NOON, SAM, "both")  # A part of it is in the log once more.
    store.desk.delete(1, NOON, SAM, "a test")
    assert left(tmp_path) == set()


def test_visits_of_all_sizes_deleted_in_any_order_leave_nothing(
    store: VisitStore, tmp_path: Path
) -> None:
    """Pages that were split and joined again are where a remnant could hide."""
    random = Random(3)
    for minutes in range(120):
        times = random.choice([1, 5, 60, 400])
        store.raise_alert(a_telling_alert(minutes))
        store.save(a_telling_visit(new_code(random), minutes, times))
    ids = list(range(1, 121))
    random.shuffle(ids)
    for number in ids[:60]:
        store.desk.delete(number, NOON, SAM, "a test")
    assert left(tmp_path) == set(WORDS)
    for number in ids[60:]:
        store.desk.delete(number, NOON, SAM, "a test")
    assert left(tmp_path) == set()


def test_old_visits_and_alerts_of_people_who_left_are_gone_as_thoroughly(
    store: VisitStore, tmp_path: Path
) -> None:
    store.raise_alert(a_telling_alert(minutes=5))
    for minutes in range(20):
        store.save(a_telling_visit(new_code(Random(minutes)), minutes=100 + minutes, times=50))
    assert left(tmp_path) == set(WORDS)
    later = NOON + timedelta(days=1)
    assert len(store.desk.delete_before(later, later)) == 20
    assert left(tmp_path) == set()


def test_what_a_reader_held_on_to_is_gone_with_the_next_deletion(
    store: VisitStore, tmp_path: Path
) -> None:
    store.save(a_telling_visit(ANOTHER_CODE))
    store.save(a_visit(minutes=1))
    reading = sqlcipher.connect(str(tmp_path / "visits.db"), isolation_level=None)
    reading.execute(f"PRAGMA key = \"x'{key_of(tmp_path).hex}'\"")
    reading.execute("BEGIN")
    reading.execute("SELECT count(*) FROM visit").fetchone()
    store.desk.delete(1, NOON, SAM, "a test")  # It waits for the reader, and then no longer.
    assert left(tmp_path)
    reading.close()
    store.desk.delete(2, NOON, SAM, "a test")
    assert left(tmp_path) == set()
