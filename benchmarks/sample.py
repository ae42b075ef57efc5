"""One made-up person's visit, as it is saved and as it is printed."""

from kiosk.app import shelf_of
from kiosk.content.loading import load
from kiosk.journey import Ask, Show
from kiosk.printing import Delivery, NotPrinted
from kiosk.report.pages import Summary
from kiosk.settings import Settings
from kiosk.store.records import FinishedVisit
from kiosk.ui.stage import NOON, SAMPLE
from kiosk.visit import Visit
from kiosk.visits import Visits


class Catcher:
    """Stands where the database is, and keeps the visit that it is given."""

    caught: FinishedVisit

    def save(self, visit: FinishedVisit) -> None:
        self.caught = visit

    def raise_alert(self, alert: object) -> None:
        raise AssertionError(alert)

    def code_is_free(self, *_asked: object) -> bool:
        return True


def finished_visit() -> tuple[FinishedVisit, Summary]:
    """The Spine check answered to its end."""
    settings = Settings(clinic="Hillside Spine Clinic")
    visit = Visit(load(shelf_of(settings), settings.language), lambda: NOON)
    step = visit.begin("spine-check")
    while not isinstance(step, Show):
        if isinstance(step, Ask):
            step = visit.answer(SAMPLE.get(step.question.id))
        else:
            step = visit.go_on()
    catcher = Catcher()
    kept = Visits(catcher, _not_printed).keep(visit.close(settings.clinic))
    assert kept.summary is not None
    return catcher.caught, kept.summary


def _not_printed(_summary: Summary) -> Delivery:
    return NotPrinted("this is a benchmark")
