"""The summary of answers that belong to no visit, such as those of a file."""

from kiosk.content.loading import load
from kiosk.content.shelf import shelf_of
from kiosk.machine.clock import local_now
from kiosk.report.facts import VisitFacts
from kiosk.report.pages import Summary
from kiosk.report.summary import summarise
from kiosk.scoring.assessment import Answers
from kiosk.scoring.score import score
from kiosk.settings.keys import Settings

NO_CODE = "no code"
"""Stands where the code would be on a summary that belongs to no stored visit."""


def summary_of(settings: Settings, assessment: str, answers: Answers) -> Summary:
    """The summary of these answers: nothing is stored, so there is no pick-up code."""
    library = load(shelf_of(settings.content_folder), settings.language)
    result = score(library.tools[assessment].assessment, answers)
    now = local_now()
    facts = VisitFacts(
        code=NO_CODE, started=now, finished=now, clinic=settings.clinic, partial=result.partial
    )
    return summarise(library, [result], facts, staff=library)
