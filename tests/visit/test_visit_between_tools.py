"""Answers told in one tool and used in the next, and the questions that close a visit."""

from datetime import UTC, datetime

import pytest
from journey_samples import library, told

from kiosk.content.library import Library
from kiosk.scoring.assessment import Answers
from kiosk.visit.journey import Ask, Progress, after, answered, ask, carried_over
from kiosk.visit.visit import Visit

NOON = datetime(2026, 5, 14, 12, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def content() -> Library:
    return library()


@pytest.fixture
def visit(content: Library) -> Visit:
    return Visit(content, lambda: NOON, content)


def finish(visit: Visit, tool: str, answers: Answers) -> list[str]:
    """Through a tool to its result; every step on the way, offers taken."""
    steps = [told(visit.begin(tool))]
    while steps[-1] != "show":
        if steps[-1].startswith("ask"):
            steps.append(told(visit.answer(answers.get(steps[-1].split()[1]))))
        else:
            steps.append(told(visit.go_on()))
        assert len(steps) < 20, steps
    return steps


SHORT: Answers = {"goal": "walk", "surgery": "no", "signs": ["none"]}


def test_what_was_told_is_offered_and_not_asked_again(visit: Visit) -> None:
    finish(visit, "short", SHORT)
    steps = finish(visit, "second", {"at_home": "no", "mood": "good"})
    assert steps == [
        "introduce",
        "offer signs goal",
        "ask at_home 1/2",
        "ask mood 2/2",
        "check",
        "show",
    ]
    assert visit.result().answers == {"signs": ["none"], "at_home": "no", "mood": "good"}


def test_an_answer_told_before_is_there_when_its_question_comes_up_later(visit: Visit) -> None:
    finish(visit, "short", SHORT)
    steps = finish(visit, "second", {"at_home": "yes", "mood": "good"})
    assert "ask goal 2/3" not in steps
    assert visit.result().answers["goal"] == "walk"


def test_what_was_told_and_does_not_stand_here_is_asked(content: Library) -> None:
    """Somebody told that exercise helped, and now names physical therapy alone."""
    tool = content.tools["spine-check"].assessment
    told_before: Answers = {"helped": ["home_exercise"]}
    progress = carried_over(Progress(assessment=tool), told_before, frozenset())
    progress = answered(progress, "treatments", ["physical_therapy"])
    step = after(progress, "treatments")
    assert isinstance(step, Ask)
    assert step == ask(progress, "helped")


def test_whoever_wants_to_is_asked_everything_again(visit: Visit) -> None:
    finish(visit, "short", SHORT)
    visit.begin("second")
    assert told(visit.go_on()) == "offer signs goal"
    assert told(visit.ask_again()) == "ask signs 1/3"
    assert visit.progress.answers == {}


def test_back_passes_over_what_was_not_asked_here(visit: Visit) -> None:
    finish(visit, "short", SHORT)
    visit.begin("second")
    visit.go_on()
    assert told(visit.go_on()) == "ask at_home 1/2"
    assert told(visit.answer("no")) == "ask mood 2/2"
    assert told(visit.back()) == "ask at_home 1/2"
    assert told(visit.back()) == "introduce"
    assert told(visit.go_on()) == "ask at_home 1/2"


def test_back_from_an_offer_leads_to_the_introduction(visit: Visit) -> None:
    finish(visit, "short", SHORT)
    visit.begin("second")
    visit.go_on()
    assert told(visit.back()) == "introduce"
    assert told(visit.go_on()) == "offer signs goal"


def test_a_warning_that_was_seen_does_not_come_again_with_the_answer(visit: Visit) -> None:
    steps = finish(visit, "short", {**SHORT, "signs": ["numb"]})
    assert "warn numb after signs" in steps
    steps = finish(visit, "second", {"at_home": "no", "mood": "good"})
    assert not [step for step in steps if step.startswith("warn")]
    assert [alert.id for alert in visit.result().alerts] == ["numb"]


def test_a_new_urgent_answer_warns_in_the_second_tool_too(visit: Visit) -> None:
    finish(visit, "short", SHORT)
    visit.begin("second")
    visit.go_on()
    visit.ask_again()
    assert told(visit.answer(["numb"])) == "warn numb after signs"


def test_one_person_has_one_answer(visit: Visit) -> None:
    finish(visit, "short", SHORT)
    finish(visit, "second", {"at_home": "no", "mood": "good"})
    visit.back()
    assert told(visit.change("signs")) == "ask signs 1/3"
    visit.answer(["weak"])
    answers = {result.assessment: result.answers for result in visit.results()}
    assert answers["short"]["signs"] == answers["second"]["signs"] == ["weak"]


def test_closing_questions_depend_on_every_tool(visit: Visit) -> None:
    finish(visit, "short", SHORT)
    finish(visit, "second", {"at_home": "no", "mood": "low"})
    assert told(visit.begin_closing()) == "ask ask 1/2"
    assert told(visit.answer(["walk", "sleep"])) == "ask own 2/2"
    assert told(visit.answer(None)) == "close"
    closing = visit.results()[-1]
    assert (closing.assessment, closing.answers) == ("closing", {"ask": ["walk", "sleep"]})
    assert not visit.close("").partial


def test_a_choice_that_no_answer_calls_for_is_not_kept(visit: Visit) -> None:
    finish(visit, "short", {**SHORT, "goal": "sleep"})
    visit.begin_closing()
    visit.answer(["why", "walk"])
    assert visit.progress.answers == {"ask": ["why"]}


def test_closing_questions_are_asked_once(visit: Visit) -> None:
    finish(visit, "short", SHORT)
    visit.begin_closing()
    visit.answer(None)
    assert told(visit.answer("May I swim?")) == "close"
    assert told(visit.begin_closing()) == "close"


def test_back_from_the_first_closing_question_leaves_it(visit: Visit) -> None:
    finish(visit, "short", SHORT)
    visit.begin_closing()
    assert visit.back() is None
    assert told(visit.begin_closing()) == "ask ask 1/2"
