"""Whether each page fits one screen at the default text size, measured on the page itself.

Nothing scrolls, so what does not fit would move to a page of its own, be cut off, or run into the
words and buttons beside it.
"""

import itertools
import re
from collections.abc import Iterator, Sequence

import msgspec
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.content.layout import ASSESSMENTS, LanguageFolder
from kiosk.content.library import Library, Tool
from kiosk.content.loading import load
from kiosk.content.parts import Assembled, assemble
from kiosk.content.screens import language_codes
from kiosk.content.shelf import Shelf
from kiosk.printing import Delivery, NotPrinted
from kiosk.scoring.assessment import Question
from kiosk.stage.content_pages import ContentPage, asking, content_pages, for_everybody
from kiosk.stage.stage import LANDSCAPE, PORTRAIT, Stage
from kiosk.ui.patient.rules import Ready
from kiosk.ui.patient.window import PATIENT_MODELS
from kiosk.ui.window import make_application
from kiosk.visit.ending import Visits
from kiosk.visit.store import StoreInMemory

ROUNDED = 1.0
"""Pixels by which things may share a place: heights and widths are rounded one by one."""

MAY_HAVE_MORE = ("sources", "factor")
"""Pages that may turn into several: they are not measured."""

_PAGE = re.compile(r"[A-Z]\w*Page_QML")
_LISTS = ("PagedList_", "AnswerGrid_")
_WORDS = "Words_"
_PICTURES = ("BodyMap_",)
"""Words on a picture lie where the picture wants them."""


def misfits(shelf: Shelf) -> list[str]:
    """One line for each page and orientation that does not fit, in every language.

    Notices, articles with their quick checks, introductions, and every question of every tool,
    whatever it waits for. Needs no display where QT_QPA_PLATFORM is "offscreen".

    Raises :class:`kiosk.content.errors.ContentError` when the content cannot be shown at all.
    """
    libraries = {code: load(shelf, code) for code in language_codes(shelf)}
    assembled = [assemble(shelf, path) for path in shelf.files(ASSESSMENTS, ".toml")]
    make_application(PATIENT_MODELS)
    whole = {code: _whole(library, assembled) for code, library in libraries.items()}
    parts = Ready(libraries=whole, visits=Visits(StoreInMemory(), _not_printed))
    stage = Stage(parts, shelf, next(iter(libraries)))
    found: list[str] = []
    try:
        for orientation, size in (("landscape", LANDSCAPE), ("portrait", PORTRAIT)):
            stage.resize(size)
            for code, library in whole.items():
                stage.shell.wipe()
                stage.speak(code)
                stage.start()
                for page in content_pages(library):
                    if page.kind not in MAY_HAVE_MORE and not _fits_tapped(stage, page, library):
                        name = _name(page, code, assembled)
                        found.append(f"{name}: does not fit one screen in {orientation}")
    finally:
        stage.close()
    return list(dict.fromkeys(found))


def _fits_tapped(stage: Stage, page: ContentPage, library: Library) -> bool:
    """Whether a page fits as it comes and whatever is tapped on it."""
    page.turn_to(stage)
    for _ in _as_tapped(stage, page, library):
        stage.picture()  # so that everything has found its place
        if not _fits(stage):
            return False
    return True


def _not_printed(*_: object) -> Delivery:
    return NotPrinted(reason="pages are only measured")


# Turning to every page there is.


def _whole(library: Library, assembled: Sequence[Assembled]) -> Library:
    """Every notice up, every question asked of everybody, with as much to choose as can be."""
    tools = {one.assessment.id: library.tools[one.assessment.id] for one in assembled}
    return for_everybody(
        msgspec.structs.replace(
            library, tools={name: _at_its_longest(tool) for name, tool in tools.items()}
        )
    )


def _at_its_longest(tool: Tool) -> Tool:
    """Of choices that are not all offered at once, those with the most words."""
    return asking(tool, tuple(_longest(each, tool) for each in tool.assessment.question))


