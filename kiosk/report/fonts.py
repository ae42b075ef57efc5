"""Our own typeface, embedded in every page: no font of the viewer's is ever asked for."""

from functools import cache
from pathlib import Path

from reportlab import rl_config  # type: ignore[import-untyped]

REGULAR = "AtkinsonHyperlegibleNext-Regular"
SEMIBOLD = "AtkinsonHyperlegibleNext-SemiBold"
BOLD = "AtkinsonHyperlegibleNext-Bold"
FAMILY = (REGULAR, SEMIBOLD, BOLD)

# Before anything else of ReportLab is imported: its default, Helvetica, cannot be embedded.
rl_config.canvas_basefontname = REGULAR

from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]  # noqa: E402
from reportlab.pdfbase.ttfonts import TTFError, TTFont  # type: ignore[import-untyped]  # noqa: E402

from kiosk.report.errors import ReportError  # noqa: E402


@cache
def register(folder: Path) -> None:
    """Make the fonts in ``folder`` known to ReportLab, once in the life of the program.

    Raises :class:`ReportError` naming the file that is missing or no font.
    """
    for name in FAMILY:
        file = folder / f"{name}.ttf"
        if not file.is_file():
            raise ReportError(f"{file}: the font for printed pages is missing")
        try:
            pdfmetrics.registerFont(TTFont(name, str(file)))
        except (TTFError, OSError) as error:
            raise ReportError(f"{file}: cannot be used as a font: {error}") from None


def width(text: str, font: str, size: float) -> float:
    """How wide ``text`` is in points."""
    return _width(text, font) * size


def forget() -> None:
    """Drop the words measured so far: no patient's words may outlive their page."""
    _width.cache_clear()


@cache
def _width(text: str, font: str) -> float:
    """In em. A page is composed several times over, and measuring is most of the work."""
    return float(pdfmetrics.stringWidth(text, font, 1000)) / 1000
