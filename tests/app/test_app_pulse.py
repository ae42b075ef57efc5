"""The heartbeat and systemd's watchdog: the real kiosk, and a real socket that listens."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from command_samples import clean_environment, command, execute, fill
from printers import wait_until

from kiosk import __version__
from kiosk.app.pulse import interval
from kiosk.machine import heartbeat
from kiosk.machine.heartbeat import EVERY_SECONDS, Heartbeat
from kiosk.machine.service import Service
from kiosk.printing.filing import file_in
from kiosk.store.schema import SCHEMA_VERSION

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="systemd is Linux's")

OFTEN = {"WATCHDOG_USEC": "600000"}
"""A watchdog that wants to hear every 0.6 seconds, so the kiosk beats every 0.2."""


class Listener:
    """What systemd is to a service: a datagram socket, and all that came in."""

    def __init__(self, address: str) -> None:
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(address)
        self.socket.settimeout(0.05)
        self.heard: list[str] = []

    def has_heard(self, state: str) -> bool:
        while True:
            try:
                self.heard += self.socket.recv(4096).decode().splitlines()
            except TimeoutError:
                return state in self.heard


@pytest.fixture
def systemd(tmp_path: Path) -> Iterator[Listener]:
    listener = Listener(str(tmp_path / "notify"))
    with listener.socket:
        yield listener


@contextmanager
def kiosk_running(folder: Path, environ: Mapping[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            command("run", "--data-dir", folder / "data"),
            cwd=folder,
            env={**clean_environment(folder), **environ},
            stderr=log,
        )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def beat_of(folder: Path) -> Heartbeat:
    found = heartbeat.read(folder / "data" / "heartbeat.json")
    assert found is not None
    return found


def beats(folder: Path, what: Callable[[Heartbeat], bool]) -> Callable[[], bool]:
    def done() -> bool:
        found = heartbeat.read(folder / "data" / "heartbeat.json")
        return found is not None and what(found)

    return done


def test_systemd_hears_that_the_kiosk_is_ready_alive_and_at_its_end(
    tmp_path: Path, systemd: Listener
) -> None:
    with kiosk_running(tmp_path, OFTEN | {"NOTIFY_SOCKET": str(tmp_path / "notify")}) as kiosk:
        wait_until(lambda: systemd.has_heard("READY=1"), "getting ready", 60)
        assert (tmp_path / "data" / "visits.db").exists()
        assert "STATUS=starting" in systemd.heard[: systemd.heard.index("READY=1")]
        assert "EXTEND_TIMEOUT_USEC=60000000" in systemd.heard
        systemd.heard.clear()
        wait_until(lambda: systemd.has_heard("WATCHDOG=1"), "the next beat")
        kiosk.send_signal(signal.SIGTERM)
        assert kiosk.wait(30) == 0
        assert systemd.has_heard("STOPPING=1")
        systemd.heard.clear()
        assert not systemd.has_heard("WATCHDOG=1")


def test_a_socket_without_a_file_is_heard_too() -> None:
    name = f"kiosk-test-{os.getpid()}"
    listener = Listener(f"\0{name}")
    with listener.socket:
        Service({"NOTIFY_SOCKET": f"@{name}"}).tell("READY=1", "STATUS=ready")
        assert listener.has_heard("READY=1")
        assert listener.heard == ["READY=1", "STATUS=ready"]


def test_without_systemd_nobody_is_told(tmp_path: Path) -> None:
    for environ in ({}, {"NOTIFY_SOCKET": str(tmp_path / "none")}, {"WATCHDOG_USEC": "soon"}):
        service = Service(environ)
        service.tell("READY=1")
        assert service.watchdog_seconds is None


def test_a_beat_comes_well_within_the_watchdogs_time() -> None:
    assert interval(None) == EVERY_SECONDS
    assert interval(3600) == EVERY_SECONDS
    for seconds in (2, 10, 60, 89):
        assert interval(seconds) < seconds / 2


def test_the_heartbeat_counts_what_waits_and_nothing_else(tmp_path: Path) -> None:
    (code,) = fill(tmp_path / "data")
    file_in(tmp_path / "data" / "to-print", code, b"%PDF-")
    execute(
        tmp_path / "data",
        "INSERT INTO alert (raised, visit_started, signs)"
        f" VALUES ({time.time_ns() // 1000}, 2, '[]')",
    )
    settings = {**OFTEN, "KIOSK_KEEP_DAYS": "0"}
    with kiosk_running(tmp_path, settings) as kiosk:
        wait_until(beats(tmp_path, lambda beat: beat.schema is not None), "the beat", 60)
        told = json.loads((tmp_path / "data" / "heartbeat.json").read_bytes())
        assert code not in json.dumps(told)
        times = {name: datetime.fromisoformat(told.pop(name)) for name in ("time", "started")}
        assert times["started"] <= times["time"] <= datetime.now(UTC)
        assert datetime.now(UTC) - times["time"] < timedelta(minutes=1)
        assert told.pop("free_disk_mb") > 0
        assert told == {
            "pid": kiosk.pid,
            "version": __version__,
            "state": "ready",
            "schema": SCHEMA_VERSION,
            "pages_waiting": 1,
            "unsaved_visits": 0,
            "open_alerts": 1,
        }
        (tmp_path / "data" / "to-print" / f"{code}.pdf").unlink()
        wait_until(beats(tmp_path, lambda beat: beat.pages_waiting == 0), "the next beat")


def test_a_database_that_fails_does_not_stop_the_beat(tmp_path: Path) -> None:
    fill(tmp_path / "data")
    with kiosk_running(tmp_path, OFTEN):
        wait_until(beats(tmp_path, lambda beat: beat.open_alerts == 0), "the beat", 60)
        execute(tmp_path / "data", "DROP TABLE alert")
        wait_until(beats(tmp_path, lambda beat: beat.open_alerts is None), "the next beat")
        assert beat_of(tmp_path).unsaved_visits == 0
        before = beat_of(tmp_path).time
        wait_until(beats(tmp_path, lambda beat: beat.time > before), "one more beat")


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_the_heartbeat_goes_at_a_clean_end(tmp_path: Path, how: signal.Signals) -> None:
    with kiosk_running(tmp_path, OFTEN) as kiosk:
        wait_until(beats(tmp_path, lambda beat: beat.state == "ready"), "the beat", 60)
        kiosk.send_signal(how)
        assert kiosk.wait(30) == 0
    assert sorted(path.name for path in (tmp_path / "data").iterdir()) == [
        "visits.db",
        "visits.key",
        "visits.key-id",
        "visits.trail-head",
    ]


def test_the_heartbeat_stays_where_the_kiosk_was_killed(tmp_path: Path) -> None:
    with kiosk_running(tmp_path, OFTEN) as kiosk:
        wait_until(beats(tmp_path, lambda beat: beat.state == "ready"), "the beat", 60)
        kiosk.kill()
        kiosk.wait()
        assert beat_of(tmp_path).pid == kiosk.pid


def test_a_heartbeat_that_cannot_be_written_is_no_end_of_the_kiosk(
    tmp_path: Path, systemd: Listener
) -> None:
    fill(tmp_path / "data")
    (tmp_path / "data" / "heartbeat.json").mkdir()  # No file takes the place of a folder.
    with kiosk_running(tmp_path, OFTEN | {"NOTIFY_SOCKET": str(tmp_path / "notify")}) as kiosk:
        wait_until(lambda: systemd.has_heard("READY=1"), "getting ready", 60)
        systemd.heard.clear()
        wait_until(lambda: systemd.has_heard("WATCHDOG=1"), "the next beat")
        assert kiosk.poll() is None
        unfinished = tmp_path / "data" / ".heartbeat.json.new"  # there while one is tried
        wait_until(lambda: not unfinished.exists(), "nothing left lying")
        (tmp_path / "data" / "heartbeat.json").rmdir()
        wait_until(beats(tmp_path, lambda beat: beat.state == "ready"), "the beat")
        log = tmp_path / "log"  # It is told a moment after the file is there.
        wait_until(lambda: b"heartbeat written again" in log.read_bytes(), "the log")
    assert (tmp_path / "log").read_text().count("heartbeat not written") == 1


def test_a_start_that_ends_badly_does_not_count_as_ready(tmp_path: Path, systemd: Listener) -> None:
    fill(tmp_path / "data")
    (tmp_path / "data" / "visits.key").unlink()
    with kiosk_running(tmp_path, {"NOTIFY_SOCKET": str(tmp_path / "notify")}) as kiosk:
        assert kiosk.wait(60) == 2
    assert not systemd.has_heard("READY=1")
    assert beat_of(tmp_path).state == "starting"
