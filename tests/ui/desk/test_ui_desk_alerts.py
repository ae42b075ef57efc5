"""Urgent answers at the desk: at once, until somebody takes care of them by name."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from desk_hands import FrontDesk

from kiosk.content.library import Library
from kiosk.content.shelf import Shelf
from kiosk.stage.desk import ADMIN, ADMIN_PIN, DESK, SIGNS

MINUTE = timedelta(minutes=1)
SIGN = SIGNS[0].text


@pytest.fixture
def kiosk(desk: FrontDesk, shelf: Shelf, library: Library, tmp_path: Path) -> Iterator[FrontDesk]:
    """The desk's screen on the kiosk, over the same database."""
    room = FrontDesk(shelf, library, tmp_path / "data", place="kiosk", day=desk.day)
    yield room
    room.close()
    assert room.complaints == []


def wait_for_alerts(room: FrontDesk, count: int) -> None:
    room.wait(lambda: room.shell.alerts.count == count)


def test_an_alert_shows_at_once_with_what_to_do(desk: FrontDesk) -> None:
    desk.sign_in()
    desk.day.alert(MINUTE)
    desk.wait_to_see("Urgent answers at 10:30")
    assert desk.sees(SIGN)
    assert desk.sees(SIGNS[0].action)


def test_a_locked_screen_says_when_and_never_what(desk: FrontDesk) -> None:
    desk.day.alert(MINUTE)
    desk.wait_to_see("Urgent answers at 10:30")
    assert desk.sees("go to the person at the kiosk now")
    assert SIGN not in desk.words()


def test_it_stays_until_somebody_takes_care_of_it_by_name(
    desk: FrontDesk, kiosk: FrontDesk
) -> None:
    visit_id = desk.day.visit(2 * MINUTE)
    desk.day.alert(MINUTE, visit_id)
    desk.sign_in()
    kiosk.sign_in(ADMIN_PIN)
    for room in (desk, kiosk):
        room.wait_to_see("Urgent answers at 10:30: " + desk.day.codes[0])
    assert desk.sees(SIGN)
    kiosk.tap("I am taking care of it")
    for room in (kiosk, desk):
        wait_for_alerts(room, 0)
    (alert,) = desk.store.desk.alerts(visit_id)
    assert alert.acknowledged_by == ADMIN
    desk.shell.visits.select(visit_id)
    desk.wait_to_see(f"Taken care of by {ADMIN}, 10:31")


def test_two_people_who_take_care_of_the_same_alert_are_told(desk: FrontDesk) -> None:
    desk.day.alert(MINUTE)
    desk.sign_in()
    desk.wait(lambda: desk.shell.alerts.count == 1)
    desk.shell._tick.stop()
    (alert,) = desk.store.open_alerts()
    desk.store.desk.acknowledge(alert.id, alert.raised, ADMIN)
    desk.shell.alerts.acknowledge(alert.id)
    desk.wait_to_see("Somebody else is already taking care of it.")
    desk.wait(lambda: desk.shell.alerts.count == 0)


def test_an_alert_outlasts_a_restart(desk: FrontDesk) -> None:
    desk.day.alert(MINUTE)
    desk.restart()
    desk.wait_to_see("Urgent answers at 10:30")


def test_its_visit_is_a_tap_away(desk: FrontDesk) -> None:
    visit_id = desk.day.visit(2 * MINUTE)
    desk.day.alert(MINUTE, visit_id)
    desk.sign_in()
    desk.wait_to_see("Urgent answers")
    desk.tap("Open")
    assert desk.shell.visit.code == desk.day.codes[0]


def test_of_many_alerts_none_is_lost(desk: FrontDesk) -> None:
    for ago in range(5):
        desk.day.alert(ago * MINUTE)
    desk.sign_in()
    desk.wait(lambda: desk.shell.alerts.count == 5)
    for left in range(4, -1, -1):
        desk.shell.alerts.acknowledge(desk.shell.alerts.urgent[0]["id"])
        wait_for_alerts(desk, left)
    assert desk.store.open_alerts() == ()


def test_the_trail_knows_who(desk: FrontDesk) -> None:
    desk.day.alert(MINUTE)
    desk.sign_in()
    desk.wait_to_see("Urgent answers")
    desk.tap("I am taking care of it")
    desk.wait(lambda: desk.shell.alerts.count == 0)
    newest = desk.store.trail.newest(1)[0]
    assert (newest.who, newest.did) == (DESK, "alert acknowledged")
