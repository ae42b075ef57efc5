"""One person's visit, and what happens to it when it is finished."""

import random
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Protocol

import msgspec

from kiosk import journey
from kiosk.content.library import Library, Tool
from kiosk.journey import Ask, Check, Close, Introduce, Offer, Progress, Show, Step, Warn
from kiosk.log import note, trouble
from kiosk.printing import Delivery, NotPrinted, PrintingError
from kiosk.report.errors import ReportError
from kiosk.report.facts import VisitFacts
from kiosk.report.pages import Summary
from kiosk.scoring.assessment import Answers, Level
from kiosk.scoring.result import Result
from kiosk.scoring.score import score
from kiosk.store.codes import new_code
from kiosk.store.errors import StoreError
from kiosk.store.records import FinishedVisit, ToolRecord

Clock = Callable[[], datetime]
"""Gives the time now, aware, in local time."""


class Visit:
    """What one person at the screen has answered so far.

    It lives in memory only. Throwing it away is what "wiped" means: nothing else holds an answer.
    """

    def __init__(self, library: Library, clock: Clock) -> None:
        self.library = library
        """May be replaced by another language's library at any time; answers stay."""
        self._clock = clock
        self._started: datetime | None = None
        self._progress: dict[str, Progress] = {}
        self._done: set[str] = set()
        self._current = ""
        self.step: Step | None = None

    @property
    def tool(self) -> Tool:
        """The tool in hand, in the language of now."""
        return self.library.tools[self._current]

    @property
    def progress(self) -> Progress:
        return self._progress[self._current]

    @property
    def finished_tools(self) -> frozenset[str]:
        """Tools whose result has been shown."""
        return frozenset(self._done)

    @property
    def has_answers(self) -> bool:
        return any(progress.answers for progress in self._progress.values())

    def begin(self, tool: str) -> Step:
        """Open a tool: at its introduction, or at check-your-answers once that was reached.

        Answers given before are still there.
        """
        self._current = tool
        self._started = self._started or self._clock()
        if tool not in self._progress:
            assessment = self.library.tools[tool].assessment
            self._progress[tool] = Progress(assessment=assessment)
        return self._to(Check() if self.progress.checking else Introduce())

    def begin_closing(self) -> Step:
        """The questions that end a visit, if there are any that were not asked yet."""
        for name, tool in self.library.tools.items():
            if tool.assessment.closing and name not in self._done:
                self._current = name
                known = self._told()
                old = self._progress.get(name, Progress(assessment=tool.assessment))
                self._keep(msgspec.structs.replace(old, known=known))
                return self._to(journey.after(self.progress, None))
        return self._to(Close())

    def answer(self, value: object) -> Step:
        """Answer the question of the current step (None: skip an optional one) and go on."""
        question = self._asked().question
        self.put(value)
        return self._to(journey.after(self.progress, question.id))

    def put(self, value: object) -> None:
        """Keep an answer to the current question without leaving its page.

        One person has one answer: a tool that was given it too is told of the change.
        """
        question = self._asked().question
        for name, progress in self._progress.items():
            if name == self._current or question.id in progress.answers:
                self._progress[name] = journey.answered(progress, question.id, value)

    def ask_again(self) -> Step:
        """Leave the answers of another tool alone, and ask everything."""
        return self._to(journey.after(self.progress, None))

    def go_on(self) -> Step:
        """Leave the introduction, an offer, the urgent page or check-your-answers forwards."""
        match self.step:
            case Introduce():
                told = {} if self.progress.answers else self._told_of(self.progress)
                return self._to(Offer(told) if told else journey.after(self.progress, None))
            case Offer(answers=told):
                warned = frozenset[str]().union(*(p.warned for p in self._progress.values()))
                self._keep(journey.carried_over(self.progress, told, warned))
                return self._to(journey.after(self.progress, None))
            case Warn(alerts=alerts, after=question_id):
                warned = self.progress.warned | set(alerts)
                self._keep(msgspec.structs.replace(self.progress, warned=warned))
                return self._to(journey.after(self.progress, question_id))
            case Check():
                self._done.add(self._current)
                note("assessment done", assessment=self._current)
                return self._to(Show())
            case step:
                raise ValueError(f"there is no going on from {step}")

    def back(self) -> Step | None:
        """One page back; None when that leaves the tool."""
        match self.step:
            case Ask(question=question):
                before = journey.before(self.progress, question.id)
                if isinstance(before, Introduce) and self.progress.assessment.closing:
                    self.step = None  # it has no introduction of its own
                    return None
                return self._to(before)
            case Warn(after=question_id):
                return self._to(journey.ask(self.progress, question_id))
            case Offer():
                return self._to(Introduce())
            case Check():
                self._keep(msgspec.structs.replace(self.progress, checking=False))
                return self._to(journey.before(self.progress, None))
            case Show():
                return self._to(Check())
            case _:
                return None

    def check(self) -> None:
        """Note that check-your-answers is on the screen."""
        self._keep(msgspec.structs.replace(self.progress, checking=True))

    def change(self, question_id: str) -> Step:
        """From check-your-answers to one question, and straight back after it."""
        return self._to(journey.ask(self.progress, question_id))

    def result(self) -> Result:
        """The result of the tool in hand."""
        return _score(self.progress)

    def results(self) -> tuple[Result, ...]:
        """The results of every tool with an answer, in the order begun."""
        return tuple(_score(p) for p in self._progress.values() if p.answers)

    def close(self, clinic: str) -> "ClosedVisit":
        """Everything that is to be kept of this visit, as of now."""
        now = self._clock()
        unfinished = set(self._progress) - self._done
        results = self.results()
        return ClosedVisit(
            library=self.library,
            results=results,
            started=self._started or now,
            finished=now,
            clinic=clinic,
            # A change at check-your-answers can ask for more in a tool that was finished before.
            partial=any(self._progress[name].answers for name in unfinished)
            or any(result.partial for result in results),
        )

    def _asked(self) -> Ask:
        if not isinstance(self.step, Ask):
            raise ValueError("no question is being asked")
        return self.step

    def _told(self) -> Answers:
        """Every answer of the tools that are not in hand."""
        told: Answers = {}
        for name, progress in self._progress.items():
            if name != self._current:
                told |= progress.answers
        return told

    def _told_of(self, progress: Progress) -> Answers:
        """Those of them that this tool would ask for, too."""
        told = self._told()
        asked = (question.id for question in progress.assessment.question)
        return {name: told[name] for name in asked if name in told}

    def _keep(self, progress: Progress) -> None:
        self._progress[self._current] = progress

    def _to(self, step: Step) -> Step:
        self.step = step
        if isinstance(step, Check):
            self.check()
        if isinstance(step, Close):
            self._done.add(self._current)
        return step


