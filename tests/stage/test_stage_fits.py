"""Whether pages fit one screen: measured on the pages, so these tests open the real window.

That every page we ship does is a whole ``kiosk check``, which tests/command makes.
"""

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from kiosk.content.shelf import Shelf, resources
from kiosk.stage.fits import misfits

SENTENCE = "It can help to walk a little more each day. "
ARTICLE = """\
+++
title = "Walking"
icon = "info"
order = 1
sources = []
[quick_check]
ask = "Does it help to walk?"
[[quick_check.answer]]
text = "Yes"
fits = true
says = "It does."
[[quick_check.answer]]
text = "No"
fits = false
says = "SAYS"
+++
## A short walk
![A bench](spine-side.svg)
It helps.

## A long walk
![A bench](spine-side.svg)
TEXT
"""
NOTICE = """\
+++
title = "We are closed"
until = 2020-01-01
+++
## In July
TEXT
"""
ASSESSMENT = """
id = "walking"
version = 1
minutes = 1
icon = "spine"
closing = CLOSING

[[question]]
id = "often"
kind = "one"
choices = ["yes", "no"]

[[question]]
id = "why_not"
kind = "several"
ask_if = { question = "often", any_of = ["no"] }
choices = CHOICES

[[question]]
part = "more"
"""
PART = """
[[question]]
id = "more"
kind = "text"
at_most = 20
optional = true
exits = []
"""
WORDS = """
name = "Walking"
home = "Walking"
intro = ["INTRO"]

[question.often]
ask = "Do you often walk?"
short = "Walking"
choice.yes = "Yes"
choice.no = "No"

[question.why_not]
ask = "Why not?"
short = "Why not"
hint = "HINT"
"""
PART_WORDS = '[question.more]\nask = "Anything more?"\nshort = "More"\n'


class Pages:
    """A small folder of content: one notice, one article, one assessment, and all of it fits."""

    def __init__(self, path: Path) -> None:
        self.path = path
        (path / "figures").mkdir(parents=True)
        (path / "en").mkdir()
        for name in ("screens.toml", "paper.toml", "desk.toml"):
            shutil.copy(resources() / "en" / name, path / "en" / name)
        for name in ("spine-side.svg", "icons.json", "body-map.json"):
            shutil.copy(resources() / "figures" / name, path / "figures" / name)
        self.write()

    def write(
        self,
        *,
        text: str = "It helps.",
        says: str = "It does.",
        notice: str = "See you in August.",
        intro: str = "Two questions.",
        hint: str = "Choose all that fit.",
        choices: Sequence[str] = ("Pain", "No time"),
        closing: str = "false",
    ) -> None:
        article = ARTICLE.replace("TEXT", text).replace("SAYS", says)
        ids = [f"choice_{number}" for number in range(len(choices))]
        assessment = ASSESSMENT.replace("CLOSING", closing).replace("CHOICES", str(ids))
        wording = WORDS.replace("INTRO", intro).replace("HINT", hint)
        wording += "".join(
            f'choice.{name} = "{choice}"\n' for name, choice in zip(ids, choices, strict=True)
        )
        for file, content in {
            "en/articles/walking.md": article,
            "en/notices/closed.md": NOTICE.replace("TEXT", notice),
            "assessments/walking.toml": assessment,
            "assessments/parts/more.toml": PART,
            "en/assessments/walking.toml": wording,
            "en/assessments/parts/more.toml": PART_WORDS,
        }.items():
            (self.path / file).parent.mkdir(parents=True, exist_ok=True)
            (self.path / file).write_text(content, encoding="utf-8")

    def change(self, file: str, old: str, new: str) -> None:
        text = (self.path / file).read_text(encoding="utf-8")
        assert old in text
        (self.path / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    def misfits(self) -> list[str]:
        return misfits(Shelf(folders=(self.path,)))


@pytest.fixture
def pages(tmp_path: Path) -> Pages:
    return Pages(tmp_path / "own")


def both(place: str) -> list[str]:
    return [f"{place}: does not fit one screen in {way}" for way in ("landscape", "portrait")]


def test_what_fits_is_not_named(pages: Pages) -> None:
    assert pages.misfits() == []


def test_a_page_that_is_too_long_is_named_with_its_heading(pages: Pages) -> None:
    pages.write(text=SENTENCE * 20)
    assert pages.misfits() == both("en/articles/walking.md: page 'A long walk'")


def test_a_page_is_named_in_the_orientation_where_it_overflows(pages: Pages) -> None:
    pages.write(text="\n\n".join([SENTENCE] * 6))
    assert pages.misfits() == [
        "en/articles/walking.md: page 'A long walk': does not fit one screen in landscape"
    ]


def test_what_a_quick_check_says_to_any_answer_has_to_fit(pages: Pages) -> None:
    pages.write(says=SENTENCE * 20)
    assert pages.misfits() == both("en/articles/walking.md: quick check")


def test_a_notice_is_measured_even_when_it_is_over(pages: Pages) -> None:
    pages.write(notice=SENTENCE * 20)
    assert pages.misfits() == both("en/notices/closed.md")


def test_an_introduction_has_to_fit(pages: Pages) -> None:
    pages.write(intro=SENTENCE * 12 + '", "' + SENTENCE * 12)
    assert pages.misfits() == both("en/assessments/walking.toml: introduction")


def test_a_question_that_few_are_asked_has_to_fit_with_all_its_choices(pages: Pages) -> None:
    pages.write(choices=["A reason that takes more than half of a line"] * 12)
    assert pages.misfits() == both("en/assessments/walking.toml: question 'why_not'")


def test_a_hint_may_not_run_under_the_buttons(pages: Pages) -> None:
    pages.write(hint=SENTENCE * 4)  # its last line lies on the button, above the button's word
    assert pages.misfits() == [
        "en/assessments/walking.toml: question 'why_not': does not fit one screen in landscape"
    ]


def test_words_may_not_run_into_other_words(pages: Pages) -> None:
    pages.change("en/articles/walking.md", '"Walking"', f'"{"Walking well " * 3}"')
    assert pages.misfits()[:2] == [
        "en/articles/walking.md: page 'A short walk': does not fit one screen in landscape",
        "en/articles/walking.md: page 'A long walk': does not fit one screen in landscape",
    ]


def test_words_may_not_run_off_the_page(pages: Pages) -> None:
    pages.change("en/screens.toml", '"Continue"', f'"{"Continue to read " * 4}"')
    assert pages.misfits()[:2] == [
        "en/articles/walking.md: page 'A short walk': does not fit one screen in landscape",
        "en/articles/walking.md: page 'A long walk': does not fit one screen in landscape",
    ]


def test_a_closing_question_is_measured_and_has_no_introduction(pages: Pages) -> None:
    pages.write(closing="true", hint=SENTENCE * 20, intro=SENTENCE * 40)
    assert pages.misfits() == both("en/assessments/walking.toml: question 'why_not'")


def test_a_question_of_a_part_is_named_by_the_parts_file(pages: Pages) -> None:
    pages.change("en/assessments/parts/more.toml", "Anything more?", SENTENCE * 20)
    assert pages.misfits() == both("en/assessments/parts/more.toml: question 'more'")


def test_a_language_is_measured_in_its_own_words(pages: Pages) -> None:
    shutil.copytree(pages.path / "en", pages.path / "fy")
    pages.change("fy/screens.toml", 'code = "en"', 'code = "fy"')
    pages.change("fy/articles/walking.md", "It helps.", SENTENCE * 20)
    assert pages.misfits() == both("fy/articles/walking.md: page 'A short walk'")
