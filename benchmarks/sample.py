"""One made-up person's visit, as it is saved and as it is printed."""

from kiosk.content.loading import load
from kiosk.content.shelf import shelf_of
from kiosk.printing import Delivery, NotPrinted
from kiosk.records.visits import FinishedVisit
from kiosk.report.pages import Summary
from kiosk.settings.keys import Settings
from kiosk.stage.stage import NOON, SAMPLE
from kiosk.visit.ending import Visits
from kiosk.visit.journey import Ask, Show
from kiosk.visit.store import StoreInMemory
from kiosk.visit.visit import Visit


def finished_visit() -> tuple[FinishedVisit, Summary]:
    """The Spine check answered to its end."""
    settings = Settings(clinic="Hillside Spine Clinic")
    library = load(shelf_of(settings.content_folder), settings.language)
    visit = Visit(library, lambda: NOON, library)
    step = visit.begin("spine-check")
    while not isinstance(step, Show):
        if isinstance(step, Ask):
            step = visit.answer(SAMPLE.get(step.question.id))
        else:
            step = visit.go_on()
    store = StoreInMemory()
    kept = Visits(store, _not_printed).keep(visit.close(settings.clinic))
    assert kept.summary is not None
    return store.visits[0], kept.summary


def _not_printed(*_: object) -> Delivery:
    return NotPrinted("this is a benchmark")
