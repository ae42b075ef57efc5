"""A kiosk in a window of this process, with the installed content and a throw-away database."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication

from kiosk.content.loading import read_content
from kiosk.content.shelf import shelf_of
from kiosk.desk.clinic_paper import ClinicPaper
from kiosk.desk.paper import print_finished
from kiosk.machine.clock import local_now
from kiosk.printing import Delivery
from kiosk.report.pages import Summary
from kiosk.settings.keys import Settings
from kiosk.stage.stage import Stage
from kiosk.store.visits import VisitStore
from kiosk.ui.patient.rules import Ready
from kiosk.ui.patient.window import PATIENT_MODELS
from kiosk.ui.window import make_application
from kiosk.visit.ending import Visits


class Frames:
    """When the window last gave a picture to the screen, and all the times before."""

    def __init__(self, stage: Stage) -> None:
        self.times: list[float] = []
        stage.window.view.frameSwapped.connect(lambda: self.times.append(time.perf_counter()))

    def settle(self, seconds: float = 0.05) -> None:
        """Let the window draw what has changed, until nothing more comes or it is enough."""
        seen = len(self.times)
        end = time.perf_counter() + seconds
        while len(self.times) == seen and time.perf_counter() < end:
            QGuiApplication.processEvents()
            # Outside of an event loop, processEvents() never deletes the pages left behind.
            QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            time.sleep(0.001)


@contextmanager
def room(data: Path, reduce_motion: bool) -> Iterator[Stage]:
    """The kiosk as it is wired for patients; summaries are made as PDF and filed.

    ``data`` is its data folder. Where there is no database yet, Alembic is loaded to make one.
    """
    make_application(PATIENT_MODELS)
    # A queue that does not exist: no page of a benchmark may come out of a printer.
    settings = Settings(data_folder=data, printer="benchmark-has-no-printer")
    shelf = shelf_of(settings.content_folder)
    paper = ClinicPaper(settings, filing=True)
    with VisitStore.open(data) as store:

        def print_by_itself(summary: Summary, visit_id: int | None) -> Delivery:
            return print_finished(store, paper, visit_id, summary, local_now)

        visits = Visits(store, print_by_itself)
        with Stage(Ready(libraries=read_content(shelf), visits=visits), shelf) as stage:
            stage.window.view.setProperty("reduceMotion", reduce_motion)
            yield stage
