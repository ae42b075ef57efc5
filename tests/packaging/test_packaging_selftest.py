"""Each part of the selftest can fail: run from copies of the kiosk that are broken in one place."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from kiosk.store.schema import SCHEMA_VERSION

CHECKOUT = Path(__file__).parents[2]


class Line(msgspec.Struct, frozen=True):
    part: str
    state: str
    said: str


class Found(msgspec.Struct, frozen=True):
    passed: bool
    parts: tuple[Line, ...]

    def states(self) -> dict[str, str]:
        return {line.part: line.state for line in self.parts}

    def said(self, part: str) -> str:
        return next(line.said for line in self.parts if line.part == part)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The kiosk and its content. Compiled once, and not by each test."""
    copy = tmp_path_factory.mktemp("whole")
    no_caches = shutil.ignore_patterns("__pycache__")
    for room in ("kiosk", "resources"):
        shutil.copytree(CHECKOUT / room, copy / room, ignore=no_caches)
    subprocess.run([sys.executable, "-m", "compileall", "-q", copy / "kiosk"], check=True)
    return copy


@pytest.fixture
def copy(whole: Path, tmp_path: Path) -> Path:
    """The kiosk and its content, to be broken."""
    return Path(shutil.copytree(whole, tmp_path / "copy"))


def selftest(copy: Path, *options: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    clean = {name: value for name, value in os.environ.items() if not name.startswith("KIOSK_")}
    home = copy.parent / "home"
    home.mkdir(exist_ok=True)
    return subprocess.run(
        [sys.executable, "-m", "kiosk", "selftest", *options],
        cwd=copy,
        env=clean | {"HOME": str(home), "XDG_DATA_HOME": str(home)} | environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def found(copy: Path, *options: str, **environment: str) -> Found:
    done = selftest(copy, "--json", *options, **environment)
    outcome = msgspec.json.decode(done.stdout, type=Found)
    assert done.returncode == (0 if outcome.passed else 1)
    return outcome


def test_a_whole_kiosk_passes_and_leaves_nothing_behind(copy: Path) -> None:
    done = selftest(copy, "--keep", "kept")
    assert (done.returncode, done.stderr) == (0, "")
    parts = [line.split()[0] for line in done.stdout.splitlines()]
    wanted = "program content fonts window database upgrade pdf printing speech"
    assert parts == wanted.split()
    kept = {file.name for file in (copy / "kept").iterdir()}
    assert {"first-screen.png", "home.png", "result.png", "code.png", "pages.pdf"} <= kept
    # Qt keeps what it has compiled; no data folder, no key, no database.
    assert list((copy.parent / "home").rglob("visits*")) == []


def test_the_clinics_key_is_not_used(copy: Path) -> None:
    credentials = copy.parent / "credentials"
    credentials.mkdir()
    (credentials / "kiosk-key").write_text("this is no key")
    outcome = found(copy, CREDENTIALS_DIRECTORY=str(credentials))
    assert outcome.passed


def _blank_article(copy: Path) -> None:
    (copy / "resources" / "en" / "articles" / "what-it-is.md").write_text("")


def _broken_font(copy: Path) -> None:
    font = copy / "resources" / "fonts" / "AtkinsonHyperlegibleNext-Regular.ttf"
    font.write_bytes(b"no font")


def _blank_window(copy: Path) -> None:
    main = copy / "kiosk" / "ui" / "qml" / "Kiosk" / "Frame" / "Main.qml"
    text = main.read_text()
    first = text.index("Window {") + len("Window {")
    main.write_text(
        f"{text[:first]}\n    opacity: 1\n    contentItem.visible: false\n{text[first:]}"
    )


def _broken_page(copy: Path) -> None:
    (copy / "kiosk" / "ui" / "qml" / "Kiosk" / "Home" / "HomePage.qml").unlink()


def _missing_migration(copy: Path) -> None:
    (newest := sorted((copy / "kiosk/store/migrations/versions").glob("0*.py"))[-1]).unlink()
    assert newest.name.startswith(SCHEMA_VERSION)


def _no_drawing_for_paper(copy: Path) -> None:
    (copy / "resources" / "en" / "paper.toml").unlink()


@pytest.mark.parametrize(
    ("harm", "part", "reason"),
    [
        (_blank_article, "content", "what-it-is.md"),
        (_broken_font, "fonts", "AtkinsonHyperlegibleNext-Regular.ttf"),
        (_blank_window, "window", "blank"),
        (_missing_migration, "upgrade", SCHEMA_VERSION),
        (_no_drawing_for_paper, "pdf", "en/paper.toml"),
    ],
)
def test_what_is_broken_fails_its_part(
    copy: Path, harm: Callable[[Path], None], part: str, reason: str
) -> None:
    harm(copy)
    outcome = found(copy)
    assert not outcome.passed
    assert outcome.states()[part] == "failed"
    assert reason in outcome.said(part)


def test_a_page_that_is_broken_says_nothing_of_the_other_parts(copy: Path) -> None:
    _broken_page(copy)
    outcome = found(copy)
    assert not outcome.passed
    assert [part for part, state in outcome.states().items() if state == "failed"] == ["window"]
    assert "HomePage" in outcome.said("window")


def test_programs_that_are_missing_are_noted_and_fail_only_when_asked(copy: Path) -> None:
    nowhere = str(copy / "no-programs")
    outcome = found(copy, PATH=nowhere)
    assert outcome.passed
    assert {part for part, state in outcome.states().items() if state == "note"} == {
        "printing",
        "speech",
    }
    assert "reading aloud is off" in outcome.said("speech")
    assert not found(copy, "--all", PATH=nowhere).passed


def test_a_voice_that_says_nothing_fails(copy: Path) -> None:
    programs = copy / "programs"
    programs.mkdir()
    silence = programs / "espeak-ng"
    script = (
        "import sys, wave",
        "out = wave.open(sys.stdout.buffer, 'wb')",
        "out.setparams((1, 2, 22050, 22050, 'NONE', ''))",
        "out.writeframes(bytes(44100))",
    )
    silence.write_text(f"#!{sys.executable}\n" + "\n".join(script) + "\n")
    silence.chmod(0o755)
    outcome = found(copy, PATH=str(programs))
    assert outcome.states()["speech"] == "failed"
    assert "nothing can be heard" in outcome.said("speech")


def test_a_folder_that_cannot_be_made_is_refused(copy: Path) -> None:
    (copy / "taken").write_text("")
    done = selftest(copy, "--keep", "taken/deeper")
    assert done.returncode == 2
    assert done.stderr.startswith("taken/deeper: cannot be made")
