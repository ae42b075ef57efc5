"""Every scene can be set however somebody looks at it: the gallery turns to any of them."""

import itertools
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer

from kiosk.content.loading import load
from kiosk.content.shelf import shelf_of
from kiosk.settings.keys import Settings
from kiosk.stage.albums import libraries
from kiosk.stage.desk_scenes import DESK_SCENES
from kiosk.stage.scenes import SCENES, Scene, set_scene
from kiosk.stage.stage import A_DAY, A_SECOND, LANDSCAPE, PORTRAIT, Stage
from kiosk.stage.throw_away import desk_stage, kiosk_stage
from kiosk.ui.patient.questions.body_map import BodyMapDraft
from kiosk.ui.patient.screen import TEXT_SCALES

SIZES = [LANDSCAPE, PORTRAIT]
PRESSING = ("body-map-front", "body-map-list", "body-map-one-place")
"""Scenes that press a control: it may be on another page of a list, or not there at all. All
others speak to the models, which are the same at every size."""


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    content = libraries(shelf_of(None))
    with kiosk_stage(Settings(), content, tmp_path_factory.mktemp("scenes")) as play:
        yield play


def counting(shell: QObject) -> list[int]:
    """What would change a picture that takes its time: it showed 59 seconds, instead of 60."""
    timers = [timer for timer in shell.findChildren(QTimer) if timer.isActive()]
    return [each.interval() for each in timers if A_SECOND <= each.interval() < A_DAY]


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_a_scene_can_be_set_at_the_largest_text_in_high_contrast_and_long_words(
    stage: Stage, scene: Scene
) -> None:
    stage.resize(LANDSCAPE)
    set_scene(stage, scene, len(TEXT_SCALES) - 1, contrast=True, language="en-long")
    assert stage.window.warnings == []
    assert counting(stage.shell) == []


@pytest.mark.parametrize("name", PRESSING)
def test_what_a_scene_presses_is_found_at_every_text_size_either_way_up_in_every_language(
    stage: Stage, name: str
) -> None:
    scene = next(scene for scene in SCENES if scene.name == name)
    contrast = itertools.cycle((False, True))  # It moves nothing.
    for size, text in itertools.product(SIZES, range(len(TEXT_SCALES))):
        for language in stage.parts.libraries:
            stage.resize(size)
            set_scene(stage, scene, text, next(contrast), language)
            draft = stage.shell.question.draft
            assert isinstance(draft, BodyMapDraft)
            assert draft.active, (size, text, language)
    assert stage.window.warnings == []


def test_the_seconds_of_a_scene_stand_still(stage: Stage) -> None:
    set_scene(stage, next(scene for scene in SCENES if scene.name == "idle-warning"))
    assert (stage.shell.secondsLeft, counting(stage.shell)) == (45, [])
    set_scene(stage, next(scene for scene in SCENES if scene.name == "finish-code"))
    assert "60 seconds" in stage.shell.finish.clears


@pytest.mark.parametrize("name", ["pin-wait", "visit"])
def test_the_desk_neither_counts_nor_locks_while_it_is_looked_at(name: str) -> None:
    shelf = shelf_of(None)
    with desk_stage(shelf, load(shelf, "en")) as (stage, day):
        next(scene for scene in DESK_SCENES if scene.name == name).show(stage, day)
        assert counting(stage.shell) == []
