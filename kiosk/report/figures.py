"""The pictures on paper: the body with numbered marks, icons, the code as a QR code."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import segno

from kiosk.colours import FIXED
from kiosk.content.shelf import resources
from kiosk.report.drawing import ACTION, INK, LINE, MARK, WHITE, Canvas, Piece
from kiosk.report.errors import ReportError
from kiosk.report.fonts import BOLD, width
from kiosk.report.outlines import trace

BODY_LINE, SPINE = FIXED["bodyLine"], FIXED["bodySpine"]
BODY_FILL, BODY_HAIR = "#F3EEE5", "#DDD2BF"
"""Paler than on the screen."""
BODY_HEIGHT, BODY_WIDTH = 708.0, 350.0
"""The body map's own units; x runs from -175 to 175."""
PERSON_LINE = 0.55
"""Points, however small the hundred people are: thinner lines get lost in a printer."""
QUIET_ZONE = 4
"""Modules of white around a QR code (ISO/IEC 18004)."""


class _Place(msgspec.Struct, frozen=True):
    path: str
    badge: tuple[float, float]


class _BodyMap(msgspec.Struct, frozen=True):
    head: str
    hairBackView: str
    back: dict[str, _Place]
    front: dict[str, _Place]


class _Icon(msgspec.Struct, frozen=True):
    stroke: tuple[str, ...] = ()
    fill: tuple[str, ...] = ()


class _Hundred(msgspec.Struct, frozen=True):
    cell: tuple[float, float]
    person: str


class _Icons(msgspec.Struct, frozen=True):
    hundred: _Hundred
    grid: float
    strokeWidth: float
    icons: dict[str, _Icon]


@cache
def _read(name: str, kind: Any) -> Any:
    file = resources() / "figures" / name
    try:
        return msgspec.json.decode(Path(file).read_bytes(), type=kind)
    except OSError:
        raise ReportError(f"{file}: the drawing for printed pages is missing") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ReportError(f"{file}: {error}") from None


def body_wide(tall: float) -> float:
    """How wide one view is when it is ``tall`` points high."""
    return tall * BODY_WIDTH / BODY_HEIGHT


def body(view: str, marks: Mapping[str, int], tall: float) -> Piece:
    """The "back" or "front" of a body; ``marks`` are place ids with the number to show."""
    figure: _BodyMap = _read("body-map.json", _BodyMap)
    places = figure.back if view == "back" else figure.front
    scale = tall / BODY_HEIGHT

    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.saveState()
        canvas.translate(x + BODY_WIDTH / 2 * scale, y)
        canvas.scale(scale, -scale)
        canvas.setLineJoin(1)
        canvas.setStrokeColor(BODY_LINE)
        canvas.setLineWidth(2.5)
        for place in places.values():
            _shape(canvas, place.path, BODY_FILL)
        _shape(canvas, figure.head, BODY_FILL)
        if view == "back":
            _shape(canvas, figure.hairBackView, BODY_HAIR)
            _spine(canvas)
        else:
            _face(canvas)
        canvas.setStrokeColor(BODY_LINE)
        canvas.setLineWidth(2.5)
        for name in (name for name in marks if name in places):
            _shape(canvas, places[name].path, MARK)
        canvas.restoreState()
        for name, number in marks.items():
            if name in places:
                across, down = places[name].badge
                _badge(
                    canvas,
                    x + (across + BODY_WIDTH / 2) * scale,
                    y - down * scale,
                    max(18 * scale, 4.0),
                    number,
                )

    return Piece(tall, draw)


def icon(name: str, size: float, colour: str = INK, stroke: float | None = None) -> Piece:
    """An icon, ``size`` points square; ``stroke`` is its line in units of the 48 grid."""
    drawings: _Icons = _read("icons.json", _Icons)
    outlines = drawings.icons[name]

    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.saveState()
        canvas.translate(x, y)
        canvas.scale(size / drawings.grid, -size / drawings.grid)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        canvas.setLineWidth(stroke or drawings.strokeWidth)
        canvas.setStrokeColor(colour)
        canvas.setFillColor(colour)
        for outline in outlines.stroke:
            path = canvas.beginPath()
            trace(outline, path)
            canvas.drawPath(path, stroke=1, fill=0)
        for outline in outlines.fill:
            path = canvas.beginPath()
            trace(outline, path)
            canvas.drawPath(path, stroke=0, fill=1)
        canvas.restoreState()

    return Piece(size, draw)


