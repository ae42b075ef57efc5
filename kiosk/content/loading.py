"""A folder of content into a :class:`Library`, or every problem that stops it, at once."""

from collections.abc import Callable
from typing import TypeVar

from kiosk.content.articles import article_file, read_article
from kiosk.content.crosschecks import (
    article_problems,
    place_problems,
    structure_problems,
    wording_problems,
)
from kiosk.content.errors import ContentError
from kiosk.content.library import Article, Library, Tool, Wording
from kiosk.content.places import Shelf
from kiosk.content.screens import flat, screen_words
from kiosk.content.toml import read_toml
from kiosk.scoring.assessment import Assessment

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
    tools: dict[str, Tool] = {}
    for path in shelf.files("assessments", ".toml"):
        assessment = attempt(read_toml, path, Assessment)
        words = attempt(_wording, shelf, language, path.name)
        if assessment is not None:
            found.extend(structure_problems(assessment, path, {p.stem for p in paths}))
        if assessment is not None and words is not None:
            found.extend(wording_problems(assessment, words, language, path.name))
            tools[assessment.id] = Tool(assessment=assessment, words=words)
    if found or screens is None:
        raise ContentError(*found)
    return Library(
        language=screens.language,
        words=flat(screens.words) | flat(printed or {}),
        places=screens.places,
        articles=tuple(sorted(articles, key=lambda article: article.order)),
        tools=tools,
    )


def _wording(shelf: Shelf, language: str, name: str) -> Wording:
    path = shelf.find(f"assessments/{language}/{name}")
    if path is None:
        raise ContentError(f"assessments/{language}/{name}: no such file: no wording in {language}")
    return read_toml(path, Wording, f"{language}/{name}")
