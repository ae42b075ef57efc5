from pathlib import Path

import pytest

from kiosk.content.articles import read_article
from kiosk.content.errors import ContentError
from kiosk.content.library import Figure, Paragraph, QuickAnswer

HEAD = """\
+++
title = "Sleep"
icon = "info"
order = 3
sources = ["A study"]
[quick_check]
ask = "Is sleep good?"
[[quick_check.answer]]
text = "Yes"
fits = true
says = "It is."
+++
"""
FILE = "en/articles/sleep.md"
FIRST_BODY_LINE = HEAD.count("\n") + 1
PAGE = "## Rest\n![A bed](figures/bed.svg)\nSleep helps.\n"
ONLY = "only headings, pictures, paragraphs, '- ' items and **strong** words are shown here"


def written(folder: Path, text: str) -> Path:
    file = folder / "sleep.md"
    file.write_text(text, encoding="utf-8")
    return file


def refusal(folder: Path, text: str) -> str:
    with pytest.raises(ContentError) as caught:
        read_article(written(folder, text), FILE)
    (problem,) = caught.value.problems
    assert str(caught.value) == problem
    return problem


def test_an_article_is_its_head_and_its_pages(tmp_path: Path) -> None:
    body = """
## Rest & quiet
![A bed](figures/bed.svg)
Sleep **helps** when
a < b & c.

- one **thing**
- another, which
  goes on
- a third

The end.

## How many
![Twenty of a hundred](hundred:20)
About 20.
"""
    article = read_article(written(tmp_path, HEAD + body), FILE)
    assert (article.id, article.title, article.icon) == ("sleep", "Sleep", "info")
    assert (article.order, article.sources) == (3, ("A study",))
    assert article.quick_check.ask == "Is sleep good?"
    assert article.quick_check.answer == (QuickAnswer(text="Yes", fits=True, says="It is."),)
    first, second = article.pages
    assert first.heading == "Rest & quiet"
    assert first.figure == Figure(file="bed.svg", description="A bed")
    assert first.paragraphs == (
        Paragraph("Sleep <b>helps</b> when a &lt; b &amp; c."),
        Paragraph("one <b>thing</b>", bullet=True),
        Paragraph("another, which goes on", bullet=True),
        Paragraph("a third", bullet=True),
        Paragraph("The end."),
    )
    assert second.figure == Figure(file="hundred:20", description="Twenty of a hundred")


def test_an_article_saved_by_a_windows_editor_is_read(tmp_path: Path) -> None:
    text = "\ufeff" + (HEAD + PAGE).replace("\n", "\r\n")
    file = tmp_path / "sleep.md"
    file.write_bytes(text.encode())
    assert read_article(file, FILE).pages[0].paragraphs == (Paragraph("Sleep helps."),)


@pytest.mark.parametrize(
    "text", ["", "## Rest\n", "+++\ntitle = 'no end'\n", "\n+++\n+++\n"], ids=repr
)
def test_an_article_without_a_head_is_refused(tmp_path: Path, text: str) -> None:
    assert refusal(tmp_path, text) == (
        "en/articles/sleep.md: line 1: an article starts with a head between +++ lines"
    )


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("order = 3", "order = ", "Invalid value (at line 4, column 9)"),
        ("order = 3", 'order = "3"', "order: Expected `int`, got `str`"),
        ("order = 3\n", "", "Object missing required field `order`"),
        ("order = 3", "order = 3\nauthor = 'me'", "Object contains unknown field `author`"),
        ("fits = true", "fits = 1", "quick_check, answer 1, fits: Expected `bool`, got `int`"),
    ],
)
def test_a_wrong_head_is_refused_with_its_place_in_the_file(
    tmp_path: Path, old: str, new: str, problem: str
) -> None:
    assert refusal(tmp_path, HEAD.replace(old, new) + PAGE) == f"en/articles/sleep.md: {problem}"


def test_an_article_without_a_page_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path, HEAD) == (
        f"en/articles/sleep.md: line {FIRST_BODY_LINE}: a page starts with a '## ' heading"
    )


def test_text_before_the_first_page_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path, f"{HEAD}\n\nHello.\n{PAGE}") == (
        f"en/articles/sleep.md: line {FIRST_BODY_LINE + 2}: a page starts with a '## ' heading"
    )


def test_a_page_without_a_picture_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path, f"{HEAD}{PAGE}## Work\nGo on.\n") == (
        f"en/articles/sleep.md: line {FIRST_BODY_LINE + 3}: a page has one picture; this has 0"
    )


def test_a_page_with_two_pictures_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path, f"{HEAD}{PAGE}![A lamp](lamp.svg)\n") == (
        f"en/articles/sleep.md: line {FIRST_BODY_LINE}: a page has one picture; this has 2"
    )


def test_a_page_without_text_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path, f"{HEAD}## Rest\n![A bed](bed.svg)\n") == (
        f"en/articles/sleep.md: line {FIRST_BODY_LINE}: the page has no text"
    )


@pytest.mark.parametrize(
    "line",
    [
        "# A big heading",
        "### A small heading",
        "> a quotation",
        "| a | table |",
        "```",
        "1. a numbered item",
        "* a starred item",
        "<b>marked up</b>",
        "see [the page](https://example.org)",
        "a `word`",
        "an *emphasis*",
        "an _emphasis_",
        "- an *emphasis* in an item",
        "![A bed](bed.svg) with words after it",
    ],
)
def test_what_would_not_be_shown_is_refused_with_its_line(tmp_path: Path, line: str) -> None:
    assert refusal(tmp_path, f"{HEAD}{PAGE}\n{line}\n") == (
        f"en/articles/sleep.md: line {FIRST_BODY_LINE + 4}: {ONLY}"
    )


def test_an_article_that_is_not_text_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "sleep.md"
    file.write_bytes(b"+++\n\xff")
    with pytest.raises(ContentError, match=r"/sleep\.md: byte 4: not UTF-8 text$"):
        read_article(file, FILE)


def test_an_article_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as caught:
        read_article(tmp_path / "sleep.md", FILE)
    assert caught.value.problems == (f"{FILE}: cannot be read: No such file or directory",)