def hundred_wide(tall: float) -> float:
    """How wide the hundred people are when they are ``tall`` points high."""
    across, down = _one_person().cell
    return tall * across / down


def hundred(count: int, tall: float) -> Piece:
    """Ten rows of ten people, the first ``count`` filled in: the picture that the screen shows."""
    one = _one_person()
    across, down = one.cell
    scale = tall / (10 * down)

    def draw(canvas: Canvas, x: float, y: float) -> None:
        person = canvas.beginPath()
        trace(f"M{across / 2} 2{one.person}", person)
        canvas.saveState()
        canvas.translate(x, y)
        canvas.scale(scale, -scale)
        canvas.setLineWidth(PERSON_LINE / scale)
        canvas.setStrokeColor(LINE)
        canvas.setFillColor(ACTION)
        for number in range(100):
            filled = number < count
            canvas.drawPath(person, stroke=int(not filled), fill=int(filled))
            ends_row = number % 10 == 9
            canvas.translate(-9 * across if ends_row else across, down if ends_row else 0)
        canvas.restoreState()

    return Piece(tall, draw)


def _one_person() -> _Hundred:
    drawings: _Icons = _read("icons.json", _Icons)
    return drawings.hundred


def qr(text: str, size: float) -> Piece:
    """``text`` as a QR code with its quiet zone, ``size`` points square in all."""

    def draw(canvas: Canvas, x: float, y: float) -> None:
        rows = [list(row) for row in segno.make(text, error="m", micro=False).matrix]
        module = size / (len(rows) + 2 * QUIET_ZONE)
        canvas.setFillColor(WHITE)
        canvas.rect(x, y - size, size, size, stroke=0, fill=1)
        path = canvas.beginPath()
        for down, row in enumerate(rows, start=QUIET_ZONE):
            for start, length in _dark(row):
                path.rect(
                    x + (start + QUIET_ZONE) * module,
                    y - (down + 1) * module,
                    length * module,
                    module,
                )
        canvas.setFillColor("#000000")
        canvas.drawPath(path, stroke=0, fill=1)

    return Piece(size, draw)


def circle(size: float, colour: str = LINE) -> Piece:
    """An empty ring: not marked."""

    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.setLineWidth(0.9)
        canvas.setStrokeColor(colour)
        canvas.circle(x + size / 2, y - size / 2, size * 0.38, stroke=1, fill=0)

    return Piece(size, draw)


def dash(size: float, colour: str = LINE) -> Piece:
    """A short line: no answer."""

    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.setLineWidth(1.1)
        canvas.setStrokeColor(colour)
        canvas.line(x + size * 0.2, y - size / 2, x + size * 0.8, y - size / 2)

    return Piece(size, draw)


def _dark(row: list[int]) -> list[tuple[int, int]]:
    """Where dark runs begin and how long they are: fewer shapes and no hairlines between."""
    runs: list[tuple[int, int]] = []
    for index, dark in enumerate(row):
        if dark and runs and sum(runs[-1]) == index:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif dark:
            runs.append((index, 1))
    return runs


def _shape(canvas: Canvas, outline: str, fill: str) -> None:
    path = canvas.beginPath()
    trace(outline, path)
    canvas.setFillColor(fill)
    canvas.drawPath(path, stroke=1, fill=1)


def _spine(canvas: Canvas) -> None:
    canvas.setFillColor(SPINE)
    for down in range(98, 336, 14):
        canvas.roundRect(-6, down, 12, 8, 2, stroke=0, fill=1)


def _face(canvas: Canvas) -> None:
    canvas.setFillColor(BODY_LINE)
    canvas.circle(-12, 42, 2.6, stroke=0, fill=1)
    canvas.circle(12, 42, 2.6, stroke=0, fill=1)
    canvas.setLineWidth(2.5)
    canvas.line(-8, 64, 8, 64)


def _badge(canvas: Canvas, x: float, y: float, radius: float, number: int) -> None:
    canvas.setFillColor(WHITE)
    canvas.setStrokeColor(MARK)
    canvas.setLineWidth(0.8)
    canvas.circle(x, y, radius, stroke=1, fill=1)
    size = radius * (1.45 if number < 10 else 1.15)
    canvas.setFont(BOLD, size)
    canvas.setFillColor(MARK)
    text = str(number)
    canvas.drawString(x - width(text, BOLD, size) / 2, y - size * 0.334, text)
