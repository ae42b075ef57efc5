"""make, as whoever types it for the first time meets it."""

import re
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]


def make(*given: str | Path, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["make", *map(str, given)],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_help_lists_every_target_that_can_be_typed() -> None:
    said = make("help").stdout
    targets = re.search(r"^\.PHONY: (.*?[^\\])$", (ROOT / "Makefile").read_text(), re.M | re.S)
    assert targets is not None
    for target in targets.group(1).replace("\\\n", "").split():
        if not target.startswith("$"):
            assert re.search(rf"^{target} +\w", said, re.M), target
    assert "make test-ROOM" in said


def test_without_rights_it_says_what_is_missing_and_what_to_type(tmp_path: Path) -> None:
    done = make("-s", "SUDO=false", "PACKAGES=no-such", f"VENV={tmp_path}", tmp_path / ".system")
    assert done.returncode == 2
    assert "type 'apt-get install --no-install-recommends no-such'" in done.stderr
    assert not (tmp_path / ".system").exists()


def test_a_set_up_that_was_interrupted_begins_anew(tmp_path: Path) -> None:
    shutil.copy(ROOT / "Makefile", tmp_path)
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "requirements.lock").touch()
    venv = tmp_path / ".venv"
    subprocess.run(["python3", "-m", "venv", "--without-pip", venv], check=True)
    (venv / ".system").touch()
    make("setup", "PACKAGES=", folder=tmp_path)  # it ends where there is nothing to install
    pip = subprocess.run([venv / "bin" / "python", "-m", "pip", "--version"], check=False)
    assert pip.returncode == 0
    assert not (venv / ".ready").exists()
