"""The box of red flags: the first thing on the care team's page."""

from itertools import groupby

from kiosk.report.drawing import (
    INK,
    URGENT,
    WHITE,
    Piece,
    beside,
    mixed,
    nothing,
    panel_card,
    paragraph,
    rule,
    stack,
)
from kiosk.report.pages import AlertBox, AlertLine
from kiosk.report.style import PageStyle
from kiosk.report.tables import two_columns

MOST_ROWS = 5
"""Rows that are shown one below the other; more go into two columns."""
PANEL_WIDE = 124.0
"""The filled part at the left, in points."""


def alerts(box: AlertBox, wide: float, style: PageStyle) -> Piece:
    """Filled red only for level A: what has to be told now."""
    urgent = any(line.level == "A" for line in box.raised)
    pad = style.space(10)
    inner_wide = wide - PANEL_WIDE - 2 * pad
    title = style.title.scaled(0.9).coloured(WHITE)
    white = style.body.coloured(WHITE)
    panel = stack(
        [
            paragraph(box.heading, white, PANEL_WIDE - 1.4 * pad),
            paragraph(box.title, title, PANEL_WIDE - 1.4 * pad),
            paragraph(box.time, white, PANEL_WIDE - 1.4 * pad),
            *(paragraph(note, white.bold(), PANEL_WIDE - 1.4 * pad) for note in box.notes),
        ]
    )
    if box.raised:
        inner = stack(
            [_raised(box.raised, inner_wide, style), _others_in_brief(box, inner_wide, style)],
            style.space(4),
        )
    else:
        inner = _others(box, inner_wide, style)
    return panel_card(panel, PANEL_WIDE, inner, wide, pad, URGENT if urgent else INK)


def _raised(lines: tuple[AlertLine, ...], wide: float, style: PageStyle) -> Piece:
    """One row per thing to do: signs of the same level that ask for the same come together."""
    first = style.space(74)
    gap = style.space(10)
    second = (wide - first) * 0.5
    pieces: list[Piece] = []
    if len({(line.level, line.action) for line in lines}) > MOST_ROWS:
        return _raised_in_brief(lines, wide, style)
    ordered = sorted(
        lines, key=lambda line: (line.level, [n.action for n in lines].index(line.action))
    )
    for (level, word, action), group in groupby(ordered, lambda n: (n.level, n.word, n.action)):
        colour = URGENT if level == "A" else INK
        signs = [paragraph(n.text, style.body.semibold(), second - gap) for n in group]
        if pieces:
            pieces.append(rule(wide, space=style.space(5)))
        pieces.append(
            beside(
                [
                    (0, paragraph(word, style.body.bold().coloured(colour), first - gap / 2)),
                    (first, stack(signs, style.space(1))),
                    (first + second, paragraph(action, style.body, wide - first - second)),
                ]
            )
        )
    return stack(pieces)


def _raised_in_brief(lines: tuple[AlertLine, ...], wide: float, style: PageStyle) -> Piece:
    """Many at once: two columns, the level over its signs, what to do behind each."""
    between = style.space(14)
    column = (wide - between) / 2
    kinds = {"A": style.body.coloured(URGENT)}
    pieces: list[Piece] = []
    for (level, word), of_level in groupby(lines, lambda n: (n.level, n.word)):
        heading = paragraph(word, kinds.get(level, style.body).bold(), column)
        actions: dict[str, list[str]] = {}
        for line in of_level:
            actions.setdefault(line.action, []).append(line.text)
        for action, signs in actions.items():
            runs = [("; ".join(signs) + ". ", style.body.semibold()), (action, style.soft)]
            pieces.append(stack([heading, mixed(runs, column)]))
            heading = nothing()
    return two_columns(pieces, wide, style.space(2.5), between)


def _others(box: AlertBox, wide: float, style: PageStyle) -> Piece:
    """Each sign with its answer, in two columns."""
    between = style.space(14)
    column = (wide - between) / 2
    said = max((len(line.value) for line in box.others), default=0)
    answer = style.space(18 if said < 5 else 58)
    many = len(box.others) > 10
    kind = style.small if many else style.body
    rows = [
        beside(
            [
                (0, paragraph(line.label, kind, column - answer - 4)),
                (column - answer, paragraph(line.value, kind.bold().coloured(INK), answer)),
            ]
        )
        for line in box.others
    ]
    return two_columns(rows, wide, style.space(1.2), between) if rows else nothing()


def _others_in_brief(box: AlertBox, wide: float, style: PageStyle) -> Piece:
    """ "No: fever or chills · calf pain" - short, so that what was reported stands out."""
    values = dict.fromkeys(line.value for line in box.others)
    pieces = [
        mixed(
            [
                (f"{value}: ", style.small.bold()),
                ("; ".join(n.label for n in box.others if n.value == value), style.small),
            ],
            wide,
        )
        for value in values
    ]
    return stack([rule(wide, space=style.space(3)), *pieces]) if pieces else nothing()
