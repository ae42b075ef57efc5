"""What is counted of a visit: how long its questions take, and where it ends."""

import logging
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import msgspec
import pytest
from journey_samples import WELL, library

from kiosk.content.library import Library
from kiosk.printing import Delivery, NotPrinted
from kiosk.records.numbers import QuestionPace, VisitPace
from kiosk.scoring.assessment import Answers
from kiosk.store.visits import VisitStore
from kiosk.visit.ending import Visits
from kiosk.visit.pace import LONGEST
from kiosk.visit.store import StoreInMemory
from kiosk.visit.visit import Visit

LATE = datetime(2026, 5, 14, 23, 30, tzinfo=timezone(timedelta(hours=-7)))
"""In the waiting room; in UTC it is the next day."""


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.now = LATE

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture(scope="module")
def content() -> Library:
    return library()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def visit(content: Library, clock: Clock) -> Visit:
    return Visit(content, clock, content)


def times(pace: VisitPace) -> dict[str, tuple[int, int]]:
    """Of each question how often it was shown, and for how many seconds."""
    return {each.question: (each.shown, each.seconds) for each in pace.questions}


def answer_all(visit: Visit, clock: Clock, answers: Answers = WELL) -> None:
    """The short tool from its beginning to its result, five seconds on every page."""
    visit.begin("short")
    clock.pass_by(5)
    visit.go_on()
    for question in ("goal", "surgery", "signs", "note"):
        clock.pass_by(5)
        visit.answer(answers.get(question))
    clock.pass_by(5)
    visit.go_on()


def finish(visit: Visit, clock: Clock) -> None:
    """Past the closing questions to the code."""
    visit.begin_closing()
    for _ in ("ask", "own"):
        clock.pass_by(3)
        visit.answer(None)


def test_a_finished_visit_tells_its_tools_and_the_time_of_each_question(
    visit: Visit, clock: Clock
) -> None:
    answer_all(visit, clock)
    finish(visit, clock)
    pace = visit.pace()
    assert pace.how == "finished"
    assert pace.begun == pace.done == ("short", "closing")
    assert pace.gave_up is None
    assert times(pace) == {
        "goal": (1, 5),
        "surgery": (1, 5),
        "signs": (1, 5),
        "note": (1, 5),
        "ask": (1, 3),
        "own": (1, 3),
    }


def test_the_day_is_the_waiting_rooms_own_on_which_the_visit_began(
    visit: Visit, clock: Clock
) -> None:
    visit.begin("short")
    clock.pass_by(3600)
    assert visit.pace().day == date(2026, 5, 14)


def test_a_visit_without_a_tool_is_counted_as_left(visit: Visit) -> None:
    assert visit.pace() == VisitPace(day=date(2026, 5, 14), how="left")


def test_a_patient_who_is_called_in_stops_at_the_question_on_the_screen(
    visit: Visit, clock: Clock
) -> None:
    visit.begin("short")
    visit.go_on()
    clock.pass_by(9)
    visit.answer("walk")
    clock.pass_by(40)
    visit.called_in = True
    pace = visit.pace()
    assert pace.how == "called_in"
    assert pace.gave_up == ("short", "surgery")
    assert pace.begun == ("short",)
    assert pace.done == ()


def test_the_time_that_a_visit_ends_on_says_nothing_about_its_question(
    visit: Visit, clock: Clock
) -> None:
    visit.begin("short")
    visit.go_on()
    clock.pass_by(9)
    visit.answer("walk")
    clock.pass_by(170)  # nobody is there any more
    pace = visit.pace()
    assert pace.gave_up == ("short", "surgery")
    assert times(pace) == {"goal": (1, 9), "surgery": (1, 0)}


@pytest.mark.parametrize("page", ["introduction", "check", "result", "another page"])
def test_who_leaves_from_a_page_without_a_question_gives_none_up(
    visit: Visit, clock: Clock, page: str
) -> None:
    answer_all(visit, clock)
    if page == "introduction":
        visit.begin("second")
    elif page == "check":
        visit.back()
    elif page == "another page":
        visit.back()
        visit.back()
        visit.on_screen(page_of_step=False)
    pace = visit.pace()
    assert pace.how == "left"
    assert pace.gave_up is None


