"""Nothing of one patient ever reaches the next."""

import gc
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from ui_hands import Clinic, pause

from kiosk.stage.stage import SAMPLE
from kiosk.ui.patient.questions.draft import Draft


def leave_by_start_over(clinic: Clinic) -> None:
    clinic.finger.turn("Start over")
    clinic.finger.turn("Yes, clear all")


def leave_after_finishing(clinic: Clinic) -> None:
    clinic.shell.goOn()
    clinic.stage.get_code()
    clinic.stage.wait_for(lambda: clinic.shell.finish.state == "saved")
    pause(clinic.view)
    clinic.finger.turn("Clear this screen now")


def leave_by_walking_off(clinic: Clinic) -> None:
    clinic.shell.idle_watch.warn()
    clinic.stage.wait_for(lambda: clinic.shell.page == "attract")


def leave_by_being_called_in(clinic: Clinic) -> None:
    clinic.finger.turn("I was called in")
    clinic.finger.turn("Yes, I was called in")
    clinic.stage.wait_for(lambda: clinic.shell.finish.state == "saved")
    pause(clinic.view)
    clinic.finger.turn("Clear this screen now")


LEAVINGS = [
    leave_by_start_over,
    leave_after_finishing,
    leave_by_walking_off,
    leave_by_being_called_in,
]


@pytest.mark.parametrize("leave", LEAVINGS, ids=lambda leave: leave.__name__)
def test_the_next_patient_finds_no_answer_no_code_and_no_setting(
    clinic: Clinic, leave: Callable[[Clinic], None]
) -> None:
    fresh = clinic.stage.picture()
    clinic.stage.walk_through()
    clinic.shell.chooseTextSize(1)
    clinic.shell.toggleContrast()
    pause(clinic.view)
    leave(clinic)
    code = clinic.store.newest(1)[0].code if clinic.store.newest(1) else "no code"

    assert clinic.shell.page == "attract"
    assert clinic.shell.textScale == 1.0
    assert clinic.shell.highContrast is False
    assert clinic.stage.picture() == fresh
    seen = clinic.texts()
    clinic.stage.start()
    clinic.shell.openTool("spine-check")
    clinic.shell.goOn()
    while clinic.shell.page == "question":
        assert clinic.shell.question.answer is None, clinic.stage.question_id
        seen += clinic.texts()
        question = clinic.shell.question.asked
        assert question is not None
        if not question.optional:
            clinic.shell.question.pick("not_sure")
        clinic.shell.goOn()
    seen += clinic.texts()
    assert not [text for text in seen if "shops" in text or code in text]


def test_a_wiped_visit_is_gone_from_memory(clinic: Clinic) -> None:
    clinic.stage.walk_through()
    visit = clinic.shell.visit
    assert visit is not None
    assert visit.progress.answers | {"ask": SAMPLE["ask"]} == SAMPLE
    gone = weakref.ref(visit)
    del visit
    clinic.shell.wipe()
    gc.collect()
    assert gone() is None


def test_a_visit_that_is_finished_is_gone_from_memory_while_its_code_still_shows(
    clinic: Clinic,
) -> None:
    clinic.stage.walk_through()
    clinic.shell.goOn()
    gone = weakref.ref(clinic.shell.visit)
    clinic.stage.get_code()
    clinic.stage.wait_for(lambda: clinic.shell.finish.state == "saved")
    gc.collect()
    assert gone() is None


def test_larger_text_on_the_first_screen_is_wiped_when_its_reader_walks_off(
    clinic: Clinic,
) -> None:
    clinic.shell.chooseTextSize(2)
    clinic.shell.idle_watch.warn()
    clinic.stage.wait_for(lambda: not clinic.shell.idle)
    assert clinic.shell.textScale == 1.0


def test_the_idle_page_hides_what_was_answered(clinic: Clinic) -> None:
    clinic.stage.walk_to("goal_words")
    clinic.stage.fill()
    assert clinic.says("Walk to the shops again")
    clinic.shell.idle_watch.warn()
    assert not clinic.says("Walk to the shops again")
    pause(clinic.view)
    clinic.finger.tap("I need more time")
    assert clinic.says("Walk to the shops again")


def test_nobody_touching_brings_the_warning_and_then_the_first_screen(clinic: Clinic) -> None:
    watch = clinic.shell.idle_watch
    watch.wait_ms = 150
    clinic.stage.walk_to("how_long")
    clinic.stage.wait_for(lambda: clinic.shell.idle)
    assert clinic.says("Are you still there?")
    clinic.stage.wait_for(lambda: clinic.shell.page == "attract")


def test_touching_the_page_puts_the_warning_off(clinic: Clinic) -> None:
    clinic.stage.walk_to("how_long")
    clinic.shell.idle_watch.wait_ms = 400
    for _ in range(8):
        QTest.qWait(100)
        clinic.finger.tap("1 to 5 years")
        assert clinic.shell.idle is False


def test_no_draft_of_any_kind_of_question_outlives_the_visit(clinic: Clinic) -> None:
    clinic.stage.walk_through()
    drafts = clinic.shell.findChildren(Draft)
    assert {type(draft).__name__ for draft in drafts if draft.answer is not None} == {
        *("OneDraft", "SeveralDraft", "ScaleDraft", "MonthDraft", "TextDraft", "BodyMapDraft")
    }
    clinic.shell.wipe()
    assert [draft.answer for draft in drafts if draft.answer is not None] == []
