"""Every page of the desk, photographed and compared exactly.

Run the whole file, by itself, as the pictures of the patients' screens (tests/ui). A picture that
differs is kept beside the expected one in the folder that the failure names. To accept it: look at
it, then ``make pictures``.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from kiosk.content.library import Library
from kiosk.content.shelf import Shelf
from kiosk.stage.desk_scenes import DESK_SCENES, DeskScene
from kiosk.stage.stage import LANDSCAPE, PORTRAIT
from kiosk.stage.throw_away import desk_stage

EXPECTED = Path(__file__).parent / "pictures"

SIZES = {"landscape": LANDSCAPE, "portrait": PORTRAIT, "small": QSize(900, 600)}
IN_CONTRAST = ("pin-alert", "visits", "visit-urgent", "print-trouble", "numbers")


def compare(picture: QImage, name: str, tmp_path: Path, update: bool) -> str:
    """What is wrong with the picture; "" when it is as it was."""
    picture = picture.convertToFormat(QImage.Format.Format_RGB888)
    expected = EXPECTED / f"{name}.png"
    if update:
        expected.parent.mkdir(exist_ok=True)
        assert picture.save(str(expected), quality=0)  # as small as it goes
        return ""
    was = QImage(str(expected)).convertToFormat(QImage.Format.Format_RGB888)
    if picture == was:
        return ""
    picture.save(str(tmp_path / expected.name))
    return f"{name} looks different: see {tmp_path / expected.name}"


@pytest.mark.parametrize("scene", DESK_SCENES, ids=lambda scene: scene.name)
def test_each_page_looks_as_it_did(
    scene: DeskScene,
    shelf: Shelf,
    library: Library,
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> None:
    update = bool(request.config.getoption("--update-pictures"))
    wrong = []
    with desk_stage(shelf, library) as (stage, day):
        scene.show(stage, day)
        for way, size in SIZES.items():
            stage.resize(size)
            stage.settle()
            wrong.append(compare(stage.picture(), f"{way}-{scene.name}", tmp_path, update))
        if scene.name in IN_CONTRAST:
            stage.resize(LANDSCAPE)
            stage.window.view.setProperty("highContrast", True)
            stage.settle()
            wrong.append(compare(stage.picture(), f"contrast-{scene.name}", tmp_path, update))
            stage.window.view.setProperty("highContrast", False)
        assert stage.window.warnings == []
    assert [each for each in wrong if each] == []


def test_there_is_no_picture_that_no_scene_makes() -> None:
    made = {f"{way}-{scene.name}" for way in SIZES for scene in DESK_SCENES}
    made |= {f"contrast-{name}" for name in IN_CONTRAST}
    assert {file.stem for file in EXPECTED.glob("*.png")} == made
