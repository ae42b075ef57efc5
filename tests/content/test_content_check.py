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
from kiosk.content.screens import languages
from kiosk.content.shelf import Shelf, resources

SCARS = "en/articles/why-pain-can-stay.md"
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
        "en/screens.toml: places, calf_left: no wording in en",
        "en/articles/what-it-is.md: icon: there is no icon 'inof'",
        "en/articles/what-it-is.md: page 'You are not alone': hundred:120: a count from 0 to 100 "
        "follows",
        f"en/articles/why-pain-can-stay.md: line {line}: only headings, pictures, paragraphs, "
        "'- ' items and **strong** words are shown here",
        "spine-check.toml: icon: there is no icon 'bone'",
        "en/assessments/spine-check.toml: factor 'heavy_work': no wording in en",
        "en/assessments/parts/mood.toml: question 'mood', choice 'hardly': no wording in en",
    ]


def test_broken_screen_words_do_not_hide_the_problems_of_other_files(own: OwnFolder) -> None:
    own.append(SCREENS, "[colours]")
    own.change(ARTICLE, '"info"', '"inof"')
    assert own.problems() == [
        "en/screens.toml: Object contains unknown field `colours`",
        "en/articles/what-it-is.md: icon: there is no icon 'inof'",
    ]


def test_a_broken_article_is_not_also_said_to_be_missing(own: OwnFolder) -> None:
    own.change(SCARS, "order = 2", "order = two")
    assert own.problems() == [
        "en/articles/why-pain-can-stay.md: Invalid value (at line 4, column 9)"
    ]


def test_structure_and_wording_are_told_apart(own: OwnFolder) -> None:
    own.append(SPINE, 'colour = "red"')
    own.append(SPINE_WORDS, "[colours]")
    first, second = own.problems()
    assert first.startswith("spine-check.toml: example ")
    assert second == "en/assessments/spine-check.toml: Object contains unknown field `colours`"


def test_missing_wording_of_a_whole_tool_is_one_line(own: OwnFolder) -> None:
    (own.path / SPINE_WORDS).unlink()
    assert own.problems() == [
        "en/assessments/spine-check.toml: no such file: no wording in en",
    ]


def test_the_same_article_problem_in_two_languages_is_two_lines(own: OwnFolder) -> None:
    own.add_language("fy")
    assert own.problems() == []
    for language in ("en", "fy"):
        own.change(f"{language}/articles/what-it-is.md", '"info"', '"inof"')
    assert own.problems() == [
        f"{language}/articles/what-it-is.md: icon: there is no icon 'inof'"
        for language in ("en", "fy")
    ]


def test_a_translation_is_named_with_what_it_lacks(own: OwnFolder) -> None:
    own.add_language("fy")
    own.change("fy/screens.toml", 'back = "Back"', "")
    own.change("fy/screens.toml", '"{count} chosen"', '"{aantal} chosen"')
    own.change("fy/paper.toml", '"{number} of {highest}"', '"{number}"')
    own.change("fy/assessments/spine-check.toml", "choice.new_pain", "# ")
    own.change("fy/assessments/parts/mood.toml", "choice.hardly", "# ")
    (own.path / "fy/assessments/parts/tobacco.toml").unlink()
    assert own.problems() == [
        "fy/screens.toml: words, nav, back: no wording in fy",
        "fy/screens.toml: words, question, chosen: {count} is missing",
        "fy/screens.toml: words, question, chosen: nothing can be filled in for {aantal}",
        "fy/paper.toml: report, out_of: {highest} is missing",
        "fy/assessments/spine-check.toml: question 'reason', choice 'new_pain': no wording in fy",
        "fy/assessments/parts/tobacco.toml: no such file: no wording in fy",
        "fy/assessments/parts/mood.toml: question 'mood', choice 'hardly': no wording in fy",
    ]


@pytest.mark.parametrize(
    ("file", "what"),
    [
        ("paper.toml", "no wording of the printed pages in fy"),
        ("articles/getting-ready.md", "no wording in fy"),
        ("articles/what-it-is.md", "no wording in fy"),
        ("assessments/my-questions.toml", "no wording in fy"),
        ("assessments/parts/where.toml", "no wording in fy"),
    ],
)
def test_a_file_that_a_translation_lacks_is_one_line(own: OwnFolder, file: str, what: str) -> None:
    own.add_language("fy")
    (own.path / "fy" / file).unlink()
    assert own.problems() == [f"fy/{file}: no such file: {what}"]


def test_the_desks_words_may_be_left_out_of_a_translation(own: OwnFolder) -> None:
    own.add_language("fy")
    (own.path / "fy/desk.toml").unlink()
    assert own.problems() == []


def test_an_article_that_a_clinic_adds_in_one_language_is_not_missed_in_another(
    own: OwnFolder,
) -> None:
    own.add_language("fy")
    more = OwnFolder(own.path.parent / "more")
    more.write("en/articles/parking.md", own.text("en/articles/getting-ready.md"))
    assert problems(Shelf(folders=(own.path, more.path))) == []


def test_how_many_of_a_hundred_needs_its_source_in_every_language(own: OwnFolder) -> None:
    own.add_language("fy")
    file = "fy/articles/what-to-expect.md"
    own.append(file, "Sa is it by 20 fan de 100 minsken.")
    assert own.problems() == [f"{file}: sources: a figure is shown but no source is named"]


def test_a_clinics_words_laid_over_ours_have_to_be_whole(tmp_path: Path) -> None:
    shipped = (resources() / SCREENS).read_text(encoding="utf-8")
    own = OwnFolder(tmp_path / "own")
    own.write(SCREENS, shipped.replace('back = "Back"', "", 1))
    assert problems(Shelf(folders=(resources(), own.path))) == [
        "en/screens.toml: words, nav, back: no wording in en"
    ]


@pytest.mark.parametrize("file", ["paper.toml", "desk.toml", "articles/a.txt", "notices/a.md"])
def test_a_folder_of_a_language_without_screen_words_is_named(own: OwnFolder, file: str) -> None:
    own.write(f"fy/{file}", "")
    own.write("fy/assessments/parts/anything.txt", "")
    assert own.problems() == ["fy: there is no fy/screens.toml, so nobody sees this"]


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
