"""Pieces of a page: each knows its height before it is drawn, so pages can be fitted first."""

from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from kiosk.colours import FIXED, HOUSE
from kiosk.report.fonts import BOLD, REGULAR, SEMIBOLD, width

Canvas = Any
"""ReportLab's canvas; it has no type stubs."""

# On paper the colours are the house's, whatever a clinic's screens have.
ACTION, ACTION_TEXT, MIST = HOUSE["action"], HOUSE["actionText"], HOUSE["mist"]
INK, INK_SOFT, LINE, DIVIDER = FIXED["ink"], FIXED["inkSoft"], FIXED["line"], FIXED["divider"]
WHITE, SAND, URGENT, MARK = FIXED["surface"], FIXED["sand"], FIXED["urgent"], FIXED["mark"]
SLACK = 0.05
"""Points by which a line may be too long, so that measured columns hold what they were made for."""
CAP_HEIGHT = 0.668
"""Of Atkinson Hyperlegible Next, in em."""


class Type(msgspec.Struct, frozen=True):
    """How words are set. ``size`` and ``line`` (the line height) are in points."""

    size: float
    line: float
    font: str = REGULAR
    colour: str = INK

    def bold(self) -> "Type":
        return msgspec.structs.replace(self, font=BOLD)

    def semibold(self) -> "Type":
        return msgspec.structs.replace(self, font=SEMIBOLD)

    def coloured(self, colour: str) -> "Type":
        return msgspec.structs.replace(self, colour=colour)

    def scaled(self, factor: float) -> "Type":
        return msgspec.structs.replace(self, size=self.size * factor, line=self.line * factor)


class Piece(msgspec.Struct, frozen=True):
    """Something that takes ``height`` points and draws itself below and right of a point."""

    height: float
    draw: Callable[[Canvas, float, float], None]
    """(canvas, left edge, top edge)."""


Run = tuple[str, Type]


def nothing(height: float = 0) -> Piece:
    """Empty space."""

    def draw(canvas: Canvas, x: float, y: float) -> None:
        del canvas, x, y

    return Piece(height, draw)


def paragraph(text: str, kind: Type, wide: float) -> Piece:
    """Words wrapped into ``wide`` points; no height when there are none."""
    return mixed([(text, kind)], wide)


def mixed(runs: Sequence[Run], wide: float) -> Piece:
    """A paragraph of runs that look different."""
    runs = [(text, kind) for text, kind in runs if text]
    lines = wrap(runs, wide)
    leading = max((kind.line for _, kind in runs), default=0.0)

    def draw(canvas: Canvas, x: float, y: float) -> None:
        for number, line in enumerate(lines):
            _draw_line(canvas, line, x, y - number * leading, leading)

    return Piece(leading * len(lines), draw)


def wrap(runs: Sequence[Run], wide: float) -> list[list[Run]]:
    """The runs broken into lines; a word too long for a line is broken anywhere."""
    if len(runs) == 1 and _is_one_line(*runs[0], wide):
        return [list(runs)]
    lines: list[list[Run]] = [[]]
    used = 0.0
    for text, kind in runs:
        for index, word in enumerate(text.split(" ")):
            space = " " if index and lines[-1] else ""
            if used + width(space + word, kind.font, kind.size) > wide + SLACK and lines[-1]:
                lines.append([])
                used, space = 0.0, ""
            while width(word, kind.font, kind.size) > wide and len(word) > 1:
                head = _fitting(word, kind, wide)
                lines[-1].append((head, kind))
                lines.append([])
                word = word[len(head) :]
            if space + word:
                lines[-1].append((space + word, kind))
                used += width(space + word, kind.font, kind.size)
    return [_joined(line) for line in lines if line]


def _is_one_line(text: str, kind: Type, wide: float) -> bool:
    """Most texts are; measured whole, none of their words has to be."""
    return not text.startswith(" ") and width(text, kind.font, kind.size) <= wide


def _joined(line: list[Run]) -> list[Run]:
    """Neighbours of the same look as one string: what a reader copies out stays whole."""
    joined: list[Run] = []
    for text, kind in line:
        if joined and joined[-1][1] == kind:
            joined[-1] = (joined[-1][0] + text, kind)
        else:
            joined.append((text, kind))
    return joined


