"""The clinic's numbers: counts by day and by question, and nothing that belongs to a visit."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from store_samples import NOON, a_visit, key_of

from kiosk.records.errors import StoreError
from kiosk.records.numbers import DayFigures, QuestionFigures, QuestionPace, ToolFigures, VisitPace
from kiosk.store.database import engine_for
from kiosk.store.visits import VisitStore

MONDAY = date(2026, 3, 2)
TUESDAY = MONDAY + timedelta(days=1)

FINISHED = VisitPace(
    day=MONDAY,
    how="finished",
    begun=("spine-check", "my-questions"),
    done=("spine-check", "my-questions"),
    questions=(
        QuestionPace("spine-check", "goal", shown=1, seconds=12),
        QuestionPace("spine-check", "mood", shown=2, seconds=30),
    ),
)
CALLED_IN = VisitPace(
    day=MONDAY,
    how="called_in",
    begun=("spine-check",),
    questions=(QuestionPace("spine-check", "goal", shown=1, seconds=0),),
    gave_up=("spine-check", "goal"),
)
READ_ONLY = VisitPace(day=TUESDAY, how="left")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[VisitStore]:
    with VisitStore.open(tmp_path / "data") as opened:
        yield opened


def test_the_same_day_adds_up(store: VisitStore) -> None:
    for pace in (FINISHED, FINISHED, CALLED_IN, READ_ONLY):
        store.numbers.add(pace)
    figures = store.numbers.between(MONDAY, TUESDAY)
    assert figures.days == (
        DayFigures(MONDAY, begun=3, finished=2, called_in=1, left=0),
        DayFigures(TUESDAY, begun=1, finished=0, called_in=0, left=1),
    )
    assert figures.tools == (
        ToolFigures("my-questions", begun=2, done=2),
        ToolFigures("spine-check", begun=3, done=2),
    )
    assert figures.questions == (
        QuestionFigures("spine-check", "goal", shown=3, seconds=24, gave_up=1),
        QuestionFigures("spine-check", "mood", shown=4, seconds=60, gave_up=0),
    )


def test_how_often_a_question_was_passed_leaves_out_the_visits_that_ended_on_it() -> None:
    assert QuestionFigures("spine-check", "goal", shown=3, seconds=24, gave_up=1).passed == 2


def test_the_same_question_in_two_tools_is_two_questions(store: VisitStore) -> None:
    questions = (
        QuestionPace("spine-check", "mood", shown=1, seconds=10),
        QuestionPace("health-check", "mood", shown=1, seconds=4),
    )
    store.numbers.add(
        VisitPace(day=MONDAY, how="left", questions=questions, gave_up=("health-check", "mood"))
    )
    found = store.numbers.between(MONDAY, MONDAY).questions
    assert {each.assessment: each.gave_up for each in found} == {
        "spine-check": 0,
        "health-check": 1,
    }


def test_days_without_visits_are_there_with_nothing_in_them(store: VisitStore) -> None:
    store.numbers.add(FINISHED)
    figures = store.numbers.between(MONDAY - timedelta(days=3), TUESDAY)
    assert [day.begun for day in figures.days] == [0, 0, 0, 1, 0]
    assert figures.days[0] == DayFigures(MONDAY - timedelta(days=3))


def test_other_days_are_left_out(store: VisitStore) -> None:
    store.numbers.add(FINISHED)
    figures = store.numbers.between(TUESDAY, TUESDAY + timedelta(days=6))
    assert sum(day.begun for day in figures.days) == 0
    assert figures.tools == ()
    assert figures.questions == ()


def test_deleting_every_visit_changes_no_number(store: VisitStore) -> None:
    store.save(a_visit())
    store.numbers.add(FINISHED)
    before = store.numbers.between(MONDAY, MONDAY)
    assert store.desk.delete_before(NOON + timedelta(days=1), NOON + timedelta(days=1))
    assert store.newest(10) == ()
    assert store.numbers.between(MONDAY, MONDAY) == before


def test_numbers_outlast_the_end_of_the_program(tmp_path: Path) -> None:
    with VisitStore.open(tmp_path / "data") as store:
        store.numbers.add(FINISHED)
    with VisitStore.open(tmp_path / "data") as store:
        assert store.numbers.between(MONDAY, MONDAY).days[0].finished == 1


def test_a_visit_is_counted_whole_or_not_at_all(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with VisitStore.open(folder) as store:
        engine = engine_for(folder / "visits.db", key_of(folder))
        with engine.connect() as connection:
            connection.execute(text("DROP TABLE question_pace"))
        engine.dispose()
        with pytest.raises(StoreError):
            store.numbers.add(FINISHED)
        engine = engine_for(folder / "visits.db", key_of(folder))
        with engine.connect() as connection:
            counted = connection.execute(text("SELECT count(*) FROM day_count")).scalar_one()
        engine.dispose()
    assert counted == 0
