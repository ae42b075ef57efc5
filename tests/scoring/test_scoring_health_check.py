"""What must hold of the Health check, whatever its examples are."""

import pytest

from kiosk.content.loading import load
from kiosk.content.shelf import Shelf, resources
from kiosk.scoring.assessment import NOT_SAY, NOT_SURE, Answers
from kiosk.scoring.conditions import route
from kiosk.scoring.result import Result
from kiosk.scoring.score import score

TOOL = load(Shelf(folders=(resources(),)), "en").tools["health-check"]
HEALTH = TOOL.assessment
EVERYTHING: Answers = {
    "sleep": "most_nights",
    "movement": "hardly",
    "tobacco": "smoke",
    "alcohol": "many",
    "height": "5 ft 7 in",
    "weight": "192 lb",
    "conditions": ["diabetes", "blood_pressure", "heart_or_lungs", "other_long_illness"],
    "control": "no",
    "mood": "most_days",
    "stress": ["a_lot", "money_or_work", "alone", "care_for_others"],
    "medicines": ["opioid", "blood_thinner", "other_pain_medicine"],
    "rehab": "never",
}


def marked(result: Result) -> set[str]:
    return {factor.id for factor in result.factors if factor.marked}


def test_whoever_marks_everything_is_told_everything_but_no_number_and_no_alert() -> None:
    result = score(HEALTH, EVERYTHING, known={"urgent_bladder": ["saddle_numbness"]})
    assert marked(result) == {factor.id for factor in HEALTH.factor}
    assert result.tally is None
    assert result.pattern is None
    assert result.alerts == ()


@pytest.mark.parametrize("answer", [NOT_SURE, NOT_SAY])
def test_what_somebody_does_not_know_or_say_is_neither_marked_nor_cleared(answer: str) -> None:
    told: Answers = {question.id: answer for question in HEALTH.question if question.exits}
    assert {factor.marked for factor in score(HEALTH, told).factors} == {None}


@pytest.mark.parametrize("name", [factor.id for factor in HEALTH.factor])
def test_each_has_an_example_of_it_alone(name: str) -> None:
    assert (name,) in [example.expect.factors for example in HEALTH.example]


@pytest.mark.parametrize("height", ["4 ft 11 in", "5 ft 7 in", "6 ft 4 in", "148 cm", "193 cm"])
@pytest.mark.parametrize("unit", ["lb", "kg"])
def test_more_weight_marks_from_one_point_on(height: str, unit: str) -> None:
    pounds_or_kilograms = range(55, 301)
    found = [
        "weight" in marked(score(HEALTH, {"height": height, "weight": f"{number} {unit}"}))
        for number in pounds_or_kilograms
    ]
    assert found == sorted(found)
    assert set(found) == {False, True}


@pytest.mark.parametrize(
    ("conditions", "asked"),
    [
        (["diabetes"], True),
        (["blood_pressure"], True),
        (["heart_or_lungs"], True),
        (["other_long_illness"], True),
        (["none"], False),
        (NOT_SURE, False),
    ],
)
def test_control_is_asked_of_those_with_an_illness(conditions: list[str], asked: bool) -> None:
    on_the_way = [question.id for question in route(HEALTH, {"conditions": conditions}, None)]
    assert ("control" in on_the_way) is asked


def test_nobody_has_to_tell_height_and_weight() -> None:
    told = {name: answer for name, answer in EVERYTHING.items() if name not in ("height", "weight")}
    assert not score(HEALTH, told).partial


def test_everything_that_can_change_comes_with_a_first_step() -> None:
    can = [factor.id for factor in HEALTH.factor if factor.can_change != "no"]
    assert [name for name in can if not TOOL.words.factor[name].first_step] == []


def test_nobody_is_told_to_stop_an_opioid_and_nobody_reads_a_verdict_on_their_weight() -> None:
    assert "not stop on your own" in str(TOOL.words.factor["opioids"].first_step)
    said = str(TOOL.words).casefold()
    assert [word for word in ("bmi", "body mass", "obes", "overweight") if word in said] == []
