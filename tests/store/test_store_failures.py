import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from store_samples import A_CODE, a_visit, files_cannot_grow, key_of

import kiosk
from kiosk.records.errors import SaveFailed, UnknownCode
from kiosk.store.database import engine_for, writing
from kiosk.store.visits import VisitStore

PROJECT = Path(kiosk.__file__).parents[1]


def execute(folder: Path, statement: str) -> None:
    engine = engine_for(folder / "visits.db", key_of(folder))
    with writing(engine).begin() as connection:
        connection.exec_driver_sql(statement)
    engine.dispose()


def test_a_save_on_a_full_disk_leaves_nothing_and_works_once_there_is_room(tmp_path: Path) -> None:
    with VisitStore.open(tmp_path) as store:
        store.save(a_visit(minutes=-1))
        log = tmp_path / "visits.db-wal"
        # Room for the first page of the transaction, not for all of them.
        with (
            files_cannot_grow(log.stat().st_size + 5000),
            pytest.raises(SaveFailed, match="could not be saved"),
        ):
            store.save(a_visit())
        assert len(store.newest(10)) == 1
        store.save(a_visit())
        store.save(a_visit())
        assert len(store.newest(10)) == 2
    with VisitStore.open(tmp_path) as store:
        assert store.find(A_CODE).visit == a_visit()


def test_a_save_that_fails_half_way_leaves_no_half(tmp_path: Path) -> None:
    with VisitStore.open(tmp_path) as store:
        execute(
            tmp_path,
            "CREATE TRIGGER refuse BEFORE INSERT ON visit_payload "
            "BEGIN SELECT RAISE(ABORT, 'no more'); END",
        )
        with pytest.raises(SaveFailed, match=r"could not be saved \(no more\)") as caught:
            store.save(a_visit())
        # A log may show the cause as well, and it would list the values of the statement.
        assert "canal" not in str(caught.value)
        assert "[parameters:" not in str(caught.value.__cause__)
        assert store.newest(10) == ()
        with pytest.raises(UnknownCode):
            store.find(A_CODE)
        execute(tmp_path, "DROP TRIGGER refuse")
        store.save(a_visit())
        assert store.find(A_CODE).visit == a_visit()


SAVE_FOR_EVER = """
import sys
from pathlib import Path
from random import Random

from kiosk.records.codes import new_code
from kiosk.store.visits import VisitStore
from store_samples import a_visit

random = Random(1)
store = VisitStore.open(Path(sys.argv[1]))
while True:
    visit = a_visit(new_code(random))
    store.save(visit)
    print(visit.code, flush=True)
"""


def test_a_killed_kiosk_loses_no_visit_it_said_was_saved(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", SAVE_FOR_EVER, str(tmp_path)],
        stdout=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": f"{PROJECT}:{Path(__file__).parent}"},
    ) as saving:
        assert saving.stdout is not None
        first = saving.stdout.readline()
        time.sleep(0.4)
        saving.send_signal(signal.SIGKILL)
        said = [line.strip() for line in (first, *saving.stdout) if line.endswith("\n")]
    assert len(said) > 20
    with VisitStore.open(tmp_path) as store:
        kept = [line.code for line in reversed(store.newest(100_000))]
        # One more may have been kept and not said, if it was killed in between.
        assert kept[: len(said)] == said
        assert len(kept) - len(said) <= 1
        assert all(store.find(code).visit == a_visit(code) for code in kept)
