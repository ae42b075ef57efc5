"""The kiosk on sample data: a demo into a folder, a gallery and a preview to look through."""

import os
import random
import re
import tempfile
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from kiosk.app import logo_of, shelf_of, write_new
from kiosk.colours import palette
from kiosk.content import pseudo
from kiosk.content.library import Library
from kiosk.content.loading import load
from kiosk.content.places import Shelf
from kiosk.content.screens import languages
from kiosk.printing import Delivery, Filed
from kiosk.report.facts import VisitFacts
from kiosk.report.pages import Summary
from kiosk.report.summary import summarise
from kiosk.scoring.assessment import Answers
from kiosk.scoring.score import score
from kiosk.settings import Settings

if TYPE_CHECKING:
    from kiosk.desk_scenes import DeskScene
    from kiosk.ui.gallery import Look
    from kiosk.ui.scenes import Scene
    from kiosk.ui.stage import Stage

NO_CODE = "no code"
"""Stands where the code would be on a summary that belongs to no stored visit."""

A_DAY = 86_400_000
"""Milliseconds until a stage is wiped. Whoever edits a page does not touch it meanwhile."""


class DemoError(Exception):
    """The demo cannot do what it was told: one line."""


def summary_of(settings: Settings, assessment: str, answers: Answers) -> Summary:
    """The summary of an answers file: nothing is stored, so there is no pick-up code."""
    from kiosk.ui.shell import local_now

    library = load(shelf_of(settings), settings.language)
    result = score(library.tools[assessment].assessment, answers)
    now = local_now()
    facts = VisitFacts(
        code=NO_CODE, started=now, finished=now, clinic=settings.clinic, partial=result.partial
    )
    return summarise(library, [result], facts)


def demo(
    out: Path, settings: Settings, say: Callable[[str], None], only: Collection[str] = ()
) -> list[str]:
    """Play every scene in both orientations, and one visit to its PDF, into a folder.

    ``only``: these scenes, by name; none: all. Needs no display. Returns the names of the files
    made; :class:`DemoError` for a scene that is unknown or a folder that cannot be written.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from kiosk.desk_scenes import DESK_SCENES
    from kiosk.ui.scenes import SCENES

    desk = {f"desk-{scene.name}": scene for scene in DESK_SCENES}
    _known(only, [*(scene.name for scene in SCENES), *desk], "scene")
    scenes = {scene.name: scene for scene in SCENES if not only or scene.name in only}
    desk = {name: scene for name, scene in desk.items() if not only or name in only}
    _make_folder(out)
    made: list[str] = []
    if scenes:
        with stage(settings, out, libraries(shelf_of(settings))) as play:
            made += _photograph(play, scenes, out, say)
    made += _photograph_desk(settings, desk, out, say)
    return [*made, *sorted(file.name for file in out.glob("*.pdf"))]


def _photograph_desk(
    settings: Settings,
    scenes: "Mapping[str, DeskScene]",
    out: Path,
    say: Callable[[str], None],
) -> list[str]:
    """The same for pages of the front desk."""
    from kiosk.desk_demo import desk_stage
    from kiosk.ui.stage import LANDSCAPE, PORTRAIT
    from kiosk.ui.window import make_application

    make_application()
    shelf = shelf_of(settings)
    library = load(shelf, settings.language)
    made: list[str] = []
    for named, scene in scenes.items():
        with desk_stage(shelf, library) as (play, day):
            scene.show(play, day)
            for orientation, size in (("landscape", LANDSCAPE), ("portrait", PORTRAIT)):
                play.resize(size)
                play.settle()
                name = f"{orientation}-{named}.png"
                if not play.picture().save(str(out / name)):
                    raise DemoError(f"{out / name}: cannot be written")
                made.append(name)
                say(f"{len(made):>3} of {2 * len(scenes)}  {name}")
    return made


def gallery(settings: Settings, own: Path | None) -> int:
    """Look through the scenes in a window. Arrow keys turn, letters switch; see the terminal."""
    from kiosk.ui.gallery import Look, look_through
    from kiosk.ui.scenes import SCENES

    settings = _laid_over(settings, own)
    with tempfile.TemporaryDirectory() as folder:
        return look_through(
            Look(
                shelf=shelf_of(settings),
                read=libraries,
                stage=lambda content: stage(settings, Path(folder), content),
                scenes=lambda _library: SCENES,
            )
        )


def preview(settings: Settings, own: Path) -> int:
    """Look through every page of the content in a window, as :func:`gallery` does."""
    from kiosk.ui.gallery import look_through

    with tempfile.TemporaryDirectory() as folder:
        return look_through(every_page(settings, own, Path(folder)))


def every_page(settings: Settings, own: Path, out: Path) -> "Look":
    """What a preview of the clinic's own folder looks through; its PDFs go into ``out``."""
    from kiosk.ui.gallery import Look
    from kiosk.ui.preview import pages

    settings = _laid_over(settings, own)
    return Look(
        shelf=shelf_of(settings),
        read=_for_everybody,
        stage=lambda content: stage(settings, out, content),
        scenes=pages,
    )


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
    scenes = look.scenes(_spoken(content, settings.language))
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


