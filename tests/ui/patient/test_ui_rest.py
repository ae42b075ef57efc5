"""A first screen that nobody touches goes dark, and a touch wakes it and presses nothing."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from ui_hands import GUARD_MS, Clinic

from kiosk.content.library import Library
from kiosk.content.shelf import Shelf
from kiosk.machine.light import switch_light
from kiosk.ui.patient.rules import Rules

WAKE = "Touch to wake the screen"


@pytest.fixture
def clinic(shelf: Shelf, english: Library, tmp_path: Path) -> Iterator[Clinic]:
    """A kiosk that rests soon."""
    rules = Rules(clinic="Hillside Spine Clinic", rest_ms=2_500)
    room = Clinic(shelf, {"en": english}, tmp_path, rules=rules)
    yield room
    room.close()
    assert room.complaints == []


def wait_until_dark(clinic: Clinic) -> None:
    clinic.stage.wait_for(lambda: clinic.shell.rest.dark)
    clinic.stage.wait_for(lambda: clinic.has(WAKE))


def colours(clinic: Clinic) -> set[int]:
    picture = clinic.view.grabWindow()
    across = range(0, picture.width(), 40)
    return {picture.pixel(x, y) for x in across for y in range(0, picture.height(), 40)}


def test_an_untouched_first_screen_goes_black(clinic: Clinic) -> None:
    assert len(colours(clinic)) > 5
    wait_until_dark(clinic)
    assert colours(clinic) == {0xFF000000}


def test_the_touch_that_wakes_it_starts_nothing(clinic: Clinic) -> None:
    wait_until_dark(clinic)
    clinic.finger.turn("Tap to start")  # where that button is, under the black
    assert (clinic.shell.page, clinic.shell.rest.dark) == ("attract", False)
    clinic.finger.turn("Tap to start")
    assert clinic.shell.page != "attract"


def test_a_key_wakes_it_too_and_presses_nothing(clinic: Clinic) -> None:
    wait_until_dark(clinic)
    QTest.keyClick(clinic.view, Qt.Key.Key_Return)
    QTest.qWait(GUARD_MS)
    assert (clinic.shell.page, clinic.shell.rest.dark) == ("attract", False)


def test_it_goes_dark_again_after_it_was_woken(clinic: Clinic) -> None:
    wait_until_dark(clinic)
    clinic.finger.tap(WAKE)
    assert not clinic.shell.rest.dark
    wait_until_dark(clinic)


def test_no_page_of_a_visit_ever_goes_dark(clinic: Clinic) -> None:
    clinic.finger.turn("Tap to start")
    QTest.qWait(3_000)
    assert not clinic.shell.rest.dark
    clinic.finger.turn("Start over")
    clinic.finger.turn("Yes, clear all")
    wait_until_dark(clinic)


def test_a_key_of_no_use_wakes_it_too(clinic: Clinic) -> None:
    wait_until_dark(clinic)
    QTest.keyClick(clinic.view, Qt.Key.Key_A)
    assert not clinic.shell.rest.dark


def test_a_long_and_clumsy_touch_wakes_it(clinic: Clinic) -> None:
    wait_until_dark(clinic)
    clinic.finger.tap(WAKE, held_ms=20, drift=200)
    assert not clinic.shell.rest.dark


def test_the_light_of_every_panel_is_switched(tmp_path: Path) -> None:
    panels = [tmp_path / name / "bl_power" for name in ("intel_backlight", "acpi_video0")]
    for power in panels:
        power.parent.mkdir()
        power.write_text("0")
    switch_light(on=False, folder=tmp_path)
    assert [power.read_text() for power in panels] == ["4", "4"]
    switch_light(on=True, folder=tmp_path)
    assert [power.read_text() for power in panels] == ["0", "0"]


def test_a_light_that_may_not_be_switched_is_noted_and_keeps_no_other_from_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, logger="kiosk")
    (tmp_path / "acpi_video0" / "bl_power").mkdir(parents=True)  # writing to it is an error
    other = tmp_path / "intel_backlight" / "bl_power"
    other.parent.mkdir()
    other.write_text("0")
    switch_light(on=False, folder=tmp_path)
    assert other.read_text() == "4"
    assert caplog.messages == [
        "the light of the panel stays on reason=Is a directory file=acpi_video0"
    ]


def test_where_there_is_no_panel_nothing_is_switched_and_nothing_noted(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, logger="kiosk")
    switch_light(on=False, folder=tmp_path / "no panel here")
    assert list(tmp_path.iterdir()) == []
    assert caplog.messages == []
