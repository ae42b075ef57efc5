"""From a finger on the glass to the picture that answers it."""

import sys
import tempfile

import msgspec

from benchmarks.display import private_screen
from benchmarks.finger import Waits
from benchmarks.pairs import percentile
from benchmarks.sides import running
from benchmarks.table import Row

MOST_MS = 33.0
"""Two pictures of a panel that shows 60 a second."""


def rows() -> list[Row]:
    """A kiosk in a window, tapped by itself. There is no other side: the goal is a time."""
    with (
        tempfile.TemporaryDirectory() as data,
        private_screen() as screen,
        running((sys.executable, "-m", "benchmarks.finger", data), screen) as kiosk,
    ):
        assert kiosk.stdout is not None
        waits = msgspec.json.decode(kiosk.stdout.read(), type=Waits)
    return [
        _row("touch to pressed look", waits.press, 1),
        _row("tap to chosen look", waits.answer, 1),
        _row("tap to first picture of the next page", waits.turn, None),
        _row("longest wait for a picture in a page change", waits.gap, None),
    ]


def _row(what: str, waits: list[float], goal: float | None) -> Row:
    p50, p95 = percentile(waits, 50), percentile(waits, 95)
    ours = f"p50 {p50:.1f}, p95 {p95:.1f}, most {max(waits):.1f} ms"
    return Row(what, ours, f"{MOST_MS:g} ms", p95 / MOST_MS, goal)