def _score(progress: Progress) -> Result:
    return score(progress.assessment, progress.answers, progress.known)


class ClosedVisit(msgspec.Struct, frozen=True):
    """A visit that is over for the patient and not saved yet."""

    library: Library
    results: tuple[Result, ...]
    started: datetime
    finished: datetime
    clinic: str
    partial: bool


class Kept(msgspec.Struct, frozen=True):
    """What became of a finished visit."""

    code: str
    saved: bool
    """False: it waits in memory, is tried again, and staff must be told."""
    summary: Summary | None
    """None when the pages cannot be written; the answers are saved all the same."""


class Store(Protocol):
    """The part of the visit store that finishing a visit needs."""

    def save(self, visit: FinishedVisit) -> None: ...
    def code_is_free(self, code: str, now: datetime) -> bool: ...


class Visits:
    """Finished visits on their way into the database and onto paper.

    Used from one worker thread only. A visit that could not be saved stays here until it is.
    """

    def __init__(
        self,
        store: Store,
        deliver: Callable[[Summary], Delivery],
        chance: random.Random | None = None,
    ) -> None:
        self._store = store
        self._deliver = deliver
        self._chance = chance or random.SystemRandom()
        self._waiting: list[FinishedVisit] = []

    @property
    def waiting(self) -> int:
        """How many finished visits are not saved yet."""
        return len(self._waiting)

    def keep(self, closed: ClosedVisit) -> Kept:
        """Give the visit a pick-up code and save it, in one transaction."""
        code = self._free_code(closed.finished)
        facts = VisitFacts(
            code=code,
            started=closed.started,
            finished=closed.finished,
            clinic=closed.clinic,
            partial=closed.partial,
        )
        summary = _summary(closed, facts)
        self._waiting.append(_record(closed, code, summary))
        self.save_waiting()
        saved = all(visit.code != code for visit in self._waiting)
        return Kept(code=code, saved=saved, summary=summary)

    def save_waiting(self) -> int:
        """Try to save what waits, oldest first; how many visits still wait afterwards."""
        for visit in tuple(self._waiting):
            try:
                self._store.save(visit)
            except StoreError as error:
                trouble("visit not saved", reason=str(error), count=len(self._waiting))
                break
            self._waiting.remove(visit)
            note("visit saved", partial=visit.partial)
        return len(self._waiting)

    def hand_over(self, summary: Summary) -> Delivery:
        """Print the summary for the front desk, or file it. It is in the database in any case."""
        try:
            return self._deliver(summary)
        except (PrintingError, ReportError) as error:
            trouble("summary not printed", reason=str(error))
            return NotPrinted(reason=str(error))

    def _free_code(self, now: datetime) -> str:
        while True:
            code = new_code(self._chance)
            if any(visit.code == code for visit in self._waiting):
                continue
            try:
                if self._store.code_is_free(code, now):
                    return code
            except StoreError:
                # The database cannot be asked now. One of six million codes will do.
                return code


def _summary(closed: ClosedVisit, facts: VisitFacts) -> Summary | None:
    from kiosk.report.summary import summarise  # late: not needed for the first screen

    try:
        return summarise(closed.library, closed.results, facts)
    except ReportError as error:
        trouble("summary not written", reason=str(error))
        return None


def _record(closed: ClosedVisit, code: str, summary: Summary | None) -> FinishedVisit:
    tools = tuple(
        ToolRecord(
            assessment=result.assessment,
            version=result.version,
            answers=result.answers,
            partial=result.partial,
            alert_level=_most_urgent([result]),
        )
        for result in closed.results
    )
    return FinishedVisit(
        code=code,
        started=closed.started.astimezone(UTC),
        finished=closed.finished.astimezone(UTC),
        language=closed.library.language.code,
        partial=closed.partial,
        alert_level=_most_urgent(closed.results),
        tools=tools,
        summary=msgspec.json.encode(summary),  # "null" when there is none
    )


def _most_urgent(results: Sequence[Result]) -> Level | None:
    return min((alert.level for result in results for alert in result.alerts), default=None)
