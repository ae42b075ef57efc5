"""From the patients' taps to the clinic's numbers, and nothing in them that tells who it was."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text
from ui_hands import Clinic, pause

from kiosk.records.numbers import Figures
from kiosk.stage.stage import NOON, SAMPLE
from kiosk.store.database import engine_for
from kiosk.store.key import read_key

TODAY = NOON.date()


def counted(clinic: Clinic) -> Figures:
    """Today's numbers, once everything under way is done."""
    seen: list[Figures] = []
    numbers = clinic.store.numbers
    clinic.stage.books.run(lambda: numbers.between(TODAY, TODAY), seen.append, print)
    clinic.stage.wait_for(lambda: bool(seen))
    return seen[0]


def endings(figures: Figures) -> tuple[int, int, int]:
    """Finished, called in, left."""
    day = figures.days[0]
    assert day.begun == day.finished + day.called_in + day.left
    return day.finished, day.called_in, day.left


def gave_up(figures: Figures) -> list[tuple[str, str]]:
    return [(each.assessment, each.question) for each in figures.questions if each.gave_up]


def first_questions(clinic: Clinic) -> None:
    """By touch to the third question of the spine check."""
    clinic.finger.turn("Tap to start")
    clinic.finger.turn("Spine check, About 6 minutes")
    clinic.finger.turn("Begin")
    for question in ("reason", "goal"):
        asked = clinic.shell.question.asked
        assert asked is not None
        assert asked.id == question
        clinic.answer_by_touch(asked, SAMPLE[question])
        clinic.finger.turn("Continue")


def call_in(clinic: Clinic) -> None:
    clinic.finger.turn("I was called in")
    clinic.finger.turn("Yes, I was called in")


def start_over(clinic: Clinic) -> None:
    clinic.finger.turn("Start over")
    clinic.finger.turn("Yes, clear all")


def walk_off(clinic: Clinic) -> None:
    clinic.shell.idle_watch.warn()
    clinic.stage.wait_for(lambda: clinic.shell.page == "attract")


def test_a_visit_that_gets_its_code_is_finished(clinic: Clinic) -> None:
    clinic.stage.see_result()
    clinic.stage.get_code()
    clinic.stage.wait_for(lambda: clinic.shell.finish.state == "saved")
    pause(clinic.view)
    clinic.finger.turn("Clear this screen now")
    figures = counted(clinic)
    assert endings(figures) == (1, 0, 0)
    assert {each.assessment: (each.begun, each.done) for each in figures.tools} == {
        "spine-check": (1, 1),
        "my-questions": (1, 1),
    }
    assert {each.question for each in figures.questions} >= {"reason", "goal", "pain_leg", "ask"}
    assert gave_up(figures) == []


def test_a_patient_who_is_called_in_is_counted_with_the_question_on_the_screen(
    clinic: Clinic,
) -> None:
    first_questions(clinic)
    call_in(clinic)
    clinic.stage.wait_for(lambda: clinic.shell.finish.state == "saved")
    figures = counted(clinic)
    assert endings(figures) == (0, 1, 0)
    assert gave_up(figures) == [("spine-check", "goal_words")]
    assert [(each.begun, each.done) for each in figures.tools] == [(1, 0)]
    assert {each.question: each.shown for each in figures.questions} == {
        "reason": 1,
        "goal": 1,
        "goal_words": 1,
    }


@pytest.mark.parametrize("leave", [start_over, walk_off])
def test_a_visit_that_is_wiped_is_counted_as_left(
    clinic: Clinic, leave: Callable[[Clinic], None]
) -> None:
    first_questions(clinic)
    leave(clinic)
    figures = counted(clinic)
    assert endings(figures) == (0, 0, 1)
    assert gave_up(figures) == [("spine-check", "goal_words")]
    assert clinic.store.newest(1) == ()


def test_a_patient_called_in_before_the_first_answer_is_counted_once_and_not_saved(
    clinic: Clinic,
) -> None:
    clinic.finger.turn("Tap to start")
    call_in(clinic)
    assert clinic.shell.page == "attract"
    assert endings(counted(clinic)) == (0, 1, 0)
    assert clinic.store.newest(1) == ()


def test_who_only_reads_is_counted_as_left_and_gives_no_question_up(clinic: Clinic) -> None:
    clinic.stage.start()
    clinic.shell.openArticle("what-it-is")
    walk_off(clinic)
    figures = counted(clinic)
    assert endings(figures) == (0, 0, 1)
    assert figures.tools == ()
    assert figures.questions == ()


def test_a_first_screen_that_nobody_touched_is_no_visit(clinic: Clinic) -> None:
    clinic.shell.chooseTextSize(1)
    walk_off(clinic)
    assert endings(counted(clinic)) == (0, 0, 0)


def test_nothing_in_the_tables_tells_who_it_was(clinic: Clinic, tmp_path: Path) -> None:
    clinic.stage.see_result()
    clinic.stage.get_code()
    clinic.stage.wait_for(lambda: clinic.shell.finish.state == "saved")
    code = clinic.shell.finish.code
    counted(clinic)
    engine = engine_for(tmp_path / "data" / "visits.db", read_key(tmp_path / "data" / "visits.key"))
    with engine.connect() as connection:
        days = connection.execute(text("SELECT * FROM day_count")).all()
        paces = connection.execute(text("SELECT * FROM question_pace")).all()
    engine.dispose()

    today = TODAY.isoformat()
    tools = clinic.stage.parts.libraries["en"].tools
    whats = {
        "begun",
        "finished",
        *(f"{part}:{tool}" for part in ("tool", "done") for tool in tools),
    }
    assert {(day, number) for day, _, number in days} == {(today, 1)}
    assert {row.what for row in days} <= whats
    asked = {(name, q.id) for name, tool in tools.items() for q in tool.assessment.question}
    assert {row.day for row in paces} == {today}
    assert {(row.assessment, row.question) for row in paces} <= asked
    assert all(isinstance(value, int) for row in paces for value in row[3:])
    assert code not in repr([*days, *paces])
    assert "shops" not in repr([*days, *paces])
