"""Every page that a folder of content makes, and the way there: for the preview, and to measure."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Literal

import msgspec

from kiosk.content.library import Article, Library, Tool
from kiosk.content.notices import current
from kiosk.scoring.assessment import Question
from kiosk.stage.stage import Stage

Folder = Literal["notices", "articles", "assessments"]
PageKind = Literal[
    "page", "quick check", "read next", "sources", "introduction", "question", "factor"
]


class ContentPage(msgspec.Struct, frozen=True):
    """One page of a notice, an article or an assessment."""

    folder: Folder
    of: str
    """What it is a page of, by its name in the folder."""
    kind: PageKind
    turn_to: Callable[[Stage], None]
    """Turns to it on a stage where a visit has begun."""
    heading: str = ""
    """Of a "page"."""
    question: Question | None = None
    factor: str = ""

    @property
    def title(self) -> str:
        """ "page 'How you may feel'", "quick check", "question 'goal'"."""
        named = self.heading or self.factor or (self.question.id if self.question else "")
        return f"{self.kind} '{named}'" if named else self.kind


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


def _asking_all(tool: Tool) -> Tool:
    questions = tuple(
        msgspec.structs.replace(question, ask_if=None, choices_from=None, choice_if={}, offers=None)
        for question in tool.assessment.question
    )
    return asking(tool, questions)


def asking(tool: Tool, questions: tuple[Question, ...]) -> Tool:
    """The tool with these questions in place of its own."""
    assessment = msgspec.structs.replace(tool.assessment, question=questions)
    return msgspec.structs.replace(tool, assessment=assessment)


def content_pages(library: Library) -> Iterator[ContentPage]:
    """Each notice, each article, each tool page by page.

    The library is one made by :func:`for_everybody`.
    """
    for number, notice in enumerate(current(library.notices, date.max)):
        yield ContentPage("notices", notice.id, "page", _notice(number), notice.page.heading)
    for article in library.articles:
        yield from _article(article)
    for tool in library.tools.values():
        yield from _tool(tool)


def _notice(number: int) -> Callable[[Stage], None]:
    def turn(stage: Stage) -> None:
        stage.shell.goHome()  # so that the first one comes first
        stage.shell.follow("notices", "")
        for _ in range(number):
            stage.shell.goOn()

    return turn


def _article(article: Article) -> Iterator[ContentPage]:
    name, last = article.id, len(article.pages)
    for number, page in enumerate(article.pages):
        yield ContentPage("articles", name, "page", _turned(name, number), page.heading)
    yield ContentPage("articles", name, "quick check", _turned(name, last))
    yield ContentPage("articles", name, "read next", _turned(name, last + 1))
    if article.sources:
        yield ContentPage(
            "articles", name, "sources", lambda stage: stage.shell.follow("sources", name)
        )


def _turned(article: str, page: int) -> Callable[[Stage], None]:
    def turn(stage: Stage) -> None:
        stage.shell.openArticle(article)
        if page:
            # Straight to the page before, so that those between need not be drawn.
            stage.shell.article.turn(page - 1)
            stage.shell.goOn()

    return turn


def _tool(tool: Tool) -> Iterator[ContentPage]:
    name = tool.assessment.id
    if not tool.assessment.closing:  # which has no introduction of its own
        yield ContentPage("assessments", name, "introduction", lambda stage: stage.open_tool(name))
    for question in tool.assessment.question:
        yield ContentPage(
            "assessments", name, "question", _asked(name, question.id), question=question
        )
    for factor in tool.assessment.factor:
        yield ContentPage("assessments", name, "factor", _factor(name, factor.id), factor=factor.id)


def _asked(tool: str, question: str) -> Callable[[Stage], None]:
    def turn(stage: Stage) -> None:
        stage.open_tool(tool)
        stage.shell.change(question)

    return turn


def _factor(tool: str, factor: str) -> Callable[[Stage], None]:
    def turn(stage: Stage) -> None:
        stage.open_tool(tool)
        stage.shell.openFactor(factor)

    return turn
