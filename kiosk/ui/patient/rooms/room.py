"""A room of the kiosk is one page, what it says aloud, and where "Continue" and "Back" lead."""

from collections.abc import Callable

from kiosk.ui.patient.screen import PageName
from kiosk.visit.journey import Step
from kiosk.visit.visit import Visit

Turn = Step | PageName
"""Where a tap leads: to a step of the visit, or to a page as it was left."""

TextsOf = Callable[[], list[str]]
"""The texts of a page in reading order, empty ones too. Buttons that only turn it are not among
them, nor is what a patient has just typed."""


def nothing() -> list[str]:
    return []


class Room:
    """A page that nothing goes on from. Back leads home."""

    step: type[Step] | None = None
    """The step of a visit that is shown here, if it is a page of a tool."""

    def __init__(self, page: PageName, file: str, said: TextsOf = nothing) -> None:
        self.page = page
        self.file = file
        """Its QML, under ``qml/Kiosk``."""
        self.said = said

    def ready(self, _visit: Visit) -> bool:
        """Whether "Continue" may leave the page; if not, the page now says what is missing."""
        return False

    def go_on(self, _visit: Visit) -> Turn:
        """Where "Continue" leads, of a page that is ready."""
        return self.page

    def back(self, _visit: Visit) -> Turn:
        """Where "Back" leads."""
        return "home"
