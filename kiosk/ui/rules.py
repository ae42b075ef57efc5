"""What a screen is given: what to show first, the clinic's rules, and a moment later the rest."""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

import msgspec

from kiosk.content.library import Language, Library
from kiosk.content.places import Shelf
from kiosk.scoring.body import Units
from kiosk.visits import Visits


class FirstScreen(msgspec.Struct, frozen=True):
    """What the first screen shows, before the rest of the content is read."""

    language: str
    languages: tuple[Language, ...]
    words: dict[str, str]
    shelf: Shelf


class Rules(msgspec.Struct, frozen=True):
    """The settings that the screens follow."""

    clinic: str = ""
    logo: Path | None = None
    colours: Mapping[str, str] = {}
    """The clinic's day colours, by their names in the theme."""
    idle_ms: int = 180_000
    countdown_seconds: int = 45
    finish_seconds: int = 60
    rest_ms: int = 0
    """How long a first screen that nobody touches is shown before it is dark; 0: always."""
    print_when_finished: bool = True
    units: Units = "us"
    """In which height and weight are asked for first."""
    ask_reference: bool = False
    """Ask for the visit slip before the first tool."""


class Ready(Protocol):
    """What arrives a moment after the first screen: the content and the way to the database."""

    @property
    def libraries(self) -> Mapping[str, Library]: ...
    @property
    def visits(self) -> Visits: ...
