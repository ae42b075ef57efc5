import subprocess
import sys
from io import BytesIO
from pathlib import Path

import msgspec
import pytest
from pypdf import PdfReader
from report_samples import FACTS, NO_SURGERY, changed, summary_of, texts

from kiosk.report import fonts
from kiosk.report.errors import ReportError
from kiosk.report.pages import AlertLine, FactorLine, Line, Mark, Step, Summary
from kiosk.report.pdf import PAPERS, PaperSize, pdf
from kiosk.scoring.assessment import Answers

PARTIAL = msgspec.structs.replace(FACTS, partial=True)
PAPER: tuple[PaperSize, ...] = ("a4", "letter")


def read(summary: Summary, paper: PaperSize = "a4") -> PdfReader:
    return PdfReader(BytesIO(pdf(summary, paper)))


def words(text: str) -> str:
    """Without line ends, which fall where the page needs them."""
    return "".join(text.split())


def overfull() -> Summary:
    """More than any patient can say."""
    summary = summary_of(changed(urgent=["saddle", "fever"]))
    care = summary.care_team
    places = "neck upper_back middle_back low_back thigh_left calf_left foot_left chest belly hips"
    long = "Why does it hurt so much more at night than by day, and what can be done about it? "
    assert care.pain is not None
    assert care.treatments is not None
    assert summary.take_home.can_change is not None
    marks = tuple(
        Mark(n, place, place.title(), "Aching, burning, stabbing, pins and needles")
        for n, place in enumerate((places + " shin_left shin_right arm_left").split(), start=1)
    )
    raised = tuple(
        AlertLine("A", "Now", f"Urgent sign number {n}, new or worse", f"Do this at once: {n}.")
        for n in range(18)
    )
    factors = tuple(FactorLine(f"Factor number {n}", "clear link", True) for n in range(12))
    care = msgspec.structs.replace(
        care,
        alerts=msgspec.structs.replace(care.alerts, raised=raised),
        pain=msgspec.structs.replace(care.pain, marks=marks),
        treatments=msgspec.structs.replace(
            care.treatments, lines=tuple(Line(f"Treatment {n}", "Yes") for n in range(14))
        ),
        factors=tuple(msgspec.structs.replace(f, can=factors) for f in care.factors),
        questions=msgspec.structs.replace(care.questions, items=(long * 2,) * 6),
    )
    steps = tuple(Step(f"Thing number {n}", "Take one small step. " * 3) for n in range(12))
    home = msgspec.structs.replace(
        summary.take_home,
        questions=msgspec.structs.replace(summary.take_home.questions, items=(long,) * 6),
        can_change=msgspec.structs.replace(summary.take_home.can_change, steps=steps),
        help_at_once=msgspec.structs.replace(
            summary.take_home.help_at_once, items=("You notice something new. " * 2,) * 10
        ),
    )
    return msgspec.structs.replace(summary, care_team=care, take_home=home)


CASES = {
    "usual": summary_of(),
    "alerts": summary_of(changed(urgent=["saddle", "fever"])),
    "no surgery": summary_of(NO_SURGERY),
    "partial": summary_of({"reason": "new", "where": "not_say"}, PARTIAL),
    "nothing": summary_of({}, PARTIAL),
    "overfull": overfull(),
}


@pytest.mark.parametrize("paper", PAPER)
@pytest.mark.parametrize("case", CASES)
def test_each_page_is_one_sheet_of_the_paper(case: str, paper: PaperSize) -> None:
    document = read(CASES[case], paper)
    assert len(document.pages) == 2
    for page in document.pages:
        assert (page.mediabox.width, page.mediabox.height) == pytest.approx(PAPERS[paper])


@pytest.mark.parametrize("case", [name for name in CASES if name != "overfull"])
def test_everything_the_summary_says_is_on_the_paper(case: str) -> None:
    summary = CASES[case]
    document = read(summary)
    templates = {summary.care_team.and_more, summary.take_home.and_more}
    for part, page in zip((summary.care_team, summary.take_home), document.pages, strict=True):
        paper = words(page.extract_text())
        ids = {"low_back", "calf_right", "A", "B", "C"}
        for text in texts(part):
            if text not in templates | ids and text not in unused(summary):
                assert words(text) in paper, text


def unused(summary: Summary) -> set[str]:
    """What a page only says in some cases."""
    pain = summary.care_team.pain
    said = {summary.care_team.questions.empty, summary.take_home.questions.empty}
    if pain is not None and not pain.marks:
        said |= {pain.back_view, pain.front_view}
    for factors in summary.care_team.factors:
        said |= {factors.can_heading, factors.cannot_heading}
    if not summary.take_home.read_again.items:
        said.add(summary.take_home.read_again.heading)
    if not summary.take_home.help_at_once.items:
        said.add(summary.take_home.help_at_once.heading)
    if summary.care_team.treatments and not any(
        line.value for line in summary.care_team.treatments.lines
    ):
        said |= set(summary.care_team.treatments.columns or ())
    return said


