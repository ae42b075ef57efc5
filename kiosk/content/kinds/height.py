"""How tall somebody is."""

from collections.abc import Iterator

from kiosk.content.kinds.kind import or_exits, shortly, wrong
from kiosk.content.kinds.measure import Measured, problems_of_measured
from kiosk.scoring.assessment import Question
from kiosk.scoring.body import centimeters


class Height(Measured):
    """ "5 ft 7 in" or "170 cm", as told."""

    phrases = (
        *("measure.ft", "measure.in", "measure.cm"),
        *("report.unit_ft", "report.unit_in", "report.unit_cm"),
    )

    def checked(self, question: Question, value: object) -> str:
        if not isinstance(value, str) or centimeters(value) is None:
            wanted = "'5 ft 7 in' or '170 cm', from 3 ft 3 in to 7 ft 6 in or 100 to 230 cm"
            raise wrong(question, f"{shortly(value)} is not a height", wanted + or_exits(question))
        return value

    def problems(self, question: Question) -> Iterator[str]:
        yield from problems_of_measured(question, "height")
