"""What a clinic has set holds wherever its screens are looked at, and not on the kiosk alone."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from kiosk.content.shelf import shelf_of
from kiosk.settings.keys import Settings
from kiosk.stage.albums import every_page, every_scene, libraries
from kiosk.stage.gallery import Album, Gallery
from kiosk.stage.stage import Stage
from kiosk.stage.throw_away import kiosk_stage
from kiosk.ui.patient.questions.height import HeightDraft

Opened = Callable[[Settings, Path], AbstractContextManager[Stage]]


def in_gallery(chosen: Settings, folder: Path) -> AbstractContextManager[Stage]:
    return looked_through(every_scene(chosen, None, folder))


def in_preview(chosen: Settings, folder: Path) -> AbstractContextManager[Stage]:
    (folder / "own").mkdir()
    return looked_through(every_page(chosen, folder / "own", folder))


@contextmanager
def looked_through(album: Album) -> Iterator[Stage]:
    looking = Gallery(album)
    looking.open()
    yield looking.stage
    looking.close()


def in_demo_and_selftest(chosen: Settings, folder: Path) -> AbstractContextManager[Stage]:
    return kiosk_stage(chosen, libraries(shelf_of(None)), folder)


everywhere = pytest.mark.parametrize("opened", [in_gallery, in_preview, in_demo_and_selftest])


@everywhere
def test_height_is_asked_for_in_the_units_that_are_set(opened: Opened, tmp_path: Path) -> None:
    with opened(Settings(units="metric"), tmp_path) as play:
        play.shell.wipe()
        play.start()
        play.open_tool("health-check")
        play.shell.change("height")
        draft = play.shell.question.draft
        assert isinstance(draft, HeightDraft)
        assert draft.units == "metric"


@everywhere
def test_the_visit_slip_is_asked_for_where_that_is_set(opened: Opened, tmp_path: Path) -> None:
    with opened(Settings(ask_reference=True), tmp_path) as play:
        play.shell.wipe()
        play.start()
        play.shell.openTool("spine-check")
        assert play.shell.page == "reference"


@everywhere
def test_what_is_shown_goes_past_the_visit_slip(opened: Opened, tmp_path: Path) -> None:
    with opened(Settings(ask_reference=True), tmp_path) as play:
        play.shell.wipe()
        play.walk_to("how_long")
        assert play.question_id == "how_long"


def kiosk(folder: Path, *arguments: str, **environment: str) -> str:
    """What the command says; its data folder and its key are the clinic's, and no good."""
    (folder / "kiosk-key").write_text("this is no key")
    clean = {name: value for name, value in os.environ.items() if not name.startswith("KIOSK_")}
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", *arguments],
        env=clean | {"CREDENTIALS_DIRECTORY": str(folder)} | environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_selftest_walks_the_visit_as_the_clinic_has_it(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kiosk(
        tmp_path,
        *("selftest", "--keep", str(kept)),
        KIOSK_ASK_REFERENCE="true",
        KIOSK_UNITS="metric",
        KIOSK_PRINT_WHEN_FINISHED="false",
    )
    assert (kept / "slip.png").exists()


def test_a_demo_needs_neither_the_clinics_key_nor_its_way_of_printing(tmp_path: Path) -> None:
    kiosk(
        tmp_path,
        *("demo", "--out", str(tmp_path), "--only", "finish-code", "--only", "desk-visit"),
        KIOSK_PRINT_WHEN_FINISHED="false",
        KIOSK_ASK_REFERENCE="true",
    )
    made = {file.suffix for file in tmp_path.iterdir()}
    assert made == {"", ".png", ".pdf"}
