"""What is printed here, and how it is told apart."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

from kiosk.content.loading import load
from kiosk.content.shelf import Shelf, resources
from kiosk.printing import Filed, NotPrinted, PrintTarget
from kiosk.printing.troubles import TROUBLES, TroubleId, named
from kiosk.report.facts import VisitFacts
from kiosk.report.pdf import pdf
from kiosk.report.summary import summarise
from kiosk.scoring.score import score


def page(words: str) -> bytes:
    out = BytesIO()
    sheet = Canvas(out, invariant=1, initialFontName="Helvetica")
    sheet.drawString(72, 720, words)
    sheet.save()
    return out.getvalue()


def pages_of_a_visit() -> bytes:
    """The PDF of somebody who did the spine check, from its first worked example."""
    library = load(Shelf((resources(),)), "en")
    check = library.tools["spine-check"].assessment
    now = datetime(2024, 5, 14, 10, 42, tzinfo=UTC)
    facts = VisitFacts(code="K7M-2QX", started=now, finished=now, clinic="Lakeside Spine Clinic")
    return pdf(
        summarise(library, [score(check, check.example[0].answers)], facts, staff=library), "a4"
    )


def texts(document: bytes) -> list[str]:
    """The words on each page."""
    return [each.extract_text() for each in PdfReader(BytesIO(document)).pages]


def target(folder: Path | None, printer: str = "desk", timeout: float = 40) -> PrintTarget:
    return PrintTarget(folder=folder, printer=printer, timeout=timeout)


def filed(path: Path, trouble: TroubleId, what: object = "") -> Filed:
    return Filed(path, named(trouble, what).words, TROUBLES[trouble].advice)


def not_printed(trouble: TroubleId, what: object = "") -> NotPrinted:
    return NotPrinted(named(trouble, what).words, TROUBLES[trouble].advice)