def _laid_over(settings: Settings, own: Path | None) -> Settings:
    return msgspec.structs.replace(settings, content_folder=own) if own else settings


def _photograph(
    play: "Stage", scenes: "Mapping[str, Scene]", out: Path, say: Callable[[str], None]
) -> list[str]:
    """Pictures of some scenes in both orientations; the names of the files made."""
    from kiosk.ui.scenes import set_scene
    from kiosk.ui.stage import LANDSCAPE, PORTRAIT

    made: list[str] = []
    for orientation, size in (("landscape", LANDSCAPE), ("portrait", PORTRAIT)):
        play.resize(size)
        for named, scene in scenes.items():
            set_scene(play, scene)
            name = f"{orientation}-{named}.png"
            if not play.picture().save(str(out / name)):
                raise DemoError(f"{out / name}: cannot be written")
            made.append(name)
            say(f"{len(made):>3} of {2 * len(scenes)}  {name}")
    return made


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


@contextmanager
def stage(settings: Settings, out: Path, content: Mapping[str, Library]) -> "Iterator[Stage]":
    """A stage whose visits go into a throw-away database, and whose PDFs go into ``out``."""
    from kiosk.store.visits import VisitStore
    from kiosk.ui.stage import SAMPLE_RULES, Parts, Stage
    from kiosk.ui.window import make_application
    from kiosk.visits import Visits

    def into_folder(summary: Summary) -> Delivery:
        from kiosk.report.pdf import pdf

        file = out / f"{summary.code}.pdf"
        write_new(file, pdf(summary, settings.paper))
        return Filed(path=file, reason="this is a demo")

    make_application()
    rules = msgspec.structs.replace(
        SAMPLE_RULES,
        clinic=settings.clinic or SAMPLE_RULES.clinic,
        logo=logo_of(settings),
        colours=palette(settings.clinic_colour, settings.panel_colour),
        idle_ms=A_DAY,
    )
    shelf = shelf_of(settings)
    _spoken(content, settings.language)
    with tempfile.TemporaryDirectory() as folder, VisitStore.open(Path(folder)) as store:
        # The same codes each time, so that two demos can be compared.
        visits = Visits(store, into_folder, random.Random(1))
        play = Stage(Parts(libraries=content, visits=visits), shelf, settings.language, rules)
        try:
            yield play
        finally:
            play.close()


def libraries(shelf: Shelf) -> dict[str, Library]:
    """Every language there is, then two that nobody speaks."""
    real = {language.code: load(shelf, language.code) for language in languages(shelf)}
    first = next(iter(real.values()))
    made_up = (pseudo.long(first), pseudo.mirrored(first))
    return real | {library.language.code: library for library in made_up}


def _for_everybody(shelf: Shelf) -> dict[str, Library]:
    from kiosk.ui.preview import for_everybody

    return {code: for_everybody(library) for code, library in libraries(shelf).items()}


def _spoken(content: Mapping[str, Library], language: str) -> Library:
    if language not in content:
        raise DemoError(f"language: there is no '{language}'; known are: {', '.join(content)}")
    return content[language]
