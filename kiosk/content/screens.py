"""What the screens themselves say: all that the first screen needs, and quick to read."""

import msgspec

from kiosk.content.errors import ContentError
from kiosk.content.layout import SCREENS, LanguageFolder
from kiosk.content.library import Language
from kiosk.content.shelf import Shelf
from kiosk.content.toml import read_toml


class ScreenWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``resources/LANG/screens.toml``: the language itself and what the screens say in it."""

    language: Language
    words: dict[str, dict[str, str]]
    places: dict[str, str]


def languages(shelf: Shelf) -> tuple[Language, ...]:
    """The languages there is screen wording for, by code."""
    return tuple(screen_words(shelf, code).language for code in language_codes(shelf))


def language_codes(shelf: Shelf) -> tuple[str, ...]:
    """The codes of these languages, from the names of their folders alone."""
    return shelf.holding(SCREENS)


def screen_words(shelf: Shelf, language: str) -> ScreenWords:
    """The wording of the screens alone: enough for the first screen."""
    file = LanguageFolder(language).screens
    path = shelf.find(file)
    if path is None:
        raise ContentError(f"{file}: no such file: the language has no screen words")
    found = read_toml(path, ScreenWords, file)
    if found.language.code != language:
        code = found.language.code
        raise ContentError(
            f"{file}: language, code: '{code}' must be the folder's name, '{language}'"
        )
    return found


def flat(words: dict[str, dict[str, str]]) -> dict[str, str]:
    """``{"bar": {"back": "Back"}}`` as ``{"bar.back": "Back"}``."""
    return {f"{part}.{key}": text for part, keys in words.items() for key, text in keys.items()}
