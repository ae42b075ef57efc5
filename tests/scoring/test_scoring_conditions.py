import msgspec
import pytest
from scoring_samples import small

from kiosk.scoring.assessment import Answers, Condition
from kiosk.scoring.conditions import holds, kept, offered, route
from kiosk.scoring.score import questions_of, score

SMOKES = Condition(question="tobacco", any_of=("smoke",))
HURTS = Condition(question="pain", at_least=7)


def known(condition: Condition, answers: Answers) -> bool | None:
    return holds(condition, answers, {})


def made(value: bool | None) -> Condition:
    """A condition that is true, false or not known for the answers of :func:`three`."""
    return Condition(question={True: "yes", False: "no", None: "unasked"}[value], any_of=("here",))


def three(condition: Condition) -> bool | None:
    return holds(condition, {"yes": "here", "no": "away"}, {})


@pytest.mark.parametrize("value", [True, False, None])
def test_no_turns_true_and_false_round_and_leaves_not_known(value: bool | None) -> None:
    assert three(made(value)) is value
    assert three(Condition(no=made(value))) is (None if value is None else not value)


@pytest.mark.parametrize(
    ("left", "right", "both", "either"),
    [
        (True, True, True, True),
        (True, False, False, True),
        (False, False, False, False),
        (True, None, None, True),
        (False, None, False, None),
        (None, None, None, None),
    ],
)
def test_every_and_some_follow_strong_three_valued_logic(
    left: bool | None, right: bool | None, both: bool | None, either: bool | None
) -> None:
    for pair in ((made(left), made(right)), (made(right), made(left))):
        assert three(Condition(every=pair)) is both
        assert three(Condition(some=pair)) is either


@pytest.mark.parametrize("way_out", ["not_sure", "not_say", ["not_sure"]])
def test_not_sure_and_rather_not_say_are_not_known(way_out: str | list[str]) -> None:
    assert known(SMOKES, {"tobacco": way_out}) is None
    assert known(HURTS, {"pain": way_out}) is None
    assert known(Condition(question="where", feels=("numb",)), {"where": way_out}) is None


def test_a_question_without_an_answer_is_not_known() -> None:
    assert known(SMOKES, {}) is None


def test_any_of_finds_a_choice_alone_in_a_list_and_as_a_place() -> None:
    assert known(SMOKES, {"tobacco": "smoke"}) is True
    assert known(SMOKES, {"tobacco": ["never", "smoke"]}) is True
    assert known(SMOKES, {"tobacco": {"smoke": []}}) is True
    assert known(SMOKES, {"tobacco": "never"}) is False


def test_any_of_can_look_for_a_way_out_itself() -> None:
    unsure = Condition(question="tobacco", any_of=("not_sure",))
    assert known(unsure, {"tobacco": "not_sure"}) is True
    assert known(unsure, {"tobacco": "not_say"}) is None


@pytest.mark.parametrize(
    ("number", "at_least", "at_most"), [(6, False, True), (7, True, True), (8, True, False)]
)
def test_scale_borders_count_as_inside(number: int, at_least: bool, at_most: bool) -> None:
    assert known(HURTS, {"pain": number}) is at_least
    assert known(Condition(question="pain", at_most=7), {"pain": number}) is at_most


def test_zero_is_an_answer() -> None:
    assert known(HURTS, {"pain": 0}) is False
    assert known(Condition(question="pain", at_most=0), {"pain": 0}) is True


def test_at_least_counts_choices_and_places() -> None:
    two = Condition(question="marked", at_least=2)
    assert known(two, {"marked": ["a", "b"]}) is True
    assert known(two, {"marked": {"neck": []}}) is False


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"leg": 5, "back": 4}, True),
        ({"leg": 5, "back": 5}, False),
        ({"leg": 0, "back": 0}, False),
        ({"leg": 5}, None),
        ({"leg": 5, "back": "not_sure"}, None),
        ({"leg": "not_say", "back": 5}, None),
    ],
)
def test_more_than_needs_both_numbers(answers: Answers, expected: bool | None) -> None:
    assert known(Condition(question="leg", more_than="back"), answers) is expected


