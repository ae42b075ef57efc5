"""Our two pages as PDF, beside ReportLab drawing the very same pages and doing nothing else.

The other side is made from ours: every call on ReportLab's canvas is written down once, and
then called again, with positions already known and nothing left to lay out. That it draws the
same pages is checked: the bytes are equal.
"""

import time
from collections.abc import Callable
from io import BytesIO
from typing import Any

import msgspec
from reportlab.pdfgen import canvas  # type: ignore[import-untyped]

from benchmarks.pairs import PAIRS, alternate, median
from benchmarks.sample import finished_visit
from benchmarks.table import Row, ms
from kiosk.report.pdf import pdf

GOAL = 1.5
TIMES = 10
"""In one go of one side."""


class Call(msgspec.Struct, frozen=True):
    """``things[on].name(*given)``, its result kept as the next of the things."""

    on: int
    name: str
    given: tuple[Any, ...]
    named: dict[str, Any]


class Reference(msgspec.Struct, frozen=True):
    """Stands in a call for one of the things made by an earlier call."""

    number: int


class Scribe:
    """Passes every call on to a canvas or a path of ReportLab, and writes it down."""

    def __init__(self, real: Any, number: int, calls: list[Call]) -> None:
        self.real, self.number, self._calls = real, number, calls

    def __getattr__(self, name: str) -> Callable[..., Any]:
        def call(*given: Any, **named: Any) -> Any:
            noted = tuple(Reference(g.number) if isinstance(g, Scribe) else g for g in given)
            self._calls.append(Call(self.number, name, noted, named))
            number = len(self._calls)
            result = getattr(self.real, name)(
                *(g.real if isinstance(g, Scribe) else g for g in given), **named
            )
            return Scribe(result, number, self._calls) if name == "beginPath" else result

        return call


def rows(pairs: int = PAIRS) -> list[Row]:
    """Both sides in turn, warm."""
    _, summary = finished_visit()
    calls, options = _written_down(lambda: pdf(summary, "a4"))
    if _drawn(calls, options) != pdf(summary, "a4"):
        raise RuntimeError("the two sides do not draw the same pages")
    ours, theirs = alternate(
        lambda: _each(lambda: pdf(summary, "a4")),
        lambda: _each(lambda: _drawn(calls, options)),
        pairs,
        "pdf in seconds",
    )
    mine, other = median(ours), median(theirs)
    return [Row("two-page PDF, warm", ms(mine), f"{ms(other)} ReportLab", mine / other, GOAL)]


def _written_down(draw: Callable[[], bytes]) -> tuple[list[Call], dict[str, Any]]:
    """The calls of one drawing, and how its canvas was made."""
    calls: list[Call] = []
    options: dict[str, Any] = {}
    real = canvas.Canvas

    def scribe(file: Any, **given: Any) -> Scribe:
        options.update(given)
        return Scribe(real(file, **given), 0, calls)

    # The one place where the page's canvas can be had is the name under which it is imported.
    canvas.Canvas = scribe
    try:
        draw()
    finally:
        canvas.Canvas = real
    return calls, options


def _drawn(calls: list[Call], options: dict[str, Any]) -> bytes:
    out = BytesIO()
    things: list[Any] = [canvas.Canvas(out, **options)]
    for call in calls:
        given = [things[g.number] if isinstance(g, Reference) else g for g in call.given]
        things.append(getattr(things[call.on], call.name)(*given, **call.named))
    return out.getvalue()


def _each(draw: Callable[[], bytes]) -> float:
    times = []
    for _ in range(TIMES):
        began = time.perf_counter()
        draw()
        times.append(time.perf_counter() - began)
    return median(times)
