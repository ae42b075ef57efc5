import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from argon2 import PasswordHasher
from argon2.profiles import CHEAPEST
from store_samples import NOON, key_of, open_store

import kiosk
from kiosk.records.errors import PinTaken, SignInRefused, StaffRefused
from kiosk.records.staff import Role, Staff
from kiosk.store.database import engine_for, writing
from kiosk.store.pins import fits, hashed, new_pin, too_easy
from kiosk.store.visits import VisitStore

IT = "command line (root)"
PIN, OTHER_PIN, WRONG = "483920", "591837", "270416"
A_SECOND = timedelta(seconds=1)
PROJECT = Path(kiosk.__file__).parents[1]


@pytest.fixture
def store(tmp_path: Path) -> VisitStore:
    """A store in which Sam Lee may sign in."""
    store = open_store(tmp_path)
    store.staff.add("Sam Lee", "desk", PIN, NOON, IT)
    return store


def refusal(call: Callable[[], object]) -> str:
    with pytest.raises(StaffRefused) as caught:
        call()
    assert "\n" not in str(caught.value)
    return str(caught.value)


def add(store: VisitStore, name: str, pin: str = OTHER_PIN, role: Role = "desk") -> Staff:
    return store.staff.add(name, role, pin, NOON, IT)


def try_in_vain(store: VisitStore, at: timedelta, pin: str = WRONG) -> tuple[int, bool]:
    """The seconds to wait after a try, and whether the screen is locked."""
    with pytest.raises(SignInRefused) as caught:
        store.staff.sign_in(pin, "desk", NOON + at)
    return caught.value.wait_seconds, caught.value.locked


def deeds(store: VisitStore) -> list[tuple[str, str, dict[str, str | int]]]:
    return [(each.who, each.did, each.about) for each in reversed(store.trail.newest(99))]


# PINs.


ALL_THE_SAME = ["000000", "777777"]
RUNS = ["123456", "654321", "890123", "210987"]
OVER_AGAIN = ["121212", "737373", "123123", "904904", "111222", "775757"]


@pytest.mark.parametrize("pin", ALL_THE_SAME + RUNS + OVER_AGAIN)
def test_pins_that_anybody_would_try_are_too_easy(store: VisitStore, pin: str) -> None:
    assert too_easy(pin)
    assert refusal(lambda: add(store, "Ana", pin)) == (
        "This PIN is too easy to guess. Take another one."
    )


@pytest.mark.parametrize("pin", [PIN, OTHER_PIN, "102938", "135790", "123457", "112358", "404707"])
def test_other_pins_are_not(pin: str) -> None:
    assert not too_easy(pin)


@pytest.mark.parametrize(
    "pin",
    [
        "",
        "48392",
        "4839201",
        "48392O",
        " 483920",
        "483920\n",
        "-48392",
        "\uff14\uff18\uff13\uff19\uff12\uff10",
    ],
)
def test_a_pin_is_exactly_six_digits(store: VisitStore, pin: str) -> None:
    assert refusal(lambda: add(store, "Ana", pin)) == "A PIN is exactly six digits."


def test_no_two_people_have_the_same_pin(store: VisitStore) -> None:
    with pytest.raises(PinTaken, match="Somebody has this PIN already"):
        add(store, "Ana Ruiz", PIN)
    store.staff.disable("Sam Lee", NOON, IT)
    assert add(store, "Ana Ruiz", PIN).name == "Ana Ruiz"
    assert store.staff.sign_in(PIN, "desk", NOON).name == "Ana Ruiz"


def test_new_pins_are_good_and_not_alike() -> None:
    random = Random(2)
    pins = [new_pin(random) for _ in range(500)]
    assert all(len(pin) == 6 and pin.isdigit() and not too_easy(pin) for pin in pins)
    assert len(set(pins)) > 490


def test_a_pin_is_kept_as_argon2id_and_never_twice_the_same() -> None:
    kept = hashed(PIN)
    assert kept.startswith("$argon2id$v=19$m=7168,t=5,p=1$")
    assert hashed(PIN) != kept
    assert fits(PIN, kept)
    assert not fits(WRONG, kept)
    assert not fits(PIN, "no hash at all")


