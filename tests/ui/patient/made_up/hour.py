"""A kind of question that the package does not know: an hour of the evening."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QUrl

from kiosk.content.kinds.kind import Kind, or_exits, shortly, wrong
from kiosk.content.kinds.saying import Saying
from kiosk.scoring.assessment import Answer, Question
from kiosk.ui.patient.questions.draft import Draft, labels
from kiosk.ui.qt import Signal, shown, verb

HOURS = range(20, 24)
PAGE = Path(__file__).parent / "HourQuestion.qml"


class Hour(Kind):
    """A whole number, by the clock."""

    phrases = ("hour.at", "hour.more", "report.hour")

    def checked(self, question: Question, value: object) -> int:
        if not isinstance(value, int) or value not in HOURS:
            wanted = f"an hour from 20 to 23{or_exits(question)}"
            raise wrong(question, f"{shortly(value)} is no hour of the evening", wanted)
        return value

    def said(self, _question: Question, answer: Answer, saying: Saying) -> str:
        return saying.phrase("hour.at", "hour", hour=answer)

    def problems(self, question: Question) -> Iterator[str]:
        if question.choices:
            yield "an hour has no choices"


class HourDraft(Draft):
    begun = Signal()
    changed = Signal()

    qml = QUrl.fromLocalFile(str(PAGE)).toString()

    def said(self) -> list[str]:
        return [self.hint(), *self.answers_aloud(self.hours), *labels(self.exits)]

    def tap(self, answer: Answer) -> None:
        self.pickHour(str(answer))

    @shown("QVariantList", notify=begun)
    def hours(self) -> list[dict[str, str]]:
        return [{"id": str(hour), "label": self.words("hour.at", hour=hour)} for hour in HOURS]

    @shown("QVariantList", notify=changed)
    def shown(self) -> list[str]:
        return [] if self.answer is None else [str(self.answer)]

    @verb(str)
    def pickHour(self, hour: str) -> None:
        if hour.isdecimal():
            self.set(int(hour))
        else:
            self.pick(hour)
