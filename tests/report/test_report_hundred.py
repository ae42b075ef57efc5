"""The hundred people on the page to take home: drawn, counted, and the first to give way."""

from collections import Counter
from io import BytesIO

import msgspec
import pytest
from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream
from report_samples import NO_SURGERY, showing, summary_of

from kiosk.report.pages import Line, Step, Summary
from kiosk.report.pdf import PAPERS, PaperSize, pdf

PERSON = "mcccch" + "mclclclch"
"""The head, a circle; then the trunk."""
FILLED, OUTLINED = ("f", "f*"), ("S",)
SHOWN = summary_of(library=showing("hundred:20"))


def home(summary: Summary, paper: PaperSize = "a4") -> PageObject:
    return PdfReader(BytesIO(pdf(summary, paper, "take_home"))).pages[0]


def people(page: PageObject) -> list[str]:
    """How each person on the page is painted, in the order of drawing."""
    found = []
    path = ""
    contents = page.get_contents()
    assert contents is not None
    for _, name in ContentStream(contents, page.pdf).operations:
        operator = name.decode()
        if operator in ("m", "l", "c", "h"):
            path += operator
        elif operator in (*FILLED, *OUTLINED, "B", "B*", "b", "s", "n"):
            if path == PERSON:
                found.append("filled" if operator in FILLED else "outlined")
                assert operator in FILLED + OUTLINED
            path = ""
    return found


def words_by_size(page: PageObject) -> Counter[tuple[str, float]]:
    found: Counter[tuple[str, float]] = Counter()

    def note(text: str, _cm: object, _tm: object, _font: object, size: float) -> None:
        found.update((word, round(size, 2)) for word in text.split())

    page.extract_text(visitor_text=note)
    return found


def without(summary: Summary) -> Summary:
    page = msgspec.structs.replace(summary.take_home, hundred=None)
    return msgspec.structs.replace(summary, take_home=page)


def with_steps(count: int) -> Summary:
    """So many things to work on, each with a first step."""
    part = SHOWN.take_home.can_change
    assert part is not None
    steps = tuple(Step(f"Thing {n}", "Take one small step and then another.") for n in range(count))
    page = msgspec.structs.replace(
        SHOWN.take_home, can_change=msgspec.structs.replace(part, steps=steps)
    )
    return msgspec.structs.replace(SHOWN, take_home=page)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("count", [0, 1, 20, 100])
def test_so_many_of_one_hundred_people_are_filled_in_and_the_others_outlined(
    count: int, paper: PaperSize
) -> None:
    page = home(summary_of(library=showing(f"hundred:{count}")), paper)
    assert people(page) == ["filled"] * count + ["outlined"] * (100 - count)


def test_the_words_stand_beside_the_people() -> None:
    said = " ".join(home(SHOWN).extract_text().split())
    part = SHOWN.take_home.hundred
    assert part is not None
    for text in (part.heading, part.filled, part.outlined, part.text, part.sources):
        assert text in said


def test_without_surgery_or_without_such_an_article_nobody_is_drawn() -> None:
    for summary in (summary_of(NO_SURGERY, library=showing("hundred:20")), summary_of()):
        page = home(summary)
        assert people(page) == []
        assert "You are not alone" not in page.extract_text()


@pytest.mark.parametrize("paper", PAPERS)
def test_they_leave_a_page_that_fills_up_and_never_make_a_word_smaller(paper: PaperSize) -> None:
    drawn = []
    for count in range(0, 21, 2):
        summary = with_steps(count)
        page, plain = home(summary, paper), home(without(summary), paper)
        assert words_by_size(plain) <= words_by_size(page)
        drawn.append(len(people(page)))
    assert drawn[0] == 100
    assert drawn[-1] == 0
    assert set(drawn) == {0, 100}


def test_they_leave_a_page_whose_lists_are_cut_even_if_that_leaves_room() -> None:
    told = msgspec.structs.replace(
        SHOWN.take_home.told, lines=tuple(Line(f"Answer {n}", "Yes") for n in range(70))
    )
    cut = msgspec.structs.replace(
        SHOWN, take_home=msgspec.structs.replace(SHOWN.take_home, told=told)
    )
    page = home(cut)
    assert "more" in page.extract_text()
    assert people(page) == []


def test_they_have_the_row_to_themselves_when_there_is_nothing_to_read_again() -> None:
    articles = msgspec.structs.replace(SHOWN.take_home.read_again, items=())
    told = msgspec.structs.replace(SHOWN.take_home.told, lines=())
    page = msgspec.structs.replace(SHOWN.take_home, read_again=articles, told=told, told_notes=())
    assert len(people(home(msgspec.structs.replace(SHOWN, take_home=page)))) == 100


def test_the_same_summary_gives_the_same_bytes() -> None:
    first = pdf(SHOWN, "letter")
    pdf(with_steps(20), "a4")
    assert pdf(summary_of(library=showing("hundred:20")), "letter") == first
