"""The store in memory does as the real one does: each of these is asked of both."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from store_samples import A_CODE, ANOTHER_CODE, a_visit

from kiosk.records.alerts import AlertSign, RaisedAlert
from kiosk.records.errors import SaveFailed, StoreError
from kiosk.records.numbers import VisitPace
from kiosk.store.visits import VisitStore
from kiosk.visit.store import Store, StoreInMemory

TEN = datetime(2026, 5, 14, 10, 0, tzinfo=UTC)
ALERT = RaisedAlert(TEN, TEN, (AlertSign("numb", "Numb", "Look."),))
PACE = VisitPace(day=date(2026, 5, 14), how="left", begun=(), done=(), questions=(), gave_up=None)


@pytest.fixture(params=["database", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    if request.param == "memory":
        yield StoreInMemory()
    else:
        with VisitStore.open(tmp_path) as opened:
            yield opened


def test_each_visit_has_an_id_of_its_own(store: Store) -> None:
    ids = [store.save(a_visit(code)) for code in (A_CODE, ANOTHER_CODE)]
    assert ids == [1, 2]


def test_the_same_visit_saved_again_has_the_same_id(store: Store) -> None:
    first = store.save(a_visit())
    store.save(a_visit(ANOTHER_CODE, minutes=1))
    assert store.save(a_visit()) == first


def test_a_later_visit_with_the_same_code_is_another_one(store: Store) -> None:
    visit = a_visit()
    later = msgspec.structs.replace(visit, started=visit.started + timedelta(days=60))
    assert store.save(later) != store.save(visit)


def test_a_code_is_taken_for_thirty_days(store: Store) -> None:
    store.save(a_visit())
    finished = a_visit().finished
    assert store.code_is_free(ANOTHER_CODE, finished)
    assert not store.code_is_free(A_CODE, finished + timedelta(days=29, hours=23))
    assert store.code_is_free(A_CODE, finished + timedelta(days=30))


def test_an_alert_may_come_twice_and_a_visit_is_counted(store: Store) -> None:
    store.raise_alert(ALERT)
    store.raise_alert(ALERT)
    store.count(PACE)


def test_a_store_in_memory_has_what_it_was_given() -> None:
    store = StoreInMemory()
    store.raise_alert(ALERT)
    store.raise_alert(ALERT)
    store.save(a_visit())
    store.count(PACE)
    assert store.kept == [ALERT, a_visit()]
    assert store.counted == [PACE]


def test_a_store_in_memory_that_is_full_refuses_everything_until_there_is_room() -> None:
    store = StoreInMemory(room=1)
    store.save(a_visit())
    with pytest.raises(SaveFailed):
        store.save(a_visit(ANOTHER_CODE))
    for refused in (
        lambda: store.raise_alert(ALERT),
        lambda: store.code_is_free(A_CODE, TEN),
        lambda: store.count(PACE),
    ):
        with pytest.raises(StoreError):
            refused()
    assert store.tries == 2
    store.room = None
    assert store.save(a_visit(ANOTHER_CODE)) == 2
