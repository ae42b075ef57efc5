"""What a screen is given: what to show first, the clinic's rules, and a moment later the rest."""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from kiosk.content.library import Language, Library
from kiosk.content.shelf import Shelf
from kiosk.scoring.body import Units
from kiosk.settings.keys import Settings
from kiosk.ui.window import logo_of
from kiosk.visit.ending import Visits


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


def rules_of(settings: Settings) -> Rules:
    """What a clinic's settings say to its screens; needs the application.

    Raises :class:`SettingsError` for a logo that cannot be shown.
    """
    return Rules(
        clinic=settings.clinic,
        logo=logo_of(settings),
        colours=settings.colours(),
        idle_ms=round(settings.idle_minutes * 60_000),
        countdown_seconds=settings.countdown_seconds,
        finish_seconds=settings.finish_seconds,
        rest_ms=round(settings.rest_minutes * 60_000),
        print_when_finished=settings.print_when_finished,
        units=settings.units,
        ask_reference=settings.ask_reference,
    )


class Ready(msgspec.Struct, frozen=True):
    """What arrives a moment after the first screen: the content and the way to the database."""

    libraries: Mapping[str, Library]
    visits: Visits
