"""The care team's page, drawn: everything on one sheet, red flags first."""

from collections.abc import Callable, Sequence

from kiosk.report.draw_alerts import alerts
from kiosk.report.draw_pain import pain
from kiosk.report.drawing import (
    INK,
    LINE,
    Canvas,
    Piece,
    beside,
    card,
    mixed,
    nothing,
    paragraph,
    right_aligned,
    stack,
)
from kiosk.report.figures import circle, dash, icon, qr
from kiosk.report.fonts import width
from kiosk.report.pages import Block, FactorLine, Factors, Summary
from kiosk.report.style import PageStyle
from kiosk.report.tables import Cell, lines_table, numbered, table

Maker = Callable[[float], Piece]
"""A card's inside, for the width it gets."""

CARD_PAD = 9.5
"""Points between the edge of a card and what it says, before scaling."""
LABEL_WIDE, LABEL_HIGH, QR_SIZE = 150.0, 40.0, 48.0
"""The box for the patient's label and the QR code, in points."""


def care_team(summary: Summary, wide: float, style: PageStyle) -> Piece:
    """The page without its foot, ``wide`` points across."""
    page = summary.care_team
    gap = style.space(10)

    def lines(block: Block) -> Maker:
        return lambda inner: headed(
            block.heading, lines_table(block.lines, inner, style, page.and_more), inner, style
        )

    top = [lines(block) for block in (page.reason, page.operations) if block]
    left: list[Maker] = [lines(page.in_the_way)] if page.in_the_way else []
    left += [_factors_maker(factors, style) for factors in page.factors]
    right: list[Maker] = []
    if page.treatments:
        right.append(_treatments_maker(page.treatments, style, page.and_more))
    loose = [lines(block) for block in (page.medicines, page.health) if block]
    loose.append(_questions_maker(summary, style))
    pieces = [
        _header(summary, wide, style),
        _partial(page.partial, wide, style),
        alerts(page.alerts, wide, style),
        _row(top, wide, gap, style),
        pain(page.pain, wide, style, page.and_more) if page.pain else nothing(),
        _balanced(left, right, loose, wide, gap, style),
    ]
    return stack(pieces, gap)


def care_team_foot(summary: Summary, wide: float) -> Piece:
    """What no page may miss: in one line, or in two when one cannot hold it."""
    style = PageStyle(sizes={"body": (8.6, 12)})
    page = summary.care_team
    strong = style.body.semibold()
    left = width(page.not_verified, strong.font, strong.size) + 12
    right = width(page.identity, style.body.font, style.body.size)
    said = paragraph(page.not_verified, strong, wide)
    if left + right > wide:
        return stack([said, paragraph(page.identity, style.body, wide)])
    return beside([(0, said), (left, right_aligned(page.identity, style.body, wide - left))])


def headed(heading: str, inner: Piece, wide: float, style: PageStyle) -> Piece:
    return stack([paragraph(heading, style.head, wide), nothing(style.space(2)), inner])


def _header(summary: Summary, wide: float, style: PageStyle) -> Piece:
    page = summary.care_team
    text_wide = wide - LABEL_WIDE - QR_SIZE - 18
    clinic = f"{page.clinic} · " if page.clinic else ""
    text = stack(
        [
            paragraph(page.title, style.title, text_wide),
            paragraph(page.when, style.soft, text_wide),
            mixed(
                [
                    (f"{clinic}{page.code_label} ", style.soft),
                    (summary.code, style.body.bold()),
                ],
                text_wide,
            ),
        ],
    )

    def label(canvas: Canvas, x: float, y: float) -> None:
        canvas.saveState()
        canvas.setDash(3, 2)
        canvas.setLineWidth(0.75)
        canvas.setStrokeColor(LINE)
        canvas.roundRect(x, y - LABEL_HIGH, LABEL_WIDE, LABEL_HIGH, 6, stroke=1, fill=0)
        canvas.restoreState()
        words = paragraph(page.label_here, style.small, LABEL_WIDE - 20)
        words.draw(canvas, x + 10, y - (LABEL_HIGH - words.height) / 2)

    return beside(
        [
            (0, text),
            (wide - LABEL_WIDE - QR_SIZE - 6, qr(summary.code, QR_SIZE)),
            (wide - LABEL_WIDE, Piece(LABEL_HIGH, label)),
        ],
        middle=True,
    )


def _partial(text: str, wide: float, style: PageStyle) -> Piece:
    if not text:
        return nothing()
    pad = style.space(7)
    mark = icon("info", style.body.size * 1.5)
    words = paragraph(text, style.body.semibold(), wide - 2 * pad - 24)
    return card(beside([(2, mark), (24, words)], middle=True), wide, pad, edge=INK, stroke=1.2)


def _row(makers: Sequence[Maker], wide: float, gap: float, style: PageStyle) -> Piece:
    """Cards of equal width and height beside each other."""
    inner = _inner_width(len(makers), wide, gap, style)
    return _columns([[make(inner)] for make in makers], wide, gap, style)