def test_an_overfull_page_loses_no_alert_and_no_treatment() -> None:
    text = words(read(overfull()).pages[0].extract_text())
    for number in range(18):
        assert words(f"Urgent sign number {number}, new or worse") in text
        assert words(f"Do this at once: {number}.") in text
    assert "Notverified.Notadiagnosis." in text
    for number in range(14):
        assert words(f"Treatment {number} Yes") in text


def test_what_the_patients_page_cannot_hold_is_counted_on_it() -> None:
    text = words(read(overfull()).pages[1].extract_text())
    shown = [number for number in range(12) if words(f"Thing number {number}.") in text]
    assert shown == list(range(len(shown)))
    assert 0 < len(shown) < 12
    assert words(f"and {12 - len(shown)} more") in text


def test_what_the_care_teams_page_cannot_hold_is_counted_on_it() -> None:
    summary = overfull()
    assert summary.care_team.treatments is not None
    treatments = msgspec.structs.replace(
        summary.care_team.treatments,
        lines=tuple(Line(f"Treatment {number},", "Yes") for number in range(90)),
    )
    care = msgspec.structs.replace(summary.care_team, treatments=treatments)
    page = read(msgspec.structs.replace(summary, care_team=care)).pages[0]
    text = words(page.extract_text())
    shown = [number for number in range(90) if f"Treatment{number}," in text]
    assert shown == list(range(len(shown)))
    assert 0 < len(shown) < 90
    assert words(f"and {90 - len(shown)} more") in text
    for number in range(18):
        assert words(f"Urgent sign number {number}, new or worse") in text


@pytest.mark.parametrize("paper", PAPER)
@pytest.mark.parametrize("case", CASES)
def test_nothing_is_drawn_off_the_paper(case: str, paper: PaperSize) -> None:
    wide, tall = PAPERS[paper]
    for page in read(CASES[case], paper).pages:
        spots: list[tuple[float, float]] = []

        def note(
            text: str,
            cm: list[float],
            tm: list[float],
            *_: object,
            spots: list[tuple[float, float]] = spots,
        ) -> None:
            if text.strip():
                x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
                y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
                spots.append((x, y))

        page.extract_text(visitor_text=note)
        assert spots
        assert all(0 < x < wide and 0 < y < tall for x, y in spots)


def test_only_our_own_fonts_are_in_the_file_and_they_are_embedded() -> None:
    for page in read(CASES["overfull"]).pages:
        found = page["/Resources"]["/Font"].get_object()  # type: ignore[index]
        for font in (entry.get_object() for entry in found.values()):
            assert "AtkinsonHyperlegibleNext" in font["/BaseFont"]
            assert "/FontFile2" in font["/FontDescriptor"].get_object()
    assert b"Helvetica" not in pdf(CASES["usual"], "a4")


def test_the_file_says_its_title_language_and_author() -> None:
    document = read(CASES["usual"])
    assert document.metadata is not None
    assert document.metadata.title == "Your page for today · K7M-2QX · 2024-05-14"
    assert document.metadata.author == "Lakeside Spine Clinic"
    assert str(document.root_object["/Lang"]) == "en"


def test_the_same_summary_gives_the_same_bytes_whatever_was_made_between() -> None:
    first = pdf(CASES["usual"], "a4")
    pdf(CASES["overfull"], "letter")
    assert pdf(summary_of(), "a4") == first


def test_one_page_can_be_had_alone() -> None:
    care = PdfReader(BytesIO(pdf(CASES["usual"], "a4", "care_team")))
    home = PdfReader(BytesIO(pdf(CASES["usual"], "a4", "take_home")))
    assert len(care.pages) == len(home.pages) == 1
    assert "Your page for today" not in care.pages[0].extract_text()
    assert "Your page for today" in home.pages[0].extract_text()


def test_letters_our_font_lacks_and_endless_words_do_no_harm() -> None:
    answers: Answers = changed(own_question="x" * 80, goal_words="🦴 → شارع")
    assert len(read(summary_of(answers)).pages) == 2


def test_a_missing_font_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReportError) as caught:
        fonts.register(tmp_path)
    assert str(caught.value) == (
        f"{tmp_path}/AtkinsonHyperlegibleNext-Regular.ttf: the font for printed pages is missing"
    )


def test_the_summary_needs_neither_drawing_nor_windows_nor_a_database() -> None:
    code = (
        "import sys, kiosk.report.summary\n"
        "found = {'PySide6', 'sqlalchemy', 'reportlab', 'segno'} & set(sys.modules)\n"
        "sys.exit(str(found) if found else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