def _longest(question: Question, tool: Tool) -> Question:
    said = tool.words.question[question.id].choice
    free = [choice for choice in question.choices if choice not in question.exclusive]
    longest = sorted(free, key=lambda choice: len(said[choice]), reverse=True)[: question.offers]
    kept = tuple(c for c in question.choices if c in longest or c in question.exclusive)
    return msgspec.structs.replace(question, choices=kept)


def _name(page: ContentPage, code: str, assembled: Sequence[Assembled]) -> str:
    """The file and key of a page, in that language."""
    home = LanguageFolder(code)
    if page.folder == "notices":
        return home.notice(page.of)
    if page.folder == "articles":
        key = "read_next" if page.kind == "read next" else page.title
        return f"{home.article(page.of)}: {key}"
    whole = next(one for one in assembled if one.assessment.id == page.of)
    file = whole.file_of("question", page.question.id) if page.question else whole.file
    return f"{home.wording(file)}: {page.title}"


def _as_tapped(stage: Stage, page: ContentPage, library: Library) -> Iterator[None]:
    """The page as it comes, and with what taps add to it."""
    if page.question is not None:
        yield from _states(stage, page.question)
        return
    yield
    if page.kind == "quick check":
        article = next(one for one in library.articles if one.id == page.of)
        for number in range(len(article.quick_check.answer)):
            stage.shell.article.pick(str(number))
            yield


def _states(stage: Stage, question: Question) -> Iterator[None]:
    """The page of one question as it comes, and with what taps add to it."""
    model = stage.shell.question
    yield
    if not question.optional:
        model.ready()  # "Continue" with nothing chosen: the page says what is missing
        yield
    yield from model.draft.fullest()


# Measuring the page on show.


def _fits(stage: Stage) -> bool:
    window = _on_show(stage.window.view.contentItem())
    page = next(item for item in window if _PAGE.match(_type(item)))
    shown = list(_on_show(page))
    lists = [item for item in shown if _type(item).startswith(_LISTS)]
    if any(item.property("pages") > 1 or item.property("overfull") for item in lists):
        return False
    words = [item for item in shown if _type(item).startswith(_WORDS) and item.property("text")]
    inked = [(item, _inked(item, stage.shell.mirrored)) for item in words]
    if any(item.property("truncated") for item in words):
        return False
    if not all(_room(page).contains(ink) for _, ink in inked):
        return False
    if any(_clash(one, other) for (_, one), (_, other) in itertools.combinations(inked, 2)):
        return False
    controls = [item for item in shown if item.metaObject().indexOfMethod("activate()") >= 0]
    return all(
        _room(control).contains(ink)
        if control.isAncestorOf(item)
        else not _clash(_box(control), ink)
        for control in controls
        for item, ink in inked
    )


def _on_show(root: QQuickItem) -> Iterator[QQuickItem]:
    """The item and all that is visible in it, but not what lies on a picture."""
    todo = [root]
    while todo:
        item = todo.pop()
        if item.isVisible() and not _type(item).startswith(_PICTURES):
            yield item
            todo.extend(item.childItems())


def _type(item: QQuickItem) -> str:
    """What QML calls it, with more behind: "Words_QMLTYPE_12"."""
    return item.metaObject().className()


def _box(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def _room(item: QQuickItem) -> QRectF:
    return _box(item).adjusted(-ROUNDED, -ROUNDED, ROUNDED, ROUNDED)


def _inked(words: QQuickItem, mirrored: bool) -> QRectF:
    """Where the words themselves are: their item is often as wide as the page."""
    wide = float(words.property("contentWidth"))
    start = words.width() - wide if mirrored else 0.0
    return words.mapRectToScene(QRectF(start, 0, wide, words.height()))


def _clash(one: QRectF, other: QRectF) -> bool:
    shared = one.intersected(other)
    return shared.width() > ROUNDED and shared.height() > ROUNDED