def _balanced(
    left: Sequence[Maker],
    right: Sequence[Maker],
    loose: Sequence[Maker],
    wide: float,
    gap: float,
    style: PageStyle,
) -> Piece:
    """Two columns. The ``loose`` cards go to either, wherever the page stays shortest."""
    inner = _inner_width(2, wide, gap, style)
    first, second = [make(inner) for make in left], [make(inner) for make in right]
    free = [make(inner) for make in loose]
    # The right column comes first among equals: readers find things in the same place.
    layouts = [([*first, *free[:n]], [*second, *free[n:]]) for n in range(len(free) + 1)]
    layouts.append(([*first, free[-1]], [*second, *free[:-1]]))
    drawn = [_columns(layout, wide, gap, style) for layout in layouts if all(layout)]
    return (
        min(drawn, key=lambda piece: round(piece.height))
        if drawn
        else _row(loose, wide, gap, style)
    )


def _inner_width(columns: int, wide: float, gap: float, style: PageStyle) -> float:
    return (wide - gap * (columns - 1)) / max(columns, 1) - 2 * style.space(CARD_PAD)


def _columns(
    columns: Sequence[Sequence[Piece]], wide: float, gap: float, style: PageStyle
) -> Piece:
    """Columns of cards; the last card of each reaches down to the same line."""
    if not columns:
        return nothing()
    each = (wide - gap * (len(columns) - 1)) / len(columns)
    pad = style.space(CARD_PAD)
    heights = [sum(p.height + 2 * pad + gap for p in column) - gap for column in columns]
    drawn = []
    for number, column in enumerate(columns):
        spare = max(heights) - heights[number]
        cards = [card(inner, each, pad) for inner in column[:-1]]
        cards.append(card(column[-1], each, pad, height=column[-1].height + 2 * pad + spare))
        drawn.append((number * (each + gap), stack(cards, gap)))
    return beside(drawn)


def _treatments_maker(block: Block, style: PageStyle, and_more: str) -> Maker:
    def make(wide: float) -> Piece:
        shown, rest = style.cut_list(block.lines)
        rows: list[tuple[Cell, Cell]] = []
        if block.columns and any(line.value for line in block.lines):
            rows.append(
                ((block.columns[0], style.soft), (block.columns[1], style.soft)),
            )
        rows += [
            ((style.cut(line.label), style.body), (line.value, style.body.semibold()))
            for line in shown
        ]
        if rest:
            rows.append(((and_more.format(count=rest), style.small), ("", style.small)))
        return headed(block.heading, table(rows, wide, style), wide, style)

    return make


def _questions_maker(summary: Summary, style: PageStyle) -> Maker:
    page = summary.care_team

    def make(wide: float) -> Piece:
        asks = page.questions
        inner = (
            numbered(asks.items, wide, style, page.and_more)
            if asks.items
            else paragraph(asks.empty, style.soft, wide)
        )
        return headed(asks.heading, inner, wide, style)

    return make


def _factors_maker(factors: Factors, style: PageStyle) -> Maker:
    def make(wide: float) -> Piece:
        both = bool(factors.can and factors.cannot)
        column = (wide - style.space(10)) / 2 if both else wide
        can = _factor_list(factors.can_heading, factors.can, column, style)
        cannot = _factor_list(factors.cannot_heading, factors.cannot, column, style)
        sides = [(0.0, can), (wide - column, cannot)] if both else [(0.0, can), (0.0, cannot)]
        inner = stack(
            [
                beside([side for side in sides if side[1].height]),
                nothing(style.space(3)),
                paragraph(factors.unanswered, style.body.semibold(), wide),
                _key(factors.key, wide, style) if any(factors.key) else nothing(),
                paragraph(factors.note, style.small, wide),
            ]
        )
        return headed(factors.heading, inner, wide, style)

    return make


def _factor_list(heading: str, lines: Sequence[FactorLine], wide: float, style: PageStyle) -> Piece:
    if not lines:
        return nothing()
    indent = style.space(16)
    size = style.space(11)
    pieces = [paragraph(heading, style.body.semibold(), wide)]
    for line in lines:
        kind = style.body.semibold() if line.marked else style.body
        words = mixed([(f"{line.name} ", kind), (f"({line.note})", style.small)], wide - indent)
        mark = stack([nothing(style.space(1)), _sign(line.marked, size)])
        pieces.append(beside([(0, mark), (indent, words)]))
    return stack(pieces, style.space(1))


def _sign(marked: bool | None, size: float) -> Piece:
    if marked:
        return icon("check", size, stroke=5.5)
    return circle(size) if marked is False else dash(size)


def _key(words: tuple[str, str, str], wide: float, style: PageStyle) -> Piece:
    size = style.space(8.5)
    third = wide / 3
    parts: list[tuple[float, Piece]] = []
    for number, (marked, word) in enumerate(zip((True, False, None), words, strict=True)):
        parts.append((number * third, _sign(marked, size)))
        start = number * third + size + 3
        parts.append((start, paragraph(word, style.small, third - size - 3)))
    return beside(parts, middle=True)
