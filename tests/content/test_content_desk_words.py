import re
from pathlib import Path

import pytest

from kiosk.content.desk_words import desk_words
from kiosk.content.errors import ContentError
from kiosk.content.shelf import Shelf, resources

INSTALLED = Shelf(folders=(resources(),))
ENGLISH = (resources() / "en/desk.toml").read_text(encoding="utf-8")
QML = Path(__file__).parents[2] / "kiosk/ui/qml/Kiosk/Desk"


def shelf_with(folder: Path, german: str) -> Shelf:
    """A clinic's own folder over the installed one, with the desk's words in German."""
    (folder / "de").mkdir(parents=True)
    (folder / "de/desk.toml").write_text(german, encoding="utf-8")
    return Shelf(folders=(resources(), folder))


def test_the_desk_has_its_words_in_english() -> None:
    assert desk_words(INSTALLED, "en")["desk.title"] == "Front desk"


def test_a_language_without_desk_words_gets_the_english_ones() -> None:
    assert desk_words(INSTALLED, "fi") == desk_words(INSTALLED, "en")


def test_a_clinic_may_bring_a_language_for_its_desk(tmp_path: Path) -> None:
    shelf = shelf_with(tmp_path, ENGLISH.replace('"Front desk"', '"Empfang"'))
    assert desk_words(shelf, "de")["desk.title"] == "Empfang"


@pytest.mark.parametrize(
    ("new", "problem"),
    [
        ("", "words, desk, title: no wording in de"),
        ('titel = "Empfang"', "words, desk, titel: there is wording, but no such phrase"),
        ('title = "{clinic}"', "words, desk, title: nothing can be filled in for {clinic}"),
        ("title = 3", "words.*Expected `str`, got `int`"),
        ('title = "Empfang"\n[other]', "unknown field `other`"),
    ],
)
def test_what_is_wrong_with_the_words_is_named(tmp_path: Path, new: str, problem: str) -> None:
    shelf = shelf_with(tmp_path, ENGLISH.replace('title = "Front desk"', new, 1))
    with pytest.raises(ContentError, match=f"de/desk.toml: .*{problem}"):
        desk_words(shelf, "de")


def test_without_the_english_words_there_is_no_desk(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="the front desk has no words"):
        desk_words(Shelf(folders=(tmp_path,)), "de")


def test_the_screens_ask_for_no_word_that_is_not_there() -> None:
    there = {key.replace(".", "_") for key in desk_words(INSTALLED, "en")}
    asked = {
        (word, file.name)
        for file in QML.glob("*.qml")
        for word in re.findall(r"\bwords\.(\w+_\w+)", file.read_text(encoding="utf-8"))
    }
    assert len(asked) > 50
    assert [(word, file) for word, file in asked if word not in there] == []
