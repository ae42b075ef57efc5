"""The kiosk on sample data: a demo into a folder, and a gallery to look through."""

import os
import random
import tempfile
from collections.abc import Callable, Collection, Iterator
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
    from kiosk.ui.stage import Stage

NO_CODE = "no code"
"""Stands where the code would be on a summary that belongs to no stored visit."""


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
    from kiosk.ui.scenes import SCENES, set_scene
    from kiosk.ui.stage import LANDSCAPE, PORTRAIT

    known = [scene.name for scene in SCENES]
    for name in only:
        if name not in known:
            raise DemoError(f"there is no scene '{name}'; known are: {', '.join(known)}")
    scenes = [scene for scene in SCENES if not only or scene.name in only]
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DemoError(f"{out}: cannot be written: {error.strerror}") from None
    made: list[str] = []
    with stage(settings, out) as play:
        for orientation, size in (("landscape", LANDSCAPE), ("portrait", PORTRAIT)):
            play.resize(size)
            for scene in scenes:
                set_scene(play, scene)
                name = f"{orientation}-{scene.name}.png"
                if not play.picture().save(str(out / name)):
                    raise DemoError(f"{out / name}: cannot be written")
                made.append(name)
                say(f"{len(made):>3} of {2 * len(scenes)}  {name}")
    return [*made, *sorted(file.name for file in out.glob("*.pdf"))]


def gallery(settings: Settings, own: Path | None) -> int:
    """Look through the scenes in a window. Arrow keys turn, letters switch; see the terminal."""
    from kiosk.ui.gallery import look_through

    if own is not None:
        settings = msgspec.structs.replace(settings, content_folder=own)
    with tempfile.TemporaryDirectory() as folder:
        return look_through(lambda: stage(settings, Path(folder)), shelf_of(settings))


@contextmanager
def stage(settings: Settings, out: Path) -> "Iterator[Stage]":
    """A stage whose visits go into a throw-away database, and whose PDFs go into ``out``."""
    from kiosk.store.visits import VisitStore
    from kiosk.ui.stage import SAMPLE_RULES, Parts, Stage
    from kiosk.ui.window import make_application
    from kiosk.visit import Visits

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
    )
    shelf = shelf_of(settings)
    with tempfile.TemporaryDirectory() as folder, VisitStore.open(Path(folder)) as store:
        # The same codes each time, so that two demos can be compared.
        visits = Visits(store, into_folder, random.Random(1))
        play = Stage(Parts(libraries=libraries(shelf), visits=visits), shelf, rules=rules)
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
