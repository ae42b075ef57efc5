import re
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from kiosk.content import pseudo
from kiosk.content.library import Library
from kiosk.content.loading import load
from kiosk.content.shelf import Shelf, resources


@pytest.fixture(scope="module")
def english() -> Library:
    return load(Shelf(folders=(resources(),)), "en")


def texts(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a value, with the way to it."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from texts(part, f"{path}.{key}")
    elif isinstance(value, (list, tuple)):
        for number, part in enumerate(value):
            yield from texts(part, f"{path}.{number}")


def words_of(library: Library) -> dict[str, str]:
    wordings = {name: msgspec.to_builtins(tool.words) for name, tool in library.tools.items()}
    parts = {"words": library.words, "places": library.places, "tools": wordings}
    return dict(texts(parts))


def filled_in(text: str) -> list[str]:
    return re.findall(r"\{\w*\}|</?\w+>", text)


def test_the_long_language_has_every_key_and_id_of_english(english: Library) -> None:
    assert words_of(pseudo.long(english)).keys() == words_of(english).keys()


def test_the_long_language_keeps_what_is_filled_in(english: Library) -> None:
    long = words_of(pseudo.long(english))
    assert any(filled_in(text) for text in long.values())
    for path, text in words_of(english).items():
        assert filled_in(long[path]) == filled_in(text), path


def test_the_long_language_makes_the_words_of_a_question_longer(english: Library) -> None:
    long = pseudo.long(english)
    for question, words in english.tools["spine-check"].words.question.items():
        said = long.tools["spine-check"].words.question[question]
        assert len(said.ask) > 1.2 * len(words.ask)
        assert set(said.choice) == set(words.choice)


@pytest.mark.parametrize("key", ["month.names", "month.full_names", "keyboard.rows"])
def test_lists_of_months_and_keys_stay_lists(english: Library, key: str) -> None:
    assert pseudo.long(english).words[key] == english.words[key]


def test_no_pseudo_language_changes_what_is_asked(english: Library) -> None:
    for made_up in (pseudo.long(english), pseudo.mirrored(english)):
        for name, tool in english.tools.items():
            assert made_up.tools[name].assessment == tool.assessment


def test_the_mirrored_language_only_turns_the_page_round(english: Library) -> None:
    mirrored = pseudo.mirrored(english)
    assert mirrored.language.direction == "rtl"
    assert words_of(mirrored) == words_of(english)
    assert mirrored.articles == english.articles


def test_the_pseudo_languages_are_told_apart_from_the_real_one(english: Library) -> None:
    codes = {x.language.code for x in (english, pseudo.long(english), pseudo.mirrored(english))}
    assert codes == {"en", "en-long", "en-mirrored"}
