"""The two albums to look through in a window: every scene, and every page of the content."""

import tempfile
from collections.abc import Mapping
from pathlib import Path

import msgspec

from kiosk.content import pseudo
from kiosk.content.library import Library
from kiosk.content.loading import load
from kiosk.content.screens import languages
from kiosk.content.shelf import Shelf, shelf_of
from kiosk.settings.keys import Settings
from kiosk.stage.content_pages import for_everybody
from kiosk.stage.gallery import Album, look_through
from kiosk.stage.preview import pages
from kiosk.stage.scenes import SCENES
from kiosk.stage.throw_away import kiosk_stage


def gallery(settings: Settings, own: Path | None) -> int:
    """Look through the scenes in a window. Arrow keys turn, letters switch; see the terminal."""
    with tempfile.TemporaryDirectory() as folder:
        return look_through(every_scene(settings, own, Path(folder)))


def preview(settings: Settings, own: Path) -> int:
    """Look through every page of the content in a window, as :func:`gallery` does."""
    with tempfile.TemporaryDirectory() as folder:
        return look_through(every_page(settings, own, Path(folder)))


def every_scene(settings: Settings, own: Path | None, out: Path) -> Album:
    """What the gallery looks through; its PDFs go into ``out``."""
    settings = _laid_over(settings, own)
    return Album(
        shelf=shelf_of(settings.content_folder),
        read=libraries,
        stage=lambda content: kiosk_stage(settings, content, out),
        scenes=lambda _library: SCENES,
    )


def every_page(settings: Settings, own: Path, out: Path) -> Album:
    """What a preview of the clinic's own folder looks through; its PDFs go into ``out``."""
    settings = _laid_over(settings, own)
    return Album(
        shelf=shelf_of(settings.content_folder),
        read=_for_everybody,
        stage=lambda content: kiosk_stage(settings, content, out),
        scenes=pages,
    )


def libraries(shelf: Shelf) -> dict[str, Library]:
    """Every language there is, then two that nobody speaks."""
    real = {language.code: load(shelf, language.code) for language in languages(shelf)}
    first = next(iter(real.values()))
    made_up = (pseudo.long(first), pseudo.mirrored(first))
    return real | {library.language.code: library for library in made_up}


def _for_everybody(shelf: Shelf) -> Mapping[str, Library]:
    return {code: for_everybody(library) for code, library in libraries(shelf).items()}


def _laid_over(settings: Settings, own: Path | None) -> Settings:
    return msgspec.structs.replace(settings, content_folder=own) if own else settings
