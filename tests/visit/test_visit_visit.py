from datetime import UTC, datetime, timedelta

import pytest
from journey_samples import WELL, library, told

from kiosk.content import pseudo
from kiosk.content.library import Library
from kiosk.scoring.assessment import Answers
from kiosk.visit.visit import Visit

TEN = datetime(2026, 5, 14, 10, 0, tzinfo=UTC)


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.now = TEN

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture(scope="module")
def content() -> Library:
    return library()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def visit(content: Library, clock: Clock) -> Visit:
    return Visit(content, clock, content)


def answer_all(visit: Visit, answers: Answers) -> list[str]:
    """Begin the short tool and answer up to check-your-answers; every step on the way."""
    steps = [told(visit.begin("short")), told(visit.go_on())]
    while steps[-1] != "check":
        if steps[-1].startswith("ask"):
            step = visit.answer(answers.get(steps[-1].split()[1]))
        else:
            step = visit.go_on()
        steps.append(told(step))
        assert len(steps) < 20, steps
    return steps


def test_a_whole_tool_is_introduced_asked_checked_and_shown(visit: Visit) -> None:
    assert answer_all(visit, WELL) == [
        "introduce",
        "ask goal 1/4",
        "ask surgery 2/4",
        "ask signs 3/4",
        "ask note 4/4",
        "check",
    ]
    assert visit.finished_tools == frozenset()
    assert told(visit.go_on()) == "show"
    assert visit.finished_tools == {"short"}
    assert visit.result().answers == WELL


def test_the_urgent_page_comes_at_once_and_not_again(visit: Visit) -> None:
    steps = answer_all(visit, {**WELL, "signs": ["numb"]})
    assert steps[-3:] == ["warn numb after signs", "ask note 4/4", "check"]
    assert told(visit.change("goal")) == "ask goal 1/4"
    assert told(visit.answer("sleep")) == "check"


def test_back_from_the_urgent_page_leads_to_its_question_and_it_comes_again(visit: Visit) -> None:
    visit.begin("short")
    visit.go_on()
    visit.answer("walk")
    visit.answer("no")
    assert told(visit.answer(["numb"])) == "warn numb after signs"
    assert told(visit.back()) == "ask signs 3/4"
    assert told(visit.answer(["numb"])) == "warn numb after signs"
    assert told(visit.back()) == "ask signs 3/4"
    assert told(visit.answer(["none"])) == "ask note 4/4"


def test_back_leads_through_every_page_and_out(visit: Visit) -> None:
    answer_all(visit, WELL)
    visit.go_on()
    steps = []
    while visit.step is not None and (step := visit.back()) is not None:
        steps.append(told(step))
        assert len(steps) < 20, steps
    assert steps == [
        "check",
        "ask note 4/4",
        "ask signs 3/4",
        "ask surgery 2/4",
        "ask goal 1/4",
        "introduce",
    ]
    assert visit.progress.answers == WELL


def test_check_jumps_to_a_question_and_straight_back(visit: Visit) -> None:
    answer_all(visit, WELL)
    assert told(visit.change("surgery")) == "ask surgery 2/4"
    assert told(visit.back()) == "check"
    assert told(visit.change("surgery")) == "ask surgery 2/4"
    assert told(visit.answer("yes")) == "ask year 3/5"
    assert told(visit.answer("2023-03")) == "check"


def test_after_back_from_check_the_questions_follow_one_another_again(visit: Visit) -> None:
    answer_all(visit, WELL)
    visit.back()
    assert told(visit.back()) == "ask signs 3/4"
    assert told(visit.answer(["weak"])) == "warn weak after signs"
    assert told(visit.go_on()) == "ask note 4/4"


def test_a_tool_that_was_left_at_check_opens_there_again(visit: Visit) -> None:
    answer_all(visit, WELL)
    visit.begin("spine-check")
    assert told(visit.begin("short")) == "check"


