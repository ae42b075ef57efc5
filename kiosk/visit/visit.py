"""One person's visit, from the first tap on a tool to the pick-up code."""

from datetime import UTC, datetime, timedelta

import msgspec

from kiosk.content.library import AlertWording, Library, Tool
from kiosk.log import note
from kiosk.machine.clock import Clock
from kiosk.records.alerts import AlertSign, RaisedAlert
from kiosk.records.numbers import HowEnded, VisitPace
from kiosk.records.references import ReferenceRefused, tidy_reference
from kiosk.scoring.assessment import Answers
from kiosk.scoring.result import Result
from kiosk.scoring.score import raised, score
from kiosk.visit import journey
from kiosk.visit.journey import (
    Ask,
    CheckAnswers,
    Close,
    Introduce,
    Offer,
    Progress,
    Show,
    Step,
    Warn,
)
from kiosk.visit.pace import Pace


class Visit:
    """What one person at the screen has answered so far.

    It lives in memory only. Throwing it away is what "wiped" means: nothing else holds an answer.
    """

    def __init__(self, library: Library, clock: Clock, for_staff: Library) -> None:
        """``for_staff``: the same content in the clinic's own language."""
        self.library = library
        """In the patient's language. Another language's may replace it; answers stay."""
        self._for_staff = for_staff
        self._clock = clock
        self._started: datetime | None = None
        self._progress: dict[str, Progress] = {}
        self._done: set[str] = set()
        self._current = ""
        self._raised: set[str] = set()
        self._last_raised: datetime | None = None
        self._pace = Pace(clock().date())
        self.reference: str | None = None
        """What stands on the visit slip; None when there is none, or nobody asked."""
        self.called_in = False
        """The patient said "I was called in"."""
        self.step: Step | None = None

    @property
    def started(self) -> datetime | None:
        """When the first tool was opened; None until then."""
        return self._started

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

    def refer(self, text: str) -> bool:
        """Take the reference on the visit slip. False, and nothing is taken, when it is none."""
        try:
            self.reference = tidy_reference(text)
        except ReferenceRefused:
            return False
        return True

    def begin(self, tool: str) -> Step:
        """Open a tool: at its introduction, or at check-your-answers once that was reached.

        Answers given before are still there.
        """
        self._current = tool
        self._started = self._started or self._clock()
        if tool not in self._progress:
            assessment = self.library.tools[tool].assessment
            self._progress[tool] = Progress(assessment=assessment)
        return self._to(CheckAnswers() if self.progress.checking else Introduce())

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
            case CheckAnswers():
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
            case CheckAnswers():
                self._keep(msgspec.structs.replace(self.progress, checking=False))
                return self._to(journey.before(self.progress, None))
            case Show():
                return self._to(CheckAnswers())
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

    def new_alert(self) -> RaisedAlert | None:
        """What the desk must hear now, in the clinic's own language.

        None unless there is a level A sign that it was not told of in this visit: each is told
        once, however often the patient goes back and forth.
        """
        new: dict[str, AlertWording] = {}
        for name, progress in self._progress.items():
            for alert in raised(progress.assessment, progress.answers):
                if alert.level == "A" and alert.id not in self._raised:
                    new[alert.id] = self._for_staff.tools[name].words.alert[alert.id]
        if not new:
            return None
        now = self._clock().astimezone(UTC)
        if self._last_raised is not None:  # their times tell two alerts of one visit apart
            now = max(now, self._last_raised + timedelta.resolution)
        self._raised.update(new)
        self._last_raised = now
        return RaisedAlert(
            raised=now,
            visit_started=(self._started or now).astimezone(UTC),
            signs=tuple(
                AlertSign(id=name, text=wording.staff, action=wording.action)
                for name, wording in new.items()
            ),
        )

    def close(self, clinic: str) -> "ClosedVisit":
        """Everything that is to be kept of this visit, as of now."""
        now = self._clock()
        unfinished = set(self._progress) - self._done
        results = self.results()
        return ClosedVisit(
            library=self.library,
            for_staff=self._for_staff,
            results=results,
            started=self._started or now,
            finished=now,
            clinic=clinic,
            # A change at check-your-answers can ask for more in a tool that was finished before.
            partial=any(self._progress[name].answers for name in unfinished)
            or any(result.partial for result in results),
            reference=self.reference,
        )

    def on_screen(self, page_of_step: bool) -> None:
        """The page of the step is shown, or another one, such as the languages."""
        step = self.step if page_of_step else None
        self._pace.shows(self._current, step, self._clock())

    def pace(self) -> VisitPace:
        """What is counted of this visit, which is over."""
        early: HowEnded = "called_in" if self.called_in else "left"
        return self._pace.ended("finished" if isinstance(self.step, Close) else early)

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
        self.on_screen(page_of_step=True)
        if isinstance(step, CheckAnswers):
            self.check()
        if isinstance(step, Close) and self.progress.assessment.closing:
            self._done.add(self._current)
        return step


def _score(progress: Progress) -> Result:
    return score(progress.assessment, progress.answers, progress.known)


class ClosedVisit(msgspec.Struct, frozen=True):
    """A visit that is over for the patient and not saved yet."""

    library: Library
    """In the patient's language."""
    for_staff: Library
    """The same content in the clinic's own language."""
    results: tuple[Result, ...]
    started: datetime
    finished: datetime
    clinic: str
    partial: bool
    reference: str | None = None
