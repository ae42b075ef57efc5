"""The answers of a visit in words, over all its results."""

from collections.abc import Callable, Sequence

import msgspec

from kiosk.content.answers import in_words
from kiosk.content.kinds.kind import Kind
from kiosk.content.kinds.saying import Saying
from kiosk.content.kinds.table import kind_of
from kiosk.content.library import Library, QuestionWording, Tool
from kiosk.report.errors import ReportError
from kiosk.report.wording import PaperWords
from kiosk.scoring.assessment import (
    EXITS,
    NOT_SAY,
    NOT_SURE,
    Answer,
    Question,
    SummaryPlan,
)
from kiosk.scoring.conditions import route
from kiosk.scoring.result import Result

OFF_PAPER = ("suicid", "self_harm", "selfharm")
"""A question, choice or alert with this in its id is never printed: a page left in a tray must
not tell. The front desk is alerted on the screen."""


class Asked(msgspec.Struct, frozen=True):
    """A question on the patient's route, and the answer if there is one."""

    question: Question
    wording: QuestionWording
    answer: Answer | None

    @property
    def kind(self) -> Kind:
        return kind_of(self.question)

    @property
    def typed(self) -> bool:
        """The answer is the patient's own words, if there is one."""
        return self.kind.typed

    @property
    def picked(self) -> tuple[str, ...]:
        """The ids picked (or the words typed), without "not sure" and "rather not say"."""
        answer = self.answer
        ids = [answer] if isinstance(answer, str) else answer if isinstance(answer, list) else []
        free = [name for name in ids if name not in EXITS]
        return tuple(name for name in free if self.typed or on_paper(name))

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids picked, without those that mean "none of these"."""
        return tuple(name for name in self.picked if name not in self.question.exclusive)

    def choice(self, name: str) -> str:
        return self.wording.choice.get(name, name)


def on_paper(name: str) -> bool:
    """Whether the question, choice or alert of that id may be printed at all."""
    return not any(part in name.lower() for part in OFF_PAPER)


def tool_of(library: Library, result: Result) -> Tool:
    """The tool a result came from; :class:`ReportError` when the content no longer has it."""
    if result.assessment not in library.tools:
        raise ReportError(f"the content has no assessment '{result.assessment}'")
    return library.tools[result.assessment]


def asked(
    library: Library, results: Sequence[Result], part: Callable[[SummaryPlan], tuple[str, ...]]
) -> tuple[Asked, ...]:
    """The questions of one part of the summary that were on the patient's route.

    A question that two assessments share comes once, with its answer if either has one.
    """
    found: dict[str, Asked] = {}
    for result in results:
        tool = tool_of(library, result)
        on_route = {question.id: question for question in route(tool.assessment, result.answers)}
        for name in part(tool.assessment.summary):
            known = name in found and found[name].answer is not None
            if name in on_route and not known and on_paper(name):
                found[name] = Asked(
                    question=on_route[name],
                    wording=tool.words.question.get(name, QuestionWording(ask=name, short=name)),
                    answer=result.answers.get(name),
                )
    return tuple(one for one in found.values() if not _said_better(one, found))


def _said_better(one: Asked, found: dict[str, Asked]) -> bool:
    """ "In my own words" is left out when the words themselves follow."""
    return any(
        other.typed
        and other.picked
        and other.question.ask_if is not None
        and other.question.ask_if.question == one.question.id
        and one.answer in other.question.ask_if.any_of
        for other in found.values()
    )


def said(one: Asked, library: Library, words: PaperWords) -> str:
    """The answer in words; ``""`` when there is none."""
    answer = one.answer
    if answer is None or (isinstance(answer, str) and answer not in EXITS and not one.picked):
        return ""
    if isinstance(answer, list) and not set(answer) & set(EXITS):
        answer = list(one.picked)
    saying = Saying(one.wording, library.words, library.places, on_paper=True)
    return in_words(one.question, answer, saying) or words.none_marked


def instead(one: Asked, words: PaperWords) -> str:
    """What is said where a number or a list was asked for and none was given."""
    answer = one.answer
    found = _exits(answer, words) if isinstance(answer, (str, list)) else ""
    return found or words.not_answered


def _exits(answer: str | list[str], words: PaperWords) -> str:
    picked = [answer] if isinstance(answer, str) else answer
    if NOT_SURE in picked:
        return words.not_sure
    return words.not_say if NOT_SAY in picked else ""