def test_a_tool_that_was_left_half_way_opens_at_its_introduction_with_its_answers(
    visit: Visit,
) -> None:
    visit.begin("short")
    visit.go_on()
    visit.answer("walk")
    visit.begin("spine-check")
    assert told(visit.begin("short")) == "introduce"
    assert visit.progress.answers == {"goal": "walk"}


def test_an_answer_is_kept_without_leaving_its_page(visit: Visit) -> None:
    visit.begin("short")
    visit.go_on()
    visit.put("sleep")
    assert told(visit.step) == "ask goal 1/4"
    assert visit.progress.answers == {"goal": "sleep"}


def test_nothing_is_answered_where_nothing_is_asked(visit: Visit) -> None:
    visit.begin("short")
    with pytest.raises(ValueError, match="no question is being asked"):
        visit.answer("walk")
    visit.go_on()
    with pytest.raises(ValueError, match="there is no going on"):
        visit.go_on()


def test_another_language_keeps_answers_and_page(visit: Visit, content: Library) -> None:
    visit.begin("short")
    visit.go_on()
    visit.answer("walk")
    visit.library = pseudo.long(content)
    assert visit.tool.words.name == "[Shōrt chēck Short]"
    assert told(visit.step) == "ask surgery 2/4"
    assert told(visit.answer("no")) == "ask signs 3/4"
    assert visit.progress.answers == {"goal": "walk", "surgery": "no"}
    assert visit.close("").library.language.code == "en-long"


def test_a_finished_visit_is_not_partial(visit: Visit) -> None:
    answer_all(visit, WELL)
    visit.go_on()
    assert not visit.close("Hillside").partial


def test_a_visit_left_in_the_middle_is_partial_and_keeps_what_was_said(visit: Visit) -> None:
    visit.begin("short")
    visit.go_on()
    visit.answer("walk")
    closed = visit.close("Hillside")
    assert closed.partial
    (result,) = closed.results
    assert result.partial
    assert result.answers == {"goal": "walk"}


def test_a_tool_that_was_only_opened_leaves_nothing(visit: Visit) -> None:
    answer_all(visit, WELL)
    visit.go_on()
    visit.begin("spine-check")
    closed = visit.close("Hillside")
    assert not closed.partial
    assert [result.assessment for result in closed.results] == ["short"]


def test_a_finished_tool_that_asks_more_after_a_change_is_partial(visit: Visit) -> None:
    answer_all(visit, WELL)
    visit.go_on()
    visit.back()
    visit.change("surgery")
    assert told(visit.answer("yes")) == "ask year 3/5"
    closed = visit.close("Hillside")
    assert closed.results[0].partial
    assert closed.partial


def test_two_tools_give_two_results_in_the_order_begun(visit: Visit) -> None:
    visit.begin("spine-check")
    visit.go_on()
    visit.answer("worse")
    answer_all(visit, WELL)
    visit.go_on()
    assert [result.assessment for result in visit.results()] == ["spine-check", "short"]
    closed = visit.close("Hillside")
    assert closed.partial
    assert [result.partial for result in closed.results] == [True, False]


def test_a_visit_knows_when_it_began_and_ended(visit: Visit, clock: Clock) -> None:
    visit.begin("short")
    clock.now += timedelta(minutes=2)
    visit.begin("spine-check")
    clock.now += timedelta(minutes=3)
    closed = visit.close("Hillside")
    assert (closed.started, closed.finished) == (TEN, TEN + timedelta(minutes=5))
    assert closed.clinic == "Hillside"


def test_a_new_visit_knows_nothing_of_the_one_before(content: Library, clock: Clock) -> None:
    first = Visit(content, clock, content)
    answer_all(first, {**WELL, "signs": ["numb"]})
    second = Visit(content, clock, content)
    assert not second.has_answers
    second.begin("short")
    assert second.progress.answers == {}
    assert second.progress.warned == frozenset()
    assert second.close("").results == ()
