"""A summary as PDF: one sheet for the care team, one to take home."""

from collections.abc import Callable
from io import BytesIO
from typing import Literal

from kiosk.content.shelf import resources
from kiosk.report import fonts
from kiosk.report.draw_care_team import care_team, care_team_foot
from kiosk.report.draw_take_home import take_home, take_home_foot
from kiosk.report.drawing import LINE, Canvas, Piece, rule
from kiosk.report.pages import Pages, Summary
from kiosk.report.style import CARE_TEAM, TAKE_HOME, PageStyle, attempts, fitted

PaperSize = Literal["a4", "letter"]
Compose = Callable[[Summary, float, PageStyle, float], Piece]
"""(summary, width, style, the height there is); what is higher is made again, tighter."""
Foot = Callable[[Summary, float], Piece]

PAPERS: dict[PaperSize, tuple[float, float]] = {"a4": (595.276, 841.89), "letter": (612.0, 792.0)}
"""Width and height in points."""
FOOT_SPACE = 10.0
SMALLEST_CARE_TEAM, SMALLEST_TAKE_HOME = 0.61, 0.67
"""6.0 and 9.4 points: below that a list is cut rather than the type made smaller."""


def pdf(summary: Summary, paper: PaperSize, only: Pages = "both") -> bytes:
    """The pages as one PDF, each exactly one sheet; the same summary gives the same bytes.

    Raises :class:`kiosk.report.errors.ReportError` when a font or a drawing is missing.
    """
    fonts.register(resources() / "fonts")
    # After the fonts: ReportLab looks up its first font while it is being imported.
    from reportlab.pdfgen.canvas import Canvas as Sheet  # type: ignore[import-untyped]

    out = BytesIO()
    sheet = Sheet(
        out,
        pagesize=PAPERS[paper],
        invariant=1,
        pageCompression=1,
        initialFontName=fonts.REGULAR,
        lang=_language(summary, only),
    )
    title = summary.care_team.title if only == "care_team" else summary.take_home.title
    sheet.setTitle(f"{title} · {summary.code} · {summary.made}")
    sheet.setAuthor(summary.care_team.clinic or "Spine kiosk")
    sheet.setCreator("Spine kiosk")
    sheet.setSubject(summary.care_team.not_verified)
    sheet.setViewerPreference("DisplayDocTitle", "true")
    if only in ("both", "care_team"):
        margins = (30.0, 26.0)
        _page(sheet, summary, paper, margins, (_care_team, care_team_foot), _care_team_looks)
    if only in ("both", "take_home"):
        margins = (39.0, 34.0)
        _page(sheet, summary, paper, margins, (take_home, take_home_foot), _take_home_looks)
    sheet.save()
    fonts.forget()
    return out.getvalue()


def _language(summary: Summary, only: Pages) -> str:
    """A document has one language: of both pages together, the patient's."""
    if only == "care_team":
        return summary.care_team.language or summary.language
    return summary.language


def _care_team(summary: Summary, wide: float, style: PageStyle, room: float) -> Piece:
    del room
    return care_team(summary, wide, style)


def _care_team_looks() -> list[PageStyle]:
    return list(attempts(CARE_TEAM, SMALLEST_CARE_TEAM))


def _take_home_looks() -> list[PageStyle]:
    return list(attempts(TAKE_HOME, SMALLEST_TAKE_HOME))


def _page(
    sheet: Canvas,
    summary: Summary,
    paper: PaperSize,
    margins: tuple[float, float],
    parts: tuple[Compose, Foot],
    looks: Callable[[], list[PageStyle]],
) -> None:
    """One sheet: what fits from the top, and the foot at the bottom."""
    side, edge = margins
    wide, tall = PAPERS[paper][0] - 2 * side, PAPERS[paper][1] - 2 * edge
    compose, make_foot = parts
    foot = make_foot(summary, wide)
    room = tall - foot.height - 2 * FOOT_SPACE
    piece, scale = fitted(lambda style: compose(summary, wide, style, room), looks(), room)
    sheet.saveState()
    sheet.translate(side, edge + tall)
    sheet.scale(scale, scale)
    piece.draw(sheet, 0, 0)
    sheet.restoreState()
    rule(wide, LINE, 0.75).draw(sheet, side, edge + foot.height + FOOT_SPACE * 0.7)
    foot.draw(sheet, side, edge + foot.height)
    sheet.showPage()
