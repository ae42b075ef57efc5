"""Counts by day and by question. Nothing here belongs to a visit, so nothing goes when one does."""

from collections import Counter, defaultdict
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import Engine, Table, bindparam, func, select
from sqlalchemy.dialects.sqlite import Insert, insert

from kiosk.records.numbers import DayFigures, Figures, QuestionFigures, ToolFigures, VisitPace
from kiosk.store.database import store_errors, writing
from kiosk.store.schema import DAY_COUNT, QUESTION_PACE

_BEGUN, _DONE = "tool:", "done:"
"""Before an assessment id, in the column ``what``."""


def _adding(table: Table, *sums: str) -> Insert:
    """Insert a row, or add to these columns of the one that is there."""
    new = insert(table)
    key = list(table.primary_key.columns)
    return new.on_conflict_do_update(
        index_elements=key, set_={name: table.c[name] + new.excluded[name] for name in sums}
    )


_COUNT = _adding(DAY_COUNT, "count")
_PACE = _adding(QUESTION_PACE, "shown", "seconds", "gave_up")
_COUNTS = select(DAY_COUNT.c.day, DAY_COUNT.c.what, DAY_COUNT.c.count.label("n")).where(
    DAY_COUNT.c.day.between(bindparam("first"), bindparam("last"))
)
_PACES = (
    select(
        QUESTION_PACE.c.assessment,
        QUESTION_PACE.c.question,
        func.sum(QUESTION_PACE.c.shown),
        func.sum(QUESTION_PACE.c.seconds),
        func.sum(QUESTION_PACE.c.gave_up),
    )
    .where(QUESTION_PACE.c.day.between(bindparam("first"), bindparam("last")))
    .group_by(QUESTION_PACE.c.assessment, QUESTION_PACE.c.question)
)


class Numbers:
    """The clinic's numbers. Every method raises ``StoreError`` when the database cannot be used."""

    def __init__(self, database: Path, engine: Engine) -> None:
        self._database = database
        self._engine = engine
        self._writing = writing(engine)

    def add(self, pace: VisitPace) -> None:
        """Count one visit, all of it or nothing. Twice is counted twice."""
        day = pace.day.isoformat()
        whats = ["begun", pace.how]
        whats += [_BEGUN + tool for tool in pace.begun] + [_DONE + tool for tool in pace.done]
        counts = [{"day": day, "what": what, "count": 1} for what in whats]
        paces = [
            {
                "day": day,
                "assessment": each.assessment,
                "question": each.question,
                "shown": each.shown,
                "seconds": each.seconds,
                "gave_up": pace.gave_up == (each.assessment, each.question),
            }
            for each in pace.questions
        ]
        with store_errors(self._database), self._writing.begin() as connection:
            connection.execute(_COUNT, counts)
            if paces:
                connection.execute(_PACE, paces)

    def between(self, first: date, last: date) -> Figures:
        """What was counted from the first day to the last, both included."""
        days = {"first": first.isoformat(), "last": last.isoformat()}
        with store_errors(self._database), self._engine.connect() as connection:
            counts = connection.execute(_COUNTS, days).all()
            paces = connection.execute(_PACES, days).all()
        by_day: defaultdict[str, Counter[str]] = defaultdict(Counter)
        whole: Counter[str] = Counter()
        for row in counts:
            by_day[row.day][row.what] = row.n
            whole[row.what] += row.n
        return Figures(
            days=tuple(
                _day(day, by_day[day.isoformat()])
                for day in (first + timedelta(days=n) for n in range((last - first).days + 1))
            ),
            tools=tuple(
                ToolFigures(tool, begun=count, done=whole[_DONE + tool])
                for tool, count in sorted(_after(_BEGUN, whole))
            ),
            questions=tuple(QuestionFigures(*row) for row in paces),
        )


def _day(day: date, counts: Counter[str]) -> DayFigures:
    return DayFigures(
        day,
        begun=counts["begun"],
        finished=counts["finished"],
        called_in=counts["called_in"],
        left=counts["left"],
    )


def _after(start: str, counts: Counter[str]) -> list[tuple[str, int]]:
    return [(what.removeprefix(start), n) for what, n in counts.items() if what.startswith(start)]
