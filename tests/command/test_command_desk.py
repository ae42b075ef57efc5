"""Kiosk and desk as two real processes over one database."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from command_samples import clean_environment, command, fill, kiosk

from kiosk.store.visits import VisitStore

posix_only = pytest.mark.skipif(os.name == "nt", reason="it is ended by a signal")


@contextmanager
def running(verb: str, folder: Path, until: str) -> Iterator[Path]:
    """A verb that shows a window, from when its log says ``until`` on; where its log is."""
    log = folder / f"{verb}.log"
    with log.open("w") as err:
        process = subprocess.Popen(
            command(verb, "--data-dir", folder / "data"),
            cwd=folder,
            env=clean_environment(folder),
            stderr=err,
        )
    try:
        end = time.monotonic() + 60
        while until not in log.read_text():
            assert process.poll() is None, log.read_text()
            assert time.monotonic() < end, log.read_text()
            time.sleep(0.05)
        yield log
        assert process.poll() is None, log.read_text()
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)


@posix_only
def test_kiosk_and_desk_run_side_by_side(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    fill(tmp_path / "data", visits=2)
    with ExitStack() as both:
        logs = [
            both.enter_context(running("run", tmp_path, until="housekeeping done")),
            both.enter_context(running("desk", tmp_path, until="desk open")),
        ]
        with VisitStore.open(tmp_path / "data") as store:
            # Both are at the database, and a third may still write.
            assert len(store.newest(5)) == 2
            assert store.trail.verify().whole
            assert any(entry.did == "settings changed" for entry in store.trail.newest(10))
    for log in logs:
        assert "unexpected" not in log.read_text()


def test_the_desk_of_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    done = kiosk("desk", "--data-dir", tmp_path / "nowhere", folder=tmp_path)
    assert done.code == 2
    assert done.err.strip().endswith("there is no such folder; see --data-dir")
    assert not (tmp_path / "nowhere").exists()
