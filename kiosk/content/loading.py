"""A folder of content into a :class:`Library`, or every problem that stops it, at once."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

import msgspec

from kiosk.content.articles import read_article
from kiosk.content.crosschecks import (
    article_problems,
    link_problems,
    pattern_problems,
    phrase_problems,
    place_problems,
    wording_problems,
)
from kiosk.content.desk_words import desk_words
from kiosk.content.errors import ContentError
from kiosk.content.kinds.table import phrases
from kiosk.content.layout import ASSESSMENTS, ENGLISH, LanguageFolder, part_file
from kiosk.content.library import Article, Library, Notice, Tool, Wording
from kiosk.content.notices import notice_problems, read_notice
from kiosk.content.parts import Assembled, assemble, merged, own_wording, part_wording
from kiosk.content.screens import ScreenWords, flat, languages, screen_words
from kiosk.content.shelf import Shelf, resources
from kiosk.content.structure import shared_problems, structure_problems
from kiosk.content.toml import read_toml
from kiosk.scoring.assessment import Assessment, Question

T = TypeVar("T")
PaperWords = dict[str, dict[str, str]]


def load(shelf: Shelf, language: str) -> Library:
    """The whole content in one language.

    Raises :class:`ContentError` with all problems of all files, so that an editor mends them in
    one go.
    """
    reading = _Reading(shelf, language)
    screens = reading.screens()
    printed = reading.printed()
    reading.desk()
    articles = reading.articles()
    notices = reading.notices()
    tools = reading.tools()
    if reading.found or screens is None:
        raise ContentError(*dict.fromkeys(reading.found))
    return Library(
        language=screens.language,
        words=flat(screens.words) | flat(printed or {}),
        places=screens.places,
        articles=tuple(sorted(articles, key=lambda article: article.order)),
        tools={tool.assessment.id: tool for tool in tools},
        notices=tuple(notices),
    )


class _Reading:
    """One reading of a language's folder and of what is asked: what is there, and what is wrong."""

    def __init__(self, shelf: Shelf, language: str) -> None:
        self._shelf = shelf
        self._language = language
        self._home = LanguageFolder(language)
        self.found: list[str] = []

    def screens(self) -> ScreenWords | None:
        file = self._home.screens
        screens = self._attempt(screen_words, self._shelf, self._language)
        if screens is not None:
            said = flat(screens.words)
            english = self._english(ENGLISH.screens, ScreenWords, file, screens)
            needed = _needed(english.words, said, on_paper=False)
            self._hold(said, needed, f"{file}: words, ")
            self.found.extend(place_problems(screens.places, self._language, file))
        return screens

    def printed(self) -> PaperWords | None:
        file = self._home.paper
        printed = self._attempt(_printed_words, self._shelf, self._home)
        if printed is not None:
            said = flat(printed)
            english = self._english(ENGLISH.paper, PaperWords, file, printed)
            needed = _needed(english, said, on_paper=True)
            self._hold(said, needed, f"{file}: ")
        return printed

    def desk(self) -> None:
        """Only the problems of its words: it reads them by itself, in English if there are none."""
        if self._shelf.find(self._home.desk) is not None:
            self._attempt(desk_words, self._shelf, self._language)

    def articles(self) -> list[Article]:
        paths = self._shelf.files(self._home.articles, ".md")
        missing = sorted(self._article_names() - {path.stem for path in paths})
        for name in missing:
            file = self._home.article(name)
            self.found.append(f"{file}: no such file: no wording in {self._language}")
        articles: list[Article] = []
        for path in paths:
            file = self._home.article(path.stem)
            article = self._attempt(read_article, path, file)
            if article is not None:
                articles.append(article)
                self.found.extend(article_problems(article, self._shelf, file))
        if len(articles) == len(paths) and not missing:
            self.found.extend(link_problems(articles, self._language))
        return articles

    def notices(self) -> list[Notice]:
        notices: list[Notice] = []
        for path in self._shelf.files(self._home.notices, ".md"):
            file = self._home.notice(path.stem)
            notice = self._attempt(read_notice, path, file)
            if notice is not None:
                notices.append(notice)
                self.found.extend(notice_problems(notice, self._shelf, file))
        return notices

    def tools(self) -> list[Tool]:
        structures = self._shelf.files(ASSESSMENTS, ".toml")
        assembled: list[Assembled] = []
        for path in structures:
            whole = self._attempt(assemble, self._shelf, path)
            if whole is not None:
                assembled.append(whole)
            else:  # its words may have a problem of their own
                self._attempt(own_wording, self._shelf, self._language, path.name)
        assembled.sort(key=lambda one: one.assessment.order)
        self.found.extend(shared_problems(assembled))
        articles = self._article_names()
        tools: list[Tool] = []
        for one in assembled:
            elsewhere = _questions(other for other in assembled if other is not one)
            stem = one.file.removesuffix(".toml")
            # What a closing one looks at may be in a file that could not be read.
            if not one.assessment.closing or len(assembled) == len(structures):
                self.found.extend(structure_problems(one, stem, articles, elsewhere))
            words = self._attempt(_wording, self._shelf, self._home, one)
            if words is not None:
                tools.append(Tool(assessment=one.assessment, words=words))
        return tools

    def _article_names(self) -> set[str]:
        """The articles there are in this language, and those of the installed English, which no
        language may lack; a clinic may have others in one language only."""
        installed = Shelf(folders=self._shelf.folders[:1]).files(ENGLISH.articles, ".md")
        own = self._shelf.files(self._home.articles, ".md")
        return {path.stem for path in (*installed, *own)}

    def _attempt(self, read: Callable[..., T], *given: object) -> T | None:
        try:
            return read(*given)
        except ContentError as error:
            self.found.extend(error.problems)
            return None

    def _english(self, name: str, shape: type[T], file: str, said: T) -> T:
        """What travels with the program, whatever a clinic has laid over it.

        Where that is the ``file`` that has just ``said`` this, it is not read again: the first tap
        waits for it.
        """
        shipped = resources() / name
        return said if self._shelf.find(file) == shipped else read_toml(shipped, shape, name)

    def _hold(self, said: dict[str, str], english: dict[str, str], where: str) -> None:
        self.found.extend(phrase_problems(said, english, self._language, where))


