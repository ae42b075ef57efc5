"""The page to take home, drawn: large type, the patient's questions first."""

from collections.abc import Sequence

from kiosk.report.draw_hundred import closer_looks, hundred_people
from kiosk.report.drawing import (
    ACTION_TEXT,
    INK,
    LINE,
    MIST,
    SAND,
    URGENT,
    WHITE,
    Canvas,
    Piece,
    beside,
    card,
    mixed,
    nothing,
    panel_card,
    paragraph,
    right_aligned,
    rule,
    stack,
)
from kiosk.report.figures import icon, qr
from kiosk.report.fonts import width
from kiosk.report.pages import HomePage, Hundred, Listed, Steps, Summary
from kiosk.report.style import PageStyle
from kiosk.report.tables import bullets, labelled, two_columns

QR_SIZE = 62.0
GAP = 13.0
"""Between one part of the page and the next."""
BLANK_QUESTIONS = 3
"""Lines to write on when no question was picked."""


def take_home(summary: Summary, wide: float, style: PageStyle, room: float) -> Piece:
    """The page without its foot, ``wide`` points across.

    The hundred people are on it only when all the rest is no higher than ``room`` and still is
    with them: they make no word smaller.
    """
    page = summary.take_home
    above = _above(summary, wide, style)
    plain = stack([above, _read_again(page.read_again, wide, style)], style.space(GAP))
    if page.hundred is None or plain.height > room:
        return plain
    for closer in closer_looks(style):
        if closer is not style:
            above = _above(summary, wide, closer)
        left = room - above.height - closer.space(GAP)
        last = _read_again_and_hundred(page.read_again, page.hundred, wide, closer, left)
        if last.height:
            return stack([above, last], closer.space(GAP))
    return plain


def _above(summary: Summary, wide: float, style: PageStyle) -> Piece:
    """All but the last part."""
    page = summary.take_home
    return stack(
        [
            _header(summary, wide, style),
            _front_desk(page.front_desk, wide, style),
            _questions(page, wide, style),
            _told_and_steps(page, wide, style),
            _help(page.help_at_once, wide, style),
        ],
        style.space(GAP),
    )


def take_home_foot(summary: Summary, wide: float) -> Piece:
    style = PageStyle(sizes={"body": (11, 15)})
    page = summary.take_home
    return beside(
        [
            (0, paragraph(page.own_answers, style.body, wide * 0.68)),
            (wide * 0.68, right_aligned(page.clinic, style.body.semibold(), wide * 0.32)),
        ]
    )


def _header(summary: Summary, wide: float, style: PageStyle) -> Piece:
    page = summary.take_home
    date_wide = width(page.date, style.body.font, style.body.size) + 2
    text_wide = wide - QR_SIZE - date_wide - 16
    kind = style.body.bold()
    left = stack(
        [
            paragraph(page.title, style.title, text_wide),
            paragraph(page.keep, style.body, text_wide),
            paragraph(page.partial, style.small, text_wide),
        ],
        style.space(1),
    )
    right = stack(
        [
            right_aligned(page.date, style.body, date_wide),
            right_aligned(summary.code, kind, date_wide),
        ]
    )
    return beside(
        [
            (0, left),
            (wide - QR_SIZE - date_wide - 4, right),
            (wide - QR_SIZE + 6, qr(summary.code, QR_SIZE)),
        ],
        middle=True,
    )


def _front_desk(text: str, wide: float, style: PageStyle) -> Piece:
    """What to do, without a word of why: this page is seen by whoever is at home."""
    if not text:
        return nothing()
    pad = style.space(12)
    mark = icon("hand", style.space(26), WHITE)
    words = paragraph(text, style.head.coloured(WHITE), wide - 2 * pad - style.space(40))
    row = beside([(0, mark), (style.space(40), words)], middle=True)
    return card(row, wide, pad, fill=URGENT, stroke=0, radius=10)


def _headed(name: str, heading: str, inner: Piece, wide: float, style: PageStyle) -> Piece:
    size = style.space(22)
    indent = style.space(32)
    words = paragraph(heading, style.head.coloured(INK), wide - indent)
    top = beside([(0, icon(name, size, ACTION_TEXT)), (indent, words)], middle=True)
    return stack([top, nothing(style.space(6)), inner])


def _questions(page: HomePage, wide: float, style: PageStyle) -> Piece:
    pad = style.space(15)
    inner_wide = wide - 2 * pad
    indent = style.space(30)
    shown, rest = style.cut_list(page.questions.items or ("",) * BLANK_QUESTIONS)
    rows = []
    for text in shown:
        words = paragraph(style.cut(text), style.body.semibold(), inner_wide - indent)
        line = rule(inner_wide - indent, LINE, 0.75, space=style.space(3))
        beneath = stack([words, nothing(style.space(20 if text else 32)), line])
        rows.append(beside([(0, _check_box(style.space(17))), (indent, beneath)]))
    if rest:
        rows.append(paragraph(page.and_more.format(count=rest), style.small, inner_wide))
    inner = _headed("chat", page.questions.heading, stack(rows, style.space(7)), inner_wide, style)
    return card(inner, wide, pad, edge=ACTION_TEXT, stroke=1.4, radius=10)


