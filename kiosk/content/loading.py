"""A folder of content into a :class:`Library`, or every problem that stops it, at once."""

import functools
from collections.abc import Callable, Iterable
from typing import TypeVar

import msgspec

from kiosk.content.articles import article_file, read_article
from kiosk.content.crosschecks import (
    article_problems,
    link_problems,
    pattern_problems,
    phrase_problems,
    place_problems,
    wording_problems,
)
from kiosk.content.errors import ContentError
from kiosk.content.library import Article, Library, Notice, Tool, Wording
from kiosk.content.notices import notice_file, notice_problems, read_notice
from kiosk.content.parts import (
    Assembled,
    assemble,
    merged,
    own_wording,
    part_file,
    part_wording,
)
from kiosk.content.places import Shelf, resources
from kiosk.content.screens import ScreenWords, flat, screen_words
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
    printed = attempt(_printed_words, shelf, language)
    if screens is not None:
        file = f"{language}.toml"
        english = _english("en.toml", ScreenWords).words
        said = flat(screens.words)
        found.extend(phrase_problems(said, flat(english), language, f"{file}: words, "))
        found.extend(place_problems(screens.places, language, file))
    if printed is not None:
        file = f"{language}.report.toml"
        english = _english("en.report.toml", dict[str, dict[str, str]])
        found.extend(phrase_problems(flat(printed), flat(english), language, f"{file}: "))
    articles: list[Article] = []
    paths = shelf.files(f"articles/{language}", ".md")
    for path in paths:
        article = attempt(read_article, path)
        if article is not None:
            articles.append(article)
            found.extend(article_problems(article, shelf, article_file(path)))
    if len(articles) == len(paths):
        found.extend(link_problems(articles, language))
    notices: list[Notice] = []
    for path in shelf.files(f"notices/{language}", ".md"):
        notice = attempt(read_notice, path)
        if notice is not None:
            notices.append(notice)
            found.extend(notice_problems(notice, shelf, notice_file(path)))
    structures = shelf.files("assessments", ".toml")
    assembled: list[Assembled] = []
    for path in structures:
        whole = attempt(assemble, shelf, path)
        if whole is not None:
            assembled.append(whole)
        else:
            attempt(own_wording, shelf, language, path.name)  # it may have a problem of its own
    assembled.sort(key=lambda one: one.assessment.order)
    found.extend(shared_problems(assembled))
    tools: list[Tool] = []
    for one in assembled:
        elsewhere = _questions(other for other in assembled if other is not one)
        stem = one.file.removesuffix(".toml")
        # What a closing one looks at may be in a file that could not be read.
        if not one.assessment.closing or len(assembled) == len(structures):
            found.extend(structure_problems(one, stem, {path.stem for path in paths}, elsewhere))
        words = attempt(_wording, shelf, language, one)
        if words is not None:
            tools.append(Tool(assessment=one.assessment, words=words))
    if found or screens is None:
        raise ContentError(*dict.fromkeys(found))
    return Library(
        language=screens.language,
        words=flat(screens.words) | flat(printed or {}),
        places=screens.places,
        articles=tuple(sorted(articles, key=lambda article: article.order)),
        tools={tool.assessment.id: tool for tool in tools},
        notices=tuple(notices),
    )


def _printed_words(shelf: Shelf, language: str) -> dict[str, dict[str, str]]:
    name = f"i18n/{language}.report.toml"
    path = shelf.find(name)
    if path is None:
        raise ContentError(f"{name}: no such file: no wording of the printed pages in {language}")
    return read_toml(path, dict[str, dict[str, str]])


@functools.cache
def _english(name: str, shape: type[T]) -> T:
    """What travels with the program, whatever a clinic has laid over it."""
    return read_toml(resources() / "i18n" / name, shape)


def _wording(shelf: Shelf, language: str, assembled: Assembled) -> Wording:
    """All words of one assessment; :class:`ContentError` names each that is missing."""
    found: list[str] = []
    own: Wording | None = None
    try:
        own = own_wording(shelf, language, assembled.file)
        found.extend(wording_problems(_own(assembled), own, language, assembled.file))
    except ContentError as error:
        found.extend(error.problems)
    parts = []
    for name, part in assembled.parts.items():
        try:
            words = part_wording(shelf, language, name)
        except ContentError as error:
            found.extend(error.problems)
            continue
        found.extend(wording_problems(part, words, language, part_file(name)))
        parts.append(words)
    if found or own is None:
        raise ContentError(*found)
    whole = merged(own, parts)
    found.extend(pattern_problems(assembled.assessment, whole, language, assembled.file))
    if found:
        raise ContentError(*found)
    return whole


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
