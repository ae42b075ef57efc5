"""The clinic's numbers as the desk's page shows them: texts, and bars as shares of the room."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import msgspec

from kiosk.content.library import Library
from kiosk.records.numbers import DayFigures, Figures, QuestionFigures
from kiosk.ui.desk.said import Said

ENDINGS = ("finished", "called_in", "left")
"""From the foot of a bar up."""
COUNTED = ("begun", *ENDINGS)
WEEK = 7
MOST_DAYS = 42
"""Of more days than these a bar would be a thread: the chart shows weeks."""
MOST_WITH_SUM = 12
ENOUGH = 5
"""Of fewer, an average would say more about one person than about the question."""
ENOUGH_FOR_PERCENT = 20
MOST_MARKED = 3
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_LINES = 4
"""Lines across the chart at most."""


class AskedTool(msgspec.Struct, frozen=True):
    """A tool and what it asks, in the words of the desk's language."""

    id: str
    name: str
    questions: dict[str, str]
    """A few words each, by id, in the order of asking."""


def asked_of(library: Library) -> tuple[AskedTool, ...]:
    """What the tools of this content ask; what is asked last stands last."""
    return tuple(
        AskedTool(
            id=name,
            name=tool.words.name,
            questions={
                question.id: tool.words.question[question.id].short
                for question in tool.assessment.question
            },
        )
        for name, tool in sorted(library.tools.items(), key=lambda each: each[1].assessment.closing)
    )


class NumbersInWords:
    """What the page says of some figures."""

    def __init__(self, said: Said, asked: Iterable[AskedTool]) -> None:
        self._say = said.words
        self._long_day = said.long_day
        self.asked = {tool.id: tool for tool in asked}

    def span(self, figures: Figures) -> str:
        """ "Apr 17 to May 14"."""
        first, last = figures.days[0].day, figures.days[-1].day
        return self._say("numbers.span", first=self._short(first), last=self._short(last))

    def summary(self, figures: Figures) -> str:
        """How the visits ended, in a sentence or two."""
        visits = count(figures, "begun")
        if not visits:
            return self._say("numbers.no_visits")
        finished = count(figures, "finished")
        ended = [self._ended(ending, count(figures, ending)) for ending in ENDINGS[1:]]
        key = "numbers.finished_one" if visits == 1 else "numbers.finished_many"
        said = [self._say(key, finished=finished, visits=visits)]
        if visits >= ENOUGH_FOR_PERCENT:
            percent = round(100 * finished / visits)
            said = [self._say("numbers.with_percent", text=said[0], percent=percent)]
        text = "; ".join(said + [part for part in ended if part]) + "."
        return text if visits >= ENOUGH else f"{text} {self._say('numbers.too_few')}"

    def endings(self, figures: Figures) -> list[dict[str, Any]]:
        """What the parts of a bar mean, with how many there are of each."""
        return [
            {
                "id": ending,
                "label": self._say(f"numbers.{ending}"),
                "count": str(count(figures, ending)),
            }
            for ending in ENDINGS
        ]

    def marks(self, figures: Figures) -> list[dict[str, Any]]:
        """The lines across the chart: how high, and for how many visits."""
        step, top = _scale(_bars(figures))
        return [{"at": n / top, "text": str(n)} for n in range(0, top + 1, step)]

    def chart(self, figures: Figures) -> str:
        """What its bars stand for."""
        return self._say("numbers.by_week" if _by_week(figures) else "numbers.by_day")

    def bars(self, figures: Figures) -> list[dict[str, Any]]:
        """The visits of each day, or of each week when there are many. Few bars tell their sums."""
        bars = _bars(figures)
        _, top = _scale(bars)
        few = len(bars) <= MOST_WITH_SUM
        return [
            {
                "parts": _parts(bar, top),
                "label": self._label(number, bar.day, figures),
                "sum": str(bar.begun) if few and bar.begun else "",
                "height": bar.begun / top,
                "name": self._bar_in_words(bar, _by_week(figures)),
            }
            for number, bar in enumerate(bars)
        ]

    def tools(self, figures: Figures) -> list[dict[str, Any]]:
        """Of each tool, how many began and how many of them finished it."""
        by_id = {tool.assessment: tool for tool in figures.tools}
        most = max([tool.begun for tool in figures.tools], default=0)
        rows = []
        for tool in self.asked.values():
            begun = by_id[tool.id].begun if tool.id in by_id else 0
            done = by_id[tool.id].done if tool.id in by_id else 0
            key = "numbers.tool_done" if begun else "numbers.tool_not_begun"
            rows.append(
                {
                    "id": tool.id,
                    "label": tool.name,
                    "begun": begun / most if most else 0,
                    "done": done / most if most else 0,
                    "text": self._say(key, done=done, begun=begun),
                }
            )
        return rows

    def questions(self, figures: Figures, chosen: str) -> list[dict[str, Any]]:
        """The questions of one tool in the order of asking. None while there are too few visits."""
        if chosen not in self.asked or count(figures, "begun") < ENOUGH:
            return []
        asked = self.asked[chosen].questions
        found = {each.question: each for each in figures.questions if each.assessment == chosen}
        longest = max([_seconds(each) or 0 for each in found.values()], default=0)
        often = _most_often([each.gave_up for name, each in found.items() if name in asked])
        nobody = QuestionFigures(chosen, "", shown=0, seconds=0, gave_up=0)
        return [
            self._question(label, found.get(name, nobody), longest, often)
            for name, label in asked.items()
        ]

    def questions_note(self, figures: Figures, chosen: str) -> str:
        """Why there are no questions to see."""
        if chosen in self.asked and count(figures, "begun") >= ENOUGH:
            return ""
        return self._say("numbers.wait", visits=ENOUGH)

    def _question(
        self, label: str, figures: QuestionFigures, longest: float, often: int
    ) -> dict[str, Any]:
        seconds = _seconds(figures)
        most = figures.gave_up >= often
        time = self._say("numbers.seconds", seconds=round(seconds)) if seconds is not None else ""
        return {
            "label": label,
            "share": seconds / longest if seconds and longest else 0,
            "time": time or self._say("numbers.few" if figures.shown else "numbers.not_shown"),
            "known": seconds is not None,
            "stopped": str(figures.gave_up) if figures.shown else "",
            "word": self._say("numbers.most_often") if most else "",
            "name": self._question_in_words(label, figures, seconds, most),
        }

    def _question_in_words(
        self, label: str, figures: QuestionFigures, seconds: float | None, most: bool
    ) -> str:
        if not figures.shown:
            return self._say("numbers.question_not_shown", question=label)
        key = "numbers.question_few" if seconds is None else "numbers.question_name"
        text = self._say(key, question=label, seconds=round(seconds or 0), stopped=figures.gave_up)
        return f"{text} {self._say('numbers.most_often_name')}" if most else text

    def _bar_in_words(self, day: DayFigures, week: bool) -> str:
        said = self._long_day(day.day)
        if week:
            said = self._say("numbers.week_name", day=said)
        if not day.begun:
            return self._say("numbers.day_without", day=said)
        return self._say(
            "numbers.day_name",
            day=said,
            visits=day.begun,
            finished=day.finished,
            called_in=day.called_in,
            left=day.left,
        )

    def _ended(self, ending: str, visits: int) -> str:
        if not visits:
            return ""
        return self._say(f"numbers.{ending}_{'one' if visits == 1 else 'many'}", count=visits)

    def _short(self, day: date) -> str:
        month = self._say("numbers.months").split()[day.month - 1]
        return self._say("numbers.short_date", month=month, day=day.day)

    def _label(self, number: int, day: date, figures: Figures) -> str:
        """Under every bar, or as many as there is room for."""
        if _by_week(figures):
            return self._short(day) if number % 2 == 0 else ""
        if len(figures.days) > WEEK:
            return self._short(day) if day.weekday() == 0 else ""
        name = self._say("numbers.weekdays").split()[day.weekday()]
        return self._say("numbers.short_weekday", weekday=name, day=day.day)