# People.


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", "There is no name."),
        (" \t\n", "There is no name."),
        ("x" * 61, "The name has 61 characters; 60 are the most."),
        ("Ana\x00Ruiz", "The name has a character in it that cannot be seen."),
        ("Ana\x1b[31m", "The name has a character in it that cannot be seen."),
        ("Ana\u202eziuR", "The name has a character in it that cannot be seen."),
        ("sam  LEE", "There is a Sam Lee already. Take another name."),
        ("Kiosk", "The trail calls others 'Kiosk'. Take another name."),
        ("somebody", "The trail calls others 'somebody'. Take another name."),
        ("Command line (root)", "The trail calls others 'Command line (root)'. Take another name."),
    ],
)
def test_a_name_that_would_not_do_is_refused_in_one_line(
    store: VisitStore, name: str, reason: str
) -> None:
    assert refusal(lambda: add(store, name)) == reason
    assert len(store.staff.everybody()) == 1


@pytest.mark.parametrize(
    "name", ["x" * 60, "Zoë Ångström", "李 小龍", "रक्\u200dषा", "O'Neill-Ruiz"]
)
def test_names_of_all_kinds_are_fine(store: VisitStore, name: str) -> None:
    assert add(store, f"  {name} ").name == name


def test_everybody_is_listed_with_role_and_whether_they_may_sign_in(store: VisitStore) -> None:
    add(store, "Ana Ruiz", role="admin")
    store.staff.disable("sam lee ", NOON, IT)
    assert store.staff.everybody() == (
        Staff(1, "Sam Lee", "desk", disabled=True),
        Staff(2, "Ana Ruiz", "admin"),
    )


def test_a_name_that_was_disabled_is_not_given_to_somebody_else(store: VisitStore) -> None:
    store.staff.disable("Sam Lee", NOON, IT)
    assert refusal(lambda: add(store, "SAM LEE")) == (
        "Sam Lee worked here before, and the trail names people: give somebody new another name."
    )


def test_only_somebody_who_is_there_can_be_disabled_and_only_once(store: VisitStore) -> None:
    assert refusal(lambda: store.staff.disable("Sam", NOON, IT)) == (
        "There is nobody called 'Sam'. There is: Sam Lee."
    )
    store.staff.disable("Sam Lee", NOON, IT)
    assert refusal(lambda: store.staff.disable("Sam Lee", NOON, IT)) == (
        "Sam Lee is disabled already."
    )
    with pytest.raises(SignInRefused):
        store.staff.sign_in(PIN, "desk", NOON)


def test_who_was_added_and_disabled_is_in_the_trail_without_a_pin(store: VisitStore) -> None:
    store.staff.disable("Sam Lee", NOON, IT)
    about: dict[str, str | int] = {"name": "Sam Lee", "role": "desk"}
    assert deeds(store) == [(IT, "staff added", about), (IT, "staff disabled", about)]
    assert PIN not in str(store.trail.newest(9))


# Signing in.


def test_a_pin_alone_tells_who_it_is(store: VisitStore) -> None:
    ana = add(store, "Ana Ruiz", role="admin")
    assert store.staff.sign_in(OTHER_PIN, "kiosk", NOON) == ana
    assert store.staff.sign_in(PIN, "desk", NOON).name == "Sam Lee"
    store.staff.sign_out(ana, "kiosk", NOON, idle=True)
    assert deeds(store)[2:] == [
        ("Ana Ruiz", "signed in", {"place": "kiosk"}),
        ("Sam Lee", "signed in", {"place": "desk"}),
        ("Ana Ruiz", "signed out", {"place": "kiosk", "how": "by itself"}),
    ]


def test_after_five_wrong_pins_one_waits_and_every_wrong_pin_more_doubles_it(
    store: VisitStore,
) -> None:
    now = timedelta(0)
    waits = []
    for _ in range(14):
        wait, locked = try_in_vain(store, now)
        assert not locked
        waits.append(wait)
        now += timedelta(seconds=wait)
    assert waits == [0, 0, 0, 0, *(15 * 2**doubled for doubled in range(10))]
    assert try_in_vain(store, now) == (0, True)
    assert deeds(store)[-2:] == [
        ("somebody", "sign-in failed", {"place": "desk", "tries": 15}),
        ("kiosk", "sign-in locked", {"place": "desk"}),
    ]


def wrong_tries(store: VisitStore, count: int) -> timedelta:
    """So many wrong tries, each as soon as it is allowed; the time of the last."""
    now = last = timedelta(0)
    for _ in range(count):
        last = now
        wait, _ = try_in_vain(store, now)
        now += timedelta(seconds=wait)
    return last


