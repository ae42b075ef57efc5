"""A crash of either face leaves nothing of a patient's answers on the disk."""

import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from command_samples import clean_environment, command, fill
from printers import wait_until

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="it looks into /proc")


@pytest.fixture(autouse=True)
def _core_dumps_are_allowed() -> Iterator[None]:
    """On this machine, and so to whatever it starts."""
    before = resource.getrlimit(resource.RLIMIT_CORE)
    if before[1] == 0:
        pytest.skip("nothing leaves a core dump on this machine")
    resource.setrlimit(resource.RLIMIT_CORE, (before[1], before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_CORE, before)


def largest_core_dump(process: int) -> list[str]:
    """The soft and the hard limit, in bytes."""
    (limit,) = (
        line.removeprefix("Max core file size")
        for line in Path(f"/proc/{process}/limits").read_text().splitlines()
        if line.startswith("Max core file size")
    )
    return limit.split()[:2]


@pytest.mark.parametrize("face", ["run", "desk"])
def test_neither_face_leaves_a_core_dump(tmp_path: Path, face: str) -> None:
    fill(tmp_path / "data")
    with subprocess.Popen(
        command(face, "--data-dir", tmp_path / "data"),
        cwd=tmp_path,
        env=clean_environment(tmp_path),
        stderr=subprocess.DEVNULL,
    ) as running:
        try:
            wait_until(lambda: largest_core_dump(running.pid) == ["0", "0"], "its limit", 60)
            assert running.poll() is None
        finally:
            running.kill()
