import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtGui import QColor, QImage
from report_samples import summary_of

from kiosk.printing.pictures import Picture
from kiosk.report.errors import ReportError
from kiosk.report.pages import Pages
from kiosk.report.pdf import PAPERS, PaperSize, pdf
from kiosk.report.preview import pictures

BOTH = pdf(summary_of(), "a4")


def image(picture: Picture) -> QImage:
    across = 4 * picture.width
    held = QImage(picture.bgrx, picture.width, picture.height, across, QImage.Format.Format_RGB32)
    return held.copy()


def has_ink(picture: Picture) -> bool:
    return any(value < 128 for value in picture.bgrx[1::4])


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("width", [42, 45, 90, 500])
def test_each_page_is_as_wide_as_asked_for_and_as_high_as_its_paper(
    paper: PaperSize, width: int
) -> None:
    wide, tall = PAPERS[paper]
    both = pictures(pdf(summary_of(), paper), width)
    assert len(both) == 2
    for picture in both:
        assert picture.width == width
        assert picture.height == pytest.approx(width * tall / wide, abs=1)
        assert len(picture.bgrx) == 4 * picture.width * picture.height
        assert has_ink(picture)


def test_the_screen_shows_the_page_in_its_own_colours_on_white() -> None:
    _, home = (image(picture) for picture in pictures(BOTH, 700))
    assert home.pixelColor(2, 2) == QColor("white")
    colours = {
        home.pixelColor(x, y).name() for x in range(0, 700, 5) for y in range(0, home.height(), 5)
    }
    reds = [QColor(name) for name in colours]
    assert any(red.red() > 90 and red.green() < 40 and red.blue() < 40 for red in reds)
    assert not any(red.blue() > 90 and red.green() < 40 and red.red() < 40 for red in reds)


@pytest.mark.parametrize("only", ["care_team", "take_home"])
def test_one_page_alone_looks_as_it_does_among_both(only: Pages) -> None:
    both = dict(zip(("care_team", "take_home"), pictures(BOTH, 300), strict=True))
    assert pictures(pdf(summary_of(), "a4", only), 300) == (both[only],)


@pytest.mark.parametrize("document", [b"", b"no page at all", b"%PDF-1.4\nno page", BOTH[:900]])
def test_what_cannot_be_drawn_is_one_clear_line(document: bytes) -> None:
    with pytest.raises(ReportError) as caught:
        pictures(document, 300)
    assert str(caught.value).startswith("the pages cannot be shown: ")
    assert "\n" not in str(caught.value)


def test_many_previews_at_once_are_drawn_one_after_the_other() -> None:
    alone = pictures(BOTH, 300)
    with ThreadPoolExecutor(4) as workers:
        assert set(workers.map(lambda _: pictures(BOTH, 300), range(40))) == {alone}


def test_nothing_is_loaded_before_a_page_is_looked_at() -> None:
    code = (
        "import sys, kiosk.report.preview\n"
        "found = {'PySide6', 'pypdfium2', 'reportlab'} & set(sys.modules)\n"
        "sys.exit(str(found) if found else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
