from pathlib import Path

import pytest
from content_samples import ARTICLE, SCREENS, SPINE, SPINE_WORDS, OwnFolder, own_folder

from kiosk.content.check import problems
from kiosk.content.loading import load
from kiosk.content.places import Shelf, resources
from kiosk.content.screens import languages

SHIPPED = Shelf(folders=(resources(),))


@pytest.fixture
def own(tmp_path: Path) -> OwnFolder:
    return own_folder(tmp_path / "own")


def test_the_shipped_content_has_no_problems() -> None:
    assert problems(SHIPPED) == []


def test_the_shipped_content_loads_in_every_language() -> None:
    for language in languages(SHIPPED):
        library = load(SHIPPED, language.code)
        assert library.language == language
        assert "spine-check" in library.tools
        assert library.articles


def test_several_problems_of_several_files_are_listed_at_once(own: OwnFolder) -> None:
    own.change(ARTICLE, "hundred:20", "hundred:120")
    own.change(ARTICLE, '"info"', '"inof"')
    own.change("articles/en/why-pain-can-stay.md", "# Scar tissue", "Scar tissue")
    own.change(SPINE, 'icon = "spine"', 'icon = "bone"')
    own.drop_table(SPINE_WORDS, "factor.mood")
    own.change(SPINE_WORDS, "choice.hardly", "# ")
    own.change(SCREENS, "calf_left = ", "# ")
    assert own.problems() == [
        "en.toml: places, calf_left: no wording in en",
        "en/what-it-is.md: icon: there is no icon 'inof'",
        "en/what-it-is.md: page 'You are not alone': hundred:120: a count from 0 to 100 follows",
        "en/why-pain-can-stay.md: line 28: only headings, pictures, paragraphs, '- ' items and "
        "**strong** words are shown here",
        "spine-check.toml: icon: there is no icon 'bone'",
        "spine-check.toml: question 'mood', choice 'hardly': no wording in en",
        "spine-check.toml: factor 'mood': no wording in en",
    ]


def test_broken_screen_words_do_not_hide_the_problems_of_other_files(own: OwnFolder) -> None:
    own.append(SCREENS, "[colours]")
    own.change(ARTICLE, '"info"', '"inof"')
    assert own.problems() == [
        "en.toml: Object contains unknown field `colours`",
        "en/what-it-is.md: icon: there is no icon 'inof'",
    ]


def test_a_broken_article_is_not_also_said_to_be_missing(own: OwnFolder) -> None:
    own.change("articles/en/why-pain-can-stay.md", "order = 2", "order = two")
    assert own.problems() == ["en/why-pain-can-stay.md: Invalid value (at line 4, column 9)"]


def test_structure_and_wording_are_told_apart(own: OwnFolder) -> None:
    own.append(SPINE, 'colour = "red"')
    own.append(SPINE_WORDS, "[colours]")
    first, second = own.problems()
    assert first.startswith("spine-check.toml: example ")
    assert second == "en/spine-check.toml: Object contains unknown field `colours`"


def test_missing_wording_of_a_whole_tool_is_one_line(own: OwnFolder) -> None:
    (own.path / SPINE_WORDS).unlink()
    assert own.problems() == [
        "assessments/en/spine-check.toml: no such file: no wording in en",
    ]


def test_the_same_article_problem_in_two_languages_is_two_lines(own: OwnFolder) -> None:
    own.write("i18n/fy.toml", own.text(SCREENS).replace('code = "en"', 'code = "fy"'))
    own.write("assessments/fy/spine-check.toml", own.text(SPINE_WORDS))
    for name in ("what-it-is", "why-pain-can-stay"):
        own.write(f"articles/fy/{name}.md", own.text(f"articles/en/{name}.md"))
    assert own.problems() == []
    for language in ("en", "fy"):
        own.change(f"articles/{language}/what-it-is.md", '"info"', '"inof"')
    assert own.problems() == [
        f"{language}/what-it-is.md: icon: there is no icon 'inof'" for language in ("en", "fy")
    ]
