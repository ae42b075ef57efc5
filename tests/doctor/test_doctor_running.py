"""What the doctor says of a running kiosk: by its heartbeat and the kernel's files about it."""

import resource
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from doctor_samples import NOW

from kiosk import __version__
from kiosk.doctor.finding import Finding, well
from kiosk.doctor.running import running
from kiosk.machine import heartbeat
from kiosk.machine.heartbeat import Heartbeat
from kiosk.store.schema import SCHEMA_VERSION

FILE = "heartbeat.json"
WELL = Heartbeat(
    time=NOW - timedelta(seconds=12),
    started=NOW - timedelta(hours=3, minutes=2),
    pid=4711,
    version=__version__,
    state="ready",
    schema=SCHEMA_VERSION,
    pages_waiting=0,
    unsaved_visits=0,
    open_alerts=0,
    free_disk_mb=5000,
)


def alive(root: Path, uid: int = 990, cores: str = "0") -> None:
    """A process of that number, as /proc shows it."""
    (root / "proc/self").mkdir(parents=True)
    process = root / "proc/4711"
    process.mkdir()
    (process / "status").write_text(f"Name:\tkiosk\nUid:\t{uid}\t{uid}\t{uid}\t{uid}\n")
    (process / "limits").write_text(
        "Limit                     Soft Limit           Hard Limit           Units\n"
        f"Max core file size        {cores:<20} {cores:<20} bytes\n"
    )


def told(folder: Path, root: Path, beat: Heartbeat) -> Finding:
    heartbeat.write(folder / FILE, beat)
    return running(folder, NOW, root)


def test_a_kiosk_that_beats_is_well(tmp_path: Path) -> None:
    alive(tmp_path)
    assert told(tmp_path, tmp_path, WELL) == well(
        "ready, started 3 hours ago, last beat 12 seconds ago"
    )


def test_a_kiosk_that_was_ended_is_pointed_out(tmp_path: Path) -> None:
    assert running(tmp_path, NOW, tmp_path).state == "look"


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"time": NOW - timedelta(minutes=5)}, "the kiosk was last alive 5 minutes ago"),
        ({"time": NOW + timedelta(hours=5)}, "the kiosk was last alive 5 hours ago"),
        ({"unsaved_visits": 2}, "visits that are in memory alone: 2"),
        ({"state": "starting"}, "the kiosk has been starting for 3 hours"),
        ({"pid": 12}, "the kiosk ended without a word; its last beat was 12 seconds ago"),
    ],
)
def test_a_kiosk_in_trouble_has_failed(
    tmp_path: Path, changes: dict[str, object], says: str
) -> None:
    alive(tmp_path)
    found = told(tmp_path, tmp_path, msgspec.structs.replace(WELL, **changes))
    assert found.state == "FAIL"
    assert found.says.startswith(says)


def test_a_heartbeat_that_cannot_be_read_has_failed(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"time": ')
    assert running(tmp_path, NOW, tmp_path).state == "FAIL"


def test_on_a_full_disk_the_last_beat_stays_whole_and_nothing_is_left_over(tmp_path: Path) -> None:
    heartbeat.write(tmp_path / FILE, WELL)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50, hard))
    try:
        with pytest.raises(OSError, match="File too large"):
            heartbeat.write(tmp_path / FILE, msgspec.structs.replace(WELL, time=NOW))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert heartbeat.read(tmp_path / FILE) == WELL
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


def test_a_version_that_waits_for_a_restart_is_pointed_out(tmp_path: Path) -> None:
    alive(tmp_path)
    found = told(tmp_path, tmp_path, msgspec.structs.replace(WELL, version="0.0.9"))
    assert (found.state, found.says) == (
        "look",
        f"version 0.0.9 runs, and {__version__} is installed",
    )


def test_root_and_core_dumps_are_pointed_out(tmp_path: Path) -> None:
    alive(tmp_path / "as root", uid=0)
    assert "runs as root" in told(tmp_path, tmp_path / "as root", WELL).says
    alive(tmp_path / "with cores", cores="unlimited")
    found = told(tmp_path, tmp_path / "with cores", WELL)
    assert "a crash of it may leave answers on the disk" in found.says
    assert found.do == "Set LimitCORE=0 where it is started."
