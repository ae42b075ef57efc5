"""Heights and weights as people tell them. The indexes are worked out by hand."""

import pytest
from scoring_samples import small

from kiosk.content.answers import checked
from kiosk.content.errors import AnswersError
from kiosk.scoring.assessment import Answers
from kiosk.scoring.body import body_mass_index, centimeters, kilograms
from kiosk.scoring.score import questions_of, score

ASKS = small(
    """
    [[question]]
    id = "tall"
    kind = "height"
    optional = true
    exits = []
    [[question]]
    id = "heavy"
    kind = "weight"
    [[factor]]
    id = "weight"
    when = { question = "heavy", height = "tall", bmi_at_least = 30 }
    evidence = "healing"
    can_change = "partly"
    sources = ["made up"]
    read = "an-article"
    """
)


def index(height: str, weight: str) -> float:
    tall, heavy = centimeters(height), kilograms(weight)
    assert tall is not None
    assert heavy is not None
    return body_mass_index(tall, heavy)


@pytest.mark.parametrize(
    ("height", "weight", "expected"),
    [
        ("5 ft 7 in", "191 lb", 29.91),
        ("5 ft 7 in", "192 lb", 30.07),
        ("170 cm", "86 kg", 29.76),
        ("170 cm", "87 kg", 30.10),
        ("200 cm", "120 kg", 30.00),
        ("6 ft 0 in", "100 kg", 29.90),
    ],
)
def test_the_index_in_any_units(height: str, weight: str, expected: float) -> None:
    assert index(height, weight) == pytest.approx(expected, abs=0.005)


@pytest.mark.parametrize("height", ["3 ft 3 in", "7 ft 6 in", "100 cm", "230 cm"])
def test_the_shortest_and_the_tallest_are_heights(height: str) -> None:
    assert centimeters(height) is not None


@pytest.mark.parametrize(
    "height",
    ["3 ft 2 in", "7 ft 7 in", "99 cm", "231 cm", "5 ft 12 in", "5 ft", "5'7", "170", "0 ft 70 in"],
)
def test_nobody_is_that_tall_or_tells_it_so(height: str) -> None:
    assert centimeters(height) is None


@pytest.mark.parametrize("weight", ["55 lb", "660 lb", "25 kg", "300 kg"])
def test_the_lightest_and_the_heaviest_are_weights(weight: str) -> None:
    assert kilograms(weight) is not None


@pytest.mark.parametrize("weight", ["54 lb", "661 lb", "24 kg", "301 kg", "78", "78.5 kg", "07 kg"])
def test_nobody_is_that_heavy_or_tells_it_so(weight: str) -> None:
    assert kilograms(weight) is None


@pytest.mark.parametrize(
    ("answers", "marked"),
    [
        ({"tall": "170 cm", "heavy": "87 kg"}, True),
        ({"tall": "170 cm", "heavy": "86 kg"}, False),
        ({"tall": "5 ft 7 in", "heavy": "87 kg"}, True),
        ({"tall": "200 cm", "heavy": "120 kg"}, True),
        ({"tall": "170 cm"}, None),
        ({"heavy": "87 kg"}, None),
        ({"tall": "170 cm", "heavy": "not_say"}, None),
    ],
)
def test_one_without_the_other_is_not_known(answers: Answers, marked: bool | None) -> None:
    assert score(ASKS, answers).factors[0].marked is marked


def test_a_condition_looks_at_the_height_as_well() -> None:
    assert questions_of(ASKS.factor[0].when) == {"heavy", "tall"}


def test_a_height_that_cannot_be_is_refused_in_one_line() -> None:
    with pytest.raises(AnswersError) as refused:
        checked(ASKS, {"tall": "9 ft 2 in"})
    assert str(refused.value) == (
        "question 'tall': '9 ft 2 in' is not a height; '5 ft 7 in' or '170 cm', "
        "from 3 ft 3 in to 7 ft 6 in or 100 to 230 cm"
    )


def test_a_weight_that_cannot_be_is_refused_in_one_line() -> None:
    with pytest.raises(AnswersError, match=r"question 'heavy': 7 is not a weight; '172 lb' or"):
        checked(ASKS, {"heavy": 7})


def test_height_and_weight_come_through_as_they_were_told() -> None:
    told: Answers = {"tall": "5 ft 0 in", "heavy": "172 lb"}
    assert checked(ASKS, told) == told
    assert checked(ASKS, {"tall": "", "heavy": "not_say"}) == {"heavy": "not_say"}
