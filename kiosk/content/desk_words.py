"""What the front desk's screens say: words of their own, for staff, not for patients."""

import msgspec

from kiosk.content.crosschecks import phrase_problems
from kiosk.content.errors import ContentError
from kiosk.content.places import Shelf, resources
from kiosk.content.screens import flat
from kiosk.content.toml import read_toml


class DeskWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``resources/i18n/LANG.desk.toml``."""

    words: dict[str, dict[str, str]]


def desk_words(shelf: Shelf, language: str) -> dict[str, str]:
    """The desk's words by key, such as ``desk.lock``; English ones where a language has no file.

    Raises :class:`ContentError`, which names each key that is missing or unknown.
    """
    path = shelf.find(f"i18n/{language}.desk.toml")
    if path is None and language != "en":
        return desk_words(shelf, "en")
    if path is None:
        raise ContentError("i18n/en.desk.toml: no such file: the front desk has no words")
    said = flat(read_toml(path, DeskWords).words)
    english = flat(read_toml(resources() / "i18n" / "en.desk.toml", DeskWords).words)
    problems = tuple(phrase_problems(said, english, language, f"{path.name}: words, "))
    if problems:
        raise ContentError(*problems)
    return said
