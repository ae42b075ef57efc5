"""A file of pages: a short TOML head between ``+++`` lines, then a small part of Markdown.

A page is a ``## `` heading, pictures, and paragraphs or ``- `` items that may hold ``**strong**``
words. Anything else is refused with its line, so that what an editor sees in the preview is what
a patient sees (docs/adr/0006).
"""

import re
from html import escape
from pathlib import Path
from typing import TypeVar

import msgspec

from kiosk.content.errors import ContentError
from kiosk.content.library import Figure, Paragraph
from kiosk.content.toml import parse_toml, read_text

T = TypeVar("T")

_FENCE = "+++"
_PICTURE = re.compile(r"!\[(?P<description>[^\]]*)\]\((?:figures/)?(?P<file>[^)\s]+)\)")
_STRONG = re.compile(r"\*\*(.+?)\*\*")
_NOT_OURS = re.compile(r"^(#|>|\||```|\d+\.\s|\*\s|<)|\[[^\]]*\]\(|`|[*_]{1,2}\S.*[*_]")


class WrittenPage(msgspec.Struct, frozen=True):
    """A page as it stands in the file. How many pictures it may have is for its reader to say."""

    line: int
    heading: str
    paragraphs: tuple[Paragraph, ...]
    figures: tuple[Figure, ...]


def read_pages(
    path: Path, head: type[T], file: str, what: str
) -> tuple[T, tuple[WrittenPage, ...]]:
    """The head as a value of that shape, and the pages, at least one.

    :class:`ContentError` names file, line and reason; ``file`` and ``what`` ("an article") are the
    names that it shows.
    """
    lines = read_text(path, file).splitlines()
    if not lines or lines[0].strip() != _FENCE or _FENCE not in (x.strip() for x in lines[1:]):
        raise ContentError(f"{file}: line 1: {what} starts with a head between +++ lines")
    end = next(n for n, line in enumerate(lines[1:], 1) if line.strip() == _FENCE)
    # An empty line in place of the +++, so that TOML counts lines as the editor does.
    found = parse_toml("\n".join(["", *lines[1:end]]), head, file)
    return found, _pages(lines[end + 1 :], first=end + 2, file=file)


def _pages(lines: list[str], first: int, file: str) -> tuple[WrittenPage, ...]:
    numbered = list(enumerate(lines, first))
    starts = [n for n, (_, line) in enumerate(numbered) if line.startswith("## ")]
    before = [number for number, line in numbered[: starts[0] if starts else None] if line.strip()]
    if not starts or before:
        number = before[0] if before else first
        raise ContentError(f"{file}: line {number}: a page starts with a '## ' heading")
    ends = [*starts[1:], len(numbered)]
    pieces = [numbered[start:end] for start, end in zip(starts, ends, strict=True)]
    return tuple(_page(piece, file) for piece in pieces)


def _page(numbered: list[tuple[int, str]], file: str) -> WrittenPage:
    number, heading = numbered[0]
    figures = []
    paragraphs: list[Paragraph] = []
    running: list[str] = []
    bullet = False

    def close() -> None:
        nonlocal bullet
        if running:
            paragraphs.append(Paragraph(text=_styled(" ".join(running)), bullet=bullet))
            running.clear()
        bullet = False

    for number_here, line in numbered[1:]:
        text = line.strip()
        picture = _PICTURE.fullmatch(text)
        if picture:
            close()
            figures.append(Figure(file=picture["file"], description=picture["description"]))
        elif not text:
            close()
        elif text.startswith("- "):
            close()
            bullet = True
            running.append(_plain(text[2:], number_here, file))
        else:
            running.append(_plain(text, number_here, file))
    close()
    if not paragraphs:
        raise ContentError(f"{file}: line {number}: the page has no text")
    return WrittenPage(
        line=number,
        heading=heading.removeprefix("## ").strip(),
        paragraphs=tuple(paragraphs),
        figures=tuple(figures),
    )


def _plain(text: str, number: int, file: str) -> str:
    if _NOT_OURS.search(_STRONG.sub("", text)):
        raise ContentError(
            f"{file}: line {number}: only headings, pictures, paragraphs, '- ' items and "
            f"**strong** words are shown here"
        )
    return text


def _styled(text: str) -> str:
    return _STRONG.sub(r"<b>\1</b>", escape(text, quote=False))
