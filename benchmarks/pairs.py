"""Two sides measured in turn, so that a busy moment of the machine hits both alike."""

import sys
from collections.abc import Callable
from statistics import median, quantiles
from typing import TypeVar

T = TypeVar("T")

PAIRS = 7

__all__ = ["PAIRS", "alternate", "median", "percentile", "say"]


def say(text: str) -> None:
    """Progress, apart from the table on standard output."""
    print(text, file=sys.stderr, flush=True)


def alternate(
    ours: Callable[[], T], theirs: Callable[[], T], pairs: int = PAIRS, label: str = ""
) -> tuple[list[T], list[T]]:
    """Both sides ``pairs`` times, each first in half of them, after one unmeasured go of each.

    With a ``label``, every pair is told as it is done.
    """
    found: tuple[list[T], list[T]] = ([], [])
    sides = (ours, theirs)
    for side in sides:
        side()
    for pair in range(pairs):
        for which in (0, 1) if pair % 2 == 0 else (1, 0):
            found[which].append(sides[which]())
        if label:
            say(f"{label}: pair {pair + 1} of {pairs}: {found[0][-1]} | {found[1][-1]}")
    return found


def percentile(values: list[float], percent: int) -> float:
    return quantiles(values, n=100, method="inclusive")[percent - 1]
