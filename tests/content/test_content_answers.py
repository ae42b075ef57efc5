import tomllib

import msgspec
import pytest

from kiosk.content.answers import checked
from kiosk.content.errors import AnswersError
from kiosk.scoring.assessment import Answers, Assessment

ASSESSMENT = msgspec.convert(
    tomllib.loads(
        """
    id = "small"
    version = 1
    minutes = 1
    icon = "spine"

    [[question]]
    id = "goal"
    kind = "one"
    choices = ["less_pain", "walk"]

    [[question]]
    id = "signs"
    kind = "several"
    choices = ["numb", "weak", "none"]
    exclusive = ["none"]

    [[question]]
    id = "pain"
    kind = "scale"

    [[question]]
    id = "surgery"
    kind = "month"

    [[question]]
    id = "where"
    kind = "body_map"
    choices = ["aching", "burning"]

    [[question]]
    id = "ask"
    kind = "several"
    choices = ["a", "b", "c"]
    at_most = 2
    optional = true
    exits = []

    [[question]]
    id = "words"
    kind = "text"
    at_most = 10
    optional = true
    exits = []
    """
    ),
    Assessment,
)


def test_answers_of_every_kind_come_out_as_they_went_in() -> None:
    answers: Answers = {
        "goal": "walk",
        "signs": ["weak", "numb"],
        "pain": 0,
        "surgery": "2023-03",
        "where": {"neck": ["aching", "burning"], "calf_left": []},
        "ask": ["c", "a"],
        "words": "año 東京",
    }
    assert checked(ASSESSMENT, answers) == answers


@pytest.mark.parametrize("value", ["1999", "2023", "2023-12", "2099-01"])
def test_a_month_may_be_a_year_alone(value: str) -> None:
    assert checked(ASSESSMENT, {"surgery": value}) == {"surgery": value}


@pytest.mark.parametrize("question", ["goal", "signs", "pain", "surgery", "where"])
@pytest.mark.parametrize("way_out", ["not_sure", "not_say"])
def test_both_ways_out_are_answers_to_every_kind_of_question(question: str, way_out: str) -> None:
    assert checked(ASSESSMENT, {question: way_out}) == {question: way_out}


def test_a_way_out_in_a_list_of_one_comes_out_bare() -> None:
    assert checked(ASSESSMENT, {"signs": ["not_sure"]}) == {"signs": "not_sure"}


def test_an_empty_answer_to_an_optional_question_is_left_out() -> None:
    assert checked(ASSESSMENT, {"ask": [], "words": ""}) == {}


