"""Which step of an assessment comes next. Pure: no window, no clock, no database."""

import msgspec

from kiosk.scoring.assessment import Answers, Assessment, Question
from kiosk.scoring.conditions import kept, route
from kiosk.scoring.score import raised


class Progress(msgspec.Struct, frozen=True):
    """How far one person is in one assessment."""

    assessment: Assessment
    answers: Answers = {}
    known: Answers = {}
    """Answers given before in other tools. A closing assessment may look at them."""
    told: Answers = {}
    """Answers given in other tools that stand here too, and so are not asked for again."""
    warned: frozenset[str] = frozenset()
    """Level A alerts that the urgent page has already shown."""
    checking: bool = False
    """The person has seen check-your-answers, so a changed answer leads back there."""


class Introduce(msgspec.Struct, frozen=True):
    pass


class Offer(msgspec.Struct, frozen=True):
    """Answers given in another tool: use them again, or be asked again."""

    answers: Answers


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


class CheckAnswers(msgspec.Struct, frozen=True):
    pass


class Show(msgspec.Struct, frozen=True):
    pass


class Close(msgspec.Struct, frozen=True):
    """The closing questions were asked: the visit may end."""


Step = Introduce | Offer | Ask | Warn | CheckAnswers | Show | Close


def ask(progress: Progress, question_id: str) -> Ask:
    """The page of one question on the route."""
    asked = _route(progress)
    new = [question for question in asked if not _is_told(progress, question.id)]
    counted = new if any(question.id == question_id for question in new) else asked
    number = next(n for n, question in enumerate(counted, 1) if question.id == question_id)
    return Ask(question=counted[number - 1], number=number, total=len(counted))


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
    asked = [question.id for question in _route(progress)]
    if progress.checking:
        open_questions = [q for q in asked if _needs_answer(progress, q)]
        return ask(progress, open_questions[0]) if open_questions else CheckAnswers()
    rest = asked if question_id is None else asked[asked.index(question_id) + 1 :]
    for name in rest:
        if not _is_told(progress, name):
            return ask(progress, name)
    return Close() if progress.assessment.closing else CheckAnswers()


def before(progress: Progress, question_id: str | None) -> Step:
    """What "Back" leads to from a question, or from check-your-answers (None)."""
    if question_id is not None and progress.checking:
        return CheckAnswers()
    asked = [question.id for question in _route(progress)]
    earlier = asked if question_id is None else asked[: asked.index(question_id)]
    for name in reversed(earlier):
        if not _is_told(progress, name):
            return ask(progress, name)
    return Introduce()


def answered(progress: Progress, question_id: str, value: object) -> Progress:
    """The progress with one answer changed (``None`` takes it away).

    Answers to questions that this hides are dropped, and an alert that is no longer raised at
    level A may warn again later.
    """
    told = {name: answer for name, answer in progress.told.items() if name != question_id}
    answers = {name: answer for name, answer in progress.answers.items() if name != question_id}
    if value is not None:
        answers[question_id] = value  # type: ignore[assignment]
    # An answer told elsewhere may belong to a question that is asked only from now on.
    answers = kept(progress.assessment, told | answers, progress.known)
    still = {a.id for a in raised(progress.assessment, answers) if a.level == "A"}
    warned = progress.warned & still
    return msgspec.structs.replace(progress, answers=answers, told=told, warned=warned)


def carried_over(progress: Progress, told: Answers, warned: frozenset[str]) -> Progress:
    """The progress with the answers of other tools, and the warnings that came with them."""
    answers = kept(progress.assessment, told, progress.known)
    return msgspec.structs.replace(progress, answers=answers, told=told, warned=warned)


def _route(progress: Progress) -> tuple[Question, ...]:
    return route(progress.assessment, progress.answers, progress.known)


def _is_told(progress: Progress, question_id: str) -> bool:
    # What was told elsewhere may not stand here: its choice may not be offered after these answers.
    return question_id in progress.told and question_id in progress.answers


def _needs_answer(progress: Progress, question_id: str) -> bool:
    question = progress.assessment.ask(question_id)
    return question_id not in progress.answers and not question.optional
