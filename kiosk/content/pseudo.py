"""Languages that nobody speaks, to see what a real one would do to the pages.

``long`` makes texts half as long again, as German or Finnish would; ``mirrored`` turns the
page round, as Arabic would. Only the gallery and the tests use them.
"""

from collections.abc import Callable
from typing import Any

import msgspec

from kiosk.content.library import Language, Library

LONG = Language(code="en-long", name="[Lōng Ēnglīsh]", choose="[Chōōse yōur lānguāge]")
MIRRORED = Language(
    code="en-mirrored", name="Mirrored", choose="Choose your language", direction="rtl"
)
_VOWELS = str.maketrans("aeiouAEIOU", "āēīōūĀĒĪŌŪ")
_KEPT = ("keyboard_", "keyboard.", "month.", "report.")


def long(library: Library) -> Library:
    """The library with longer words on its screens and in its tools, and marks over the vowels.

    Articles stay, and so does a text with a placeholder or a tag in it.
    """
    return _reworded(library, LONG, _lengthened)


def mirrored(library: Library) -> Library:
    """The library in a language that runs from right to left, its words unchanged."""
    return msgspec.structs.replace(library, language=MIRRORED)


def _lengthened(text: str) -> str:
    # Placeholders such as {number} and tags such as <b> must survive.
    if not text or any(sign in text for sign in "{<"):
        return text
    more = text.split()
    return f"[{text.translate(_VOWELS)} {' '.join(more[: max(1, len(more) // 2)])}]"


def _reworded(library: Library, language: Language, change: Callable[[str], str]) -> Library:
    words = {
        key: text if key.startswith(_KEPT) else change(text) for key, text in library.words.items()
    }
    tools = {
        name: msgspec.structs.replace(tool, words=_walk(tool.words, change))
        for name, tool in library.tools.items()
    }
    return msgspec.structs.replace(
        library,
        language=language,
        words=words,
        places={place: change(name) for place, name in library.places.items()},
        tools=tools,
    )


def _walk(value: Any, change: Callable[[str], str]) -> Any:
    """The same value with every text in it changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_walk(part, change) for part in value)
    if isinstance(value, dict):
        return {key: _walk(part, change) for key, part in value.items()}
    if isinstance(value, msgspec.Struct):
        parts = {name: _walk(getattr(value, name), change) for name in value.__struct_fields__}
        return type(value)(**parts)
    return value
