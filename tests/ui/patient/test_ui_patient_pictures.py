"""Every screen, photographed from one list of scenes and compared exactly.

A picture that differs is kept beside the expected one in the folder that the failure names. To
accept it: look at it, then ``make pictures``.

Run the whole file, by itself: Qt keeps shapes of letters it has drawn, so the very large letters of
a picture differ by a shade when other pictures were drawn before it.
"""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from PySide6.QtGui import QImage

from kiosk.content.library import Library
from kiosk.content.shelf import Shelf
from kiosk.printing import Delivery, Filed
from kiosk.records.visits import FinishedVisit
from kiosk.report.pages import Summary
from kiosk.stage.scenes import SCENES, Scene, set_scene
from kiosk.stage.stage import LANDSCAPE, PORTRAIT, Stage
from kiosk.ui.patient.rules import Ready
from kiosk.visit.ending import Visits
from kiosk.visit.store import StoreInMemory

EXPECTED = Path(__file__).parent / "pictures"

LARGE = 3
"""The step of 200 % text."""
IN_CONTRAST = ("attract", "home", "question-several", "body-map", "urgent", "result-tally")
IN_LARGE_TEXT = (
    "result-pattern",
    "result-next",
    "home",
    "article-list",
    "question-one",
    "question-several",
    "question-scale",
    "question-month",
    "question-text",
    "body-map-list",
    "urgent",
    "check-answers",
    "result-tally",
    "finish-code",
    "sheet-menu",
)
MADE_UP = ("home", "question-one", "question-scale", "body-map", "result-tally", "sheet-called-in")
"""Looked at in the long and in the mirrored language too."""


class Forgetful(StoreInMemory):
    """Every picture of a pick-up code shows the same one: it is always free."""

    def save(self, visit: FinishedVisit) -> int:
        visit_id = super().save(visit)
        self.kept.clear()
        return visit_id


class SameAgain(Random):
    """Chance that is always the same: one letter, again and again."""

    def random(self) -> float:
        return 0.3

    def getrandbits(self, count: int, /) -> int:
        return 7 % (1 << count)


@pytest.fixture(scope="module")
def stage(
    shelf: Shelf, libraries: dict[str, Library], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Stage]:
    folder = tmp_path_factory.mktemp("pictures")

    def file_it(summary: Summary, _visit_id: int | None) -> Delivery:
        return Filed(path=folder / summary.code, reason="pictures print nothing")

    visits = Visits(Forgetful(), file_it, SameAgain())
    play = Stage(Ready(libraries=libraries, visits=visits), shelf)
    yield play
    play.close()


def named(*names: str) -> list[Scene]:
    return [scene for scene in SCENES if scene.name in names]


def compare(stage: Stage, name: str, tmp_path: Path, update: bool) -> None:
    complaints = stage.window.warnings
    assert complaints == []
    picture = stage.picture().convertToFormat(QImage.Format.Format_RGB888)
    expected = EXPECTED / f"{name}.png"
    if update:
        expected.parent.mkdir(exist_ok=True)
        assert picture.save(str(expected), quality=0)  # as small as it goes
        return
    was = QImage(str(expected)).convertToFormat(QImage.Format.Format_RGB888)
    if picture != was:
        picture.save(str(tmp_path / expected.name))
        pytest.fail(f"{name} looks different: see {tmp_path / expected.name}")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-pictures"))


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
@pytest.mark.parametrize("orientation", ["landscape", "portrait"])
def test_each_scene_looks_as_it_did(
    stage: Stage, scene: Scene, orientation: str, tmp_path: Path, update: bool
) -> None:
    stage.resize(LANDSCAPE if orientation == "landscape" else PORTRAIT)
    set_scene(stage, scene)
    compare(stage, f"{orientation}-{scene.name}", tmp_path, update)


@pytest.mark.parametrize("scene", named(*IN_CONTRAST), ids=lambda scene: scene.name)
def test_high_contrast_looks_as_it_did(
    stage: Stage, scene: Scene, tmp_path: Path, update: bool
) -> None:
    stage.resize(LANDSCAPE)
    set_scene(stage, scene, contrast=True)
    compare(stage, f"contrast-{scene.name}", tmp_path, update)


@pytest.mark.parametrize("scene", named(*IN_LARGE_TEXT), ids=lambda scene: scene.name)
@pytest.mark.parametrize("orientation", ["landscape", "portrait"])
def test_text_of_twice_the_size_looks_as_it_did(
    stage: Stage, scene: Scene, orientation: str, tmp_path: Path, update: bool
) -> None:
    stage.resize(LANDSCAPE if orientation == "landscape" else PORTRAIT)
    set_scene(stage, scene, text_step=LARGE)
    compare(stage, f"large-{orientation}-{scene.name}", tmp_path, update)


@pytest.mark.parametrize("scene", named(*MADE_UP), ids=lambda scene: scene.name)
@pytest.mark.parametrize("language", ["en-long", "en-mirrored"])
def test_other_languages_would_fit(
    stage: Stage, scene: Scene, language: str, tmp_path: Path, update: bool
) -> None:
    stage.resize(LANDSCAPE)
    set_scene(stage, scene, language=language)
    compare(stage, f"{language}-{scene.name}", tmp_path, update)


def test_there_is_no_picture_that_no_scene_makes() -> None:
    made = {
        *(f"{way}-{scene.name}" for way in ("landscape", "portrait") for scene in SCENES),
        *(f"contrast-{name}" for name in IN_CONTRAST),
        *(f"large-{way}-{name}" for way in ("landscape", "portrait") for name in IN_LARGE_TEXT),
        *(f"{code}-{name}" for code in ("en-long", "en-mirrored") for name in MADE_UP),
    }
    assert {file.stem for file in EXPECTED.glob("*.png")} == made
