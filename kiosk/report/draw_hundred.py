"""You are not alone: one hundred people and what they say, where the page has room for them."""

from collections.abc import Iterator

import msgspec

from kiosk.report.drawing import (
    ACTION,
    INK,
    LINE,
    Canvas,
    Piece,
    Type,
    beside,
    nothing,
    paragraph,
    stack,
)
from kiosk.report.figures import hundred, hundred_wide
from kiosk.report.fonts import width
from kiosk.report.pages import Hundred
from kiosk.report.style import PageStyle

AIR = (0.95, 0.9, 0.86)
"""Of all spaces on the page. Type gives nothing; white space may give a little."""
SHARES = (1.2, 1.1, 1.0, 0.94, 0.88, 0.82)
"""Of the sizes of the page around it: this gives way before anything else does."""
SMALLEST = 0.82
"""9.4 points for its sentences. Below that it is left out, as on every page whose lists are cut."""


class _Closer(PageStyle, frozen=True):
    """The same type with less space around it."""

    air: float = 1.0
    """All spaces are multiplied by this."""

    def space(self, points: float) -> float:
        return points * self.factor * self.air


def closer_looks(style: PageStyle) -> Iterator[PageStyle]:
    """``style``, then with less and less space: room for the people, no word set smaller."""
    yield style
    for air in AIR:
        yield _Closer(style.sizes, style.factor, style.most, style.letters, air)


def hundred_people(part: Hundred, wide: float, room: float, style: PageStyle) -> Piece:
    """The picture and its words, at most ``room`` points high; nothing when they cannot be."""
    for share in SHARES:
        sized = msgspec.structs.replace(style, factor=style.factor * share)
        if sized.factor < SMALLEST:
            break
        piece = _composed(part, wide, sized, style.head.coloured(INK))
        if piece.height <= room:
            return piece
    return nothing()


def _composed(part: Hundred, wide: float, style: PageStyle, head: Type) -> Piece:
    tall = style.space(112)
    left = hundred_wide(tall) + style.space(14)
    text_wide = wide - left
    kind = style.small.coloured(INK)
    words = stack(
        [
            paragraph(part.heading, head, text_wide),
            nothing(style.space(3)),
            _legend(part, text_wide, style),
            nothing(style.space(5)),
            paragraph(part.text, kind, text_wide),
        ]
    )
    picture = hundred(part.count, tall)
    return stack(
        [
            beside([(0, picture), (left, words)]),
            paragraph(part.sources, style.small.scaled(0.8), wide),
        ],
        style.space(4),
    )


def _legend(part: Hundred, wide: float, style: PageStyle) -> Piece:
    """What filled and outlined stand for, side by side, or one below the other."""
    kind = style.small.coloured(INK).semibold()
    bar = style.space(10)
    entries = [
        _entry(part.filled, True, bar, kind, wide),
        _entry(part.outlined, False, bar, kind, wide),
    ]
    second = bar + width(part.filled, kind.font, kind.size) + style.space(12)
    if second + bar + width(part.outlined, kind.font, kind.size) > wide:
        return stack(entries)
    return beside([(0, entries[0]), (second, entries[1])])


def _entry(text: str, filled: bool, left: float, kind: Type, wide: float) -> Piece:
    def bar(canvas: Canvas, x: float, y: float) -> None:
        canvas.setLineWidth(0.75)
        canvas.setStrokeColor(ACTION if filled else LINE)
        canvas.setFillColor(ACTION)
        bottom = y - (kind.line + kind.size) / 2
        canvas.rect(x + 0.4, bottom, left * 0.4, kind.size, fill=int(filled))

    return beside([(0, Piece(kind.line, bar)), (left, paragraph(text, kind, wide - left))])
