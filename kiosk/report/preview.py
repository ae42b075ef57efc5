"""Pages of a PDF as pictures, to look at on the screen before they are printed."""

from kiosk import pictures as drawn
from kiosk.pictures import Picture
from kiosk.report.errors import ReportError

__all__ = ["Picture", "pictures"]


def pictures(pdf: bytes, width: int) -> tuple[Picture, ...]:
    """As :func:`kiosk.pictures.pictures`; raises :class:`ReportError` for a PDF that cannot be
    drawn."""
    try:
        return drawn.pictures(pdf, width)
    except drawn.NotDrawn as error:
        raise ReportError(f"the pages cannot be shown: {error}") from None
