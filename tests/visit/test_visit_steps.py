import msgspec
import pytest
from journey_samples import SHORT, WELL, told

from kiosk.scoring.assessment import Answer, Answers
from kiosk.visit.journey import Progress, after, answered, ask, before


def progress(answers: Answers, **more: object) -> Progress:
    return msgspec.structs.replace(Progress(assessment=SHORT, answers=answers), **more)


def walk(answers: Answers) -> list[str]:
    """Every step of somebody who gives these answers, from the introduction on."""
    now = Progress(assessment=SHORT)
    step = after(now, None)
    steps = [told(step)]
    while steps[-1] != "check":
        if steps[-1].startswith("ask"):
            question = steps[-1].split()[1]
            now = answered(now, question, answers.get(question))
        else:
            alerts = set(steps[-1].removeprefix("warn ").split(" after ")[0].split())
            now = msgspec.structs.replace(now, warned=now.warned | alerts)
        step = after(now, question)
        steps.append(told(step))
        assert len(steps) < 20, steps
    return steps


def test_the_shortest_way_asks_no_hidden_question() -> None:
    assert walk(WELL) == [
        "ask goal 1/4",
        "ask surgery 2/4",
        "ask signs 3/4",
        "ask note 4/4",
        "check",
    ]


def test_an_answer_can_bring_questions_in_and_the_count_follows() -> None:
    assert walk({**WELL, "surgery": "yes", "year": "2023", "signs": ["fever"]}) == [
        "ask goal 1/4",
        "ask surgery 2/4",
        "ask year 3/5",
        "ask signs 4/5",
        "ask fever_more 5/6",
        "ask note 6/6",
        "check",
    ]


def test_a_level_a_sign_interrupts_at_once_and_only_once() -> None:
    assert walk({**WELL, "signs": ["weak", "numb"]}) == [
        "ask goal 1/4",
        "ask surgery 2/4",
        "ask signs 3/4",
        "warn numb weak after signs",
        "ask note 4/4",
        "check",
    ]


def test_a_level_b_sign_does_not_interrupt() -> None:
    assert not any(step.startswith("warn") for step in walk({**WELL, "signs": ["fever"]}))


def test_a_sign_that_becomes_level_a_later_interrupts_then() -> None:
    steps = walk({**WELL, "signs": ["fever"], "fever_more": ["ill"]})
    assert steps[-4:] == [
        "ask fever_more 4/5",
        "warn fever after fever_more",
        "ask note 5/5",
        "check",
    ]


def test_a_second_sign_warns_of_itself_alone() -> None:
    once = progress({**WELL, "signs": ["numb"]}, warned=frozenset({"numb"}))
    more = answered(once, "signs", ["numb", "weak"])
    assert told(after(more, "signs")) == "warn weak after signs"


def test_an_alert_that_was_taken_away_and_comes_back_warns_again() -> None:
    warned = progress({**WELL, "signs": ["numb"]}, warned=frozenset({"numb"}))
    assert told(after(warned, "signs")) == "ask note 4/4"
    away = answered(warned, "signs", ["none"])
    assert told(after(away, "signs")) == "ask note 4/4"
    again = answered(away, "signs", ["numb"])
    assert told(after(again, "signs")) == "warn numb after signs"


def test_an_alert_that_fell_to_level_b_and_rises_again_warns_again() -> None:
    urgent = {**WELL, "signs": ["fever"], "fever_more": ["ill"]}
    warned = progress(urgent, warned=frozenset({"fever"}))
    lower = answered(warned, "fever_more", ["none"])
    assert told(after(lower, "fever_more")) == "ask note 5/5"
    again = answered(lower, "fever_more", ["ill"])
    assert told(after(again, "fever_more")) == "warn fever after fever_more"


def test_the_introduction_never_warns() -> None:
    assert told(after(progress({**WELL, "signs": ["numb"]}), None)) == "ask goal 1/4"


def test_a_changed_answer_leads_straight_back_to_check() -> None:
    checking = progress(WELL, checking=True)
    assert told(ask(checking, "goal")) == "ask goal 1/4"
    assert told(after(answered(checking, "goal", "sleep"), "goal")) == "check"


def test_a_newly_needed_question_is_asked_before_check() -> None:
    changed = answered(progress(WELL, checking=True), "surgery", "yes")
    assert told(after(changed, "surgery")) == "ask year 3/5"
    assert told(after(answered(changed, "year", "2023-03"), "year")) == "check"


def test_an_urgent_answer_on_the_way_back_to_check_warns_first() -> None:
    changed = answered(progress(WELL, checking=True), "signs", ["numb"])
    assert told(after(changed, "signs")) == "warn numb after signs"
    warned = msgspec.structs.replace(changed, warned=frozenset({"numb"}))
    assert told(after(warned, "signs")) == "check"


def test_an_optional_question_without_an_answer_does_not_hold_up_check() -> None:
    assert told(after(progress(WELL, checking=True), "goal")) == "check"


def test_the_answer_to_a_question_that_becomes_hidden_is_dropped() -> None:
    asked = progress({"goal": "walk", "surgery": "yes", "year": "2023"})
    hidden = answered(asked, "surgery", "no")
    assert hidden.answers == {"goal": "walk", "surgery": "no"}
    assert "year" not in answered(hidden, "surgery", "yes").answers


def test_an_answer_that_is_taken_away_is_gone() -> None:
    assert answered(progress({"goal": "walk"}), "goal", None).answers == {}


@pytest.mark.parametrize("empty", ["", [], {}], ids=repr)
def test_an_empty_answer_is_no_answer(empty: Answer) -> None:
    assert answered(progress({}), "note", empty).answers == {}


def test_answering_leaves_the_former_progress_as_it_was() -> None:
    former = progress({"goal": "walk"})
    assert answered(former, "goal", "sleep").answers == {"goal": "sleep"}
    assert former.answers == {"goal": "walk"}


@pytest.mark.parametrize(
    ("question", "step"),
    [
        ("goal", "introduce"),
        ("surgery", "ask goal 1/5"),
        ("year", "ask surgery 2/5"),
        ("signs", "ask year 3/5"),
        (None, "ask note 5/5"),
    ],
)
def test_back_leads_one_question_back(question: str | None, step: str) -> None:
    assert told(before(progress({"surgery": "yes"}), question)) == step


def test_back_from_a_question_opened_at_check_leads_to_check() -> None:
    assert told(before(progress(WELL, checking=True), "signs")) == "check"
