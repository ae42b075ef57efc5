"""Run by the touch benchmark with a data folder: taps the window, and times the pictures.

Prints JSON: three lists of milliseconds, see :class:`Waits`.
"""

import sys
import time
from itertools import pairwise
from pathlib import Path

import msgspec
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest

from benchmarks.pairs import say
from benchmarks.room import Frames, room
from benchmarks.visitor import ASSESSMENT
from kiosk.stage.stage import Stage, control
from kiosk.ui.patient.questions.choice import ChoiceDraft

TAPS = 200
TURNS = 60
HELD_MS = 60
"""A quick but valid press."""
GUARD_MS = 430
"""After a page change a tap counts only when this has passed."""
QUESTION = "how_long"


class Waits(msgspec.Struct, frozen=True):
    """All in milliseconds."""

    press: list[float]
    """From the finger's touch on an answer to the picture of the pressed answer."""
    answer: list[float]
    """From letting go to the picture of the chosen answer."""
    turn: list[float]
    """From letting go of "Continue" to the first picture of the next page."""
    gap: list[float]
    """In the same page change, the longest wait for a picture, from letting go to its end."""


class Finger:
    """Touches the middle of a control, and says how long the next picture took."""

    def __init__(self, stage: Stage, frames: Frames) -> None:
        self._view = stage.window.view
        self._frames = frames
        self._device: QPointingDevice = QTest.createTouchDevice()

    def touch(self, name: str) -> float:
        item = control(self._view, name)
        self._at: QPoint = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        began = time.perf_counter()
        QTest.touchEvent(self._view, self._device).press(0, self._at, self._view).commit()
        return self._next_picture(began)

    def let_go(self) -> float:
        began = time.perf_counter()
        QTest.touchEvent(self._view, self._device).release(0, self._at, self._view).commit()
        return self._next_picture(began)

    def longest_wait(self, began: float, seconds: float) -> float:
        """The longest time without a picture since ``began``, while pictures kept coming."""
        QTest.qWait(round(seconds * 1000))
        times = [began, *(each for each in self._frames.times if each >= began)]
        return max(after - before for before, after in pairwise(times)) * 1000

    def _next_picture(self, began: float) -> float:
        """Milliseconds until the first picture that was made after the touch was delivered."""
        end = began + 1
        # Delivering may already have drawn a picture, so it is the time that counts.
        while not self._frames.times or self._frames.times[-1] < began:
            QTest.qWait(0)
            if time.perf_counter() > end:
                raise TimeoutError("a tap changed nothing on the screen")
        first = next(each for each in self._frames.times if each >= began)
        return (first - began) * 1000


def answers(stage: Stage, finger: Finger) -> tuple[list[float], list[float]]:
    """Choose one answer after the other on one page, again and again."""
    stage.walk_to(QUESTION)
    QTest.qWait(GUARD_MS)
    draft = stage.shell.question.draft
    assert isinstance(draft, ChoiceDraft)
    labels = [row["label"] for row in draft.choices]
    press, answer = [], []
    for tap in range(TAPS):
        press.append(finger.touch(labels[tap % len(labels)]))
        QTest.qWait(HELD_MS)
        answer.append(finger.let_go())
        QTest.qWait(HELD_MS)
        if tap % 50 == 49:
            say(f"touch: answer {tap + 1} of {TAPS}")
    return press, answer


def turns(stage: Stage, finger: Finger) -> tuple[list[float], list[float]]:
    """Through the questions with "Continue", begun anew when they are at an end."""
    turn: list[float] = []
    gap: list[float] = []
    while len(turn) < TURNS:
        stage.shell.wipe()
        stage.start()
        stage.shell.openTool(ASSESSMENT)
        stage.shell.goOn()
        while stage.shell.page == "question" and len(turn) < TURNS:
            stage.fill()
            QTest.qWait(GUARD_MS)
            finger.touch("Continue")
            QTest.qWait(HELD_MS)
            began = time.perf_counter()
            turn.append(finger.let_go())
            gap.append(finger.longest_wait(began, 0.3))
            if len(turn) % 20 == 0:
                say(f"touch: page change {len(turn)} of {TURNS}")
    return turn, gap


def main() -> None:
    with room(Path(sys.argv[1]), reduce_motion=False) as stage:
        frames = Frames(stage)
        frames.settle(1)
        finger = Finger(stage, frames)
        press, answer = answers(stage, finger)
        turn, gap = turns(stage, finger)
    print(msgspec.json.encode(Waits(press, answer, turn, gap)).decode(), flush=True)


if __name__ == "__main__":
    main()
