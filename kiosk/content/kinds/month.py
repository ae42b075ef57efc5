"""A month, or a year alone."""

import re

from kiosk.content.kinds.kind import Kind, or_exits, shortly, wrong
from kiosk.content.kinds.saying import Saying
from kiosk.scoring.assessment import Answer, Question

_MONTH = re.compile(r"(19|20)[0-9]{2}(-(0[1-9]|1[0-2]))?")


class Month(Kind):
    """ "2023-03", or "2023" when only the year is known."""

    phrases = ("month.full_names", "month.of_year", "report.months_short", "report.month_of_year")

    def checked(self, question: Question, value: object) -> str:
        if not isinstance(value, str) or not _MONTH.fullmatch(value):
            wanted = "a month such as '2023-03', or a year such as '2023'" + or_exits(question)
            raise wrong(question, f"{shortly(value)} is not a month", wanted)
        return value

    def said(self, _question: Question, answer: Answer, saying: Saying) -> str:
        """ "March 2023" on the screen, "Mar 2023" on paper; "2023" as it is."""
        year, _, month = str(answer).partition("-")
        if not month or not _MONTH.fullmatch(str(answer)):
            return str(answer)
        listed = saying.phrase("month.full_names", "months_short")
        names = listed.split(",") if saying.on_paper else listed.split()
        name = names[int(month) - 1].strip()
        return saying.phrase("month.of_year", "month_of_year", month=name, year=year)