def test_while_one_waits_no_pin_is_looked_at_and_no_try_is_counted(store: VisitStore) -> None:
    wrong_tries(store, 5)
    entries = len(deeds(store))
    for pin in (WRONG, PIN):
        assert try_in_vain(store, 14 * A_SECOND, pin) == (1, False)
    assert len(deeds(store)) == entries
    assert store.staff.sign_in(PIN, "desk", NOON + 15 * A_SECOND).name == "Sam Lee"


def test_a_right_pin_forgets_the_wrong_ones(store: VisitStore) -> None:
    for _ in range(3):
        wrong_tries(store, 4)
        store.staff.sign_in(PIN, "desk", NOON)
    assert store.staff.state("desk", NOON) is None


def test_every_screen_counts_its_own_wrong_pins(store: VisitStore) -> None:
    wrong_tries(store, 5)
    assert store.staff.state("kiosk", NOON) is None
    assert store.staff.sign_in(PIN, "kiosk", NOON).name == "Sam Lee"


def test_a_locked_screen_takes_no_pin_until_it_is_unlocked(store: VisitStore) -> None:
    end = wrong_tries(store, 15)
    assert try_in_vain(store, end + timedelta(days=400), PIN) == (0, True)
    assert store.staff.unlock("desk", NOON, IT)
    assert not store.staff.unlock("desk", NOON, IT)
    assert store.staff.sign_in(PIN, "desk", NOON).name == "Sam Lee"
    assert (IT, "sign-in unlocked", {"place": "desk"}) in deeds(store)


def test_a_pad_shown_after_a_restart_knows_how_long_to_wait(
    store: VisitStore, tmp_path: Path
) -> None:
    wrong_tries(store, 5)
    store.close()
    with VisitStore.open(tmp_path) as again:
        state = again.staff.state("desk", NOON + 5 * A_SECOND)
        assert state is not None
        assert (state.wait_seconds, state.locked) == (10, False)
        assert try_in_vain(again, 5 * A_SECOND) == (10, False)
        wait, _ = try_in_vain(again, 15 * A_SECOND)
        assert wait == 30


def test_part_of_a_second_is_waited_for_too(store: VisitStore) -> None:
    wrong_tries(store, 5)
    assert try_in_vain(store, 15 * A_SECOND - timedelta.resolution) == (1, False)


@pytest.mark.parametrize("back", [A_SECOND, timedelta(hours=1), timedelta(days=9000)])
def test_a_clock_that_jumps_back_makes_nobody_wait_longer_than_the_full_wait(
    store: VisitStore, back: timedelta
) -> None:
    wrong_tries(store, 5)
    assert try_in_vain(store, -back) == (15, False)
    assert try_in_vain(store, -back + 14 * A_SECOND) == (1, False)
    assert store.staff.sign_in(PIN, "desk", NOON - back + 15 * A_SECOND).name == "Sam Lee"


def test_a_clock_that_jumps_ahead_ends_the_wait(store: VisitStore) -> None:
    wrong_tries(store, 5)
    assert store.staff.sign_in(PIN, "desk", NOON + timedelta(days=1)).name == "Sam Lee"


TRY_IN_VAIN = f"""
import sys
from pathlib import Path

from kiosk.store.visits import VisitStore
from store_samples import NOON

VisitStore.open(Path(sys.argv[1])).staff.sign_in("{WRONG}", "desk", NOON)
"""


def execute(folder: Path, statement: str, *values: object) -> list[tuple[Any, ...]]:
    engine = engine_for(folder / "visits.db", key_of(folder))
    with writing(engine).begin() as connection:
        done = connection.exec_driver_sql(statement, values)
        found = [tuple(row) for row in done] if done.returns_rows else []
    engine.dispose()
    return found


def test_pulling_the_plug_gives_no_free_try(store: VisitStore, tmp_path: Path) -> None:
    # A hash that takes minutes to try: the process ends in the middle of it.
    slow = PasswordHasher.from_parameters(CHEAPEST).hash(PIN).replace("t=1,", "t=9999999,")
    execute(tmp_path, "UPDATE staff SET pin = ?", slow)
    store.close()
    with subprocess.Popen(
        [sys.executable, "-c", TRY_IN_VAIN, str(tmp_path)],
        env={"PYTHONPATH": f"{PROJECT}:{Path(__file__).parent}"},
    ) as trying:
        while not execute(tmp_path, "SELECT * FROM wrong_pins"):
            assert trying.poll() is None
            time.sleep(0.02)
        trying.send_signal(signal.SIGKILL)
    assert [row[:2] for row in execute(tmp_path, "SELECT * FROM wrong_pins")] == [("desk", 1)]
