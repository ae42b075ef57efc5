"""The kiosk photographed into a folder, on sample data and without a display."""

import os
import re
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from PySide6.QtGui import QImage

from kiosk.content.loading import load
from kiosk.content.shelf import shelf_of
from kiosk.settings.keys import Settings
from kiosk.stage.albums import every_page, libraries
from kiosk.stage.desk_scenes import DESK_SCENES, DeskScene
from kiosk.stage.errors import DemoError
from kiosk.stage.scenes import SCENES, Scene, set_scene
from kiosk.stage.stage import LANDSCAPE, PORTRAIT, Stage
from kiosk.stage.throw_away import desk_stage, kiosk_stage, spoken

SIZES = {"landscape": LANDSCAPE, "portrait": PORTRAIT}


def demo(
    out: Path, settings: Settings, say: Callable[[str], None], only: Collection[str] = ()
) -> list[str]:
    """Play every scene in both orientations, and one visit to its PDF, into a folder.

    ``only``: these scenes, by name; none: all. Needs no display. Returns the names of the files
    made; :class:`DemoError` for a scene that is unknown or a folder that cannot be written.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    desk = {f"desk-{scene.name}": scene for scene in DESK_SCENES}
    _known(only, [*(scene.name for scene in SCENES), *desk], "scene")
    scenes = {scene.name: scene for scene in SCENES if not only or scene.name in only}
    desk = {name: scene for name, scene in desk.items() if not only or name in only}
    _make_folder(out)
    made: list[str] = []
    if scenes:
        content = libraries(shelf_of(settings.content_folder))
        with kiosk_stage(settings, content, out) as play:
            made += _photograph(play, scenes, out, say)
    made += _photograph_desk(settings, desk, out, say)
    return [*made, *sorted(file.name for file in out.glob("*.pdf"))]


def preview_pictures(
    settings: Settings,
    own: Path,
    out: Path,
    say: Callable[[str], None],
    only: Collection[str] = (),
) -> list[str]:
    """Every page of the content as a picture in both orientations, in the settings' language.

    ``only``: the pages of these articles, assessments or notices. Needs no display. Returns the
    names of the files made; :class:`DemoError` as in :func:`demo`, :class:`ContentError` for
    content that cannot be shown.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    look = every_page(settings, own, out)
    content = look.read(look.shelf)
    scenes = look.scenes(spoken(content, settings.language))
    of = [scene.group.rpartition("/")[2] for scene in scenes]
    _known(only, list(dict.fromkeys(of)), "page of")
    named = {
        f"{number:03}-{_file_name(f'{name} {scene.name}')}": scene
        for number, (name, scene) in enumerate(zip(of, scenes, strict=True), 1)
        if not only or name in only
    }
    _make_folder(out)
    with look.stage(content) as play:
        return _photograph(play, named, out, say)


def _photograph(
    play: Stage, scenes: Mapping[str, Scene], out: Path, say: Callable[[str], None]
) -> list[str]:
    """Pictures of some scenes in both orientations; the names of the files made."""
    made: list[str] = []
    for orientation, size in SIZES.items():
        play.resize(size)
        for named, scene in scenes.items():
            set_scene(play, scene)
            made.append(_keep(play.picture(), out / f"{orientation}-{named}.png"))
            say(f"{len(made):>3} of {2 * len(scenes)}  {made[-1]}")
    return made


def _photograph_desk(
    settings: Settings, scenes: Mapping[str, DeskScene], out: Path, say: Callable[[str], None]
) -> list[str]:
    """The same for pages of the front desk."""
    shelf = shelf_of(settings.content_folder)
    library = load(shelf, settings.language)
    made: list[str] = []
    for named, scene in scenes.items():
        with desk_stage(shelf, library) as (play, day):
            scene.show(play, day)
            for orientation, size in SIZES.items():
                play.resize(size)
                play.settle()
                made.append(_keep(play.picture(), out / f"{orientation}-{named}.png"))
                say(f"{len(made):>3} of {2 * len(scenes)}  {made[-1]}")
    return made


def _keep(picture: QImage, file: Path) -> str:
    """Write a picture; its file's name."""
    if not picture.save(str(file)):
        raise DemoError(f"{file}: cannot be written")
    return file.name


def _known(only: Collection[str], known: Collection[str], what: str) -> None:
    for name in only:
        if name not in known:
            raise DemoError(f"there is no {what} '{name}'; known are: {', '.join(known)}")


def _make_folder(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DemoError(f"{out}: cannot be written: {error.strerror}") from None


def _file_name(text: str) -> str:
    """The text without signs that a file's name may not have."""
    return "-".join(re.findall(r"\w+", text))
