from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone
from pathlib import Path

import msgspec
import pytest
from store_samples import A_CODE, ANOTHER_CODE, NOON, a_visit, an_alert, key_of

from kiosk.records.alerts import RaisedAlert
from kiosk.records.errors import DatabaseDamaged, UnknownCode
from kiosk.records.visits import FinishedVisit, VisitLine
from kiosk.store.database import engine_for, writing
from kiosk.store.visits import VisitStore


def test_a_visit_comes_back_exactly_as_it_was_saved(tmp_path: Path) -> None:
    with VisitStore.open(tmp_path) as store:
        store.save(a_visit())
        found = store.find(A_CODE)
    assert found.visit == a_visit()
    assert found.visit.started.tzinfo is not None
    assert found.id == 1


def test_a_code_is_found_however_it_was_typed(tmp_path: Path) -> None:
    with VisitStore.open(tmp_path) as store:
        store.save(a_visit())
        assert store.find(" k7m2qx").visit == a_visit()


def test_of_two_visits_with_one_code_the_newest_is_found(tmp_path: Path) -> None:
    with VisitStore.open(tmp_path) as store:
        store.save(a_visit(minutes=60))
        store.save(a_visit(minutes=0))  # The clock was put back in between.
        store.save(a_visit(ANOTHER_CODE, minutes=90))
        assert store.find(A_CODE).visit == a_visit(minutes=0)


def test_an_unknown_code_is_named(tmp_path: Path) -> None:
    with VisitStore.open(tmp_path) as store, pytest.raises(UnknownCode, match="K7M-2QX: no visit"):
        store.find("k7m 2qx")


def test_the_same_visit_saved_twice_is_one_visit(tmp_path: Path) -> None:
    with VisitStore.open(tmp_path) as store:
        store.save(a_visit())
        store.save(a_visit())
        assert [line.id for line in store.newest(10)] == [1]


def test_a_list_shows_a_narrow_line_of_each_visit(tmp_path: Path) -> None:
    with VisitStore.open(tmp_path) as store:
        store.save(a_visit())
        (line,) = store.newest(10)
    assert line == VisitLine(
        id=1,
        code=A_CODE,
        started=NOON,
        finished=NOON + timedelta(minutes=9, microseconds=1),
        tools=("spine-check", "muscle-or-spine"),
        partial=True,
        alert_level="A",
        language="es",
    )


def test_pages_follow_each_other_without_gap_or_repeat(tmp_path: Path) -> None:
    with VisitStore.open(tmp_path) as store:
        for minutes in range(7):
            store.save(a_visit(minutes=minutes))
        first = store.newest(3)
        store.save(a_visit(minutes=99))  # Somebody finishes while the desk turns the page.
        second = store.newest(3, before_id=first[-1].id)
        third = store.newest(3, before_id=second[-1].id)
        assert store.newest(3, before_id=third[-1].id) == ()
    assert [line.id for line in (*first, *second, *third)] == [7, 6, 5, 4, 3, 2, 1]


def test_a_code_rests_for_thirty_days(tmp_path: Path) -> None:
    with VisitStore.open(tmp_path) as store:
        store.save(a_visit())
        finished = a_visit().finished
        assert store.code_is_free(ANOTHER_CODE, finished)
        assert not store.code_is_free(A_CODE, finished)
        assert not store.code_is_free(A_CODE, finished + timedelta(days=29, hours=23))
        assert store.code_is_free(A_CODE, finished + timedelta(days=30))


def test_a_clock_put_back_does_not_free_a_code(tmp_path: Path) -> None:
    with VisitStore.open(tmp_path) as store:
        store.save(a_visit())
        assert not store.code_is_free(A_CODE, NOON - timedelta(days=400))


def test_a_store_may_be_opened_used_and_closed_on_different_threads(tmp_path: Path) -> None:
    store = VisitStore.open(tmp_path)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(store.save, [a_visit(minutes=minutes) for minutes in range(20)]))
    assert len(store.newest(100)) == 20
    with ThreadPoolExecutor(1) as pool:
        pool.submit(store.close).result()


def test_answers_that_make_no_sense_are_reported_by_id(tmp_path: Path) -> None:
    with VisitStore.open(tmp_path) as store:
        store.save(a_visit())
        engine = engine_for(tmp_path / "visits.db", key_of(tmp_path))
        with writing(engine).begin() as connection:
            connection.exec_driver_sql("UPDATE visit_payload SET answers = '[7]'")
        engine.dispose()
        with pytest.raises(DatabaseDamaged, match="visit 1 cannot be read"):
            store.find(A_CODE)


def test_a_visit_whose_answers_are_gone_is_reported_by_id(tmp_path: Path) -> None:
    with VisitStore.open(tmp_path) as store:
        store.save(a_visit())
        engine = engine_for(tmp_path / "visits.db", key_of(tmp_path))
        with writing(engine).begin() as connection:
            connection.exec_driver_sql("DELETE FROM visit_payload")
        engine.dispose()
        with pytest.raises(DatabaseDamaged, match="visit 1 cannot be read"):
            store.find(A_CODE)


@pytest.mark.parametrize(
    "moment",
    [NOON.replace(tzinfo=None), NOON.astimezone(timezone(timedelta(hours=2)))],
)
@pytest.mark.parametrize(
    ("record", "time"),
    [
        (a_visit(), "started"),
        (a_visit(), "finished"),
        (an_alert(), "raised"),
        (an_alert(), "visit_started"),
    ],
    ids=lambda value: value if isinstance(value, str) else type(value).__name__,
)
def test_no_visit_and_no_alert_can_be_made_with_a_time_that_is_not_utc(
    record: FinishedVisit | RaisedAlert, time: str, moment: datetime
) -> None:
    with pytest.raises(ValueError, match="times are in UTC"):
        msgspec.structs.replace(record, **{time: moment})
