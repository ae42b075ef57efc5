"""What the screens themselves say: all that the first screen needs, and quick to read."""

import msgspec

from kiosk.content.errors import ContentError
from kiosk.content.library import Language
from kiosk.content.places import Shelf
from kiosk.content.toml import read_toml


class ScreenWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``resources/i18n/LANG.toml``: the language itself and what the screens say in it."""

    language: Language
    words: dict[str, dict[str, str]]
    places: dict[str, str]


def languages(shelf: Shelf) -> tuple[Language, ...]:
    """The languages there is screen wording for, by code."""
    return tuple(screen_words(shelf, code).language for code in language_codes(shelf))


def language_codes(shelf: Shelf) -> tuple[str, ...]:
    """The codes of these languages, from the names of their files alone."""
    names = (path.stem for path in shelf.files("i18n", ".toml"))
    return tuple(name for name in names if "." not in name)


def screen_words(shelf: Shelf, language: str) -> ScreenWords:
    """The wording of the screens alone: enough for the first screen."""
    path = shelf.find(f"i18n/{language}.toml")
    if path is None:
        raise ContentError(f"i18n/{language}.toml: no such file: the language has no screen words")
    found = read_toml(path, ScreenWords)
    if found.language.code != language:
        code = found.language.code
        raise ContentError(
            f"{path.name}: language, code: '{code}' must be the file's name, '{language}'"
        )
    return found


def flat(words: dict[str, dict[str, str]]) -> dict[str, str]:
    """``{"bar": {"back": "Back"}}`` as ``{"bar.back": "Back"}``."""
    return {f"{part}.{key}": text for part, keys in words.items() for key, text in keys.items()}
