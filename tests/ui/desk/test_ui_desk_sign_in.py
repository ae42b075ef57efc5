"""The PIN pad: who gets in, and who has to wait."""

from datetime import UTC

import pytest
from desk_hands import FrontDesk
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.records.errors import SignInRefused
from kiosk.stage.desk import ADMIN, DESK, DESK_PIN

WRONG = "918273"


def trail(desk: FrontDesk) -> list[tuple[str, str]]:
    """Who did what, the oldest first."""
    return [(entry.who, entry.did) for entry in reversed(desk.store.trail.newest(50))]


def wrong(desk: FrontDesk, times: int, wait: float = 0) -> None:
    for _ in range(times):
        desk.type_pin(WRONG)
        desk.clock.move(wait)
        if wait:
            desk.shell.pin.show()
            desk.stage.settle()


def waits(desk: FrontDesk, seconds: int) -> bool:
    """Whether the pad asks to wait so long. Some of it may have passed on a busy machine."""
    said = f"Please wait {desk.shell.pin.waitSeconds} seconds"
    return desk.sees(said) and seconds - 8 < desk.shell.pin.waitSeconds <= seconds


def test_the_sixth_digit_opens(desk: FrontDesk) -> None:
    desk.type_pin(DESK_PIN[:5])
    assert desk.shell.page == "pin"
    assert desk.shell.pin.digits == 5
    desk.type_pin(DESK_PIN[5])
    assert desk.shell.page == "visits"
    assert desk.sees(DESK)
    assert trail(desk)[-1] == (DESK, "signed in")


def test_the_keys_of_a_keyboard_do_the_same(desk: FrontDesk) -> None:
    desk.keys(DESK_PIN[:5] + "9")
    assert desk.shell.page == "pin"
    desk.keys(DESK_PIN[:5] + "9")
    desk.key(Qt.Key.Key_Backspace)
    desk.keys(DESK_PIN)
    assert desk.shell.page == "visits"


def test_a_digit_can_be_taken_back(desk: FrontDesk) -> None:
    desk.type_pin(DESK_PIN[:3] + "1")
    desk.shell.pin.erase()
    desk.type_pin(DESK_PIN[3:])
    assert desk.shell.page == "visits"


def test_a_wrong_pin_says_so_and_nothing_else(desk: FrontDesk) -> None:
    desk.type_pin(WRONG)
    assert desk.shell.page == "pin"
    assert desk.sees("This PIN does not open the desk. Please try again.")
    assert desk.shell.pin.digits == 0
    assert trail(desk)[-1][1] == "sign-in failed"


def test_typed_digits_are_never_on_the_screen(desk: FrontDesk) -> None:
    before = desk.words()
    desk.type_pin("739")
    assert desk.shell.pin.digits == 3
    new = set(desk.words().splitlines()) - set(before.splitlines())
    assert not any("7" in text or "9" in text for text in new), new


def test_after_five_wrong_pins_one_waits_even_after_a_restart(desk: FrontDesk) -> None:
    wrong(desk, 5)
    assert waits(desk, 15)
    desk.restart()
    assert waits(desk, 15)
    desk.type_pin(DESK_PIN)
    assert desk.shell.page == "pin"
    desk.clock.move(16)
    desk.restart()
    desk.sign_in()


def test_each_further_wrong_pin_doubles_the_wait(desk: FrontDesk) -> None:
    wrong(desk, 5)
    desk.clock.move(16)
    desk.restart()
    wrong(desk, 1)
    assert waits(desk, 30)


def test_a_clock_that_jumps_back_makes_nobody_wait_longer(desk: FrontDesk) -> None:
    wrong(desk, 5)
    desk.clock.move(-3600)
    desk.restart()
    assert desk.shell.pin.waitSeconds <= 15


def test_after_fifteen_wrong_pins_only_it_can_unlock(desk: FrontDesk) -> None:
    wrong(desk, 15, wait=20_000)
    assert desk.sees("kiosk staff unlock desk")
    desk.restart()
    desk.type_pin(DESK_PIN)
    assert desk.shell.page == "pin"
    desk.store.staff.unlock("desk", desk.clock().astimezone(UTC), "command line (it)")
    desk.restart()
    desk.sign_in()
    deeds = [did for _, did in trail(desk)]
    assert deeds.count("sign-in locked") == 1
    assert deeds.count("sign-in unlocked") == 1


def test_a_patient_who_plays_with_the_kiosks_pad_does_not_lock_the_desk(desk: FrontDesk) -> None:
    at = desk.clock().astimezone(UTC)
    for _ in range(5):
        with pytest.raises(SignInRefused):
            desk.store.staff.sign_in(WRONG, "kiosk", at)
    assert desk.store.staff.state("kiosk", at) is not None
    desk.sign_in()


def test_the_screen_locks_by_itself_and_leaves_nothing_behind(desk: FrontDesk) -> None:
    desk.day.fill()
    desk.sign_in()
    code = desk.day.codes[-1]
    desk.wait_to_see(code)
    desk.shell._idle.setInterval(50)
    desk.shell._idle.start()
    desk.wait(lambda: desk.shell.page == "pin")
    desk.stage.settle()
    assert code not in desk.words()
    assert desk.shell.staffName == ""
    assert (DESK, "signed out") in trail(desk)


def test_touching_the_screen_keeps_it_open(desk: FrontDesk) -> None:
    desk.sign_in()
    desk.shell._idle.start(3000)
    QTest.qWait(500)
    before = desk.shell._idle.remainingTime()
    desk.finger.tap_at(QPoint(20, 20))
    assert desk.shell._idle.remainingTime() > before


def test_somebody_disabled_does_not_get_in(desk: FrontDesk) -> None:
    desk.store.staff.disable(DESK, desk.clock().astimezone(UTC), ADMIN)
    desk.type_pin(DESK_PIN)
    assert desk.shell.page == "pin"


def test_whoever_is_disabled_while_signed_in_is_out_at_once(desk: FrontDesk) -> None:
    desk.sign_in()
    desk.store.staff.disable(DESK, desk.clock().astimezone(UTC), ADMIN)
    desk.wait(lambda: desk.shell.page == "pin")
