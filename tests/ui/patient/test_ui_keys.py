"""Everything works from a keyboard, and shows where it is."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from ui_hands import Clinic, pause, press_key

from kiosk.stage.stage import control
from kiosk.ui.patient.questions.body_map import BodyMapDraft
from kiosk.ui.patient.questions.text import TextDraft


def tab_to(clinic: Clinic, name: str) -> None:
    """Press Tab until the control of that name has the focus."""
    wanted = control(clinic.view, name)
    for _ in range(40):
        if wanted.hasActiveFocus():
            return
        press_key(clinic.view, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to '{name}'")


def test_a_question_is_answered_with_tab_space_and_return(clinic: Clinic) -> None:
    clinic.stage.walk_to("how_long")
    pause(clinic.view)
    tab_to(clinic, "1 to 5 years")
    press_key(clinic.view, Qt.Key.Key_Space)
    assert clinic.checked() == ["1 to 5 years"]
    tab_to(clinic, "Continue")
    press_key(clinic.view, Qt.Key.Key_Return)
    assert clinic.stage.question_id == "operations"


def test_the_focus_ring_shows_for_keys_and_not_for_fingers(clinic: Clinic) -> None:
    clinic.stage.walk_to("how_long")
    pause(clinic.view)
    clinic.finger.tap("1 to 5 years")
    by_finger = clinic.stage.picture()
    tab_to(clinic, "More than 5 years")
    tab_to(clinic, "1 to 5 years")
    assert clinic.stage.picture() != by_finger


def test_escape_closes_a_sheet_and_gives_the_focus_back(clinic: Clinic) -> None:
    clinic.stage.walk_to("how_long")
    pause(clinic.view)
    tab_to(clinic, "Start over")
    press_key(clinic.view, Qt.Key.Key_Space)
    QTest.qWait(30)
    assert clinic.shell.sheet == "start_over"
    press_key(clinic.view, Qt.Key.Key_Escape)
    QTest.qWait(30)
    assert clinic.shell.sheet == ""
    assert control(clinic.view, "Start over").hasActiveFocus()


def test_tab_stays_inside_an_open_sheet(clinic: Clinic) -> None:
    clinic.stage.walk_to("how_long")
    clinic.shell.openSheet("start_over")
    pause(clinic.view)
    inside = {"No, stay here", "Yes, clear all"}
    for _ in range(6):
        press_key(clinic.view, Qt.Key.Key_Tab)
        focus = clinic.view.activeFocusItem()
        assert focus is not None
        assert focus.property("name") in inside


def test_a_place_of_the_body_map_is_marked_from_the_keyboard(clinic: Clinic) -> None:
    clinic.stage.walk_to("where")
    pause(clinic.view)
    tab_to(clinic, "Low back")
    press_key(clinic.view, Qt.Key.Key_Space)
    assert clinic.draft_of(BodyMapDraft).marks == ["low_back"]


def test_words_can_be_typed_on_a_real_keyboard_too(clinic: Clinic) -> None:
    clinic.stage.walk_to("goal_words")
    pause(clinic.view)
    clinic.finger.tap("W")
    for key in (Qt.Key.Key_A, Qt.Key.Key_L, Qt.Key.Key_K):
        press_key(clinic.view, key)
    press_key(clinic.view, Qt.Key.Key_Backspace)
    assert clinic.draft_of(TextDraft).text == "Wal"
