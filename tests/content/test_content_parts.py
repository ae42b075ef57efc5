"""Assessments put together from parts, and the closing ones that look at the answers of others."""

from pathlib import Path

import pytest
from content_samples import MOOD, OwnFolder, own_folder

TEA = """
[[question]]
id = "tea"
kind = "one"
choices = ["green", "black"]
"""
TEA_WORDS = """
[question.tea]
ask = "Tea?"
short = "Tea"
choice.green = "Green"
choice.black = "Black"
"""
MILK = """
[[question]]
id = "milk"
kind = "one"
choices = ["yes", "no"]
ask_if = { question = "tea", any_of = ["black"] }

[[feature]]
id = "milky"
when = { question = "milk", any_of = ["yes"] }
source = "A study"

[[example]]
name = "black tea with milk"
answers = { tea = "black", milk = "yes" }
expect = { asked = ["milk"] }

[[example]]
name = "black tea without milk"
answers = { tea = "black", milk = "no" }
expect = { asked = ["milk"] }

[[example]]
name = "green tea"
answers = { tea = "green" }
expect = { hidden = ["milk"] }
"""
MILK_WORDS = """
[question.milk]
ask = "Milk?"
short = "Milk"
choice.yes = "Yes"
choice.no = "No"

[feature]
milky = "With milk"
"""
BLACK = 'ask_if = { question = "tea", any_of = ["black"] }\n'
HERE = '[[question]]\npart = "milk"\n'
GREEN = 'ask_if = { question = "tea", any_of = ["green"] }\n'


@pytest.fixture
def own(tmp_path: Path) -> OwnFolder:
    own = own_folder(tmp_path / "own")
    own.write("assessments/parts/milk.toml", MILK)
    own.write("en/assessments/parts/milk.toml", MILK_WORDS)
    return own


def test_a_part_brings_its_questions_what_follows_and_its_examples(own: OwnFolder) -> None:
    own.add_assessment("tea-time", TEA + HERE, TEA_WORDS)
    assert own.problems() == []


def test_a_part_that_is_not_there_is_named_with_the_place_that_asks_it(own: OwnFolder) -> None:
    own.add_assessment("tea-time", TEA + HERE.replace("milk", "mlik"), TEA_WORDS)
    assert own.problems() == [
        "tea-time.toml: question 2: there is no part assessments/parts/mlik.toml"
    ]


def test_a_broken_part_is_named_by_its_own_file_once(own: OwnFolder) -> None:
    own.add_assessment("tea-time", TEA + HERE, TEA_WORDS)
    own.add_assessment("tea-break", TEA + HERE, TEA_WORDS)
    own.append("assessments/parts/milk.toml", 'sugar = "two"')
    assert own.problems() == [
        "parts/milk.toml: example 3: Object contains unknown field `sugar`",
    ]


def test_a_broken_part_does_not_make_the_closing_questions_look_wrong(own: OwnFolder) -> None:
    own.append(MOOD, 'colour = "red"')
    assert own.problems() == ["parts/mood.toml: factor 1: Object contains unknown field `colour`"]


def test_questions_that_are_no_list_are_refused(own: OwnFolder) -> None:
    own.add_assessment("tea-time", "question = 3", TEA_WORDS)
    assert own.problems() == ["tea-time.toml: question, Expected `array`, got `int`"]


def test_a_part_without_words_is_named_once_with_all_else(own: OwnFolder) -> None:
    own.add_assessment("tea-time", TEA + HERE, "")
    own.add_assessment("tea-break", TEA + HERE, TEA_WORDS)
    (own.path / "en/assessments/parts/milk.toml").unlink()
    assert own.problems() == [
        "en/assessments/parts/milk.toml: no such file: no wording in en",
        "en/assessments/tea-time.toml: Object missing required field `question`",
    ]


def test_what_is_wrong_in_a_part_is_named_by_its_own_file_once(own: OwnFolder) -> None:
    own.change("assessments/parts/milk.toml", '["black"]', '["blakc"]')
    own.add_assessment("tea-time", TEA + HERE, TEA_WORDS)
    own.add_assessment("tea-break", TEA + HERE, TEA_WORDS)
    assert own.problems() == [
        "parts/milk.toml: question 'milk', ask_if: question 'tea' has no 'blakc' to choose"
    ]


def test_what_is_wrong_with_who_is_asked_a_part_is_named_by_the_file_that_says_so(
    own: OwnFolder,
) -> None:
    green = GREEN.replace('"green"', '"gren"')
    own.add_assessment("tea-time", TEA + HERE + green, TEA_WORDS)
    assert own.problems() == [
        "tea-time.toml: question 'milk', ask_if: question 'tea' has no 'gren' to choose"
    ]


def test_a_part_before_the_question_it_waits_for_is_named(own: OwnFolder) -> None:
    own.add_assessment("tea-time", HERE + TEA, TEA_WORDS)
    assert own.problems() == [
        "parts/milk.toml: question 'milk', ask_if: question 'tea' is asked later"
    ]