def _check_box(size: float) -> Piece:
    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.setLineWidth(1.5)
        canvas.setStrokeColor(LINE)
        canvas.roundRect(x + 1, y - size - 1, size, size, 3.5, stroke=1, fill=0)

    return Piece(size + 2, draw)


def _told_and_steps(page: HomePage, wide: float, style: PageStyle) -> Piece:
    gap = style.space(GAP)
    pad = style.space(14)
    both = page.can_change is not None
    each = (wide - gap) / 2 if both else wide
    inner_wide = each - 2 * pad
    shown, rest = style.cut_list(page.told.lines)
    told = [
        labelled(line.label, style.cut(line.value), style.body, style.body.bold(), inner_wide)
        for line in shown
    ]
    if rest:
        told.append(paragraph(page.and_more.format(count=rest), style.small, inner_wide))
    told += [paragraph(note, style.body, inner_wide) for note in page.told_notes]
    left = _headed("clipboard", page.told.heading, stack(told, style.space(5)), inner_wide, style)
    if page.can_change is None:
        return card(left, wide, pad, fill=MIST, stroke=0, radius=10)
    right = _steps(page.can_change, inner_wide, style, page.and_more)
    tall = max(left.height, right.height) + 2 * pad
    return beside(
        [
            (0, card(left, each, pad, fill=MIST, stroke=0, radius=10, height=tall)),
            (wide - each, card(right, each, pad, fill=SAND, stroke=0, radius=10, height=tall)),
        ]
    )


def _steps(part: Steps, wide: float, style: PageStyle, and_more: str) -> Piece:
    indent = style.space(24)
    pieces = [paragraph(part.intro, style.body, wide)]
    shown, rest = style.cut_list(part.steps)
    for step in shown:
        words = mixed(
            [(f"{step.name}. ", style.body.bold()), (style.cut(step.first_step), style.body)],
            wide - indent,
        )
        mark = stack([nothing(style.space(2)), icon("check", style.space(15), INK, 5)])
        pieces.append(beside([(0, mark), (indent, words)]))
    if rest:
        pieces.append(paragraph(and_more.format(count=rest), style.small, wide))
    pieces.append(paragraph(part.note, style.body, wide))
    return _headed("swap", part.heading, stack(pieces, style.space(5)), wide, style)


def _help(part: Listed, wide: float, style: PageStyle) -> Piece:
    if not part.items:
        return nothing()
    pad = style.space(13)
    panel_wide = style.space(74)
    inner_wide = wide - panel_wide - 2 * pad
    size = style.space(42)
    panel = beside([((panel_wide - size) / 2 - pad, icon("alert", size, WHITE))])
    inner = stack(
        [
            paragraph(part.heading, style.head.coloured(URGENT), inner_wide),
            nothing(style.space(2)),
            _in_columns(part.items, inner_wide, style),
        ]
    )
    return panel_card(panel, panel_wide, inner, wide, pad, URGENT)


def _read_again(part: Listed, wide: float, style: PageStyle) -> Piece:
    if not part.items:
        return nothing()
    pad = style.space(12)
    inner_wide = wide - 2 * pad
    inner = _headed(
        "page", part.heading, _in_columns(part.items, inner_wide, style), inner_wide, style
    )
    return card(inner, wide, pad, radius=10)


def _read_again_and_hundred(
    articles: Listed, people: Hundred, wide: float, style: PageStyle, room: float
) -> Piece:
    """Both side by side, at most ``room`` points high; nothing when they cannot be."""
    pad = style.space(12)
    each = 0.0
    pieces = []
    if articles.items:
        kind = style.body
        longest = max(width(item, kind.font, kind.size) for item in articles.items)
        each = min(longest + kind.size + 2 * pad, wide * 0.42)
        titles = bullets(articles.items, kind, each - 2 * pad, style.space(3))
        listed = _headed("page", articles.heading, titles, each - 2 * pad, style)
        pieces.append((0.0, each, listed))
        each += style.space(GAP)
    picture = hundred_people(people, wide - each - 2 * pad, room - 2 * pad, style)
    if not picture.height:
        return nothing()
    pieces.append((each, wide - each, picture))
    tall = max(piece.height for _, _, piece in pieces) + 2 * pad
    if tall > room:
        return nothing()
    return beside(
        [(at, card(piece, across, pad, radius=10, height=tall)) for at, across, piece in pieces]
    )


def _in_columns(items: Sequence[str], wide: float, style: PageStyle) -> Piece:
    """Short items in two columns, long ones in one."""
    gap = style.space(3)
    between = style.space(12)
    column = (wide - between) / 2
    longest = max(width(item, style.body.font, style.body.size) for item in items)
    if longest > column * 1.9 or len(items) < 2:
        return bullets(items, style.body, wide, gap)
    pieces = [bullets([item], style.body, column, gap) for item in items]
    return two_columns(pieces, wide, gap, between)
