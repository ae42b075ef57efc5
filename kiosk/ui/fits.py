"""Whether each page fits one screen at the default text size, measured on the page itself.

Nothing scrolls, so what does not fit would move to a page of its own, be cut off, or run into the
words and buttons beside it.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from datetime import date

import msgspec
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.content.library import Library, Tool
from kiosk.content.loading import load
from kiosk.content.notices import current
from kiosk.content.parts import Assembled, assemble
from kiosk.content.places import Shelf
from kiosk.content.screens import language_codes
from kiosk.printing import Delivery, NotPrinted
from kiosk.report.pages import Summary
from kiosk.scoring.assessment import Question
from kiosk.ui.stage import LANDSCAPE, NOON, PORTRAIT, Parts, Stage
from kiosk.ui.window import make_application
from kiosk.visits import Visits

ROUNDED = 1.0
"""Pixels by which things may share a place: heights and widths are rounded one by one."""

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
    assembled = [assemble(shelf, path) for path in shelf.files("assessments", ".toml")]
    make_application()
    whole = {code: _whole(library) for code, library in libraries.items()}
    parts = Parts(libraries=whole, visits=Visits(_Nowhere(), _not_printed))
    stage = Stage(parts, shelf, next(iter(libraries)))
    found: list[str] = []
    try:
        for orientation, size in (("landscape", LANDSCAPE), ("portrait", PORTRAIT)):
            stage.resize(size)
            for code, library in libraries.items():
                stage.shell.wipe()
                stage.speak(code)
                stage.start()
                for page in _pages(stage, library, assembled):
                    stage.picture()  # so that everything has found its place
                    if not _fits(stage):
                        found.append(f"{page}: does not fit one screen in {orientation}")
    finally:
        stage.close()
    return list(dict.fromkeys(found))


class _Nowhere:
    """Where visits go while pages are measured: none is ever finished."""

    def save(self, visit: object) -> None:
        raise AssertionError(visit)

    def raise_alert(self, alert: object) -> None:
        raise AssertionError(alert)

    def code_is_free(self, code: str, now: object) -> bool:
        raise AssertionError(code, now)


def _not_printed(_summary: Summary) -> Delivery:
    return NotPrinted(reason="pages are only measured")


# Turning to every page there is.


def _whole(library: Library) -> Library:
    """Every notice up, every question asked of everybody, with as much to choose as can be."""
    tools = {}
    for name, tool in library.tools.items():
        questions = tuple(_whole_question(question, tool) for question in tool.assessment.question)
        assessment = msgspec.structs.replace(tool.assessment, closing=False, question=questions)
        tools[name] = msgspec.structs.replace(tool, assessment=assessment)
    notices = tuple(
        msgspec.structs.replace(notice, first=date.min, last=date.max) for notice in library.notices
    )
    return msgspec.structs.replace(library, tools=tools, notices=notices)


def _whole_question(question: Question, tool: Tool) -> Question:
    said = tool.words.question[question.id].choice
    free = [choice for choice in question.choices if choice not in question.exclusive]
    longest = sorted(free, key=lambda choice: len(said[choice]), reverse=True)[: question.offers]
    return msgspec.structs.replace(
        question,
        ask_if=None,
        choices_from=None,
        choice_if={},
        choices=tuple(c for c in question.choices if c in longest or c in question.exclusive),
    )


def _pages(stage: Stage, library: Library, tools: Sequence[Assembled]) -> Iterator[str]:
    """Turns to one page after the other; the file and key of the one on show."""
    code = library.language.code
    yield from _notices(stage, library, f"notices/{code}")
    yield from _articles(stage, library, code)
    yield from _tools(stage, library, tools, code)


def _notices(stage: Stage, library: Library, folder: str) -> Iterator[str]:
    stage.shell.follow("notices", "")
    for notice in current(_whole(library).notices, NOON.date()):
        yield f"{folder}/{notice.id}.md"
        stage.shell.goOn()


def _articles(stage: Stage, library: Library, folder: str) -> Iterator[str]:
    shell = stage.shell
    for article in library.articles:
        file = f"{folder}/{article.id}.md"
        shell.openArticle(article.id)
        for page in article.pages:
            yield f"{file}: page '{page.heading}'"
            shell.goOn()
        yield f"{file}: quick check"
        for number in range(len(article.quick_check.answer)):
            shell.article.pick(str(number))
            yield f"{file}: quick check"
        shell.goOn()
        yield f"{file}: read_next"


def _tools(
    stage: Stage, library: Library, tools: Sequence[Assembled], folder: str
) -> Iterator[str]:
    shell = stage.shell
    for tool in tools:
        shell.openTool(tool.assessment.id)
        if not tool.assessment.closing:  # else it has none
            yield f"{folder}/{tool.file}: introduction"
        shell.goOn()
        for question in tool.assessment.question:
            file = tool.file_of("question", question.id)
            shell.change(question.id)
            for _ in _states(stage, question, library):
                yield f"{folder}/{file}: question '{question.id}'"


def _states(stage: Stage, question: Question, library: Library) -> Iterator[None]:
    """The page of one question as it comes, and with what taps add to it."""
    model = stage.shell.question
    yield
    if not question.optional:
        model.ready()  # "Continue" with nothing chosen: the page says what is missing
        yield
    match question.kind:
        case "month":
            model.pickYear(NOON.year - 1)
            yield
        case "height" | "weight":
            for units in ("us", "metric"):
                model.pickUnits(units)
                yield
        case "body_map":
            model.pickPlace(max(library.places, key=lambda place: len(library.places[place])))
            yield
        case "several" if question.at_most is not None:
            for choice in model.choices[: question.at_most + 1]:
                model.pick(choice["id"])  # one too many: the page says so
            yield


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
