from datetime import date
from pathlib import Path

import msgspec
import pytest

from kiosk.content.check import problems
from kiosk.content.errors import ContentError
from kiosk.content.library import Figure, Notice, NoticePage, Paragraph
from kiosk.content.loading import load
from kiosk.content.notices import LONGEST_TITLE, current, read_notice
from kiosk.content.shelf import Shelf, resources

HEAD = """\
+++
title = "Closed on May 25"
icon = "clock"
from = 2026-05-14
until = 2026-05-25
+++
"""
PAGE = """\
## We are closed on Memorial Day

You can **call us** on Tuesday.

- Bring your letter.
"""
FIRST_BODY_LINE = HEAD.count("\n") + 1
FILE = "en/notices/closed.md"


def put(folder: Path, text: str, file: str = FILE) -> Path:
    path = folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def shelf(own: Path) -> Shelf:
    return Shelf(folders=(resources(), own))


def refusal(folder: Path, text: str) -> str:
    """The one problem of reading that file."""
    with pytest.raises(ContentError) as caught:
        read_notice(put(folder, text), FILE)
    (problem,) = caught.value.problems
    return problem


def notice_problems(folder: Path) -> list[str]:
    """What `kiosk check` says of the notices in that folder."""
    return [problem for problem in problems(shelf(folder)) if problem.startswith("en/notices/")]


def test_a_notice_is_its_head_and_one_page(tmp_path: Path) -> None:
    assert read_notice(put(tmp_path, HEAD + PAGE), FILE) == Notice(
        id="closed",
        title="Closed on May 25",
        icon="clock",
        first=date(2026, 5, 14),
        last=date(2026, 5, 25),
        page=NoticePage(
            heading="We are closed on Memorial Day",
            paragraphs=(
                Paragraph("You can <b>call us</b> on Tuesday."),
                Paragraph("Bring your letter.", bullet=True),
            ),
            figure=None,
        ),
    )


def test_a_notice_may_have_a_picture(tmp_path: Path) -> None:
    notice = read_notice(put(tmp_path, f"{HEAD}{PAGE}\n![The door](figures/door.svg)\n"), FILE)
    assert notice.page.figure == Figure(file="door.svg", description="The door")


def test_icon_and_days_may_be_left_out(tmp_path: Path) -> None:
    notice = read_notice(put(tmp_path, f'+++\ntitle = "Wi-Fi"\n+++\n{PAGE}'), FILE)
    assert notice.icon == "info"
    assert current([notice], date(1999, 1, 1)) == current([notice], date(2099, 1, 1)) == [notice]


def test_the_shipped_content_has_no_notice() -> None:
    assert load(Shelf(folders=(resources(),)), "en").notices == ()


def test_a_clinics_folder_brings_notices_for_one_language(tmp_path: Path) -> None:
    put(tmp_path, HEAD + PAGE)
    put(tmp_path, HEAD + PAGE, "en/notices/a-second.md")
    put(tmp_path, HEAD + PAGE, "es/notices/closed.md")
    put(tmp_path, "Not a notice", "en/notices/letter.txt")
    found = load(shelf(tmp_path), "en").notices
    assert [notice.id for notice in found] == ["a-second", "closed"]


