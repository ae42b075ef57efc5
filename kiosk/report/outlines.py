"""Outlines written as SVG path data ("M40 24H9"), onto a canvas."""

import math
import re
from collections.abc import Iterator
from typing import Any

_PARTS = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "A": 7, "Z": 0}

Point = tuple[float, float]


def trace(outline: str, path: Any) -> None:
    """Add ``outline`` to a ReportLab ``path``, in its own units (y grows downwards)."""
    x = y = start_x = start_y = 0.0
    handle: Point | None = None
    for letter, numbers in _commands(outline):
        kind = letter.upper()
        if letter.islower():
            numbers = _absolute(kind, numbers, x, y)
        last, handle = handle, None
        if kind == "Z":
            path.close()
            x, y = start_x, start_y
        elif kind == "M":
            x, y = start_x, start_y = numbers[0], numbers[1]
            path.moveTo(x, y)
        elif kind in "LHV":
            x, y = (numbers[0], y) if kind == "H" else (x, numbers[0]) if kind == "V" else numbers
            path.lineTo(x, y)
        elif kind == "A":
            for curve in _arc((x, y), numbers):
                path.curveTo(*curve)
            x, y = numbers[5], numbers[6]
        else:
            curve = _cubic(kind, numbers, (x, y), last)
            path.curveTo(*curve)
            handle = (curve[2], curve[3]) if kind in "CS" else None
            x, y = curve[4], curve[5]


def _commands(outline: str) -> Iterator[tuple[str, list[float]]]:
    parts = _PARTS.findall(outline)
    at = 0
    letter = ""
    while at < len(parts):
        if parts[at].isalpha():
            letter = parts[at]
            at += 1
        elif letter in "Mm":
            letter = "L" if letter == "M" else "l"  # further pairs after a move are lines
        count = _TAKES[letter.upper()]
        yield letter, [float(part) for part in parts[at : at + count]]
        at += count


def _absolute(kind: str, numbers: list[float], x: float, y: float) -> list[float]:
    if kind == "V":
        return [numbers[0] + y]
    if kind == "A":
        return [*numbers[:5], numbers[5] + x, numbers[6] + y]
    return [number + (y if index % 2 else x) for index, number in enumerate(numbers)]


def _cubic(kind: str, numbers: list[float], at: Point, last: Point | None) -> list[float]:
    x, y = at
    if kind == "C":
        return numbers
    if kind == "S":  # the first handle mirrors the last one
        mirrored = (2 * x - last[0], 2 * y - last[1]) if last else at
        return [*mirrored, *numbers]
    qx, qy, end_x, end_y = numbers
    return [
        x + (qx - x) * 2 / 3,
        y + (qy - y) * 2 / 3,
        end_x + (qx - end_x) * 2 / 3,
        end_y + (qy - end_y) * 2 / 3,
        end_x,
        end_y,
    ]


def _arc(start: Point, numbers: list[float]) -> Iterator[list[float]]:
    """A circular arc as Bezier curves (W3C SVG 1.1, appendix F.6; our arcs have rx = ry)."""
    radius, large, sweep, end = numbers[0], numbers[3] > 0, numbers[4] > 0, (numbers[5], numbers[6])
    half_x, half_y = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    half = math.hypot(half_x, half_y)
    if half == 0:
        return
    radius = max(radius, half)
    away = math.sqrt(max(radius**2 - half**2, 0)) / half
    if large == sweep:
        away = -away
    centre_x = (start[0] + end[0]) / 2 + away * half_y
    centre_y = (start[1] + end[1]) / 2 - away * half_x
    first = math.atan2(start[1] - centre_y, start[0] - centre_x)
    turn = math.atan2(end[1] - centre_y, end[0] - centre_x) - first
    if sweep and turn < 0:
        turn += 2 * math.pi
    elif not sweep and turn > 0:
        turn -= 2 * math.pi
    pieces = max(1, math.ceil(abs(turn) / (math.pi / 2) - 1e-9))
    step = turn / pieces
    reach = 4 / 3 * math.tan(step / 4) * radius
    for index in range(pieces):
        a, b = first + index * step, first + (index + 1) * step
        ax, ay = centre_x + radius * math.cos(a), centre_y + radius * math.sin(a)
        bx, by = centre_x + radius * math.cos(b), centre_y + radius * math.sin(b)
        yield [
            ax - reach * math.sin(a),
            ay + reach * math.cos(a),
            bx + reach * math.sin(b),
            by - reach * math.cos(b),
            bx,
            by,
        ]
