from pathlib import Path

import pytest
from content_samples import (
    ARTICLE,
    MOOD_WORDS,
    SCREENS,
    SIGNS,
    SPINE,
    SPINE_WORDS,
    OwnFolder,
    own_folder,
)

from kiosk.content.check import problems
from kiosk.content.loading import load
from kiosk.content.places import Shelf, resources
from kiosk.content.screens import languages

SCARS = "articles/en/why-pain-can-stay.md"
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
        assert {"spine-check", "my-questions"} <= library.tools.keys()
        assert library.articles


def test_several_problems_of_several_files_are_listed_at_once(own: OwnFolder) -> None:
    own.change(ARTICLE, "hundred:20", "hundred:120")
    own.change(ARTICLE, '"info"', '"inof"')
    own.change(SCARS, "## Scar tissue", "# Scar tissue")
    own.change(SPINE, 'icon = "spine"', 'icon = "bone"')
    own.drop_table(SPINE_WORDS, "factor.heavy_work")
    own.change(MOOD_WORDS, "choice.hardly", "# ")
    own.change(SCREENS, "calf_left = ", "# ")
    line = own.text(SCARS).splitlines().index("# Scar tissue") + 1
    assert own.problems() == [
        "en.toml: places, calf_left: no wording in en",
        "en/what-it-is.md: icon: there is no icon 'inof'",
        "en/what-it-is.md: page 'You are not alone': hundred:120: a count from 0 to 100 follows",
        f"en/why-pain-can-stay.md: line {line}: only headings, pictures, paragraphs, '- ' items "
        "and **strong** words are shown here",
        "spine-check.toml: icon: there is no icon 'bone'",
        "spine-check.toml: factor 'heavy_work': no wording in en",
        "parts/mood.toml: question 'mood', choice 'hardly': no wording in en",
    ]


def test_broken_screen_words_do_not_hide_the_problems_of_other_files(own: OwnFolder) -> None:
    own.append(SCREENS, "[colours]")
    own.change(ARTICLE, '"info"', '"inof"')
    assert own.problems() == [
        "en.toml: Object contains unknown field `colours`",
        "en/what-it-is.md: icon: there is no icon 'inof'",
    ]


def test_a_broken_article_is_not_also_said_to_be_missing(own: OwnFolder) -> None:
    own.change(SCARS, "order = 2", "order = two")
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
    own.add_language("fy")
    assert own.problems() == []
    for language in ("en", "fy"):
        own.change(f"articles/{language}/what-it-is.md", '"info"', '"inof"')
    assert own.problems() == [
        f"{language}/what-it-is.md: icon: there is no icon 'inof'" for language in ("en", "fy")
    ]


def test_a_translation_is_named_with_what_it_lacks(own: OwnFolder) -> None:
    own.add_language("fy")
    own.change("i18n/fy.toml", 'back = "Back"', "")
    own.change("i18n/fy.toml", '"{count} chosen"', '"{aantal} chosen"')
    own.change("i18n/fy.report.toml", '"{number} of {highest}"', '"{number}"')
    own.change("assessments/fy/spine-check.toml", "choice.new_pain", "# ")
    own.change("assessments/fy/parts/mood.toml", "choice.hardly", "# ")
    (own.path / "assessments/fy/parts/tobacco.toml").unlink()
    assert own.problems() == [
        "fy.toml: words, nav, back: no wording in fy",
        "fy.toml: words, question, chosen: {count} is missing",
        "fy.toml: words, question, chosen: nothing can be filled in for {aantal}",
        "fy.report.toml: report, out_of: {highest} is missing",
        "spine-check.toml: question 'reason', choice 'new_pain': no wording in fy",
        "assessments/fy/parts/tobacco.toml: no such file: no wording in fy",
        "parts/mood.toml: question 'mood', choice 'hardly': no wording in fy",
    ]


def test_a_clinics_words_laid_over_ours_have_to_be_whole(tmp_path: Path) -> None:
    shipped = (resources() / SCREENS).read_text(encoding="utf-8")
    own = OwnFolder(tmp_path / "own")
    own.write(SCREENS, shipped.replace('back = "Back"', "", 1))
    assert problems(Shelf(folders=(resources(), own.path))) == [
        "en.toml: words, nav, back: no wording in en"
    ]


@pytest.mark.parametrize("room", ["articles", "assessments", "notices"])
def test_a_folder_of_a_language_without_screen_words_is_named(own: OwnFolder, room: str) -> None:
    own.write(f"{room}/fy/anything.txt", "")
    assert own.problems() == [f"{room}/fy: there is no i18n/fy.toml, so nobody sees this"]


# ---- Worked examples ----------------------------------------------------------------------------


def drop_example(own: OwnFolder, file: str, name: str) -> None:
    head, found, rest = own.text(file).partition(f'[[example]]\nname = "{name}"')
    assert found, name
    own.write(file, head + "".join(rest.partition("\n[[example]]")[1:]))


def test_what_no_worked_example_tries_is_named(own: OwnFolder) -> None:
    drop_example(own, SPINE, "all six factors")
    drop_example(own, SPINE, "nerve signs in the leg and pain when walking: mixed")
    assert own.problems() == [
        "spine-check.toml: factor 'nerve_before': no example makes it true",
        "spine-check.toml: pattern 'mixed': no example finds it",
    ]


def test_what_no_example_tries_of_a_part_is_named_for_each_assessment(own: OwnFolder) -> None:
    own.change(
        SIGNS,
        '{ question = "fever_more", any_of = ["very_unwell", "weak_immune", "injected_drugs"] },',
        '{ question = "fever_more", any_of = ["very_unwell"] },'
        '{ question = "fever_more", at_least = 9 },',
    )
    drop_example(own, SIGNS, "fever and a weak immune system is A")
    drop_example(own, SIGNS, "fever and injected drugs is A")
    gap = "parts/urgent-signs.toml: alert 'fever', escalate, some 3: no example makes it true in "
    found = own.problems()
    assert f"{gap}spine-check" in found
    assert all(line.startswith(gap) for line in found)
