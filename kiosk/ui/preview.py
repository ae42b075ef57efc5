"""Every page that a folder of content makes, in the order an editor looks for them."""

from collections.abc import Callable, Iterator
from datetime import date

import msgspec

from kiosk.content.library import Article, Library, Notice, Tool
from kiosk.content.notices import current
from kiosk.ui.scenes import Scene
from kiosk.ui.stage import Stage


def for_everybody(library: Library) -> Library:
    """The library with nothing left out: every question is asked, with every choice, and every
    notice is up whatever the day."""
    return msgspec.structs.replace(
        library,
        tools={name: _asking_all(tool) for name, tool in library.tools.items()},
        notices=tuple(
            msgspec.structs.replace(notice, first=date.min, last=date.max)
            for notice in library.notices
        ),
    )


def pages(library: Library) -> tuple[Scene, ...]:
    """The home screen, each notice, each article, each tool page by page.

    The library is one made by :func:`for_everybody`.
    """
    return tuple(_pages(library))


def _asking_all(tool: Tool) -> Tool:
    questions = tuple(
        msgspec.structs.replace(question, ask_if=None, choices_from=None, choice_if={}, offers=None)
        for question in tool.assessment.question
    )
    assessment = msgspec.structs.replace(tool.assessment, question=questions)
    return msgspec.structs.replace(tool, assessment=assessment)


def _pages(library: Library) -> Iterator[Scene]:
    yield Scene("home", lambda stage: stage.start(), "home")
    for number, notice in enumerate(current(library.notices, date.max)):
        yield _notice(notice, number)
    for article in library.articles:
        yield from _article(article)
    # In the order of a visit: the closing questions come last.
    for tool in sorted(library.tools.values(), key=lambda tool: tool.assessment.closing):
        yield from _tool(tool)


def _notice(notice: Notice, number: int) -> Scene:
    def show(stage: Stage) -> None:
        stage.start()
        stage.shell.follow("notices", "")
        for _ in range(number):
            stage.shell.goOn()

    return Scene(f"page '{notice.page.heading}'", show, f"notices/{notice.id}")


def _article(article: Article) -> Iterator[Scene]:
    group = f"articles/{article.id}"
    names = [f"page '{page.heading}'" for page in article.pages]
    for number, name in enumerate([*names, "quick check", "read next"]):
        yield Scene(name, _turned(article.id, number), group)
    if article.sources:

        def show_sources(stage: Stage) -> None:
            stage.start()
            stage.shell.follow("sources", article.id)

        yield Scene("sources", show_sources, group)


def _turned(article: str, page: int) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.start()
        stage.shell.openArticle(article)
        if page:
            # Straight to the page before, so that those between need not be drawn.
            stage.shell.article.turn(page - 1)
            stage.shell.goOn()

    return show


def _tool(tool: Tool) -> Iterator[Scene]:
    name = tool.assessment.id

    def scene(title: str, on: Callable[[Stage], None]) -> Scene:
        def show(stage: Stage) -> None:
            stage.start()
            stage.shell.openTool(name)
            on(stage)

        return Scene(title, show, f"assessments/{name}")

    if not tool.assessment.closing:  # which has no introduction of its own
        yield scene("introduction", lambda _stage: None)
    for question in tool.assessment.question:
        yield scene(f"question '{question.id}'", _asked(question.id))
    for factor in tool.assessment.factor:
        yield scene(f"factor '{factor.id}'", _factor(factor.id))


def _asked(question: str) -> Callable[[Stage], None]:
    return lambda stage: stage.shell.change(question)


def _factor(factor: str) -> Callable[[Stage], None]:
    return lambda stage: stage.shell.openFactor(factor)
