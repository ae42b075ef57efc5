"""Results -> what the printed pages say. Pure: no clock, no files, no drawing."""

from collections.abc import Sequence

from kiosk.content.library import Library
from kiosk.report.errors import ReportError
from kiosk.report.facts import VisitFacts
from kiosk.report.for_care_team import care_team_page
from kiosk.report.pages import CareTeamPage, HomePage, Summary
from kiosk.report.to_take_home import home_page
from kiosk.scoring.result import Result

__all__ = ["CareTeamPage", "HomePage", "ReportError", "Summary", "VisitFacts", "summarise"]


def summarise(
    library: Library,
    results: Sequence[Result],
    about: VisitFacts,
    *,
    staff: Library,
) -> Summary:
    """What both pages say about the results of one visit, as finished sentences.

    ``library`` is in the patient's language; ``staff`` is the same content in the clinic's, for
    the care team's page. The patient's own words stay as they were typed.

    Raises :class:`ReportError` when a phrase or an assessment is missing from the content.
    """
    return Summary(
        code=about.code,
        language=library.language.code,
        direction=library.language.direction,
        made=about.finished.date().isoformat(),
        care_team=care_team_page(staff, results, about, library.language.name),
        take_home=home_page(library, results, about),
    )
