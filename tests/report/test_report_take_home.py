import re
from io import BytesIO

import msgspec
import pytest
from pypdf import PdfReader
from report_samples import (
    ANSWERS,
    BACK_CHECK,
    FACTS,
    LIBRARY,
    NO_SURGERY,
    WORDING,
    changed,
    showing,
    summary_of,
    texts,
)

from kiosk.content.kinds.table import phrases
from kiosk.content.library import HUNDRED, Tool
from kiosk.content.loading import load
from kiosk.content.screens import languages
from kiosk.content.shelf import Shelf, resources
from kiosk.report.errors import ReportError
from kiosk.report.pages import Hundred, Line, Step, Summary
from kiosk.report.pdf import pdf
from kiosk.report.summary import summarise
from kiosk.report.wording import PaperWords, paper_words
from kiosk.scoring.score import score


def test_what_the_patient_told_is_said_back() -> None:
    page = summary_of().take_home
    assert page.told.lines == (
        Line("My goal", "“Walk to the shops”"),
        Line("Reason", "Pain is back"),
        Line("Back pain", "5 of 10"),
        Line("Leg pain", "7 of 10"),
        Line("Where it hurts", "Low back, Right calf"),
        Line("Pain for", "Some years"),
    )
    assert page.told_notes == (
        "This is more like nerve pain.",
        "This is not a diagnosis. Only an examination can tell.",
    )


def test_a_raised_alert_says_what_to_do_and_changes_nothing_else() -> None:
    calm = summary_of().take_home
    raised = summary_of(changed(urgent=["saddle", "fever"], wound="leaks")).take_home
    assert raised.front_desk == "Please talk to the front desk before you leave."
    assert msgspec.structs.replace(raised, front_desk="") == calm


def test_an_answer_that_raised_an_alert_is_left_out_even_from_what_was_told() -> None:
    question = BACK_CHECK.alert[0]
    when = msgspec.structs.replace(question.when, question="reason", any_of=("back_again",))
    alarming = msgspec.structs.replace(
        BACK_CHECK, alert=(msgspec.structs.replace(question, when=when),)
    )
    library = msgspec.structs.replace(LIBRARY, tools={"back-check": Tool(alarming, WORDING)})
    page = summarise(library, [score(alarming, ANSWERS)], FACTS, staff=library).take_home
    assert page.front_desk
    assert "Pain is back" not in texts(page)


def test_what_can_change_comes_with_a_first_step_and_never_reassures() -> None:
    part = summary_of().take_home.can_change
    assert part is not None
    assert part.intro == "You told us this. It can change:"
    assert part.steps == (Step("Smoking", "Ask for help to stop."),)
    assert part.note == "This cannot rule anything out."
    none = summary_of(changed(tobacco="never", illness="no")).take_home.can_change
    assert none is not None
    assert (none.steps, none.note) == ((), "This cannot rule anything out.")


def test_help_and_articles() -> None:
    page = summary_of().take_home
    assert page.help_at_once.items == ("Your legs go numb.", "You cannot hold your pee.")
    assert page.read_again.items == ("Why smoking matters",)


def test_after_surgery_the_hundred_people_of_the_articles_are_shown_with_their_sources() -> None:
    assert summary_of(library=showing("hundred:15")).take_home.hundred == Hundred(
        heading="You are not alone",
        count=15,
        filled="15 still had pain",
        outlined="85 did not",
        text="After low back (lumbar) surgery, about 15 out of 100 people had pain that stayed. "
        "Studies range from 10 to 40. These are counts of large groups. "
        "They cannot tell what will happen to you.",
        sources="Sources: Weir 2017; Inoue; Our own count",
    )


def test_nobody_else_is_shown_the_hundred_people() -> None:
    library = showing("hundred:20")
    assert summary_of(NO_SURGERY, library=library).take_home.hundred is None
    assert summary_of(changed(operations=None), library=library).take_home.hundred is None
    assert summary_of(library=showing("tea-by-window.svg")).take_home.hundred is None


