"""A kiosk in a window of this process, with the installed content and a throw-away database."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication

from kiosk.app import StoreOfThisKiosk, read_content, shelf_of
from kiosk.desk_app import ClinicPaper
from kiosk.paper import print_finished
from kiosk.settings import Settings
from kiosk.ui.shell import local_now
from kiosk.ui.stage import Parts, Stage
from kiosk.ui.window import make_application
from kiosk.visits import Visits


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
    make_application()
    # A queue that does not exist: no page of a benchmark may come out of a printer.
    settings = Settings(data_folder=data, printer="benchmark-has-no-printer")
    shelf = shelf_of(settings)
    store = StoreOfThisKiosk(data)
    store.open()
    paper = ClinicPaper(settings, filing=True)
    visits = Visits(store, lambda each: print_finished(store.opened, paper, each, local_now))
    stage = Stage(Parts(libraries=read_content(shelf), visits=visits), shelf)
    stage.window.view.setProperty("reduceMotion", reduce_motion)
    try:
        yield stage
    finally:
        stage.close()
