"""A tap that was meant for what was there a moment ago."""

import time
from collections.abc import Callable
from datetime import timedelta

import pytest
from desk_hands import FrontDesk
from PySide6.QtTest import QTest
from ui_hands import GUARD_MS, theme

from kiosk.stage.desk import ADMIN_PIN

STAFF_GUARD_MS = 150
CARE = "I am taking care of it"


def open_preview(desk: FrontDesk) -> None:
    desk.shell.visit.openPreview()


def ask_to_delete(desk: FrontDesk) -> None:
    desk.shell.visit.askDelete()


def lock(desk: FrontDesk) -> None:
    desk.shell.lock()


def test_no_alert_is_taken_care_of_by_a_tap_that_was_on_its_way(desk: FrontDesk) -> None:
    desk.sign_in()
    desk.day.alert(timedelta(minutes=1))
    desk.wait(lambda: desk.has(CARE))
    desk.finger.tap(CARE)
    desk.stage.settle()
    assert desk.shell.alerts.count == 1
    QTest.qWait(GUARD_MS)
    desk.finger.tap(CARE)
    desk.wait(lambda: desk.shell.alerts.count == 0)


@pytest.mark.parametrize("turn", [lock, open_preview, ask_to_delete])
def test_what_comes_up_under_a_finger_is_not_pressed_for_a_moment(
    desk: FrontDesk, turn: Callable[[FrontDesk], None]
) -> None:
    desk.day.visit(timedelta(minutes=1))
    desk.sign_in(ADMIN_PIN)
    desk.shell.visits.select(desk.store.find(desk.day.codes[-1]).id)
    desk.stage.settle()
    before = time.time() * 1000
    turn(desk)
    desk.stage.settle()
    shared = theme(desk.view)
    counts_from = shared.property("pageChangedAt") + shared.property("tapGuard")
    assert before + STAFF_GUARD_MS <= counts_from + 1 <= time.time() * 1000 + STAFF_GUARD_MS + 1