def test_the_numbers_on_paper_are_those_of_the_article_in_every_language() -> None:
    shelf = Shelf(folders=(resources(),))
    for language in languages(shelf):
        library = load(shelf, language.code)
        library = msgspec.structs.replace(library, tools=LIBRARY.tools)
        summary = summarise(library, [score(BACK_CHECK, ANSWERS)], FACTS, staff=library)
        assert summary.take_home.hundred is not None
        page = next(
            page
            for article in library.articles
            for page in article.pages
            if page.figure.file.startswith(HUNDRED)
        )
        told = " ".join(paragraph.text for paragraph in page.paragraphs)
        assert re.findall(r"\d+", summary.take_home.hundred.text) == re.findall(r"\d+", told)


def test_a_summary_that_was_stored_before_there_were_hundred_people_still_opens() -> None:
    summary = summary_of(library=showing("hundred:20"))
    stored = msgspec.json.decode(msgspec.json.encode(summary))
    assert msgspec.convert(stored, Summary) == summary
    del stored["take_home"]["hundred"]
    opened = msgspec.json.decode(msgspec.json.encode(stored), type=Summary)
    without = msgspec.structs.replace(summary.take_home, hundred=None)
    assert opened == msgspec.structs.replace(summary, take_home=without)


def test_there_is_room_to_write_when_no_question_was_picked() -> None:
    page = summary_of(changed(ask=None, own_question=None)).take_home
    assert page.questions.heading == "Write down what you want to ask"


def test_two_results_share_what_they_both_asked() -> None:
    results = [score(BACK_CHECK, {"reason": "new"}), score(BACK_CHECK, ANSWERS)]
    summary = summarise(LIBRARY, results, FACTS, staff=LIBRARY)
    assert summary.care_team.reason is not None
    assert summary.care_team.reason.lines[0] == Line("Reason", "New pain")
    assert summary.take_home.told.lines.count(Line("Back pain", "5 of 10")) == 1


def test_staff_read_their_own_language() -> None:
    spanish = LIBRARY.words | {"report.home_title": "Su página", "report.care_title": "Informe"}
    library = msgspec.structs.replace(
        LIBRARY,
        language=msgspec.structs.replace(LIBRARY.language, code="es", name="Español"),
        words=spanish,
    )
    summary = summarise(library, [score(BACK_CHECK, ANSWERS)], FACTS, staff=LIBRARY)
    assert summary.take_home.title == "Su página"
    assert summary.care_team.title == LIBRARY.words["report.care_title"]
    assert summary.care_team.when.endswith("in Español")
    assert summary.language == "es"
    assert summary.care_team.language == "en"
    assert language_of(pdf(summary, "a4", "care_team")) == "en"
    assert language_of(pdf(summary, "a4", "take_home")) == "es"
    assert language_of(pdf(summary, "a4")) == "es"


def language_of(document: bytes) -> str:
    """What a screen reader is told that it is written in."""
    return str(PdfReader(BytesIO(document)).root_object["/Lang"])


def test_there_is_a_phrase_for_every_use_and_no_more() -> None:
    of_kinds = {key for key in phrases() if key.startswith("report.")}
    assert (
        set(LIBRARY.words) == {f"report.{key}" for key in PaperWords.__struct_fields__} | of_kinds
    )


def test_missing_and_broken_phrases_are_all_named_at_once() -> None:
    words = dict(LIBRARY.words) | {"report.out_of": "{nummer} of {highest}", "report.months": "Jan"}
    del words["report.helped"]
    with pytest.raises(ReportError) as caught:
        paper_words(words)
    assert str(caught.value) == (
        "the printed pages: no wording for 'report.helped'; "
        "'report.months' must list 12 names; "
        "'report.out_of' must have {highest}, {number}"
    )


def test_an_assessment_the_content_no_longer_has_is_named() -> None:
    library = msgspec.structs.replace(LIBRARY, tools={})
    with pytest.raises(ReportError, match="no assessment 'back-check'"):
        summarise(library, [score(BACK_CHECK, ANSWERS)], FACTS, staff=library)