def test_a_part_asked_twice_is_named(own: OwnFolder) -> None:
    own.add_assessment("tea-time", TEA + HERE + HERE, TEA_WORDS)
    assert own.problems() == ["tea-time.toml: question 3: part 'milk' stands there twice"]


def test_a_worked_example_of_a_part_that_fails_is_named_by_the_parts_file(own: OwnFolder) -> None:
    own.change("assessments/parts/milk.toml", 'expect = { hidden = ["milk"] }', "expect.asked = []")
    own.change("assessments/parts/milk.toml", 'tea = "green" }', 'tea = "grene" }')
    own.add_assessment("tea-time", TEA + HERE, TEA_WORDS)
    assert own.problems() == [
        "parts/milk.toml: example 'green tea': question 'tea': 'grene' is not a choice; "
        "use green, black, not_sure, not_say",
    ]


def test_a_part_asked_of_some_people_needs_examples_where_it_is_asked(own: OwnFolder) -> None:
    part = own.text("assessments/parts/milk.toml")
    own.write("assessments/parts/milk.toml", part.replace(BLACK, ""))
    own.add_assessment("tea-time", TEA + HERE + GREEN, TEA_WORDS)
    assert own.problems() == [
        "tea-time.toml: question 'milk', ask_if: no example makes it true",
        "tea-time.toml: question 'milk', ask_if: no example makes it false",
        "parts/milk.toml: feature 'milky': no example makes it true in tea-time",
        "parts/milk.toml: feature 'milky': no example makes it false in tea-time",
    ]


# ---- The same question in two assessments -------------------------------------------------------


def test_a_question_of_the_same_id_has_to_be_the_same_question(own: OwnFolder) -> None:
    own.add_assessment("tea-break", TEA, TEA_WORDS)
    own.add_assessment("tea-time", TEA.replace('"black"', '"red"'), TEA_WORDS.replace("bl", "r"))
    own.change("en/assessments/tea-time.toml", "choice.rack", "choice.red")
    assert own.problems() == [
        "tea-time.toml: question 'tea': tea-break.toml has another question of that id; put one "
        "into assessments/parts, or give it an id of its own"
    ]


def test_the_same_question_may_be_asked_of_other_people(own: OwnFolder) -> None:
    own.add_assessment("tea-break", TEA + HERE, TEA_WORDS)
    own.add_assessment("tea-time", TEA + HERE + GREEN, TEA_WORDS)
    assert not [line for line in own.problems() if "another question" in line]


# ---- Closing assessments ------------------------------------------------------------------------

CLOSING = """
closing = true

[[question]]
id = "wishes"
kind = "several"
choices = ["biscuit", "sugar"]
optional = true
exits = []

[question.choice_if]
biscuit = { question = "tea", any_of = ["black"] }

[[example]]
name = "black tea"
known = { tea = "black" }
expect = { offered = { wishes = ["biscuit", "sugar"] } }

[[example]]
name = "green tea"
known = { tea = "green" }
expect = { offered = { wishes = ["sugar"] } }
"""
WISHES = """
[question.wishes]
ask = "With it?"
short = "With it"
choice.biscuit = "A biscuit"
choice.sugar = "Sugar"
"""


@pytest.fixture
def closing(own: OwnFolder) -> OwnFolder:
    own.add_assessment("tea-time", TEA, TEA_WORDS)
    own.add_assessment("with-it", CLOSING, WISHES)
    return own


def test_a_closing_assessment_may_look_at_the_questions_of_every_other(closing: OwnFolder) -> None:
    assert closing.problems() == []


def test_no_other_assessment_may(closing: OwnFolder) -> None:
    closing.change("assessments/with-it.toml", "closing = true", "")
    assert closing.problems() == [
        "with-it.toml: question 'wishes', choice_if 'biscuit': question 'tea' is unknown"
    ]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ('"tea", any_of', '"tee", any_of', "question 'tee' is unknown"),
        ('any_of = ["black"]', 'any_of = ["blakc"]', "question 'tea' has no 'blakc' to choose"),
    ],
)
def test_a_closing_assessment_that_looks_at_nothing_is_named(
    closing: OwnFolder, old: str, new: str, line: str
) -> None:
    closing.change("assessments/with-it.toml", old, new)
    assert closing.problems() == [f"with-it.toml: question 'wishes', choice_if 'biscuit': {line}"]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ('tea = "black"', 'tee = "black"', "question 'tee': with-it has no such question; "),
        ('tea = "black"', 'tea = "blakc"', "question 'tea': 'blakc' is not a choice; "),
    ],
)
def test_what_an_example_knows_from_other_assessments_is_checked(
    closing: OwnFolder, old: str, new: str, line: str
) -> None:
    closing.change("assessments/with-it.toml", old, new)
    assert closing.problems()[0].startswith(f"with-it.toml: example 'black tea', known: {line}")


def test_the_examples_of_a_closing_assessment_count_what_is_known(closing: OwnFolder) -> None:
    closing.change("assessments/with-it.toml", 'known = { tea = "green" }', "")
    assert closing.problems() == [
        "with-it.toml: question 'wishes', choice_if 'biscuit': no example makes it false"
    ]