def _printed_words(shelf: Shelf, home: LanguageFolder) -> PaperWords:
    path = shelf.find(home.paper)
    if path is None:
        raise ContentError(
            f"{home.paper}: no such file: no wording of the printed pages in {home.code}"
        )
    return read_toml(path, PaperWords, home.paper)


def _needed(english: PaperWords, said: Mapping[str, str], on_paper: bool) -> dict[str, str]:
    """The phrases of the shipped English, and those of kinds that were added from outside.

    Of these there is no English to hold the words against, so they are held against themselves.
    """
    shipped = flat(english)
    more = sorted(phrases() - shipped.keys())
    here = (key for key in more if key.startswith("report.") == on_paper)
    return shipped | {key: said.get(key, "") for key in here}


def _wording(shelf: Shelf, home: LanguageFolder, assembled: Assembled) -> Wording:
    """All words of one assessment; :class:`ContentError` names each that is missing."""
    language, file = home.code, home.wording(assembled.file)
    found: list[str] = []
    own: Wording | None = None
    try:
        own = own_wording(shelf, language, assembled.file)
        found.extend(wording_problems(_own(assembled), own, language, file))
    except ContentError as error:
        found.extend(error.problems)
    parts = []
    for name, part in assembled.parts.items():
        try:
            words = part_wording(shelf, language, name)
        except ContentError as error:
            found.extend(error.problems)
            continue
        found.extend(wording_problems(part, words, language, home.wording(part_file(name))))
        parts.append(words)
    if found or own is None:
        raise ContentError(*found)
    whole = merged(own, parts)
    found.extend(pattern_problems(assembled.assessment, whole, language, file))
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


def read_content(shelf: Shelf) -> dict[str, Library]:
    """All content in every language there is."""
    return {each.code: load(shelf, each.code) for each in languages(shelf)}