def test_no_answers_at_all_are_fine() -> None:
    assert checked(ASSESSMENT, {}) == {}


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        (["goal"], "answers: ['goal'] is not a table of question id and answer"),
        (None, "answers: None is not a table of question id and answer"),
        (
            {"gaol": "walk"},
            "question 'gaol': small has no such question; did you mean 'goal'?",
        ),
        (
            {"goal": "run"},
            "question 'goal': 'run' is not a choice; use less_pain, walk, not_sure, not_say",
        ),
        (
            {"goal": ["walk"]},
            "question 'goal': ['walk'] is not a choice; use less_pain, walk, not_sure, not_say",
        ),
        (
            {"signs": "numb"},
            "question 'signs': 'numb' is not a list of choices; "
            "use numb, weak, none, not_sure, not_say",
        ),
        (
            {"signs": []},
            "question 'signs': nothing is chosen; use numb, weak, none, not_sure, not_say",
        ),
        (
            {"signs": ["numb", "tired"]},
            "question 'signs': 'tired' is not a choice; use numb, weak, none, not_sure, not_say",
        ),
        (
            {"signs": [3]},
            "question 'signs': 3 is not a choice; use numb, weak, none, not_sure, not_say",
        ),
        (
            {"signs": ["numb", "numb"]},
            "question 'signs': 'numb' is there twice; name each choice once",
        ),
        (
            {"signs": ["numb", "none"]},
            "question 'signs': 'none' goes with no other answer; 'none' alone",
        ),
        (
            {"signs": ["not_sure", "numb"]},
            "question 'signs': 'not_sure' goes with no other answer; 'not_sure' alone",
        ),
        (
            {"ask": ["a", "b", "c"]},
            "question 'ask': 3 are chosen; at most 2 may be",
        ),
        (
            {"ask": "not_sure"},
            "question 'ask': 'not_sure' is not a list of choices; use a, b, c",
        ),
        (
            {"pain": 11},
            "question 'pain': 11 is out of range; "
            "a whole number from 0 to 10, or 'not_sure', or 'not_say'",
        ),
        (
            {"pain": -1},
            "question 'pain': -1 is out of range; "
            "a whole number from 0 to 10, or 'not_sure', or 'not_say'",
        ),
        (
            {"pain": "7"},
            "question 'pain': '7' is not a whole number; "
            "a whole number from 0 to 10, or 'not_sure', or 'not_say'",
        ),
        (
            {"pain": True},
            "question 'pain': True is not a whole number; "
            "a whole number from 0 to 10, or 'not_sure', or 'not_say'",
        ),
        (
            {"pain": 7.0},
            "question 'pain': 7.0 is not a whole number; "
            "a whole number from 0 to 10, or 'not_sure', or 'not_say'",
        ),
        (
            {"where": ["neck"]},
            "question 'where': ['neck'] is not a body map; "
            "a table of place and feelings, or 'not_sure', or 'not_say'",
        ),
        (
            {"where": {}},
            "question 'where': no place is marked; one place or more, or 'not_sure', or 'not_say'",
        ),
        (
            {"where": {"lowback": []}},
            "question 'where': there is no place 'lowback'; did you mean 'low_back'?",
        ),
        (
            {"where": {"neck": "aching"}},
            "question 'where': place 'neck': 'aching' is not a list; "
            "a list of feelings: aching, burning (none is fine)",
        ),
        (
            {"where": {"neck": ["itching"]}},
            "question 'where': place 'neck': there is no feeling 'itching'; use aching, burning",
        ),
        (
            {"where": {"neck": ["aching", "aching"]}},
            "question 'where': place 'neck': 'aching' is there twice; name each feeling once",
        ),
        ({"words": 5}, "question 'words': 5 is not text; words in quotes"),
        ({"words": "  "}, "question 'words': the text is empty; some words"),
        (
            {"words": "one\ntwo"},
            "question 'words': the text has a control character; one plain line of words",
        ),
        (
            {"words": "eleven char"},
            "question 'words': the text has 11 characters; at most 10 fit",
        ),
    ],
    ids=lambda value: None if isinstance(value, str) else ascii(value),
)
def test_a_wrong_answer_is_refused_with_one_clear_line(raw: object, line: str) -> None:
    with pytest.raises(AnswersError) as refused:
        checked(ASSESSMENT, raw)
    assert str(refused.value) == line


@pytest.mark.parametrize(
    "value", ["2023-13", "2023-00", "2023-3", "23", "1899", "2023-03-01", "٢٠٢٣", "2023\n", 2023]
)
def test_what_is_not_a_month_is_refused(value: object) -> None:
    with pytest.raises(AnswersError, match=r"question 'surgery': .* is not a month; .*'2023-03'"):
        checked(ASSESSMENT, {"surgery": value})


def test_a_refusal_stays_one_short_line_whatever_was_given() -> None:
    with pytest.raises(AnswersError) as refused:
        checked(ASSESSMENT, {"goal": "two\nlines" * 1000})
    assert "\n" not in str(refused.value)
    assert len(str(refused.value)) < 120


def test_a_text_that_reads_like_a_way_out_is_a_text_where_there_is_no_way_out() -> None:
    assert checked(ASSESSMENT, {"words": "not_sure"}) == {"words": "not_sure"}
