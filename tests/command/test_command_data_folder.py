"""Whatever a kiosk leaves in its data folder is known to be its own, and gone after a purge."""

import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from command_samples import execute, fill, kiosk, left_by_the_first_kiosk

from kiosk.data_folder import DataFolder

HERE = socket.gethostname()
LIMITED = """
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_DFL)  # which Python ignores
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
resource.setrlimit(resource.RLIMIT_FSIZE, (MOST, MOST))
"""
LOG_INDEX = 32_768
"""Bytes of the index that SQLite makes beside its log, and no database here is shorter."""
OPEN_FOR_LONG = """
import os, sys
from pathlib import Path
from kiosk.store.visits import VisitStore
VisitStore.open(Path(sys.argv[1])).trail.all_of("clock jumped")
os.kill(os.getpid(), 9)
"""
OPEN = """
import sys
from pathlib import Path
from kiosk.store.visits import VisitStore
VisitStore.open(Path(sys.argv[1])).close()
"""
BEAT = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from kiosk.machine.heartbeat import Heartbeat, write
now = datetime.now(UTC)
write(Path(sys.argv[1], "heartbeat.json"), Heartbeat(now, now, 1, "0", "ready"))
"""
FILE = """
import sys
from pathlib import Path
from kiosk.printing.filing import file_in
file_in(Path(sys.argv[1]) / "to-print", "K7M-2QX", b"page")
"""


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def left_by(program: str, data: Path, most_bytes: int | None = None) -> set[str]:
    """The files that this leaves in the folder, and that were not there before.

    ``most_bytes``: the kernel kills it the moment it makes a file longer than this.
    """
    data.mkdir(exist_ok=True)
    before = names(data)
    limited = "" if most_bytes is None else LIMITED.replace("MOST", str(most_bytes))
    done = subprocess.run(
        [sys.executable, "-B", "-c", limited + program, str(data)],
        capture_output=True,
        text=True,
        check=False,
    )
    wanted = 0 if most_bytes is None else -signal.SIGXFSZ
    assert done.returncode == wanted, done.stderr
    return names(data) - before


def killed_while_it_has_the_database_open(data: Path) -> None:
    done = subprocess.run([sys.executable, "-c", OPEN_FOR_LONG, str(data)], check=False)
    assert done.returncode == -signal.SIGKILL


def purged(tmp_path: Path, data: Path) -> set[str]:
    done = kiosk("purge-data", "--data-dir", data, "--yes-delete-all-visits", HERE, folder=tmp_path)
    assert (done.code, done.err) == (0, "")
    return names(data)


def assert_all_is_known_and_goes(tmp_path: Path, data: Path) -> None:
    assert {path.name for path in DataFolder(data).files()} == names(data)
    assert purged(tmp_path, data) == set()


def test_all_that_a_kiosk_leaves_is_its_own_and_goes(tmp_path: Path) -> None:
    data = tmp_path / "data"
    left_by_the_first_kiosk(data)
    fill(data)
    left_by(BEAT, data)
    killed_while_it_has_the_database_open(data)
    folder = DataFolder(data)
    assert names(data) == {
        path.name
        for path in (
            *(folder.key, folder.key_id, folder.database, folder.logs[0], folder.log_index),
            *(folder.trail_head, folder.heartbeat, folder.copy_before_upgrade("0001")),
        )
    }
    assert_all_is_known_and_goes(tmp_path, data)


@pytest.mark.parametrize(
    ("program", "most_bytes", "begins"),
    [
        pytest.param(OPEN, 0, ".visits.key.", id="the first key"),
        pytest.param(OPEN, LOG_INDEX, ".visits.db.", id="a new database"),
        pytest.param(BEAT, 0, ".heartbeat.json.", id="a heartbeat"),
    ],
)
def test_what_was_half_written_when_the_kiosk_was_killed_goes_too(
    tmp_path: Path, program: str, most_bytes: int, begins: str
) -> None:
    data = tmp_path / "data"
    assert any(name.startswith(begins) for name in left_by(program, data, most_bytes))
    assert_all_is_known_and_goes(tmp_path, data)


def test_a_copy_that_was_half_written_goes_too(tmp_path: Path) -> None:
    data = tmp_path / "data"
    left_by_the_first_kiosk(data)
    execute(data, f"CREATE TABLE long AS SELECT zeroblob({2 * LOG_INDEX})")
    left = left_by(OPEN, data, LOG_INDEX)
    assert any(name.startswith(".visits-before-upgrade-from-0001.db.") for name in left)
    assert_all_is_known_and_goes(tmp_path, data)


def test_a_page_that_was_half_filed_goes_too(tmp_path: Path) -> None:
    data = tmp_path / "data"
    (data / "to-print").mkdir(parents=True)
    left_by(FILE, data, 0)
    (page,) = (data / "to-print").iterdir()
    assert "K7M" not in page.name
    purged(tmp_path, data)
    assert names(data / "to-print") == set()


def test_every_name_that_the_folder_knows_is_deleted(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    known = {
        *(folder.key, folder.key_id, folder.database, *folder.logs, folder.log_index),
        *(folder.trail_head, folder.heartbeat, folder.copy_before_upgrade("0001")),
    }
    for path in known:
        path.write_bytes(b"")
    assert set(folder.files()) == known
    assert folder.files()[0] == folder.key


def test_files_that_are_not_the_kiosks_are_not_in_it(tmp_path: Path) -> None:
    for name in ("backup.db", "visits.csv", "key", "notes.json"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "visits.db.folder").mkdir()
    assert DataFolder(tmp_path).files() == ()
    assert DataFolder(tmp_path / "no such folder").files() == ()
