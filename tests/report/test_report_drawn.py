"""What is drawn rather than written: the red of an alert, the box of a number, the places on the
body, the code for a scanner."""

from io import BytesIO

import pytest
import segno
from pypdf import PdfReader
from PySide6.QtGui import QColor, QImage
from report_samples import changed, summary_of
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

from kiosk.colours import FIXED
from kiosk.content.shelf import resources
from kiosk.report import fonts
from kiosk.report.drawing import Piece
from kiosk.report.figures import QUIET_ZONE, body, qr
from kiosk.report.pdf import PAPERS, pdf
from kiosk.report.preview import pictures
from kiosk.report.style import CARE_TEAM, PageStyle

WIDE, TALL = PAPERS["a4"]


def photographed(document: bytes, width: int) -> QImage:
    """The first page, ``width`` pixels across."""
    first = pictures(document, width)[0]
    kind = QImage.Format.Format_RGB32
    return QImage(first.bgrx, first.width, first.height, 4 * first.width, kind).copy()


def placed(document: bytes) -> list[tuple[str, float, float]]:
    """Each piece of text on the first page, and where it begins, in points from below."""
    found: list[tuple[str, float, float]] = []

    def note(text: str, cm: list[float], tm: list[float], *_: object) -> None:
        if text.strip():
            x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
            y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            found.append((text.strip(), x, y))

    PdfReader(BytesIO(document)).pages[0].extract_text(visitor_text=note)
    return found


def alone(piece: Piece, x: float, y: float) -> bytes:
    """A page with nothing else on it."""
    fonts.register(resources() / "fonts")
    file = BytesIO()
    sheet = Canvas(file, pagesize=PAPERS["a4"])
    piece.draw(sheet, x, y)
    sheet.save()
    return file.getvalue()


@pytest.mark.parametrize(
    ("signs", "red"), [(["saddle"], True), (["saddle", "fever"], True), (["fever"], False)]
)
def test_the_box_of_red_flags_is_red_when_one_has_to_be_told_now(
    signs: list[str], red: bool
) -> None:
    page = photographed(pdf(summary_of(changed(urgent=signs)), "a4", "care_team"), 600)
    urgent = QColor(FIXED["urgent"])
    spots = [(x, y) for x in range(0, page.width(), 3) for y in range(0, page.height(), 3)]
    assert (sum(page.pixelColor(x, y) == urgent for x, y in spots) > 300) is red


@pytest.mark.parametrize("number", [0, 5, 10])
def test_the_number_that_was_told_is_the_dark_box_and_no_other(number: int) -> None:
    document = pdf(summary_of(changed(pain_back=number)), "a4", "care_team")
    page, text = photographed(document, 1800), placed(document)
    ((side, row),) = ((x, y) for word, x, y in text if word == "Back pain")
    digits = {w: (x, y) for w, x, y in text if w.isdigit() and x > side and abs(y - row) < 6}
    assert list(digits) == [str(each) for each in range(11)]
    scale = page.width() / WIDE
    ground = {
        word: page.pixelColor(round((x - 2) * scale), round((TALL - y - 3) * scale))
        for word, (x, y) in digits.items()
    }
    dark = [word for word, colour in ground.items() if colour == QColor(FIXED["ink"])]
    assert dark == [str(number)]
    assert {colour.name() for word, colour in ground.items() if word != str(number)} == {"#ffffff"}


def test_an_answer_that_is_too_long_is_cut_to_its_letters_and_says_so() -> None:
    style = PageStyle(CARE_TEAM, letters=10)
    assert style.cut("abcdefghij") == "abcdefghij"
    assert style.cut("abcdefghijk") == "abcdefghi…"


def test_the_numbers_stand_on_the_body_where_it_hurts() -> None:
    marks = {"neck": 1, "low_back": 2, "calf_left": 3, "calf_right": 4}
    found = {word: (x, y) for word, x, y in placed(alone(body("back", marks, 200), 100, 500))}
    assert sorted(found) == ["1", "2", "3", "4"]
    assert 500 > found["1"][1] > found["2"][1] > found["3"][1] > 300
    assert found["3"][1] == pytest.approx(found["4"][1], abs=3)
    assert found["3"][0] < found["2"][0] < found["4"][0], "seen from behind, left is left"


def test_left_and_right_change_places_when_the_body_is_seen_from_the_front() -> None:
    marks = {"shin_left": 1, "shin_right": 2, "low_back": 3}
    found = {word: x for word, x, _ in placed(alone(body("front", marks, 200), 100, 500))}
    assert sorted(found) == ["1", "2"]
    assert found["2"] < found["1"]


def test_the_code_for_a_scanner_is_a_whole_qr_code_with_its_margin() -> None:
    rows = [list(row) for row in segno.make_qr("K7M-2QX", error="m").matrix]
    modules = len(rows) + 2 * QUIET_ZONE
    page = photographed(alone(qr("K7M-2QX", WIDE), 0, TALL), 8 * modules)
    seen = [
        [page.pixelColor(8 * x + 4, 8 * y + 4).lightness() < 128 for x in range(modules)]
        for y in range(modules)
    ]
    margin = [[False] * modules] * QUIET_ZONE
    side = [False] * QUIET_ZONE
    assert seen == [*margin, *([*side, *map(bool, row), *side] for row in rows), *margin]


def test_no_patients_words_outlive_their_page() -> None:
    pdf(summary_of(), "a4")
    assert fonts._width.cache_info().currsize == 0
