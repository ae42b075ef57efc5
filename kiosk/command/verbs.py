"""A verb of the command: its name, its help and its arguments, written beside its function.

The rooms of the command are read at every start, the kiosk's own too: what a verb works with is
imported inside its function.
"""

import argparse
from collections.abc import Callable
from typing import Any

import msgspec

from kiosk.settings.keys import Settings
from kiosk.settings.reading import load


class Argument(msgspec.Struct, frozen=True):
    """What ``argparse`` is told about one argument."""

    names: tuple[str, ...]
    details: dict[str, Any]


class Verb(msgspec.Struct, frozen=True):
    """One verb. ``call`` does it, and gives the exit code."""

    name: str
    help: str
    call: Callable[[argparse.Namespace], int]
    arguments: tuple[Argument, ...]


class VerbGroup(msgspec.Struct, frozen=True):
    """Verbs behind another one, such as ``kiosk staff add``."""

    name: str
    help: str
    verbs: tuple[Verb, ...]


def argument(*names: str, **details: Any) -> Argument:
    """An argument as ``add_argument`` takes it."""
    return Argument(names, details)


def verb(
    name: str, help: str, *arguments: Argument
) -> Callable[[Callable[[argparse.Namespace, Settings], int]], Verb]:
    """Make the function below a verb that is given the settings of this call."""

    def beside(call: Callable[[argparse.Namespace, Settings], int]) -> Verb:
        return Verb(name, help, lambda given: call(given, settings_of(given)), arguments)

    return beside


def verb_without_settings(
    name: str, help: str, *arguments: Argument
) -> Callable[[Callable[[argparse.Namespace], int]], Verb]:
    """The same for a verb that works without settings, or says itself what is wrong with them."""

    def beside(call: Callable[[argparse.Namespace], int]) -> Verb:
        return Verb(name, help, call, arguments)

    return beside


def settings_of(given: argparse.Namespace) -> Settings:
    """The settings of this call. ``SettingsError`` when they cannot be used."""
    file, folder = getattr(given, "settings", None), getattr(given, "data_dir", None)
    return load(file, data_dir=folder)
