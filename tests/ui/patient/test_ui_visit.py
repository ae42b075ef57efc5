"""A whole visit through the real window, by touch, into the real database and onto paper."""

from pathlib import Path

import msgspec
import pytest
from pypdf import PdfReader
from PySide6.QtTest import QTest
from ui_hands import Clinic, pause

from kiosk.report.pages import Summary
from kiosk.stage.stage import SAMPLE, URGENT
from kiosk.ui.patient.questions.body_map import BodyMapDraft


def begin(clinic: Clinic) -> None:
    clinic.finger.turn("Tap to start")
    clinic.finger.turn("Spine check, About 6 minutes")
    clinic.finger.turn("Begin")


def through_the_answers(clinic: Clinic) -> None:
    """Page through check-your-answers to the result."""
    while clinic.shell.page == "check":
        clinic.finger.turn("Continue")


def get_code(clinic: Clinic) -> str:
    while not clinic.has("Get my code"):
        clinic.finger.turn("Continue")
    clinic.finger.turn("Get my code")
    clinic.walk_by_touch(SAMPLE)  # the questions that close a visit
    clinic.stage.wait_for(lambda: clinic.shell.finish.state == "saved")
    clinic.stage.wait_for(lambda: not clinic.shell.finish.printing)
    return clinic.shell.finish.code


def text_of(file: Path, page: int) -> str:
    return " ".join(PdfReader(file).pages[page].extract_text().split())


def test_a_visit_by_touch_ends_with_a_code_a_row_and_two_printed_pages(clinic: Clinic) -> None:
    begin(clinic)
    clinic.walk_by_touch(SAMPLE)
    assert clinic.says("Check your answers")
    through_the_answers(clinic)
    assert clinic.says("You marked 3 of 6 things that studies have looked at")
    code = get_code(clinic)
    assert clinic.says(code)

    found = clinic.store.find(code)
    assert found.visit.partial is False
    assert found.visit.alert_level is None
    assert [tool.assessment for tool in found.visit.tools] == ["spine-check", "my-questions"]
    assert found.visit.tools[0].answers | found.visit.tools[1].answers == SAMPLE
    assert [line.code for line in clinic.store.newest(10)] == [code]

    file = clinic.printed / f"{code}.pdf"
    assert clinic.says("The front desk has your page as a file.")
    care_team, home = text_of(file, 0), text_of(file, 1)
    for words in (code, "Walk to the shops again", "Hillside Spine Clinic", "None reported"):
        assert words in care_team
    for words in ("Mar 2023", "Right thigh", "Burning", "Opioid"):
        assert words in care_team
    for words in (code, "Walk to the shops again", "What can calm nerve pain?"):
        assert words in home
    assert len(PdfReader(file).pages) == 2


def test_the_summary_kept_in_the_database_is_the_one_on_paper(clinic: Clinic) -> None:
    clinic.stage.walk_through()
    clinic.shell.goOn()
    clinic.stage.get_code()
    clinic.stage.wait_for(lambda: clinic.shell.finish.state == "saved")
    clinic.stage.wait_for(lambda: not clinic.shell.finish.printing)
    found = clinic.store.find(clinic.shell.finish.code)
    kept = msgspec.json.decode(found.visit.summary, type=Summary)
    from kiosk.report.pdf import pdf

    assert pdf(kept, "a4") == (clinic.printed / f"{kept.code}.pdf").read_bytes()


def test_an_urgent_sign_interrupts_at_once_and_the_patient_can_go_on(clinic: Clinic) -> None:
    clinic.stage.walk_to("urgent_bladder", URGENT)
    pause(clinic.view)
    clinic.finger.tap("Numb between legs or bottom")
    clinic.finger.turn("Continue")
    assert clinic.shell.page == "urgent"
    assert clinic.says("Tell the front desk now")
    assert clinic.says("New numbness between your legs")
    assert not clinic.says("safe")
    clinic.finger.turn("I told them")
    assert clinic.shell.page == "question"
    assert clinic.stage.question_id == "urgent_nerves"


def test_changing_the_urgent_answer_leads_back_to_it(clinic: Clinic) -> None:
    clinic.stage.walk_to("urgent_bladder")
    pause(clinic.view)
    clinic.finger.tap("Numb between legs or bottom")
    clinic.finger.turn("Continue")
    clinic.finger.turn("Change answer")
    assert clinic.stage.question_id == "urgent_bladder"
    assert clinic.shell.question.chosen == ["saddle_numbness"]


