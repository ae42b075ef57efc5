"""The pulse of the running kiosk: a beat of the window's own loop, so a hung window has none.

Each beat writes the heartbeat file and tells systemd's watchdog.
"""

import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from PySide6.QtCore import QTimer

from kiosk import __version__
from kiosk.data_folder import DataFolder
from kiosk.desk.retention import waiting_papers
from kiosk.log import note, trouble, unexpected
from kiosk.machine import heartbeat
from kiosk.machine.heartbeat import EVERY_SECONDS, Heartbeat
from kiosk.machine.service import Service
from kiosk.ui.worker import Worker

START_SECONDS = 60
"""A start that goes on asks systemd for so much more with each beat: an upgrade of a large
database takes minutes, and a start that is cut short begins from nothing."""


class DatabaseNews(msgspec.Struct, frozen=True):
    """What the database says of itself."""

    schema: str
    unsaved_visits: int
    open_alerts: int | None


class Pulse:
    """Beats from now on until :meth:`end`. Nothing that fails here is the kiosk's end."""

    def __init__(
        self, data: Path, papers: Path, started: datetime, service: Service, books: Worker
    ) -> None:
        self._data, self._papers = data, papers
        self._service = service
        self._books = books
        # Of its own: neither a page in flight nor a large deletion may hold the beat up.
        self._hand = Worker()
        self._writing = self._news = self._asking = self._ended = False
        self._failing = ""
        self._look: Callable[[], DatabaseNews] | None = None
        self._beat = Heartbeat(
            time=started, started=started, pid=os.getpid(), version=__version__, state="starting"
        )
        self._timer = QTimer(interval=round(interval(service.watchdog_seconds) * 1000))
        self._timer.timeout.connect(self.beat)
        self._timer.start()
        self.beat()

    def be_ready(self, look: Callable[[], DatabaseNews]) -> None:
        """Patients can begin. ``look`` is called on the worker that has the database."""
        self._look = look
        self._beat = msgspec.structs.replace(self._beat, state="ready")
        self._service.tell("READY=1", "STATUS=ready for patients")
        self.beat()

    def beat(self) -> None:
        """Beat once. At most one beat waits while another is written: a disk may hang."""
        if self._ended:
            return
        if self._beat.state == "starting":
            self._service.tell("STATUS=starting", f"EXTEND_TIMEOUT_USEC={START_SECONDS}000000")
        self._service.tell("WATCHDOG=1")
        if self._look is not None and not self._asking:
            self._asking = True
            self._books.run(self._look, self._looked, self._not_looked)
        if self._writing:
            self._news = True
        else:
            self._begin_writing()

    def end(self, well: bool) -> None:
        """No beat comes after this. ``well``: nothing broke, so nobody has to look."""
        self._ended = True
        self._timer.stop()
        self._service.tell("STOPPING=1")
        self._hand.finish()
        if well:
            heartbeat.remove(DataFolder(self._data).heartbeat)

    def _begin_writing(self) -> None:
        self._writing, self._news = True, False
        self._hand.run(self._write, self._written, self._not_written)

    def _write(self) -> None:
        if not self._data.is_dir():
            return  # The store makes it, closed to others, before the first visit.
        heartbeat.write(
            DataFolder(self._data).heartbeat,
            msgspec.structs.replace(
                self._beat,
                time=datetime.now(UTC).replace(microsecond=0),
                pages_waiting=_or_none(lambda: waiting_papers(self._papers)),
                free_disk_mb=_or_none(lambda: shutil.disk_usage(self._data).free // 2**20),
            ),
        )

    def _written(self, _: None) -> None:
        self._writing = False
        if self._failing:
            self._failing = ""
            note("heartbeat written again")
        if self._news:
            self._begin_writing()

    def _not_written(self, error: Exception) -> None:
        self._writing = False
        reason = getattr(error, "strerror", None) or type(error).__name__
        if reason != self._failing:  # Once, and not every half minute.
            self._failing = reason
            trouble("heartbeat not written", reason=reason)

    def _looked(self, kept: DatabaseNews) -> None:
        self._asking = False
        first = self._beat.schema is None
        self._beat = msgspec.structs.replace(self._beat, **msgspec.structs.asdict(kept))
        if first:
            self.beat()

    def _not_looked(self, error: Exception) -> None:
        self._asking = False
        unexpected(type(error), error, error.__traceback__)


def interval(watchdog_seconds: float | None) -> float:
    """Seconds between two beats: a third of what the watchdog allows, so that one may be late."""
    return min(EVERY_SECONDS, watchdog_seconds / 3) if watchdog_seconds else EVERY_SECONDS


def _or_none(count: Callable[[], int]) -> int | None:
    try:
        return count()
    except OSError:
        return None
