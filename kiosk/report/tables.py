"""Lists and tables that both pages are made of."""

from collections.abc import Sequence

from kiosk.report.drawing import (
    Piece,
    Type,
    beside,
    mixed,
    nothing,
    paragraph,
    rule,
    stack,
)
from kiosk.report.fonts import width
from kiosk.report.pages import Line
from kiosk.report.style import PageStyle

Cell = tuple[str, Type]


def label_width(labels: Sequence[str], kind: Type, wide: float, gap: float) -> float:
    """Room for the longest label, but never more than half of ``wide``."""
    longest = max((width(label, kind.font, kind.size) for label in labels), default=0.0)
    return min(longest + gap, wide * 0.56)


def table(
    rows: Sequence[tuple[Cell, Cell]], wide: float, style: PageStyle, left: float = 0
) -> Piece:
    """Two columns with a thin rule between rows; the second begins at ``left`` (0: as needed)."""
    gap = style.space(10)
    if rows and not left:
        left = label_width([text for (text, _), _ in rows], rows[0][0][1], wide, gap)
    pieces: list[Piece] = []
    for (label, label_type), (value, value_type) in rows:
        if pieces:
            pieces.append(rule(wide, space=style.space(4.6)))
        if not value:
            pieces.append(paragraph(label, label_type, wide))
            continue
        pieces.append(
            beside(
                [
                    (0, paragraph(label, label_type, left - gap)),
                    (left, paragraph(value, value_type, wide - left)),
                ]
            )
        )
    return stack(pieces)


def lines_table(lines: Sequence[Line], wide: float, style: PageStyle, and_more: str) -> Piece:
    """Labelled answers, each label quiet and each value strong."""
    shown, rest = style.cut_list(lines)
    rows = [
        ((style.cut(line.label), style.soft), (style.cut(line.value), style.body.semibold()))
        for line in shown
    ]
    more = paragraph(and_more.format(count=rest), style.small, wide) if rest else nothing()
    return stack([table(rows, wide, style), more])


def bullets(items: Sequence[str], kind: Type, wide: float, gap: float) -> Piece:
    """A list with a dot before each item."""
    indent = kind.size * 0.75
    return stack(
        [
            beside(
                [(0, paragraph("•", kind, indent)), (indent, paragraph(item, kind, wide - indent))]
            )
            for item in items
        ],
        gap,
    )


def numbered(items: Sequence[str], wide: float, style: PageStyle, and_more: str) -> Piece:
    shown, rest = style.cut_list(items)
    indent = style.space(15)
    pieces = [
        beside(
            [
                (0, paragraph(f"{number}.", style.body, indent)),
                (indent, paragraph(style.cut(item), style.body, wide - indent)),
            ]
        )
        for number, item in enumerate(shown, start=1)
    ]
    if rest:
        pieces.append(paragraph(and_more.format(count=rest), style.small, wide))
    return stack(pieces, style.space(3))


def two_columns(pieces: Sequence[Piece], wide: float, gap: float, between: float) -> Piece:
    """Read down the first column, then down the second; the columns are about as high."""
    total = sum(piece.height for piece in pieces)
    split, used = 0, 0.0
    while split < len(pieces) and used + pieces[split].height / 2 <= total / 2:
        used += pieces[split].height
        split += 1
    split = max(split, 1)
    second = wide / 2 + between / 2
    return beside([(0, stack(pieces[:split], gap)), (second, stack(pieces[split:], gap))])


def labelled(label: str, value: str, label_type: Type, value_type: Type, wide: float) -> Piece:
    """ "Main goal: **walk further**" in one paragraph."""
    return mixed([(f"{label}: ", label_type), (value, value_type)], wide)