def test_a_question_that_is_seen_again_is_counted_again(visit: Visit, clock: Clock) -> None:
    visit.begin("short")
    visit.go_on()
    clock.pass_by(4)
    visit.answer("walk")
    clock.pass_by(2)
    visit.back()
    clock.pass_by(6)
    visit.answer("sleep")
    assert times(visit.pace()) == {"goal": (2, 10), "surgery": (2, 2)}


def test_the_time_on_the_page_of_languages_is_no_question_s(visit: Visit, clock: Clock) -> None:
    visit.begin("short")
    visit.go_on()
    clock.pass_by(4)
    visit.on_screen(page_of_step=False)
    clock.pass_by(60)
    visit.on_screen(page_of_step=True)
    clock.pass_by(3)
    visit.answer("walk")
    assert times(visit.pace())["goal"] == (1, 7)


def test_who_looks_away_for_an_hour_is_counted_for_three_minutes(
    visit: Visit, clock: Clock
) -> None:
    visit.begin("short")
    visit.go_on()
    clock.pass_by(3600)
    visit.answer("walk")
    assert times(visit.pace())["goal"] == (1, LONGEST)


def test_a_clock_that_jumps_back_takes_no_time_away(visit: Visit, clock: Clock) -> None:
    visit.begin("short")
    visit.go_on()
    clock.pass_by(8)
    visit.answer("walk")
    clock.pass_by(-7200)
    visit.answer("no")
    assert times(visit.pace()) == {"goal": (1, 8), "surgery": (1, 0), "signs": (1, 0)}


def test_the_urgent_page_is_not_the_question_before_it(visit: Visit, clock: Clock) -> None:
    visit.begin("short")
    visit.go_on()
    visit.answer("walk")
    visit.answer("no")
    clock.pass_by(11)
    visit.answer(["numb"])
    clock.pass_by(100)
    assert visit.pace().gave_up is None
    assert times(visit.pace())["signs"] == (1, 11)


def test_a_tool_that_was_put_off_is_not_done_when_the_visit_ends(
    content: Library, clock: Clock
) -> None:
    tools = {name: tool for name, tool in content.tools.items() if name != "closing"}
    visit = Visit(msgspec.structs.replace(content, tools=tools), clock, content)
    answer_all(visit, clock)
    visit.begin("second")
    visit.on_screen(page_of_step=False)
    visit.begin_closing()
    pace = visit.pace()
    assert pace.how == "finished"
    assert pace.begun == ("short", "second")
    assert pace.done == ("short",)


def test_no_answer_is_in_what_is_counted(visit: Visit, clock: Clock) -> None:
    answer_all(visit, clock, {**WELL, "note": "Zirkus"})
    finish(visit, clock)
    told = msgspec.json.encode(visit.pace()).decode()
    assert "Zirkus" not in told
    assert "walk" not in told
    assert "none" not in told


def not_printed(*_: object) -> Delivery:
    return NotPrinted(reason="no printer here")


A_PACE = VisitPace(
    day=date(2026, 5, 14),
    how="left",
    begun=("short",),
    questions=(QuestionPace("short", "goal", shown=1, seconds=0),),
    gave_up=("short", "goal"),
)


def test_a_visit_is_counted_in_the_clinics_numbers(tmp_path: Path) -> None:
    with VisitStore.open(tmp_path / "data") as store:
        Visits(store, not_printed).count(A_PACE)
        figures = store.numbers.between(A_PACE.day, A_PACE.day)
    assert figures.days[0].left == 1
    assert figures.questions[0].gave_up == 1


def test_a_visit_that_cannot_be_counted_is_logged_and_forgotten(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.ERROR, "kiosk")

    store = StoreInMemory(room=0)
    visits = Visits(store, not_printed)
    visits.count(A_PACE)
    store.room = None
    assert visits.save_waiting() == 0
    assert store.counted == []
    assert "visit not counted" in caplog.text
    assert "disk is full" in caplog.text
