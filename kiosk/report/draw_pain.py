"""Where it hurts, how it feels and how much: the middle of the care team's page."""

from collections.abc import Sequence

from kiosk.report.drawing import (
    INK,
    LINE,
    WHITE,
    Canvas,
    Piece,
    beside,
    card,
    mixed,
    nothing,
    paragraph,
    stack,
)
from kiosk.report.figures import body, body_wide
from kiosk.report.fonts import BOLD, REGULAR, width
from kiosk.report.pages import Mark, Pain, PainScale, PatternNote
from kiosk.report.style import PageStyle
from kiosk.report.tables import Cell, label_width, table

MOST_BOXES = 11
"""A scale with more steps is said in words."""


def pain(part: Pain, wide: float, style: PageStyle, and_more: str) -> Piece:
    """The figures at the left, marks, scales and pattern at the right."""
    pad = style.space(9.5)
    tall = style.space(184)
    # An empty body would say "it hurts nowhere": no marks, no figures.
    figures = _figures(part, tall, style) if part.marks else nothing()
    left = 2 * body_wide(tall) + style.space(22) if part.marks else 0.0
    right_wide = wide - 2 * pad - left
    shown, rest = style.cut_list(part.marks)
    label = label_width(
        [_numbered(mark) for mark in shown]
        + [n.label for n in part.scales]
        + [n.label for n in part.lines],
        style.body.semibold(),
        right_wide * 0.8,
        style.space(12),
    )
    right = stack(
        [
            paragraph(part.heading, style.head, right_wide),
            _marks(shown, label, right_wide, style),
            paragraph(and_more.format(count=rest), style.small, right_wide) if rest else nothing(),
            table([_row(n.label, n.value, style) for n in part.lines], right_wide, style, label),
            stack(
                [_scale(scale, label, right_wide, style) for scale in part.scales], style.space(3.5)
            ),
            *(_pattern(pattern, right_wide, style) for pattern in part.patterns),
            paragraph(part.pattern_note, style.small, right_wide),
        ],
        style.space(4),
    )
    return card(beside([(0, figures), (left, right)]), wide, pad)


def _row(label: str, value: str, style: PageStyle) -> tuple[Cell, Cell]:
    return (label, style.soft), (style.cut(value), style.body.semibold())


def _numbered(mark: Mark) -> str:
    return f"{mark.number} {mark.name}"


def _figures(part: Pain, tall: float, style: PageStyle) -> Piece:
    marks = {mark.place: mark.number for mark in part.marks}
    across = body_wide(tall)

    def view(name: str, caption: str) -> Piece:
        kind = style.small
        indent = max(0.0, (across - width(caption, kind.font, kind.size)) / 2)
        words = beside([(indent, paragraph(caption, kind, across))])
        return stack([body(name, marks, tall), words], style.space(2))

    second = across + style.space(8)
    return beside([(0, view("back", part.back_view)), (second, view("front", part.front_view))])


def _marks(marks: Sequence[Mark], label: float, wide: float, style: PageStyle) -> Piece:
    """Two columns once there are many, so that the page keeps its size."""
    if len(marks) > 6:
        half = (len(marks) + 1) // 2
        column = (wide - style.space(12)) / 2
        return beside(
            [
                (0, stack([_mark_in_brief(mark, column, style) for mark in marks[:half]], 2)),
                (
                    wide - column,
                    stack([_mark_in_brief(mark, column, style) for mark in marks[half:]], 2),
                ),
            ]
        )
    rows = [
        beside(
            [
                (
                    0,
                    mixed(
                        [(f"{mark.number} ", style.body.bold()), (mark.name, style.body)],
                        label - style.space(6),
                    ),
                ),
                (label, paragraph(style.cut(mark.feelings), style.body, wide - label)),
            ]
        )
        for mark in marks
    ]
    return stack(rows, style.space(3))


def _mark_in_brief(mark: Mark, wide: float, style: PageStyle) -> Piece:
    feelings = f": {style.cut(mark.feelings)}" if mark.feelings else ""
    return mixed(
        [
            (f"{mark.number} ", style.body.bold()),
            (mark.name, style.body.semibold()),
            (feelings, style.body),
        ],
        wide,
    )


def _scale(scale: PainScale, label: float, wide: float, style: PageStyle) -> Piece:
    words = paragraph(scale.label, style.body, label - style.space(6))
    steps = scale.highest - scale.lowest + 1
    if scale.number is None or steps > MOST_BOXES:
        said = scale.instead or str(scale.number)
        answer = paragraph(said, style.body.semibold(), wide - label)
    else:
        answer = _boxes(scale, wide - label, style)
    return beside([(0, words), (label, answer)], middle=True)


def _boxes(scale: PainScale, wide: float, style: PageStyle) -> Piece:
    gap = style.space(2)
    numbers = range(scale.lowest, scale.highest + 1)
    each = (wide - gap * (len(numbers) - 1)) / len(numbers)
    tall, size = style.space(14), style.space(8.4)

    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.setLineWidth(0.75)
        for number in numbers:
            chosen = number == scale.number
            font = BOLD if chosen else REGULAR
            canvas.setStrokeColor(INK if chosen else LINE)
            canvas.setFillColor(INK if chosen else WHITE)
            canvas.roundRect(x, y - tall, each, tall, 2.4, stroke=1, fill=1)
            canvas.setFillColor(WHITE if chosen else INK)
            canvas.setFont(font, size)
            text = str(number)
            start = x + (each - width(text, font, size)) / 2
            canvas.drawString(start, y - tall / 2 - size * 0.334, text)
            x += each + gap

    return Piece(tall, draw)


def _pattern(pattern: PatternNote, wide: float, style: PageStyle) -> Piece:
    indent = style.space(11)
    words = stack(
        [
            paragraph(pattern.title, style.body.bold(), wide - indent),
            paragraph(style.cut(pattern.because), style.soft, wide - indent),
            paragraph(style.cut(pattern.against), style.soft, wide - indent),
        ]
    )

    def bar(canvas: Canvas, x: float, y: float) -> None:
        canvas.setFillColor(INK)
        canvas.rect(x, y - words.height, style.space(3), words.height, stroke=0, fill=1)

    return beside([(0, Piece(words.height, bar)), (indent, words)])
