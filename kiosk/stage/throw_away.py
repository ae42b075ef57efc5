"""Stages over a database that is thrown away, for whoever shows, photographs or tries the kiosk."""

import random
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import msgspec

from kiosk.content.library import Library
from kiosk.content.shelf import Shelf, shelf_of
from kiosk.files import write_new
from kiosk.printing import Delivery, Filed
from kiosk.report.pages import Summary
from kiosk.report.pdf import pdf
from kiosk.settings.keys import Settings
from kiosk.stage.desk import DeskStage, SampleDay
from kiosk.stage.errors import DemoError
from kiosk.stage.stage import A_DAY, SAMPLE_RULES, Stage, hold_time
from kiosk.store.visits import VisitStore
from kiosk.ui.desk.window import DESK_MODELS
from kiosk.ui.patient.rules import Ready, rules_of
from kiosk.ui.patient.window import PATIENT_MODELS
from kiosk.ui.window import make_application
from kiosk.visit.ending import Visits


@contextmanager
def throw_away_store() -> Iterator[VisitStore]:
    """A database in a folder of its own, gone afterwards. The clinic's is never touched."""
    # Qt may still hold a file when an error has cut a scene short; Windows then keeps it.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        # A key of its own by name: the kiosk's service may have handed us the clinic's.
        with VisitStore.open(folder, folder / "visits.key") as store:
            yield store


@contextmanager
def kiosk_stage(settings: Settings, content: Mapping[str, Library], out: Path) -> Iterator[Stage]:
    """The patients' screens as these settings make them; the PDFs of visits go into ``out``.

    Raises :class:`DemoError` for a language that is not in ``content``.
    """
    spoken(content, settings.language)
    make_application(PATIENT_MODELS)

    def into_folder(summary: Summary, _visit_id: int | None) -> Delivery:
        file = out / f"{summary.code}.pdf"
        write_new(file, pdf(summary, settings.paper))
        return Filed(path=file, reason="nothing is printed here")

    rules = msgspec.structs.replace(
        rules_of(settings),
        clinic=settings.clinic or SAMPLE_RULES.clinic,
        idle_ms=A_DAY,
        rest_ms=0,
        # Its pages are there to be looked at, whatever the clinic prints by itself.
        print_when_finished=True,
    )
    with throw_away_store() as store:
        # The same codes each time, so that two demos can be compared.
        visits = Visits(store, into_folder, random.Random(1))
        parts = Ready(libraries=content, visits=visits)
        with Stage(parts, shelf_of(settings.content_folder), settings.language, rules) as play:
            yield play


@contextmanager
def desk_stage(shelf: Shelf, library: Library) -> Iterator[tuple[DeskStage, SampleDay]]:
    """A desk's window, and an empty day to fill."""
    make_application(DESK_MODELS)
    with throw_away_store() as store:
        day = SampleDay(store, library)
        with DeskStage(store, shelf, library) as play:
            hold_time(play.shell)
            yield play, day


def spoken(content: Mapping[str, Library], language: str) -> Library:
    """The content in that language; :class:`DemoError` when there is none."""
    if language not in content:
        raise DemoError(f"language: there is no '{language}'; known are: {', '.join(content)}")
    return content[language]