def count(figures: Figures, ending: str) -> int:
    """How many visits ended like this; "begun": all of them."""
    return sum(int(getattr(day, ending)) for day in figures.days)


def _by_week(figures: Figures) -> bool:
    return len(figures.days) > MOST_DAYS


def _bars(figures: Figures) -> list[DayFigures]:
    """The days, or their weeks under the first day of each."""
    days = figures.days
    if not _by_week(figures):
        return list(days)
    weeks = [days[n : n + WEEK] for n in range(0, len(days), WEEK)]
    return [
        DayFigures(week[0].day, *(sum(getattr(day, name) for day in week) for name in COUNTED))
        for week in weeks
    ]


def _scale(bars: list[DayFigures]) -> tuple[int, int]:
    """From line to line, and the topmost of them."""
    most = max(bar.begun for bar in bars)
    step = next((step for step in _STEPS if most <= _LINES * step), -(-most // _LINES))
    # A few visits on a low chart would look like many.
    return step, _LINES if step == 1 else -(-most // step) * step


def _parts(day: DayFigures, top: int) -> list[dict[str, Any]]:
    """Where each part of a bar begins and ends, from the foot; parts that are not there are not."""
    parts, foot = [], 0
    for ending in ENDINGS:
        visits = int(getattr(day, ending))
        if visits:
            parts.append({"id": ending, "from": foot / top, "to": (foot + visits) / top})
            foot += visits
    return parts


def _seconds(figures: QuestionFigures) -> float | None:
    """How long a look took on average; None when too few went on from it to say."""
    return figures.seconds / figures.passed if figures.passed >= ENOUGH else None


def _most_often(counts: list[int]) -> int:
    """From which count on a question is one of the three where most visits stopped.

    Fewer than three are marked rather than one of several that are alike, and never a single visit.
    """
    ranked = sorted(counts, reverse=True)
    return max(2, ranked[MOST_MARKED] + 1 if len(ranked) > MOST_MARKED else 0)
