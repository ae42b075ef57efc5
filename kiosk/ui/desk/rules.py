"""The settings and names that the desk's screens follow."""

from collections.abc import Callable, Mapping

import msgspec

from kiosk.content.desk_words import desk_words
from kiosk.content.library import Library
from kiosk.content.screens import languages
from kiosk.content.shelf import Shelf
from kiosk.ui.desk.numbers_in_words import AskedTool, asked_of


class DeskRules(msgspec.Struct, frozen=True):
    """What the screens are told once, when they are made."""

    words: Mapping[str, str]
    tools: Mapping[str, str]
    """The names of the assessments, by id."""
    languages: Mapping[str, str]
    asked: tuple[AskedTool, ...] = ()
    """What the assessments ask, for the page of numbers."""
    clinic: str = ""
    idle_ms: int = 120_000
    """After so long without a touch the screen locks by itself."""
    chime: Callable[[], None] | None = None
    """Sounds when an alert arrives; None: stay silent."""


def desk_rules(
    shelf: Shelf, library: Library, clinic: str, chime: Callable[[], None] | None = None
) -> DeskRules:
    """The rules of a desk that speaks the library's language."""
    return DeskRules(
        words=desk_words(shelf, library.language.code),
        tools={name: tool.words.name for name, tool in library.tools.items()},
        languages={each.code: each.name for each in languages(shelf)},
        asked=asked_of(library),
        clinic=clinic,
        chime=chime,
    )
