"""The desk by the keys of a keyboard alone, and on the kiosk by touch alone."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from desk_hands import FrontDesk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.content.library import Library
from kiosk.content.shelf import Shelf
from kiosk.stage.desk import ADMIN_PIN, DESK, DESK_PIN
from kiosk.stage.stage import PORTRAIT

MINUTE = timedelta(minutes=1)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def kiosk(shelf: Shelf, library: Library, tmp_path: Path) -> Iterator[FrontDesk]:
    """The desk's screen on the patients' kiosk."""
    room = FrontDesk(shelf, library, tmp_path / "data", place="kiosk")
    room.day.fill()
    yield room
    room.close()
    assert room.complaints == []


def stops(desk: FrontDesk, most: int = 60) -> list[str]:
    """What Tab stops at, once around."""
    found: list[str] = []
    first = None
    for _ in range(most):
        QTest.keyClick(desk.view, Qt.Key.Key_Tab)
        here = desk.view.activeFocusItem()
        assert here is not None
        if here is first:
            return found
        first = first or here
        found.append(str(here.property("name")))
    raise AssertionError(f"Tab never comes round: {found}")


def test_a_whole_visit_by_keys_alone(desk: FrontDesk) -> None:
    desk.day.fill()
    desk.keys(DESK_PIN)
    assert desk.shell.page == "visits"
    code = desk.day.codes[-1]
    desk.key(Qt.Key.Key_F, CTRL)
    desk.keys(code.replace("-", "").lower())
    desk.key(Qt.Key.Key_Return)
    assert desk.shell.visit.code == code
    desk.key(Qt.Key.Key_P, CTRL)
    desk.wait_to_see("Printed.")
    desk.key(Qt.Key.Key_H, CTRL)
    desk.wait(lambda: desk.shell.visit.handedOver)
    line = desk.store.desk.line(desk.store.find(code).id)
    assert (line.printed_by, line.handed_over_by) == (DESK, DESK)
    desk.key(Qt.Key.Key_Escape)
    assert not desk.shell.visit.isOpen
    desk.key(Qt.Key.Key_L, CTRL)
    assert desk.shell.page == "pin"


def test_the_keys_hand_a_visit_over_once(desk: FrontDesk) -> None:
    desk.day.fill()
    desk.keys(DESK_PIN)
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_H, CTRL)
    desk.wait(lambda: desk.shell.visit.handedOver)
    newest = desk.store.trail.newest(1)
    assert newest[0].did == "visit handed over"
    desk.key(Qt.Key.Key_H, CTRL)
    desk.stage.settle()
    assert desk.store.trail.newest(1) == newest


def test_arrows_walk_through_the_list(desk: FrontDesk) -> None:
    desk.day.fill()
    desk.keys(DESK_PIN)
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)
    first = desk.shell.visit.code
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)
    second = desk.shell.visit.code
    newest = desk.day.codes[::-1]
    assert newest.index(second) == newest.index(first) + 1


def test_tab_reaches_everything_and_comes_round(desk: FrontDesk) -> None:
    desk.day.fill()
    desk.day.alert(MINUTE)
    desk.keys(ADMIN_PIN)
    desk.wait(lambda: desk.shell.alerts.count == 1)
    desk.shell.visits.select(desk.store.find(desk.day.codes[-1]).id)
    desk.wait_to_see("The printer is ready.")
    found = stops(desk)
    for name in ("Lock", "Numbers", "I am taking care of it", "Print both pages", "Preview"):
        assert name in found, found
    assert any(name.startswith("To print") for name in found), found
    assert "Delete this visit" in found


def test_an_alert_can_be_answered_by_keys(desk: FrontDesk) -> None:
    desk.day.alert(MINUTE)
    desk.keys(DESK_PIN)
    desk.wait(lambda: desk.shell.alerts.count == 1)
    for _ in range(60):
        desk.key(Qt.Key.Key_Tab)
        here = desk.view.activeFocusItem()
        if here is not None and here.property("name") == "I am taking care of it":
            break
    desk.key(Qt.Key.Key_Return)
    desk.wait(lambda: desk.shell.alerts.count == 0)


def test_what_is_typed_on_the_locked_screen_goes_nowhere_else(desk: FrontDesk) -> None:
    desk.day.fill()
    desk.keys("hello")
    desk.key(Qt.Key.Key_P, CTRL)
    assert desk.shell.page == "pin"
    assert desk.shell.pin.digits == 0


@pytest.mark.parametrize("portrait", [False, True], ids=["landscape", "portrait"])
def test_on_the_kiosk_a_visit_is_found_printed_and_handed_over_by_touch(
    kiosk: FrontDesk, portrait: bool
) -> None:
    if portrait:
        kiosk.resize(PORTRAIT)
    kiosk.sign_in()
    code = kiosk.day.codes[-1]
    kiosk.tap("Find a visit")
    for letter in code.replace("-", "")[:4]:
        kiosk.tap(letter)
    kiosk.tap("Done")
    assert [line.code for line in kiosk.shell.visits.lines] == [code]
    kiosk.tap(f"Print {code}")
    kiosk.wait_to_see("Printed.")
    kiosk.tap("Hand over")
    kiosk.wait(lambda: kiosk.shell.visit.handedOver)
    if portrait:
        kiosk.tap("Back to the list")
    kiosk.tap("Lock")
    assert kiosk.shell.page == "pin"


def test_from_the_kiosks_pad_there_is_a_way_back_to_the_patients(kiosk: FrontDesk) -> None:
    left: list[None] = []
    kiosk.shell.left.connect(lambda: left.append(None))
    kiosk.tap("Patient screen")
    assert len(left) == 1
