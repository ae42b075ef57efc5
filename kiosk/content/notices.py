"""Notices: what a clinic tells everybody for a while, one page each, with or without a picture."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import msgspec

from kiosk.content.errors import ContentError
from kiosk.content.figures import icon_names
from kiosk.content.library import Notice, NoticePage
from kiosk.content.pages import read_pages
from kiosk.content.shelf import Shelf

LONGEST_TITLE = 40
"""Characters of a title: what the banner shows on two lines beside its icon."""


class _Head(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    title: str
    icon: str = "info"
    first: date = msgspec.field(default=date.min, name="from")
    last: date = msgspec.field(default=date.max, name="until")


def read_notice(path: Path, file: str) -> Notice:
    """One notice file; :class:`ContentError` names file, line and reason.

    ``file`` is the name that a problem shows: ``en/notices/closed.md``. Without ``from`` a notice
    is shown at once, without ``until`` as long as its file is there.
    """
    head, pages = read_pages(path, _Head, file, "a notice")
    if len(pages) > 1:
        raise ContentError(f"{file}: line {pages[1].line}: a notice has one page only")
    page = pages[0]
    if len(page.figures) > 1:
        raise ContentError(
            f"{file}: line {page.line}: a notice has at most one picture; "
            f"this has {len(page.figures)}"
        )
    return Notice(
        id=path.stem,
        title=head.title,
        icon=head.icon,
        first=head.first,
        last=head.last,
        page=NoticePage(
            heading=page.heading,
            paragraphs=page.paragraphs,
            figure=page.figures[0] if page.figures else None,
        ),
    )


def notice_problems(notice: Notice, shelf: Shelf, file: str) -> Iterator[str]:
    """What would leave a hole in the banner or the page. ``file`` is the name shown.

    That a notice is over is not a problem: its file may stay for next year.
    """
    if not notice.title.strip():
        yield f"{file}: title: there is none"
    if len(notice.title) > LONGEST_TITLE:
        long = len(notice.title)
        yield f"{file}: title: {long} characters; the banner has room for {LONGEST_TITLE}"
    if notice.icon not in icon_names():
        yield f"{file}: icon: there is no icon '{notice.icon}'"
    if notice.last < notice.first:
        yield f"{file}: until: {notice.last} is before {notice.first}, the day it is shown from"
    figure = notice.page.figure
    if figure is not None and not figure.description.strip():
        yield f"{file}: the picture {figure.file} has no description"
    if figure is not None and shelf.find(f"figures/{figure.file}") is None:
        yield f"{file}: there is no picture figures/{figure.file}"


def current(notices: Iterable[Notice], today: date) -> list[Notice]:
    """The notices to show on that day of the waiting room's calendar, by name."""
    found = [notice for notice in notices if notice.first <= today <= notice.last]
    return sorted(found, key=lambda notice: notice.id)
