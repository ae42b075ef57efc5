"""The data folder, its key, database, disk and clock: real files in every state."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from command_samples import TEN, execute, fill, use_clean_environment
from doctor_samples import NOW, everything_under, left_by_the_first_kiosk, program

from kiosk.doctor.clock import clock
from kiosk.doctor.data import data, database, disk, key, schema
from kiosk.doctor.finding import Finding
from kiosk.store.key import create_key, read_key
from kiosk.store.schema import SCHEMA_VERSION
from kiosk.store.visits import VisitStore

KILLED = """
import sys
from pathlib import Path
from kiosk.store.visits import VisitStore
store = VisitStore.open(Path(sys.argv[1]))
store.trail.write(__import__("datetime").datetime.now(__import__("datetime").UTC), "x", "signed in")
print("open", flush=True)
sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    use_clean_environment(monkeypatch, tmp_path)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A computer with nothing on it."""
    (tmp_path / "root").mkdir()
    return tmp_path / "root"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    fill(tmp_path / "data", visits=2)
    return tmp_path / "data"


@pytest.fixture
def opened(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that has the database open and has written to it."""
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "open\n"
        yield running
        running.kill()


def looked(folder: Path, root: Path) -> dict[str, Finding]:
    """What each check of the data says. None of them may change anything."""
    before = everything_under(folder.parent)
    found = {
        "data": data(folder),
        "key": key(folder, {}, root),
        "database": database(folder, {}, root),
        "schema": schema(folder, {}, root),
        "disk": disk(folder),
        "clock": clock(NOW, folder, {}, root),
    }
    assert everything_under(folder.parent) == before
    return found


def test_a_sound_data_folder_is_well(folder: Path, root: Path) -> None:
    found = looked(folder, root)
    assert {name: each.state for name, each in found.items() if name not in ("clock", "disk")} == {
        "data": "ok",
        "key": "ok",
        "database": "ok",
        "schema": "ok",
    }
    assert found["key"].says.endswith(f"id {read_key(folder / 'visits.key').id}")
    assert found["database"].says.startswith("visits: 2, ")
    assert found["schema"].says == SCHEMA_VERSION


def test_where_nothing_is_yet_nothing_is_made(tmp_path: Path, root: Path) -> None:
    found = looked(tmp_path / "none", root)
    assert not (tmp_path / "none").exists()
    assert (found["data"].state, found["key"].state, found["database"].state) == (
        "look",
        "ok",
        "look",
    )
    assert found["disk"].says.endswith(f" MB are free at {tmp_path}")


def test_an_empty_data_folder_stays_empty(tmp_path: Path, root: Path) -> None:
    (tmp_path / "data").mkdir(mode=0o700)
    found = looked(tmp_path / "data", root)
    assert found["data"].state == "ok"
    assert found["database"].says == "none yet, the first start makes it"


def test_a_database_that_is_gone_has_failed(folder: Path, root: Path) -> None:
    (folder / "visits.db").unlink()
    found = looked(folder, root)["database"]
    assert found.state == "FAIL"
    assert "is gone, but visits.key-id shows there was one" in found.says
    assert found.do.startswith("Put a backup in its place")


@pytest.mark.parametrize(
    ("content", "says"),
    [(b"", "is an empty file"), (b"SQLite format 3\0" + bytes(4080), "it is not encrypted")],
)
def test_a_file_that_is_no_database_has_failed(
    folder: Path, root: Path, content: bytes, says: str
) -> None:
    (folder / "visits.db").write_bytes(content)
    assert says in looked(folder, root)["database"].says


def test_a_damaged_database_has_failed(folder: Path, root: Path) -> None:
    (folder / "visits.db").write_bytes(os.urandom(8192))
    found = looked(folder, root)
    assert (found["database"].state, found["schema"].state) == ("FAIL", "FAIL")
    assert "is damaged" in found["database"].says
    assert found["schema"].do == "See the line 'database'."


def test_a_wrong_key_has_failed(folder: Path, root: Path) -> None:
    (folder / "visits.key").unlink()
    create_key(folder / "visits.key")
    found = looked(folder, root)
    for name in ("key", "database"):
        assert found[name].state == "FAIL"
        assert "this is not the key of" in found[name].says


def test_without_key_and_key_id_nobody_can_tell_and_it_says_so(folder: Path, root: Path) -> None:
    (folder / "visits.key-id").unlink()
    (folder / "visits.key").unlink()
    create_key(folder / "visits.key")
    found = looked(folder, root)
    assert found["key"].state == "ok"
    assert "cannot be read" in found["database"].says


def test_a_missing_key_has_failed(folder: Path, root: Path) -> None:
    (folder / "visits.key").unlink()
    found = looked(folder, root)["key"]
    assert (found.state, found.do) == (
        "FAIL",
        "Put the key file back, or make it again from the recovery key.",
    )


def test_a_key_that_others_can_reach_has_failed_and_stays_so(folder: Path, root: Path) -> None:
    (folder / "visits.key").chmod(0o644)
    found = looked(folder, root)["key"]
    assert found.state == "FAIL"
    assert "others can reach it (permissions 0644)" in found.says
    assert found.do.endswith(f"chmod 600 {folder / 'visits.key'}")


def test_the_key_of_the_running_service_is_found_by_an_administrator(
    folder: Path, root: Path
) -> None:
    place = root / "run/credentials/spine-kiosk.service"
    place.mkdir(parents=True)
    (folder / "visits.key").rename(place / "kiosk-key")
    found = looked(folder, root)
    assert found["key"].says.startswith(f"{place / 'kiosk-key'}, id ")
    assert found["database"].says.startswith("visits: 2, ")