def test_feelings_are_looked_for_anywhere_or_in_the_places_named() -> None:
    answers: Answers = {"where": {"neck": ["numb"], "calf_left": ["aching"]}}
    assert known(Condition(question="where", feels=("numb",)), answers) is True
    calf = ("calf_left", "calf_right")
    assert known(Condition(question="where", any_of=calf, feels=("numb",)), answers) is False
    assert known(Condition(question="where", any_of=calf, feels=("aching",)), answers) is True


def test_a_feature_is_looked_up_and_an_unknown_one_is_not_known() -> None:
    assert holds(Condition(feature="below_knee"), {}, {"below_knee": False}) is False
    assert holds(Condition(feature="below_knee"), {}, {}) is None


def test_the_questions_of_a_condition_are_found_in_all_its_parts() -> None:
    condition = Condition(
        every=(SMOKES, Condition(some=(Condition(question="leg", more_than="back"),))),
        no=HURTS,
    )
    assert questions_of(condition) == {"tobacco", "leg", "back", "pain"}


CHAIN = small(
    """
    [[question]]
    id = "pet"
    kind = "one"
    choices = ["dog", "fish"]

    [[question]]
    id = "walks"
    kind = "one"
    choices = ["yes", "no"]
    ask_if = { question = "pet", any_of = ["dog"] }

    [[question]]
    id = "far"
    kind = "scale"
    ask_if = { question = "walks", any_of = ["yes"] }
    """
)


def test_an_answer_to_a_hidden_question_is_dropped_and_hides_what_hangs_on_it() -> None:
    answers: Answers = {"far": 3, "walks": "yes", "pet": "dog"}
    assert kept(CHAIN, answers) == {"pet": "dog", "walks": "yes", "far": 3}
    answers["pet"] = "fish"
    assert kept(CHAIN, answers) == {"pet": "fish"}
    assert [question.id for question in route(CHAIN, answers)] == ["pet"]
    assert score(CHAIN, answers).scales == {}


def test_a_question_is_asked_only_when_its_condition_is_true() -> None:
    assert [q.id for q in route(CHAIN, {"pet": "not_sure", "walks": "yes"})] == ["pet"]
    assert [q.id for q in route(CHAIN, {})] == ["pet"]


def test_an_answer_to_an_unknown_question_is_dropped() -> None:
    assert kept(CHAIN, {"pet": "dog", "car": "red"}) == {"pet": "dog"}


AGAIN = small(
    """
    [[question]]
    id = "tried"
    kind = "several"
    choices = ["heat", "ice", "none"]
    exclusive = ["none"]

    [[question]]
    id = "helped"
    kind = "several"
    choices = ["heat", "ice", "none"]
    exclusive = ["none"]
    choices_from = "tried"

    [[question]]
    id = "how_hot"
    kind = "scale"
    ask_if = { question = "helped", any_of = ["heat"] }
    """
)


def test_only_earlier_picks_and_the_exclusive_choice_are_offered() -> None:
    assert offered(AGAIN.ask("helped"), {"tried": ["heat"]}) == ("heat", "none")


@pytest.mark.parametrize("tried", [["none"], "not_sure", ["not_sure"], None])
def test_nothing_is_offered_when_nothing_was_picked(tried: str | list[str] | None) -> None:
    answers: Answers = {} if tried is None else {"tried": tried}
    assert offered(AGAIN.ask("helped"), answers) == ()
    assert [question.id for question in route(AGAIN, answers)] == ["tried"]


def test_a_pick_that_is_no_longer_offered_hides_what_hangs_on_it() -> None:
    answers: Answers = {"tried": ["ice"], "helped": ["heat"], "how_hot": 4}
    assert kept(AGAIN, answers) == {"tried": ["ice"]}
    assert [question.id for question in route(AGAIN, answers)] == ["tried", "helped"]


def test_not_sure_stays_although_it_is_not_offered() -> None:
    answers: Answers = {"tried": ["ice"], "helped": "not_sure"}
    assert kept(AGAIN, answers) == answers


def test_scoring_leaves_the_answers_it_was_given_alone() -> None:
    answers: Answers = {"tried": ["ice"], "helped": ["heat", "ice"]}
    before = msgspec.json.encode(answers)
    score(AGAIN, answers)
    assert msgspec.json.encode(answers) == before