def _fitting(word: str, kind: Type, wide: float) -> str:
    end = len(word)
    while end > 1 and width(word[:end], kind.font, kind.size) > wide:
        end -= 1
    return word[:end]


def _draw_line(canvas: Canvas, line: list[Run], x: float, y: float, leading: float) -> None:
    for text, kind in line:
        canvas.setFont(kind.font, kind.size)
        canvas.setFillColor(kind.colour)
        canvas.drawString(x, y - leading / 2 - kind.size * CAP_HEIGHT / 2, text)
        x += width(text, kind.font, kind.size)


def right_aligned(text: str, kind: Type, wide: float) -> Piece:
    """One line that ends at the right edge."""

    def draw(canvas: Canvas, x: float, y: float) -> None:
        start = x + wide - width(text, kind.font, kind.size)
        _draw_line(canvas, [(text, kind)], start, y, kind.line)

    return Piece(kind.line, draw)


def stack(pieces: Sequence[Piece], gap: float = 0) -> Piece:
    """One below the other."""
    kept = [piece for piece in pieces if piece.height]

    def draw(canvas: Canvas, x: float, y: float) -> None:
        for piece in kept:
            piece.draw(canvas, x, y)
            y -= piece.height + gap

    return Piece(sum(p.height for p in kept) + gap * max(0, len(kept) - 1), draw)


def beside(pieces: Sequence[tuple[float, Piece]], middle: bool = False) -> Piece:
    """Each at its distance from the left edge, in line at the top or about the middle."""
    height = max((piece.height for _, piece in pieces), default=0.0)

    def draw(canvas: Canvas, x: float, y: float) -> None:
        for left, piece in pieces:
            piece.draw(canvas, x + left, y - ((height - piece.height) / 2 if middle else 0))

    return Piece(height, draw)


def card(
    inner: Piece,
    wide: float,
    pad: float,
    *,
    edge: str = LINE,
    stroke: float = 0.75,
    fill: str = "",
    radius: float = 6.5,
    height: float = 0,
) -> Piece:
    """A rounded box around ``inner``, at least ``height`` tall."""
    tall = max(height, inner.height + 2 * pad)

    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.setLineWidth(stroke)
        canvas.setStrokeColor(edge)
        canvas.setFillColor(fill or WHITE)
        canvas.roundRect(
            x, y - tall, wide, tall, radius, stroke=int(stroke > 0), fill=int(bool(fill))
        )
        inner.draw(canvas, x + pad, y - pad)

    return Piece(tall, draw)


def panel_card(
    panel: Piece, panel_wide: float, inner: Piece, wide: float, pad: float, colour: str
) -> Piece:
    """A box with a thick edge and a filled panel at its left, both of ``colour``."""
    tall = max(panel.height, inner.height) + 2 * pad

    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.saveState()
        shape = canvas.beginPath()
        shape.roundRect(x, y - tall, wide, tall, 8)
        canvas.clipPath(shape, stroke=0, fill=0)
        canvas.setFillColor(colour)
        canvas.rect(x, y - tall, panel_wide, tall, stroke=0, fill=1)
        canvas.restoreState()
        canvas.setStrokeColor(colour)
        canvas.setLineWidth(2)
        canvas.roundRect(x + 1, y - tall + 1, wide - 2, tall - 2, 7, stroke=1, fill=0)
        left = x + panel_wide
        panel.draw(canvas, x + pad, y - (tall - panel.height) / 2)
        inner.draw(canvas, left + pad, y - (tall - inner.height) / 2)

    return Piece(tall, draw)


def rule(wide: float, colour: str = DIVIDER, stroke: float = 0.6, space: float = 0) -> Piece:
    """A line across, in the middle of ``space`` points."""

    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.setLineWidth(stroke)
        canvas.setStrokeColor(colour)
        canvas.line(x, y - space / 2, x + wide, y - space / 2)

    return Piece(max(space, 0.01), draw)
