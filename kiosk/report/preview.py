"""Pages of a PDF as pictures, to look at on the screen before they are printed."""

from kiosk.printing import pictures as drawn
from kiosk.printing.pictures import Picture
from kiosk.report.errors import ReportError

__all__ = ["Picture", "pictures"]


def pictures(pdf: bytes, width: int) -> tuple[Picture, ...]:
    """As :func:`kiosk.printing.pictures.pictures`.

    Raises :class:`ReportError` for a PDF that cannot be drawn.
    """
    try:
        return drawn.pictures(pdf, width)
    except drawn.NotDrawn as error:
        raise ReportError(f"the pages cannot be shown: {error}") from None