def test_a_good_notice_and_one_that_is_over_are_no_problems(tmp_path: Path) -> None:
    put(tmp_path, f"{HEAD}{PAGE}\n![A view](spine-side.svg)\n")
    put(tmp_path, HEAD.replace("2026", "1999") + PAGE, "en/notices/over.md")
    put(tmp_path, HEAD.replace("2026-05-14", "2026-05-25") + PAGE, "en/notices/one-day.md")
    assert notice_problems(tmp_path) == []
    assert len(load(shelf(tmp_path), "en").notices) == 3


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('title = "Closed on May 25"\n', "", "Object missing required field `title`"),
        ("icon =", "colour =", "Object contains unknown field `colour`"),
        ("from = 2026-05-14", 'from = "next week"', "from: Invalid RFC3339 encoded date"),
        ("until = 2026-05-25", "until = 2026", "until: Expected `date`, got `int`"),
        (
            "until = 2026-05-25",
            "until = 2026-05-25T18:00:00",
            "until: Expected `date`, got `datetime`",
        ),
        ("2026-05-25", "2026-06-31", "Invalid date or datetime (at line 5, column 9)"),
    ],
)
def test_a_wrong_head_is_refused_with_its_place_in_the_file(
    tmp_path: Path, old: str, new: str, problem: str
) -> None:
    assert old in HEAD
    assert refusal(tmp_path, HEAD.replace(old, new) + PAGE) == f"{FILE}: {problem}"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (PAGE, "line 1: a notice starts with a head between +++ lines"),
        (HEAD, f"line {FIRST_BODY_LINE}: a page starts with a '## ' heading"),
        (f"{HEAD}\nHello\n", f"line {FIRST_BODY_LINE + 1}: a page starts with a '## ' heading"),
        (f"{HEAD}## Closed\n", f"line {FIRST_BODY_LINE}: the page has no text"),
        (
            f"{HEAD}## Closed\nAll day.\n## More\nText.\n",
            f"line {FIRST_BODY_LINE + 2}: a notice has one page only",
        ),
        (
            f"{HEAD}## Closed\n![One](a.svg)\n![Two](b.svg)\nText.\n",
            f"line {FIRST_BODY_LINE}: a notice has at most one picture; this has 2",
        ),
        (
            f"{HEAD}## Closed\n1. Call us.\n",
            f"line {FIRST_BODY_LINE + 1}: only headings, pictures, paragraphs, '- ' items and "
            "**strong** words are shown here",
        ),
    ],
)
def test_a_wrong_page_is_refused_with_its_line(tmp_path: Path, text: str, problem: str) -> None:
    assert refusal(tmp_path, text) == f"{FILE}: {problem}"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('"Closed on May 25"', '" "', "title: there is none"),
        (
            "Closed on May 25",
            "x" * (LONGEST_TITLE + 1),
            "title: 41 characters; the banner has room for 40",
        ),
        ('"clock"', '"clokc"', "icon: there is no icon 'clokc'"),
        (
            "until = 2026-05-25",
            "until = 2026-05-13",
            "until: 2026-05-13 is before 2026-05-14, the day it is shown from",
        ),
        (
            "- Bring",
            "![ ](spine-side.svg)\n- Bring",
            "the picture spine-side.svg has no description",
        ),
        ("- Bring", "![A door](door.svg)\n- Bring", "there is no picture figures/door.svg"),
        ("- Bring", "![Us](hundred:20)\n- Bring", "there is no picture figures/hundred:20"),
    ],
)
def test_what_would_leave_a_hole_is_named(tmp_path: Path, old: str, new: str, problem: str) -> None:
    assert old in HEAD + PAGE
    put(tmp_path, (HEAD + PAGE).replace(old, new))
    assert notice_problems(tmp_path) == [f"{FILE}: {problem}"]


def test_a_title_as_long_as_it_may_be_is_no_problem(tmp_path: Path) -> None:
    put(tmp_path, HEAD.replace("Closed on May 25", "x" * LONGEST_TITLE) + PAGE)
    assert notice_problems(tmp_path) == []


def test_the_problems_of_all_notices_are_listed_at_once(tmp_path: Path) -> None:
    put(tmp_path, HEAD.replace("clock", "clokc") + PAGE)
    put(tmp_path, PAGE, "en/notices/visitors.md")
    assert notice_problems(tmp_path) == [
        f"{FILE}: icon: there is no icon 'clokc'",
        "en/notices/visitors.md: line 1: a notice starts with a head between +++ lines",
    ]


@pytest.mark.parametrize(
    ("today", "shown"),
    [
        (date(2026, 5, 13), False),
        (date(2026, 5, 14), True),
        (date(2026, 5, 20), True),
        (date(2026, 5, 25), True),
        (date(2026, 5, 26), False),
    ],
)
def test_a_notice_is_shown_on_its_first_and_last_day_and_in_between(
    tmp_path: Path, today: date, shown: bool
) -> None:
    notice = read_notice(put(tmp_path, HEAD + PAGE), FILE)
    assert (current([notice], today) == [notice]) is shown


def test_notices_are_shown_by_name(tmp_path: Path) -> None:
    one = read_notice(put(tmp_path, HEAD + PAGE), FILE)
    named = [msgspec.structs.replace(one, id=name) for name in ("wi-fi", "a-b", "a")]
    assert [notice.id for notice in current(named, one.first)] == ["a", "a-b", "wi-fi"]
