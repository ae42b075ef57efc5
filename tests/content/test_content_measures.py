"""Heights and weights in an assessment, and what looks at the body mass index."""

from pathlib import Path

import pytest
from content_samples import OwnFolder, own_folder

HEIGHT = """
[[question]]
id = "tall"
kind = "height"
optional = true
exits = []
"""
WEIGHT = """
[[question]]
id = "heavy"
kind = "weight"
"""
WORDS = """
[question.tall]
ask = "Tall?"
short = "Tall"
[question.heavy]
ask = "Heavy?"
short = "Heavy"
"""
BMI = '{ question = "heavy", height = "tall", bmi_at_least = 30 }'


@pytest.fixture
def own(tmp_path: Path) -> OwnFolder:
    return own_folder(tmp_path / "content")


def lines(own: OwnFolder, condition: str, questions: str = HEIGHT + WEIGHT) -> list[str]:
    """The problems of one more assessment with that condition, without the untried examples."""
    feature = f'[[feature]]\nid = "big"\nwhen = {condition}\nsource = "A study"\n'
    own.add_assessment("body", questions + feature, WORDS + '[feature]\nbig = "Big"\n')
    return [line for line in own.problems() if "body.toml" in line and "no example" not in line]


def test_a_height_and_a_weight_need_no_choices_and_may_have_exits(own: OwnFolder) -> None:
    assert lines(own, BMI) == []


@pytest.mark.parametrize(
    ("condition", "key", "kind"),
    [
        ('{ question = "heavy", bmi_at_least = 30 }', "height", "height"),
        ('{ question = "heavy", height = "heavy", bmi_at_least = 30 }', "height", "height"),
        ('{ question = "tall", height = "tall", bmi_at_least = 30 }', "question", "weight"),
    ],
)
def test_a_body_mass_index_of_other_things_is_named(
    own: OwnFolder, condition: str, key: str, kind: str
) -> None:
    assert lines(own, condition) == [
        f"body.toml: feature 'big', {key}: bmi_at_least needs a question of kind '{kind}'"
    ]


def test_a_height_that_is_not_asked_is_named(own: OwnFolder) -> None:
    assert lines(own, BMI.replace('"tall"', '"taller"')) == [
        "body.toml: feature 'big': question 'taller' is unknown"
    ]


def test_a_height_without_a_limit_is_named(own: OwnFolder) -> None:
    assert lines(own, '{ question = "heavy", height = "tall" }') == [
        "body.toml: feature 'big', height: goes with bmi_at_least only"
    ]


def test_a_question_waits_for_the_height_that_it_looks_at(own: OwnFolder) -> None:
    asked = HEIGHT.replace("optional = true", f"ask_if = {BMI}\noptional = true")
    problems = lines(own, '{ question = "heavy", any_of = ["not_say"] }', asked + WEIGHT)
    assert "body.toml: question 'tall', ask_if: question 'tall' is asked later" in "\n".join(
        problems
    )


def test_nobody_is_made_to_tell_their_weight(own: OwnFolder) -> None:
    forced = WEIGHT + "exits = []\n"
    assert lines(own, BMI, HEIGHT + forced) == [
        "body.toml: question 'heavy': nobody has to tell a weight: set optional = true"
    ]
