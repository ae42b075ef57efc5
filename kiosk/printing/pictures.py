"""Pages of a PDF as pictures: for the desk's screen, and for printers that are painted on."""

from contextlib import closing
from threading import Lock
from typing import Any

import msgspec

_ALONE = Lock()
"""PDFium may do one thing at a time in a whole process."""


class NotDrawn(Exception):
    """The PDF cannot be drawn."""


class Picture(msgspec.Struct, frozen=True):
    """One page, opaque, the upper left pixel first.

    ``QImage(p.bgrx, p.width, p.height, 4 * p.width, QImage.Format.Format_RGB32).copy()`` shows it:
    without the copy the image lives in bytes that it does not own.
    """

    width: int
    height: int
    bgrx: bytes
    """Four bytes for each pixel: blue, green, red and one without a meaning."""
    paper: tuple[float, float]
    """Width and height of the page, in points (1/72 inch)."""


def pictures(pdf: bytes, width: int) -> tuple[Picture, ...]:
    """Every page, ``width`` pixels wide and as high as its paper asks for.

    Slow enough for a worker. Raises :class:`NotDrawn`.
    """
    import pypdfium2  # type: ignore[import-untyped]  # late: few visits are looked at

    with _ALONE:
        try:
            with closing(pypdfium2.PdfDocument(pdf)) as document:
                return tuple(_picture(page, width) for page in document)
        except pypdfium2.PdfiumError as error:
            raise NotDrawn(str(error)) from None


def _picture(page: Any, width: int) -> Picture:
    paper = page.get_size()
    # A hair less: what is rounded up must not become one pixel more than was asked for.
    scale = (width - 0.01) / paper[0]
    with closing(page), closing(page.render(scale=scale, prefer_bgrx=True)) as bitmap:
        rows = bytes(bitmap.buffer)
        return Picture(width=bitmap.width, height=bitmap.height, bgrx=rows, paper=paper)
