"""How heavy somebody is."""

from collections.abc import Iterator

from kiosk.content.kinds.kind import or_exits, shortly, wrong
from kiosk.content.kinds.measure import Measured, problems_of_measured
from kiosk.scoring.assessment import Question
from kiosk.scoring.body import kilograms


class Weight(Measured):
    """ "172 lb" or "78 kg", as told."""

    phrases = ("measure.lb", "measure.kg", "report.unit_lb", "report.unit_kg")

    def checked(self, question: Question, value: object) -> str:
        if not isinstance(value, str) or kilograms(value) is None:
            wanted = "'172 lb' or '78 kg', from 55 to 660 lb or 25 to 300 kg"
            raise wrong(question, f"{shortly(value)} is not a weight", wanted + or_exits(question))
        return value

    def problems(self, question: Question) -> Iterator[str]:
        yield from problems_of_measured(question, "weight")
