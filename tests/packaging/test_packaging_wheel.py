"""The wheel alone, installed where there is no checkout."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import msgspec
import pytest
from pypdf import PdfReader

CHECKOUT = Path(__file__).parents[2]
PNG = b"\x89PNG\r\n\x1a\n"


class Installed(msgspec.Struct, frozen=True):
    """The kiosk in a virtual environment of its own, and a folder to work in."""

    wheel: Path
    environment: Path
    work: Path

    def run(self, command: str, *arguments: str) -> str:
        """What the command printed; it has to end well and say nothing else."""
        done = _run(self.environment / "bin" / command, *arguments, cwd=self.work)
        assert done.stderr == ""
        return done.stdout


def _run(*command: object, cwd: Path) -> "subprocess.CompletedProcess[str]":
    clean = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("KIOSK_", "PYTHON", "VIRTUAL_ENV"))
    }
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=clean | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    folder = tmp_path_factory.mktemp("packaging")
    build = ("-m", "build", "--wheel", "--no-isolation", "--outdir", folder / "dist")
    _run(sys.executable, *build, CHECKOUT, cwd=folder)
    (wheel,) = (folder / "dist").iterdir()
    venv.create(folder / "venv", with_pip=False)
    python = folder / "venv" / "bin" / "python"
    pip = ("-m", "pip", "--python", python, "--disable-pip-version-check", "install")
    _run(sys.executable, *pip, "--no-index", "--no-deps", "-q", wheel, cwd=folder)
    # The dependencies of this environment, without its editable kiosk: a .pth file in a folder
    # that is itself named by a .pth file is not followed.
    (site,) = (folder / "venv" / "lib").glob("python3.*/site-packages")
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    (folder / "work").mkdir()
    return Installed(wheel=wheel, environment=folder / "venv", work=folder / "work")


def test_the_installed_kiosk_is_not_the_checkout(installed: Installed) -> None:
    said = installed.run("python", "-c", "import kiosk; print(kiosk.__file__)")
    assert Path(said.strip()).is_relative_to(installed.environment)


def test_everything_the_kiosk_reads_travels_in_the_wheel(installed: Installed) -> None:
    with zipfile.ZipFile(installed.wheel) as wheel:
        packed = set(wheel.namelist())
    code = {
        path.relative_to(CHECKOUT).as_posix()
        for path in (CHECKOUT / "kiosk").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    content = {
        f"kiosk/{path.relative_to(CHECKOUT).as_posix()}"
        for path in (CHECKOUT / "resources").rglob("*")
        if path.is_file()
    }
    for needed in ("kiosk/ui/qml/Kiosk/Frame/Main.qml", "kiosk/store/migrations/env.py"):
        assert needed in code
    assert "kiosk/resources/fonts/AtkinsonHyperlegibleNext-Bold.ttf" in content
    assert (code | content) - packed == set()
    about = {name for name in packed - code - content if ".dist-info/" not in name}
    assert about == set()


def test_the_licences_travel_with_it(installed: Installed) -> None:
    with zipfile.ZipFile(installed.wheel) as wheel:
        licences = {
            name.split("/licenses/")[-1] for name in wheel.namelist() if "licenses/" in name
        }
    assert licences == {"LICENSE", "resources/fonts/OFL.txt"}


def test_the_installed_command_checks_its_own_content(installed: Installed) -> None:
    assert installed.run("kiosk", "check") == "no problems found\n"


def test_the_installed_command_makes_its_database(installed: Installed) -> None:
    (installed.work / "data").mkdir()
    assert installed.run("kiosk", "visits", "--data-dir", "data") == "no visits yet\n"
    assert (installed.work / "data" / "visits.db").is_file()


def test_the_installed_demo_draws_screens_and_pages(installed: Installed) -> None:
    scenes = ("attract", "body-map", "finish-code")
    only = [part for scene in scenes for part in ("--only", scene)]
    said = installed.run("kiosk", "demo", "--out", "demo", *only)
    made = {path.name for path in (installed.work / "demo").iterdir()}
    pictures = {f"{way}-{scene}.png" for way in ("landscape", "portrait") for scene in scenes}
    assert pictures <= made
    for name in pictures:
        assert (installed.work / "demo" / name).read_bytes().startswith(PNG)
    pages = sorted(made - pictures)
    assert [name for name in pages if not name.endswith(".pdf")] == []
    assert len(pages) == 2
    text = PdfReader(installed.work / "demo" / pages[0]).pages[0].extract_text()
    assert pages[0].removesuffix(".pdf") in text
    assert said.endswith(f"{len(made)} files in demo\n")
