"""Height and weight on big keys, in the units people know."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from ui_hands import GUARD_MS, Clinic, press_key

from kiosk.ui.stage import PORTRAIT


def ask(clinic: Clinic, question: str) -> None:
    unsure = dict.fromkeys(("sleep", "movement", "tobacco", "alcohol"), "not_sure")
    clinic.stage.walk_to(question, {**unsure}, tool="health-check")
    QTest.qWait(GUARD_MS)


@pytest.fixture(params=["landscape", "portrait"])
def clinic(clinic: Clinic, request: pytest.FixtureRequest) -> Clinic:
    if request.param == "portrait":
        clinic.stage.resize(PORTRAIT)
    return clinic


def answer(clinic: Clinic, question: str) -> object:
    assert clinic.shell.visit is not None
    return clinic.shell.visit.progress.answers.get(question)


def test_feet_then_inches(clinic: Clinic) -> None:
    ask(clinic, "height")
    assert clinic.says("First tap the feet.")
    clinic.finger.turn("5 ft")
    assert clinic.says("Now tap the inches.")
    clinic.finger.tap("11 in")
    assert "11 in" in clinic.checked()
    clinic.finger.turn("Continue")
    assert answer(clinic, "height") == "5 ft 11 in"
    assert clinic.stage.question_id == "weight"


def test_centimeters_are_typed(clinic: Clinic) -> None:
    ask(clinic, "height")
    clinic.finger.turn("Centimeters")
    for key in ("1", "7", "0"):
        clinic.finger.tap(key)
    clinic.finger.turn("Continue")
    assert answer(clinic, "height") == "170 cm"


def test_pounds_can_be_deleted_and_typed_anew(clinic: Clinic) -> None:
    ask(clinic, "weight")
    for key in ("1", "8", "Delete", "7", "2"):
        clinic.finger.tap(key)
    assert clinic.says("How much do you weigh? 172 lb")
    clinic.finger.turn("Continue")
    assert answer(clinic, "weight") == "172 lb"


def test_other_units_forget_what_was_typed(clinic: Clinic) -> None:
    ask(clinic, "weight")
    clinic.finger.tap("9")
    clinic.finger.tap("Kilograms")
    assert clinic.shell.question.measured == ""
    for key in ("7", "8"):
        clinic.finger.tap(key)
    clinic.finger.turn("Continue")
    assert answer(clinic, "weight") == "78 kg"


def test_a_number_that_cannot_be_stays_on_its_page_and_says_why(clinic: Clinic) -> None:
    ask(clinic, "weight")
    clinic.finger.tap("7")
    clinic.finger.turn("Continue")
    assert clinic.stage.question_id == "weight"
    assert clinic.says("Please check the number, or delete it.")
    clinic.finger.tap("Delete")
    clinic.finger.turn("Continue")
    assert answer(clinic, "weight") is None
    assert clinic.stage.question_id == "conditions"


def test_feet_without_inches_ask_for_the_inches(clinic: Clinic) -> None:
    ask(clinic, "height")
    clinic.finger.turn("5 ft")
    clinic.finger.turn("Continue")
    assert clinic.says("Please tap the inches too. 0 is fine.")
    assert clinic.stage.question_id == "height"


def test_both_can_be_skipped(clinic: Clinic) -> None:
    ask(clinic, "height")
    clinic.finger.turn("Continue")
    clinic.finger.turn("Continue")
    assert clinic.stage.question_id == "conditions"


def test_the_keyboard_types_too(clinic: Clinic) -> None:
    ask(clinic, "weight")
    for key in (Qt.Key.Key_8, Qt.Key.Key_5, Qt.Key.Key_Backspace, Qt.Key.Key_0):
        press_key(clinic.view, key)
    assert clinic.shell.question.measured == "80"


def test_an_answer_is_there_again_on_the_way_back(clinic: Clinic) -> None:
    ask(clinic, "height")
    clinic.finger.turn("6 ft")
    clinic.finger.tap("0 in")
    clinic.finger.turn("Continue")
    clinic.finger.turn("Back")
    assert (clinic.shell.question.measured, clinic.shell.question.inches) == ("6", "0")
