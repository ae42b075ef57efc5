"""What stands in a PDF, as another program reads it than the one that wrote it."""

import ctypes
from contextlib import closing
from typing import Any

import msgspec


class ReadBack(msgspec.Struct, frozen=True):
    """What was found in a PDF."""

    pages: int
    text: str
    fonts: dict[str, bool]
    """The fonts by name, and whether each is embedded."""


def read_back(pdf: bytes) -> ReadBack:
    """The text and the fonts of every page, by PDFium. No other thread may use that meanwhile."""
    import pypdfium2  # type: ignore[import-untyped]

    text = ""
    fonts: dict[str, bool] = {}
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        for page in document:
            with closing(page), closing(page.get_textpage()) as words:
                text += words.get_text_range()
                fonts |= _fonts_of(page)
        return ReadBack(len(document), " ".join(text.split()), fonts)


def _fonts_of(page: Any) -> dict[str, bool]:
    from pypdfium2 import raw

    found = {}
    for piece in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        font = raw.FPDFTextObj_GetFont(piece.raw)
        name = ctypes.create_string_buffer(200)
        raw.FPDFFont_GetBaseFontName(font, name, len(name))
        found[name.value.decode(errors="replace")] = raw.FPDFFont_GetIsEmbedded(font) == 1
    return found
