"""From the start of the process to a first screen that is drawn, and that answers a tap."""

import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.display import Pointer, Screen, private_screen, wait_until
from benchmarks.pairs import PAIRS, alternate, median
from benchmarks.sides import (
    FIRST_SCREEN,
    MIDDLE_OF_START,
    SUN,
    chromium_command,
    kiosk_command,
    running,
    written_page,
)
from benchmarks.table import Row, ms

FIRST_SCREEN_GOAL, TAP_GOAL = 0.55, 0.6
HELD, BETWEEN = 0.06, 0.04
"""Seconds: the kiosk takes nothing shorter than 50 ms for a tap."""


def rows(pairs: int = PAIRS) -> list[Row]:
    """Kiosk and Chromium in turn, on one screen of their own."""
    with tempfile.TemporaryDirectory() as name, private_screen() as screen:
        folder = Path(name)
        pointer = Pointer(screen)
        kiosk = kiosk_command(folder / "kiosk")
        chromium = chromium_command(folder / "chromium", written_page(folder))
        ours, theirs = alternate(
            _started(kiosk, screen, pointer), _started(chromium, screen, pointer), pairs, "start"
        )
        pointer.close()
    return [
        _row("start to first screen drawn", 0, ours, theirs, FIRST_SCREEN_GOAL),
        _row("start to a tap answered", 1, ours, theirs, TAP_GOAL),
    ]


def _started(
    command: Sequence[str], screen: Screen, pointer: Pointer
) -> Callable[[], tuple[float, float]]:
    def start() -> tuple[float, float]:
        wait_until(lambda: not any(screen.shows(patch) for patch in FIRST_SCREEN))
        pointer.move(*MIDDLE_OF_START)
        began = time.perf_counter()
        with running(command, screen):
            drawn = wait_until(lambda: all(screen.shows(patch) for patch in FIRST_SCREEN))
            answered = _tapped(screen, pointer)
        return round(drawn - began, 4), round(answered - began, 4)

    return start


def _tapped(screen: Screen, pointer: Pointer) -> float:
    """Tap as an impatient person does, again and again, until another page comes."""
    end = time.perf_counter() + 30
    while time.perf_counter() < end:
        for down, seconds in ((True, HELD), (False, BETWEEN)):
            pointer.press(down)
            until = time.perf_counter() + seconds
            while time.perf_counter() < until:
                if not screen.shows(SUN):
                    pointer.press(False)
                    return time.perf_counter()
                time.sleep(0.001)
    raise TimeoutError("no tap was answered")


def _row(
    what: str,
    which: int,
    ours: Sequence[tuple[float, float]],
    theirs: Sequence[tuple[float, float]],
    goal: float,
) -> Row:
    mine, other = (median(each[which] for each in side) for side in (ours, theirs))
    return Row(what, ms(mine), f"{ms(other)} Chromium", mine / other, goal)
