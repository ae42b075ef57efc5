"""Which step of an assessment comes next. Pure: no window, no clock, no database."""

import msgspec

from kiosk.scoring.assessment import Answers, Assessment, Question
from kiosk.scoring.conditions import kept, route
from kiosk.scoring.score import raised


class Progress(msgspec.Struct, frozen=True):
    """How far one person is in one assessment."""

    assessment: Assessment
    answers: Answers = {}
    warned: frozenset[str] = frozenset()
    """Level A alerts that the urgent page has already shown."""
    checking: bool = False
    """The person has seen check-your-answers, so a changed answer leads back there."""


class Introduce(msgspec.Struct, frozen=True):
    pass


class Ask(msgspec.Struct, frozen=True):
    question: Question
    number: int
    """From 1."""
    total: int


class Warn(msgspec.Struct, frozen=True):
    """Tell the front desk now, because of these alerts."""

    alerts: tuple[str, ...]
    after: str
    """The question whose answer raised them."""


class Check(msgspec.Struct, frozen=True):
    pass


class Show(msgspec.Struct, frozen=True):
    pass


Step = Introduce | Ask | Warn | Check | Show


def ask(progress: Progress, question_id: str) -> Ask:
    """The page of one question on the route."""
    asked = route(progress.assessment, progress.answers)
    number = next(n for n, question in enumerate(asked, 1) if question.id == question_id)
    return Ask(question=asked[number - 1], number=number, total=len(asked))


def after(progress: Progress, question_id: str | None) -> Step:
    """What follows a question, or the introduction when ``question_id`` is None.

    Level A alerts that were not shown yet come first. On the way back to check-your-answers only
    questions that now need an answer are asked.
    """
    urgent = tuple(
        alert.id
        for alert in raised(progress.assessment, progress.answers)
        if alert.level == "A" and alert.id not in progress.warned
    )
    if urgent and question_id is not None:
        return Warn(alerts=urgent, after=question_id)
    asked = [question.id for question in route(progress.assessment, progress.answers)]
    if progress.checking:
        open_questions = [q for q in asked if _needs_answer(progress, q)]
        return ask(progress, open_questions[0]) if open_questions else Check()
    rest = asked if question_id is None else asked[asked.index(question_id) + 1 :]
    return ask(progress, rest[0]) if rest else Check()


def before(progress: Progress, question_id: str | None) -> Step:
    """What "Back" leads to from a question, or from check-your-answers (None)."""
    asked = [question.id for question in route(progress.assessment, progress.answers)]
    if question_id is None:
        return ask(progress, asked[-1])
    if progress.checking:
        return Check()
    place = asked.index(question_id)
    return ask(progress, asked[place - 1]) if place else Introduce()


def answered(progress: Progress, question_id: str, value: object) -> Progress:
    """The progress with one answer changed (``None`` takes it away).

    Answers to questions that this hides are dropped, and an alert that is no longer raised at
    level A may warn again later.
    """
    answers = {name: answer for name, answer in progress.answers.items() if name != question_id}
    if value is not None:
        answers[question_id] = value  # type: ignore[assignment]
    answers = kept(progress.assessment, answers)
    still = {a.id for a in raised(progress.assessment, answers) if a.level == "A"}
    return msgspec.structs.replace(progress, answers=answers, warned=progress.warned & still)


def _needs_answer(progress: Progress, question_id: str) -> bool:
    question = progress.assessment.ask(question_id)
    return question_id not in progress.answers and not question.optional
