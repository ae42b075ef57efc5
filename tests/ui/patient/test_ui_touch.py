"""What counts as a tap: hands that shake, rest, slip or hurry."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from ui_hands import GUARD_MS, Clinic, middle

from kiosk.stage.stage import control
from kiosk.ui.patient.questions.scale import ScaleDraft


def on_a_question(clinic: Clinic) -> None:
    clinic.stage.walk_to("how_long")
    QTest.qWait(GUARD_MS)


@pytest.mark.parametrize(("held_ms", "drift"), [(60, 0), (60, 40), (1300, 15), (700, 55)], ids=str)
def test_a_slow_or_drifting_tap_counts(clinic: Clinic, held_ms: int, drift: int) -> None:
    on_a_question(clinic)
    clinic.finger.tap("1 to 5 years", held_ms, drift)
    assert clinic.checked() == ["1 to 5 years"]


@pytest.mark.parametrize(
    ("held_ms", "drift"), [(15, 0), (60, 75), (60, 600)], ids=["brush", "slide", "off the edge"]
)
def test_a_brush_or_a_slide_does_not_count(clinic: Clinic, held_ms: int, drift: int) -> None:
    on_a_question(clinic)
    clinic.finger.tap("1 to 5 years", held_ms, drift)
    assert clinic.checked() == []


def test_a_press_of_more_than_five_seconds_does_not_count(clinic: Clinic) -> None:
    on_a_question(clinic)
    clinic.finger.tap("1 to 5 years", 5100)
    assert clinic.checked() == []


def test_the_second_tap_of_a_double_tap_does_not_reach_the_next_page(clinic: Clinic) -> None:
    on_a_question(clinic)
    clinic.finger.tap("Not sure")
    at = middle(control(clinic.view, "Continue"))
    clinic.finger.tap_at(at)
    clinic.finger.tap_at(at)
    assert clinic.stage.question_id == "operations"
    assert clinic.shell.question.message == ""


def test_pressing_shows_at_once(clinic: Clinic) -> None:
    on_a_question(clinic)
    row = control(clinic.view, "1 to 5 years")
    at = middle(row)
    before = clinic.stage.picture().pixelColor(at + QPoint(200, 0))
    QTest.touchEvent(clinic.view, clinic.finger.device).press(0, at, clinic.view).commit()
    assert clinic.stage.picture().pixelColor(at + QPoint(200, 0)) != before
    QTest.touchEvent(clinic.view, clinic.finger.device).release(0, at, clinic.view).commit()


def test_the_touch_areas_of_the_pain_keys_join_up(clinic: Clinic) -> None:
    clinic.stage.walk_to("pain_back")
    QTest.qWait(GUARD_MS)
    three, four = (middle(control(clinic.view, name)) for name in ("3", "4"))
    between = (three.x() + four.x()) // 2
    clinic.finger.tap_at(QPoint(between - 2, three.y()))
    assert clinic.draft_of(ScaleDraft).value == 3
    clinic.finger.tap_at(QPoint(between + 2, three.y()))
    assert clinic.draft_of(ScaleDraft).value == 4
