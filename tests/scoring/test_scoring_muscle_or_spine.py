"""What must hold of "Muscle or spine?", whatever its examples are."""

import pytest
from scoring_samples import assessment

from kiosk.scoring.assessment import Answers, Example
from kiosk.scoring.score import MIXED, score

GUIDE = assessment("muscle-or-spine")
SPINE_CHECK = assessment("spine-check")


def test_the_urgent_signs_come_first() -> None:
    asked = [question.id for question in GUIDE.question[:5]]
    assert all(name.startswith("urgent_") or name == "fever_more" for name in asked)


def test_there_are_examples_of_every_outcome() -> None:
    found = [example.expect.pattern for example in GUIDE.example if example.expect.pattern]
    assert len(found) >= 12
    for pattern in (*(p.id for p in GUIDE.pattern), "mixed", "not_clear", "none"):
        assert pattern in found


@pytest.mark.parametrize(
    "example",
    [e for e in SPINE_CHECK.example if e.expect.pattern in {p.id for p in GUIDE.pattern} | {MIXED}],
    ids=lambda example: str(example.name),
)
def test_a_pattern_of_the_spine_check_is_found_here_too(example: Example) -> None:
    shared = {question.id for question in GUIDE.question}
    answers: Answers = {k: v for k, v in example.answers.items() if k in shared}
    found = score(GUIDE, answers).pattern
    assert found is not None
    assert found.id == example.expect.pattern


@pytest.mark.parametrize("sign", ["saddle_numbness", "urine_trouble", "bowel_control"])
def test_an_urgent_sign_alone_is_an_alert_and_no_pattern(sign: str) -> None:
    result = score(GUIDE, {"urgent_bladder": [sign]})
    assert [alert.level for alert in result.alerts] == ["A"]
    assert result.pattern is None


def test_all_urgent_signs_together_tell_no_pattern() -> None:
    every: Answers = {
        question.id: [choice for choice in question.choices if choice not in question.exclusive]
        for question in GUIDE.question[:5]
    }
    result = score(GUIDE, every)
    assert {alert.id for alert in result.alerts} == {alert.id for alert in GUIDE.alert}
    assert result.pattern is None


def test_more_signs_of_the_same_kind_never_take_a_pattern_away() -> None:
    answers: Answers = {
        "where": {"low_back": []},
        "pain_leg": 0,
        "nerve_signs": ["none"],
        "back_signs": ["sore_to_press"],
    }
    for more in (["after_lifting"], ["after_lifting", "rest_eases"]):
        found = score(GUIDE, answers | {"back_signs": ["sore_to_press", *more]}).pattern
        assert found is not None
        assert found.id == "back_movement"


def test_a_mix_names_what_it_rests_on() -> None:
    answers: Answers = {
        "where": {"calf_left": ["numb"]},
        "pain_back": 2,
        "pain_leg": 8,
        "walking_sitting": ["walking_brings_on"],
        "age": "over_70",
    }
    found = score(GUIDE, answers).pattern
    assert found is not None
    assert found.id == MIXED
    assert {"below_knee", "walking_brings_on", "over_70"} <= set(found.because)
