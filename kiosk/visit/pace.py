"""How long each question of a visit takes, and on which one it ends. Pure: it is told the time."""

from datetime import date, datetime

from kiosk.records.numbers import HowEnded, QuestionPace, VisitPace
from kiosk.visit.journey import Ask, Close, Show, Step

LONGEST = 180
"""Seconds of one look at a page. Whoever looks longer has looked away."""

AskedQuestion = tuple[str, str]
"""An assessment and one of its questions."""


class Pace:
    """The clock of one visit. It knows ids and times, and no answer."""

    def __init__(self, day: date) -> None:
        self._day = day
        self._begun: dict[str, None] = {}
        self._done: dict[str, None] = {}
        self._shown: dict[AskedQuestion, int] = {}
        self._seconds: dict[AskedQuestion, float] = {}
        self._here: AskedQuestion | None = None
        self._last: AskedQuestion | None = None
        self._since: datetime | None = None

    def shows(self, assessment: str, step: Step | None, now: datetime) -> None:
        """The page of a step is on the screen now; None: a page that belongs to no tool."""
        self._look_away(now)
        if step is None:
            return
        here = (assessment, step.question.id) if isinstance(step, Ask) else None
        if here is not None and here != self._last:  # else only back from choosing a language
            self._shown[here] = self._shown.get(here, 0) + 1
        match step:
            case Close():  # also after another tool, when there was nothing left to ask
                if self._last is not None and self._last[0] == assessment:
                    self._done[assessment] = None
            case Show():
                self._done[assessment] = None
            case _:
                self._begun[assessment] = None
        self._here = self._last = here
        self._since = now

    def ended(self, how: HowEnded) -> VisitPace:
        """The visit is over. The look that it ended on was cut off, and has no time."""
        return VisitPace(
            day=self._day,
            how=how,
            begun=tuple(self._begun),
            done=tuple(self._done),
            questions=tuple(
                QuestionPace(*place, shown=shown, seconds=round(self._seconds.get(place, 0)))
                for place, shown in self._shown.items()
            ),
            gave_up=None if how == "finished" else self._here,
        )

    def _look_away(self, now: datetime) -> None:
        if self._here is not None and self._since is not None:
            looked = (now - self._since).total_seconds()
            # A clock that jumps back would take time away.
            known = self._seconds.get(self._here, 0)
            self._seconds[self._here] = known + min(max(looked, 0), LONGEST)
        self._here = None
