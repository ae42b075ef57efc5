"""Height and weight on big keys, in the units people know."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from ui_hands import Clinic, pause, press_key

from kiosk.content import pseudo
from kiosk.content.library import Library
from kiosk.content.shelf import Shelf
from kiosk.scoring.assessment import Answer
from kiosk.stage.stage import PORTRAIT, control
from kiosk.ui.patient.questions.height import HeightDraft
from kiosk.ui.patient.rules import Rules

DIGITS = [str(digit) for digit in range(10)]


def ask(clinic: Clinic, question: str) -> None:
    """Turn to one question of the Health check; those before it are "not sure"."""
    clinic.stage.start()
    clinic.shell.openTool("health-check")
    clinic.shell.goOn()
    while clinic.stage.question_id != question:
        asked = clinic.shell.question.asked
        assert asked is not None, f"no such question: {question}"
        if not asked.optional:
            clinic.shell.question.pick("not_sure")
        clinic.shell.goOn()
    pause(clinic.view)


def choose_text_size(clinic: Clinic, step: int) -> None:
    clinic.shell.chooseTextSize(step)
    QTest.qWait(50)


def answer(clinic: Clinic, question: str) -> Answer | None:
    assert clinic.shell.visit is not None
    return clinic.shell.visit.progress.answers.get(question)


def place(clinic: Clinic, name: str) -> QRectF:
    item = control(clinic.view, name)
    return QRectF(item.mapToScene(QPointF(0, 0)), item.size())


@pytest.fixture
def metric(shelf: Shelf, english: Library, tmp_path: Path) -> Iterator[Clinic]:
    """A clinic where centimeters and kilograms come first."""
    room = Clinic(shelf, {"en": english}, tmp_path, rules=Rules(units="metric"))
    yield room
    room.close()
    assert room.complaints == []


@pytest.fixture
def mirrored(shelf: Shelf, english: Library, tmp_path: Path) -> Iterator[Clinic]:
    """A clinic that speaks a language which runs from right to left."""
    library = pseudo.mirrored(english)
    code = library.language.code
    room = Clinic(shelf, {"en": english, code: library}, tmp_path)
    room.stage.speak(code)
    yield room
    room.close()
    assert room.complaints == []


@pytest.mark.parametrize("text_size", [0, 3])
@pytest.mark.parametrize("portrait", [False, True])
def test_first_the_feet_are_tapped_then_the_inches(
    clinic: Clinic, portrait: bool, text_size: int
) -> None:
    if portrait:
        clinic.stage.resize(PORTRAIT)
    ask(clinic, "height")
    choose_text_size(clinic, text_size)
    assert not clinic.has("11 in")
    clinic.finger.turn("5 ft")
    assert not clinic.has("6 ft")
    clinic.finger.tap("11 in")
    assert "11 in" in clinic.checked()
    clinic.finger.turn("Continue")
    assert answer(clinic, "height") == "5 ft 11 in"
    assert clinic.stage.question_id == "weight"


def test_the_page_says_what_to_tap_and_that_it_can_be_skipped(clinic: Clinic) -> None:
    ask(clinic, "height")
    assert clinic.says("First tap the feet. You can skip this.")
    clinic.finger.turn("5 ft")
    assert clinic.says("Now tap the inches. You can skip this.")


def test_the_feet_can_be_changed_and_the_inches_stay(clinic: Clinic) -> None:
    ask(clinic, "height")
    clinic.finger.turn("6 ft")
    clinic.finger.tap("2 in")
    clinic.finger.tap("How tall are you? 6 ft")
    clinic.finger.turn("5 ft")
    clinic.finger.turn("Continue")
    assert answer(clinic, "height") == "5 ft 2 in"


def test_the_second_tap_of_a_trembling_hand_is_not_taken_for_inches(clinic: Clinic) -> None:
    ask(clinic, "height")
    at = place(clinic, "5 ft").center().toPoint()
    clinic.finger.tap_at(at)
    clinic.finger.tap_at(at)
    draft = clinic.draft_of(HeightDraft)
    assert (draft.measured, draft.inches) == ("5", "")


@pytest.mark.parametrize("text_size", [0, 3])
@pytest.mark.parametrize("portrait", [False, True])
def test_a_weight_is_typed_and_deleted(clinic: Clinic, portrait: bool, text_size: int) -> None:
    if portrait:
        clinic.stage.resize(PORTRAIT)
    ask(clinic, "weight")
    choose_text_size(clinic, text_size)
    for key in ("1", "8", "Delete", "7", "2"):
        clinic.finger.tap(key)
    assert clinic.says("How much do you weigh? 172 lb")
    clinic.finger.turn("Continue")
    assert answer(clinic, "weight") == "172 lb"


@pytest.mark.parametrize("text_size", [0, 3])
def test_other_units_forget_what_was_typed(clinic: Clinic, text_size: int) -> None:
    ask(clinic, "height")
    choose_text_size(clinic, text_size)
    clinic.finger.turn("5 ft")
    clinic.finger.tap("Centimeters")
    assert clinic.draft_of(HeightDraft).measured == ""
    for key in ("1", "7", "0"):
        clinic.finger.tap(key)
    clinic.finger.turn("Continue")
    assert answer(clinic, "height") == "170 cm"


def test_who_tells_the_height_in_centimeters_is_asked_for_kilograms(clinic: Clinic) -> None:
    ask(clinic, "height")
    clinic.finger.tap("Centimeters")
    clinic.finger.turn("Continue")
    assert clinic.checked() == ["Kilograms"]


def test_the_next_patient_finds_the_units_of_the_clinic_again(clinic: Clinic) -> None:
    ask(clinic, "height")
    clinic.finger.tap("Centimeters")
    clinic.draft_of(HeightDraft).type("1")
    clinic.shell.wipe()
    ask(clinic, "height")
    assert clinic.checked() == ["Feet and inches"]
    assert clinic.draft_of(HeightDraft).measured == ""


def test_a_clinic_may_ask_in_metric_units_first(metric: Clinic) -> None:
    ask(metric, "height")
    assert metric.checked() == ["Centimeters"]
    metric.finger.turn("Continue")
    assert metric.checked() == ["Kilograms"]


def test_a_number_that_cannot_be_stays_and_says_so(clinic: Clinic) -> None:
    ask(clinic, "weight")
    clinic.finger.tap("Kilograms")
    clinic.finger.tap("7")
    clinic.finger.turn("Continue")
    assert clinic.stage.question_id == "weight"
    assert clinic.says("Please check the number, or delete it.")
    clinic.finger.tap("8")
    assert not clinic.says("Please check the number, or delete it.")
    clinic.finger.turn("Continue")
    assert answer(clinic, "weight") == "78 kg"


def test_a_number_that_was_deleted_is_skipped(clinic: Clinic) -> None:
    ask(clinic, "weight")
    clinic.finger.tap("7")
    clinic.finger.tap("Delete")
    clinic.finger.turn("Continue")
    assert clinic.stage.question_id != "weight"
    assert answer(clinic, "weight") is None


def test_feet_alone_ask_for_the_inches_and_can_be_deleted(clinic: Clinic) -> None:
    ask(clinic, "height")
    clinic.finger.turn("5 ft")
    clinic.finger.turn("Continue")
    assert clinic.stage.question_id == "height"
    assert clinic.says("Please tap the inches too. 0 is fine.")
    clinic.finger.turn("Delete")
    clinic.finger.turn("Continue")
    assert clinic.stage.question_id == "weight"
    assert answer(clinic, "height") is None


def test_both_can_be_skipped(clinic: Clinic) -> None:
    ask(clinic, "height")
    clinic.finger.turn("Continue")
    assert clinic.stage.question_id == "weight"
    clinic.finger.turn("Continue")
    assert clinic.stage.question_id not in ("height", "weight")


def test_a_number_that_cannot_be_is_not_kept_when_the_patient_is_called_in(clinic: Clinic) -> None:
    ask(clinic, "weight")
    clinic.finger.tap("7")
    clinic.shell.calledIn()
    clinic.stage.wait_for(lambda: clinic.shell.finish.state == "saved")
    clinic.stage.wait_for(lambda: not clinic.shell.finish.printing)
    kept = clinic.store.find(clinic.shell.finish.code).visit.tools[0].answers
    assert "weight" not in kept
    assert kept["sleep"] == "not_sure"


def test_a_real_keyboard_types_before_anything_is_tapped(clinic: Clinic) -> None:
    ask(clinic, "weight")
    for key in (Qt.Key.Key_0, Qt.Key.Key_8, Qt.Key.Key_5, Qt.Key.Key_Backspace, Qt.Key.Key_4):
        press_key(clinic.view, key)
    assert clinic.shell.question.answer == "84 lb"


def test_a_real_keyboard_types_feet_and_inches(clinic: Clinic) -> None:
    ask(clinic, "height")
    for key in (Qt.Key.Key_2, Qt.Key.Key_X, Qt.Key.Key_5, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_1):
        press_key(clinic.view, key)
    assert clinic.shell.question.answer == "5 ft 11 in"
    press_key(clinic.view, Qt.Key.Key_Backspace)
    press_key(clinic.view, Qt.Key.Key_Backspace)
    assert clinic.draft_of(HeightDraft).measured == ""


def test_after_a_tap_the_real_keyboard_still_types(clinic: Clinic) -> None:
    ask(clinic, "height")
    clinic.finger.turn("5 ft")
    press_key(clinic.view, Qt.Key.Key_9)
    assert clinic.shell.question.answer == "5 ft 9 in"


def test_an_answer_is_there_again_on_the_way_back(clinic: Clinic) -> None:
    ask(clinic, "height")
    clinic.finger.turn("6 ft")
    clinic.finger.tap("0 in")
    clinic.finger.turn("Continue")
    clinic.finger.turn("Back")
    assert "0 in" in clinic.checked()
    assert clinic.says("How tall are you? 6 ft")


def test_check_your_answers_shows_both_as_they_were_told(clinic: Clinic) -> None:
    ask(clinic, "height")
    clinic.stage.fill({"height": "5 ft 10 in"})
    clinic.shell.goOn()
    clinic.stage.fill({"weight": "78 kg"})
    clinic.shell.goOn()
    while clinic.shell.page == "question":
        clinic.shell.question.pick("not_sure")
        clinic.shell.goOn()
    shown = {entry["title"]: entry["answer"] for entry in clinic.shell.check.entries}
    assert (shown["Height"], shown["Weight"]) == ("5 ft 10 in", "78 kg")


def test_no_key_is_smaller_or_closer_than_a_shaking_hand_needs(clinic: Clinic) -> None:
    ask(clinic, "weight")
    pad = [place(clinic, name) for name in (*DIGITS, "Delete")]
    clinic.finger.turn("Back")
    clinic.finger.turn("6 ft")
    inches = [place(clinic, f"{number} in") for number in range(12)]
    for keys in (pad, inches):
        for key in keys:
            assert min(key.width(), key.height()) >= 118
            near = key.adjusted(-11, -11, 11, 11)
            assert [other for other in keys if near.intersects(other)] == [key]


def test_the_digits_stand_as_on_a_telephone_whichever_way_the_page_runs(mirrored: Clinic) -> None:
    ask(mirrored, "weight")
    xs = [place(mirrored, digit).x() for digit in ("1", "2", "3")]
    assert xs == sorted(xs)
    assert place(mirrored, "Continue").x() < xs[0]
