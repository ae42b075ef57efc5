"""What ``make test`` calls: seen from outside, on rooms that are made up in a Makefile."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from printers import wait_until

EVERY_ROOM = Path(__file__).parents[1] / "every_room.py"

ROOMS = r"""
test-good:
	@printf 'tests/good.py::test_one PASSED [  1/2]\n'
	@while [ ! -e go_on ]; do sleep 0.05; done
	@printf 'tests/good.py::test_two PASSED [  2/2]\n2 passed in 1.00s\n'
test-bad:
	@printf 'tests/bad.py::test_one FAILED [1/1]\n=== FAILURES ===\nwhy: \377\n1 failed in 0.10s\n'
	@touch go_on; exit 1
test-killed:
	@printf 'tests/killed.py::test_one '; kill -9 $$$$
test-endless:
	@trap 'touch tidied; exit 1' INT; echo $$$$ > endless; while :; do sleep 0.1; done
"""


def begun(folder: Path, *rooms: str, every: float = 100) -> "subprocess.Popen[str]":
    (folder / "Makefile").write_text(ROOMS)
    # As a shell starts what is to run in the background.
    command = ["env", "--ignore-signal=INT", sys.executable, str(EVERY_ROOM), *rooms]
    return subprocess.Popen(
        [*command, "--at-once", "2", "--every", str(every)],
        cwd=folder,
        env=os.environ | {"PYTHONIOENCODING": "ascii"},
        stdout=subprocess.PIPE,
        text=True,
    )


def ended(folder: Path, *rooms: str) -> tuple[int, str]:
    running = begun(folder, *rooms)
    said, _ = running.communicate(timeout=60)
    return running.returncode, said


def test_rooms_that_pass_are_one_line_each(tmp_path: Path) -> None:
    (tmp_path / "go_on").touch()
    code, said = ended(tmp_path, "good")
    assert code == 0
    assert [line[7:] for line in said.splitlines()[:1]] == ["good: 2 passed in 1.00s"]
    assert said.splitlines()[1:] == ["", "all passed"]


def test_a_room_that_fails_is_told_whole_at_the_end_after_all_others(tmp_path: Path) -> None:
    code, said = ended(tmp_path, "good", "bad")
    assert code == 1
    progress, title, report = said.partition("#" * 10)
    assert "bad: 1 failed in 0.10s - FAILED\n" in progress
    assert "good: 2 passed in 1.00s\n" in progress
    assert " bad " in report
    # Not UTF-8, and a terminal that knows only ASCII.
    assert "\n=== FAILURES ===\nwhy: ?\n1 failed in 0.10s\n" in report
    assert "tests/bad.py" not in title + report
    assert report.endswith("\nnot all passed; again, one by one: make test-bad\n")


def test_it_says_how_far_each_room_is(tmp_path: Path) -> None:
    running = begun(tmp_path, "good", "endless", every=0.3)
    assert running.stdout is not None
    far = next(line for line in running.stdout if "good 1 of 2" in line)
    assert "endless begins" in far
    running.send_signal(signal.SIGINT)
    running.communicate(timeout=60)


def test_a_room_that_is_killed_fails_and_all_that_it_said_is_told(tmp_path: Path) -> None:
    code, said = ended(tmp_path, "killed")
    assert code == 1
    assert "killed: ended without a report - FAILED\n" in said
    assert "\ntests/killed.py::test_one " in said


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_when_it_is_stopped_its_rooms_are_and_may_tidy_up(
    tmp_path: Path, how: signal.Signals
) -> None:
    running = begun(tmp_path, "endless", "good")
    wait_until((tmp_path / "endless").exists, "beginning")
    wait_until(lambda: bool((tmp_path / "endless").read_text()), "saying which process it is")
    running.send_signal(how)
    said, _ = running.communicate(timeout=60)
    assert running.returncode == 130
    assert said.endswith("stopped\n")
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "endless").read_text()), 0)
    assert (tmp_path / "tidied").exists()
