"""Problems that no single value shows: ids that point nowhere, wording that is missing."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from string import Formatter

from kiosk.content.figures import icon_names, place_ids
from kiosk.content.kinds.table import kind_of
from kiosk.content.layout import LanguageFolder
from kiosk.content.library import (
    HUNDRED,
    Article,
    ArticlePage,
    PartWording,
    QuestionWording,
    Wording,
)
from kiosk.content.parts import Part
from kiosk.content.shelf import Shelf
from kiosk.scoring.assessment import Assessment, Question
from kiosk.scoring.score import MIXED, NOT_CLEAR

_LISTS = ("weekdays", "months", "months_short", "names", "full_names")
"""Phrases that hold one name after the other, by the last part of their key."""

_OF_A_HUNDRED = re.compile(r"\b\d{1,2}\b[^.\d]{1,30}\b100\b")
"""The figure of a study in any language: "20 out of 100", "20 de cada 100"."""


def place_problems(places: Mapping[str, str], language: str, file: str) -> Iterator[str]:
    """Every place of the body map needs its name."""
    for place in sorted(place_ids() - places.keys()):
        yield f"{file}: places, {place}: no wording in {language}"
    for place in sorted(places.keys() - place_ids()):
        yield f"{file}: places, {place}: the body map has no such place"


def phrase_problems(
    said: Mapping[str, str], english: Mapping[str, str], language: str, where: str
) -> Iterator[str]:
    """Every phrase of the shipped English is needed, with the same words in braces in it.

    Both by key, such as "bar.back". ``where``: how a problem begins, up to the key.
    """
    for key, text in english.items():
        place = f"{where}{key.replace('.', ', ')}"
        if key not in said or (text.strip() and not said[key].strip()):
            yield f"{place}: no wording in {language}"
            continue
        if key.rpartition(".")[2] in _LISTS:
            yield from _list_problems(said[key], text, place)
        found = _in_braces(said[key])
        if found is None:
            yield f"{place}: a brace stands alone"
            continue
        needed = _in_braces(text) or set()
        for name in sorted(needed - found):
            yield f"{place}: {{{name}}} is missing"
        for name in sorted(found - needed):
            yield f"{place}: nothing can be filled in for {{{name}}}"
    for key in said:
        if key not in english:
            yield f"{where}{key.replace('.', ', ')}: there is wording, but no such phrase"


def article_problems(article: Article, shelf: Shelf, file: str) -> Iterator[str]:
    """What would leave a hole in the article's pages. ``file`` is the name shown."""
    if article.icon not in icon_names():
        yield f"{file}: icon: there is no icon '{article.icon}'"
    if not any(answer.fits for answer in article.quick_check.answer):
        yield f"{file}: quick_check: no answer fits"
    if not article.sources and any(_counts(page) for page in article.pages):
        yield f"{file}: sources: a figure is shown but no source is named"
    for page in article.pages:
        figure = page.figure
        if not figure.description.strip():
            yield f"{file}: page '{page.heading}': the picture {figure.file} has no description"
        if figure.file.startswith(HUNDRED):
            number = figure.file.removeprefix(HUNDRED)
            if not number.isdigit() or not 0 <= int(number) <= 100:
                yield f"{file}: page '{page.heading}': {figure.file}: a count from 0 to 100 follows"
        elif shelf.find(f"figures/{figure.file}") is None:
            yield f"{file}: page '{page.heading}': there is no picture figures/{figure.file}"


def link_problems(articles: Sequence[Article], language: str) -> Iterator[str]:
    """Articles lead to articles that are there, and not to themselves."""
    ids = {article.id for article in articles}
    for article in articles:
        for name in article.read_next:
            if name not in ids or name == article.id:
                file = LanguageFolder(language).article(article.id)
                yield f"{file}: read_next: there is no other article '{name}'"


def wording_problems(
    asked: Assessment | Part, words: Wording | PartWording, language: str, file: str
) -> Iterator[str]:
    """Every id needs its words, and every word its id."""
    for question in asked.question:
        said = words.question.get(question.id)
        if said is None:
            yield f"{file}: question '{question.id}': no wording in {language}"
        else:
            yield from _choice_problems(question, said, language, file)
    pairs: list[tuple[str, Iterable[str], Iterable[str]]] = [
        ("question", [q.id for q in asked.question], words.question),
        ("alert", [a.id for a in asked.alert], words.alert),
        ("factor", [f.id for f in asked.factor], words.factor),
        ("feature", [f.id for f in asked.feature], words.feature),
    ]
    for kind, ids, worded in pairs:
        for name in sorted(set(ids) - set(worded)) if kind != "question" else ():
            yield f"{file}: {kind} '{name}': no wording in {language}"
        for name in sorted(set(worded) - set(ids)):
            yield f"{file}: {kind} '{name}': there is wording, but no such {kind}"
    for name, alert in words.alert.items():
        if not alert.action.strip():
            yield f"{file}: alert '{name}': no action for staff"


def pattern_problems(
    assessment: Assessment, words: Wording, language: str, file: str
) -> Iterator[str]:
    """Each pattern, "mixed" and "not clear" need words, from the assessment or a part of it."""
    ids = [pattern.id for pattern in assessment.pattern]
    needed = [*ids, MIXED, NOT_CLEAR] if ids else []
    for name in sorted(set(needed) - set(words.pattern)):
        yield f"{file}: pattern '{name}': no wording in {language}"
    for name in sorted(set(words.pattern) - set(needed)):
        yield f"{file}: pattern '{name}': there is wording, but no such pattern"


def _list_problems(said: str, english: str, place: str) -> Iterator[str]:
    """A list has as many names as ours, parted as ours are: by commas, or by spaces."""
    sign = "," if "," in english else None
    names, needed = len(said.split(sign)), len(english.split(sign))
    if names != needed:
        yield f"{place}: a list of {names}, and {needed} are needed"


def _in_braces(text: str) -> set[str] | None:
    """What is filled into a phrase; None when a brace has no partner."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return None


def _counts(page: ArticlePage) -> bool:
    """Whether the page says or draws how many people of a hundred."""
    said = [paragraph.text for paragraph in page.paragraphs]
    figures = any("100 people" in text or _OF_A_HUNDRED.search(text) for text in said)
    return figures or page.figure.file.startswith(HUNDRED)


def _choice_problems(
    question: Question, said: QuestionWording, language: str, file: str
) -> Iterator[str]:
    for choice in question.choices:
        if choice not in said.choice:
            yield f"{file}: question '{question.id}', choice '{choice}': no wording in {language}"
    for choice in sorted(set(said.choice) - set(question.choices)):
        yield f"{file}: question '{question.id}': no such choice '{choice}'"
    for reason in kind_of(question).wording_problems(said):
        yield f"{file}: question '{question.id}': {reason}"
