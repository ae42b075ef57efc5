"""What the front desk's screens say: words of their own, for staff, not for patients."""

import msgspec

from kiosk.content.crosschecks import phrase_problems
from kiosk.content.errors import ContentError
from kiosk.content.layout import ENGLISH, LanguageFolder
from kiosk.content.screens import flat
from kiosk.content.shelf import Shelf, resources
from kiosk.content.toml import read_toml


class DeskWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``resources/LANG/desk.toml``."""

    words: dict[str, dict[str, str]]


def desk_words(shelf: Shelf, language: str) -> dict[str, str]:
    """The desk's words by key, such as ``desk.lock``; English ones where a language has no file.

    Raises :class:`ContentError`, which names each key that is missing or unknown.
    """
    file = LanguageFolder(language).desk
    path = shelf.find(file)
    if path is None and file != ENGLISH.desk:
        return desk_words(shelf, ENGLISH.code)
    if path is None:
        raise ContentError(f"{file}: no such file: the front desk has no words")
    said = flat(read_toml(path, DeskWords, file).words)
    shipped = resources() / ENGLISH.desk
    english = said if path == shipped else flat(read_toml(shipped, DeskWords).words)
    problems = tuple(phrase_problems(said, english, language, f"{file}: words, "))
    if problems:
        raise ContentError(*problems)
    return said