def test_continue_without_an_answer_says_what_is_missing(clinic: Clinic) -> None:
    clinic.stage.walk_to("how_long")
    pause(clinic.view)
    clinic.finger.turn("Continue")
    assert clinic.stage.question_id == "how_long"
    assert clinic.says("Choose one answer, or Not sure.")
    clinic.finger.tap("Not sure")
    assert not clinic.says("Choose one answer, or Not sure.")
    clinic.finger.turn("Continue")
    assert clinic.stage.question_id == "operations"


def test_nothing_is_chosen_before_the_patient_chooses(clinic: Clinic) -> None:
    clinic.stage.start()
    clinic.shell.openTool("spine-check")
    clinic.shell.goOn()
    while clinic.shell.page == "question":
        chosen = [name for name in clinic.checked() if name not in ("My back", "Capital letters")]
        assert chosen == [], clinic.stage.question_id
        clinic.stage.fill()
        clinic.shell.goOn()


def test_an_answer_can_be_changed_from_the_check_page_and_back_again(clinic: Clinic) -> None:
    clinic.stage.walk_through()
    pause(clinic.view)
    row = next(name for name in clinic.texts() if name.startswith("Reason for visit: "))
    clinic.finger.turn(row)
    assert clinic.stage.question_id == "reason"
    clinic.finger.tap("New pain")
    clinic.finger.turn("Continue")
    assert clinic.shell.page == "check"
    assert clinic.says("Reason for visit: New pain")


def test_called_in_in_the_middle_saves_what_there_is_as_partial(clinic: Clinic) -> None:
    clinic.stage.walk_to("how_long")
    pause(clinic.view)
    clinic.finger.tap("1 to 5 years")
    clinic.finger.turn("I was called in")
    assert clinic.says("Were you called in?")
    clinic.finger.turn("Yes, I was called in")
    clinic.stage.wait_for(lambda: clinic.shell.finish.state == "saved")
    clinic.stage.wait_for(lambda: not clinic.shell.finish.printing)
    visit = clinic.store.find(clinic.shell.finish.code).visit
    assert visit.partial is True
    assert visit.tools[0].answers["how_long"] == "years_1_to_5"
    assert "operations" not in visit.tools[0].answers


def test_called_in_without_an_answer_just_clears_the_screen(clinic: Clinic) -> None:
    clinic.finger.turn("Tap to start")
    clinic.finger.turn("I was called in")
    clinic.finger.turn("Yes, I was called in")
    assert clinic.shell.page == "attract"
    assert clinic.store.newest(10) == ()


def test_an_article_is_read_page_by_page_to_its_quick_check(clinic: Clinic) -> None:
    clinic.finger.turn("Tap to start")
    clinic.finger.turn("Why pain can stay")
    while clinic.shell.page == "article":
        clinic.finger.turn("Continue")
    assert clinic.says("Quick check")
    clinic.finger.tap("No, there is just one")
    assert clinic.says("Another answer fits better.")
    clinic.finger.tap("Yes, there can be a few")
    assert clinic.says("Yes, that fits.")
    clinic.finger.turn("Continue")
    assert clinic.says("Read next")
    clinic.finger.turn("Done")
    assert clinic.shell.page == "home"


@pytest.mark.parametrize("part", ["left arm", "right arm"])
def test_the_body_map_marks_the_place_under_the_finger(clinic: Clinic, part: str) -> None:
    clinic.stage.walk_to("where")
    pause(clinic.view)
    clinic.finger.tap(part.capitalize())
    assert clinic.draft_of(BodyMapDraft).marks == [
        part.replace("left arm", "arm_left").replace("right arm", "arm_right")
    ]


def test_a_place_tapped_again_after_a_while_is_taken_away_but_not_by_a_tremble(
    clinic: Clinic,
) -> None:
    clinic.stage.walk_to("where")
    pause(clinic.view)
    clinic.finger.tap("Low back")
    clinic.finger.tap("Low back")
    assert clinic.draft_of(BodyMapDraft).marks == ["low_back"]
    QTest.qWait(850)
    clinic.finger.tap("Low back")
    assert clinic.draft_of(BodyMapDraft).marks == []


def test_the_list_of_places_does_the_same_as_the_map(clinic: Clinic) -> None:
    clinic.stage.walk_to("where")
    pause(clinic.view)
    clinic.finger.tap("List")
    clinic.finger.tap("Low back")
    clinic.finger.tap("Burning")
    clinic.finger.tap("Done")
    assert clinic.checked() == ["Low back"]
    clinic.finger.turn("Continue")
    assert clinic.stage.question_id == "how_long"
    clinic.shell.goBack()
    assert clinic.shell.question.answer == {"low_back": ["burning"]}