def test_a_key_that_is_sealed_can_be_read_only_while_the_kiosk_runs(
    folder: Path, root: Path
) -> None:
    (folder / "visits.key").unlink()
    (root / "etc/kiosk").mkdir(parents=True)
    (root / "etc/kiosk/kiosk-key.cred").write_text("sealed")
    found = looked(folder, root)["key"]
    assert found.state == "look"
    assert "only while the kiosk runs" in found.says


def test_a_sealed_key_that_also_lies_in_clear_is_pointed_out(
    folder: Path, root: Path, tmp_path: Path
) -> None:
    place = tmp_path / "credentials"
    place.mkdir()
    shutil.copy2(folder / "visits.key", place / "kiosk-key")
    found = key(folder, {"CREDENTIALS_DIRECTORY": str(place)}, root)
    assert found.state == "look"
    assert f"also lies in clear in {folder / 'visits.key'}" in found.says


def test_an_older_database_is_upgraded_at_the_next_start_and_not_now(
    tmp_path: Path, root: Path
) -> None:
    left_by_the_first_kiosk(tmp_path / "data")
    found = looked(tmp_path / "data", root)
    assert found["database"].state == "ok"
    assert found["schema"].state == "look"
    assert found["schema"].says == f"the database stands at 0001, this kiosk at {SCHEMA_VERSION}"


def test_a_newer_database_has_failed(folder: Path, root: Path) -> None:
    execute(folder, "UPDATE alembic_version SET version_num = '0999'")
    found = looked(folder, root)["schema"]
    assert found.state == "FAIL"
    assert found.says == (
        f"a newer kiosk wrote the database (0999; this one knows {SCHEMA_VERSION})"
    )


def test_a_kiosk_at_work_is_looked_at_without_touching_its_log(
    folder: Path, root: Path, opened: subprocess.Popen[str]
) -> None:
    assert opened.poll() is None
    assert (folder / "visits.db-shm").exists()
    assert looked(folder, root)["database"].state == "ok"


def test_what_a_killed_kiosk_left_is_read_and_left_as_it_is(
    folder: Path, root: Path, opened: subprocess.Popen[str]
) -> None:
    opened.send_signal(signal.SIGKILL)
    opened.wait()
    assert (folder / "visits.db-wal").stat().st_size
    assert looked(folder, root)["database"].says.startswith("visits: 2, ")
    (folder / "visits.db-shm").unlink()
    found = looked(folder, root)["database"]
    assert found.state == "look"
    assert "visits.db-wal lies beside it" in found.says


def test_an_index_whose_log_is_gone_makes_no_new_log(folder: Path, root: Path) -> None:
    (folder / "visits.db-shm").write_bytes(bytes(32768))
    assert looked(folder, root)["database"].says.startswith("visits: 2, ")


def test_copies_from_before_an_upgrade_are_counted(folder: Path, root: Path) -> None:
    (folder / "visits-before-upgrade-from-0001.db").write_bytes(b"")
    assert looked(folder, root)["database"].says.endswith("copies from before an upgrade: 1")


def test_a_folder_that_others_can_reach_is_pointed_out(folder: Path, root: Path) -> None:
    folder.chmod(0o755)
    found = looked(folder, root)["data"]
    assert (found.state, found.do) == ("look", f"For its owner alone: chmod 700 {folder}")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_a_file_that_belongs_to_another_user_has_failed(folder: Path, root: Path) -> None:
    for path in (folder, *folder.iterdir()):
        os.chown(path, 12345, 12345)
    os.chown(folder / "visits.db", 0, 0)
    found = looked(folder, root)["data"]
    assert found.state == "FAIL"
    assert found.says == f"{folder / 'visits.db'}: belongs to root, the folder to 12345"


def test_a_visit_ahead_of_the_clock_has_failed(folder: Path, root: Path) -> None:
    found = clock(TEN - timedelta(days=3), folder, {}, root)
    assert found.state == "FAIL"
    assert "the newest visit is 73.0 hours ahead of it" in found.says


@pytest.mark.parametrize("year", [1970, 2025, 2099])
def test_a_clock_that_cannot_be_right_has_failed(folder: Path, root: Path, year: int) -> None:
    found = clock(datetime(year, 1, 1, tzinfo=UTC), folder, {}, root)
    assert found.state == "FAIL"
    assert "battery" in found.do


@pytest.mark.parametrize(
    ("told", "state", "says"),
    [("yes", "ok", "set by the network"), ("no", "look", "not set by the network")],
)
def test_timedatectl_is_believed(
    tmp_path: Path,
    root: Path,
    monkeypatch: pytest.MonkeyPatch,
    told: str,
    state: str,
    says: str,
) -> None:
    program(tmp_path / "bin", "timedatectl", f"echo NTPSynchronized={told}")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    found = clock(NOW, tmp_path / "none", {}, root)
    assert (found.state, found.says) == (state, f"2026-11-29 12:00 UTC, {says}")


def test_without_timedatectl_the_file_of_timesyncd_will_do(tmp_path: Path, root: Path) -> None:
    assert clock(NOW, tmp_path / "none", {}, root).state == "look"
    (root / "run/systemd/timesync").mkdir(parents=True)
    (root / "run/systemd/timesync/synchronized").touch()
    assert clock(NOW, tmp_path / "none", {}, root).state == "ok"


def test_looking_does_not_count_as_opening(folder: Path, root: Path) -> None:
    with VisitStore.open(folder) as store:
        before = store.trail.newest(9)
    looked(folder, root)
    with VisitStore.open(folder) as store:
        assert store.trail.newest(9) == before
