"""Articles: pages to read, each with a picture, and a quick check at their end."""

from pathlib import Path

import msgspec

from kiosk.content.errors import ContentError
from kiosk.content.library import Article, ArticlePage, QuickCheck
from kiosk.content.pages import WrittenPage, read_pages


class _Head(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    title: str
    icon: str
    order: int
    sources: tuple[str, ...]
    quick_check: QuickCheck
    read_next: tuple[str, ...] = ()


def read_article(path: Path, file: str) -> Article:
    """One article file; :class:`ContentError` names file, line and reason.

    ``file`` is the name that a problem shows: ``en/articles/what-it-is.md``.
    """
    head, pages = read_pages(path, _Head, file, "an article")
    return Article(
        id=path.stem,
        title=head.title,
        icon=head.icon,
        order=head.order,
        sources=head.sources,
        read_next=head.read_next,
        pages=tuple(_with_its_picture(page, file) for page in pages),
        quick_check=head.quick_check,
    )


def _with_its_picture(page: WrittenPage, file: str) -> ArticlePage:
    if len(page.figures) != 1:
        raise ContentError(
            f"{file}: line {page.line}: a page has one picture; this has {len(page.figures)}"
        )
    return ArticlePage(heading=page.heading, paragraphs=page.paragraphs, figure=page.figures[0])
