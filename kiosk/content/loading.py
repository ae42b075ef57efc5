"""A folder of content into a :class:`Library`, or every problem that stops it, at once."""

from collections.abc import Callable, Iterable
from typing import TypeVar

import msgspec

from kiosk.content.articles import article_file, read_article
from kiosk.content.crosschecks import (
    article_problems,
    link_problems,
    place_problems,
    wording_problems,
)
from kiosk.content.errors import ContentError
from kiosk.content.library import Article, Library, Tool, Wording
from kiosk.content.parts import (
    Assembled,
    assemble,
    merged,
    own_wording,
    part_file,
    part_wording,
)
from kiosk.content.places import Shelf
from kiosk.content.screens import flat, screen_words
from kiosk.content.structure import shared_problems, structure_problems
from kiosk.content.toml import read_toml
from kiosk.scoring.assessment import Assessment, Question

T = TypeVar("T")


def load(shelf: Shelf, language: str) -> Library:
    """The whole content in one language.

    Raises :class:`ContentError` with all problems of all files, so that an editor mends them in
    one go.
    """
    found: list[str] = []

    def attempt(read: Callable[..., T], *given: object) -> T | None:
        try:
            return read(*given)
        except ContentError as error:
            found.extend(error.problems)
            return None

    screens = attempt(screen_words, shelf, language)
    paper = shelf.find(f"i18n/{language}.report.toml")
    printed = attempt(read_toml, paper, dict[str, dict[str, str]]) if paper else None
    if screens is not None:
        found.extend(place_problems(screens.places, language, f"{language}.toml"))
    articles: list[Article] = []
    paths = shelf.files(f"articles/{language}", ".md")
    for path in paths:
        article = attempt(read_article, path)
        if article is not None:
            articles.append(article)
            found.extend(article_problems(article, shelf, article_file(path)))
    if len(articles) == len(paths):
        found.extend(link_problems(articles, language))
    assembled = [
        one
        for path in shelf.files("assessments", ".toml")
        if (one := attempt(assemble, shelf, path)) is not None
    ]
    found.extend(shared_problems(assembled))
    tools: list[Tool] = []
    for one in assembled:
        elsewhere = _questions(other for other in assembled if other is not one)
        stem = one.file.removesuffix(".toml")
        found.extend(structure_problems(one, stem, {path.stem for path in paths}, elsewhere))
        words = attempt(_wording, shelf, language, one)
        if words is not None:
            tools.append(Tool(assessment=one.assessment, words=words))
    tools.sort(key=lambda tool: tool.assessment.order)
    if found or screens is None:
        raise ContentError(*dict.fromkeys(found))
    return Library(
        language=screens.language,
        words=flat(screens.words) | flat(printed or {}),
        places=screens.places,
        articles=tuple(sorted(articles, key=lambda article: article.order)),
        tools={tool.assessment.id: tool for tool in tools},
    )


def _wording(shelf: Shelf, language: str, assembled: Assembled) -> Wording:
    """All words of one assessment; :class:`ContentError` names each that is missing."""
    own = own_wording(shelf, language, assembled.file)
    found = list(wording_problems(_own(assembled), own, language, assembled.file))
    parts = []
    for name, part in assembled.parts.items():
        words = part_wording(shelf, language, name)
        found.extend(wording_problems(part, words, language, part_file(name)))
        parts.append(words)
    if found:
        raise ContentError(*found)
    return merged(own, parts)


def _own(assembled: Assembled) -> Assessment:
    """The assessment without what its parts brought."""
    assessment = assembled.assessment
    kinds = ("question", "alert", "factor", "feature")
    own = {
        kind: tuple(
            one
            for one in getattr(assessment, kind)
            if assembled.file_of(kind, one.id) == assembled.file
        )
        for kind in kinds
    }
    return msgspec.structs.replace(assessment, **own)


def _questions(assembled: Iterable[Assembled]) -> dict[str, Question]:
    return {question.id: question for one in assembled for question in one.assessment.question}
