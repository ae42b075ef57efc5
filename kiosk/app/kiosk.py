"""The kiosk while it runs: its parts, and what comes when, from the first frame to the end."""

import gc
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from kiosk import log
from kiosk.content.errors import ContentError
from kiosk.content.library import Library
from kiosk.content.screens import flat, languages, screen_words
from kiosk.content.shelf import shelf_of
from kiosk.machine.clock import local_now
from kiosk.machine.light import BACKLIGHTS, switch_light
from kiosk.records.errors import StoreError
from kiosk.settings.keys import Settings
from kiosk.ui.patient.rules import FirstScreen, Ready, rules_of
from kiosk.ui.patient.shell import Shell
from kiosk.ui.patient.window import PATIENT_MODELS, KioskWindow
from kiosk.ui.window import make_application
from kiosk.ui.worker import Worker
from kiosk.visit.ending import Visits

if TYPE_CHECKING:  # Loaded late: none of it is needed for the first screen or the first tap.
    from kiosk.app.desk import DeskOnKiosk
    from kiosk.app.pulse import DatabaseNews, Pulse
    from kiosk.printing import Delivery
    from kiosk.report.pages import Summary
    from kiosk.store.visits import VisitStore
    from kiosk.ui.signals import TerminationWatch
    from kiosk.ui.voice import Voice

A_DAY_MS = 24 * 60 * 60 * 1000
FIRST_TAP_MS = 100
"""How long whoever has tapped already has the machine for the page that comes of it, before what
no page needs is loaded."""


class RunningKiosk:
    """One kiosk on one screen. Each step begins when the one before is done, so that the first
    screen waits for nothing but itself: window, content, database, then the rest."""

    def __init__(self, settings: Settings, began: float, lights: Path = BACKLIGHTS) -> None:
        """``began``: when the process started, in seconds. ``lights``: the panels that have one."""
        self._settings = settings
        self._began = began
        self._shelf = shelf_of(settings.content_folder)
        words = screen_words(self._shelf, settings.language)
        self._application = make_application(PATIENT_MODELS)
        first = FirstScreen(
            language=settings.language,
            languages=languages(self._shelf),
            words=flat(words.words),
            shelf=self._shelf,
        )
        self._books, self._paper = Worker(), Worker()
        self._shell = Shell(first, rules_of(settings), local_now, self._books, self._paper)
        self._window = KioskWindow(
            self._shell, self._shelf, settings.pixels_per_mm, settings.reduce_motion
        )
        self._lights = lights
        self._shell.rest.changed.connect(self._rests_or_wakes)
        self._store: VisitStore | None = None
        self._visits = Visits(None, self._print_by_itself)
        self._daily = QTimer()
        self._daily.timeout.connect(self._keep_house)
        self._desk: DeskOnKiosk | None = None
        self._pulse: Pulse | None = None
        self._termination: TerminationWatch | None = None
        self._voice: Voice | None = None

    def run(self) -> int:
        """Show the kiosk until it is closed.

        Returns the exit code: 2 when content or database cannot be used, 1 when something broke
        that nobody foresaw.
        """
        view = self._window.view
        view.frameSwapped.connect(self._first_frame)
        if self._settings.full_screen:
            view.showFullScreen()
        else:
            view.show()
        code = 1
        try:
            code = int(self._application.exec())
        finally:
            self._end(well=code == 0)
        return code

    def _first_frame(self) -> None:
        self._window.view.frameSwapped.disconnect(self._first_frame)
        self._reached("first screen")
        self._books.run(self._read_content, self._content_read, self._failed)

    def _read_content(self) -> dict[str, Library]:
        from kiosk.content.loading import read_content  # late: with all that reads and checks it

        return read_content(self._shelf)

    def _content_read(self, libraries: dict[str, Library]) -> None:
        self._shell.be_ready(Ready(libraries=libraries, visits=self._visits))
        self._reached("ready")
        own = libraries[self._settings.language]
        self._begin_to_beat()
        QTimer.singleShot(FIRST_TAP_MS, lambda: self._open_the_rest(libraries, own))

    def _open_the_rest(self, libraries: dict[str, Library], own: Library) -> None:
        self._books.run(
            self._open_store, lambda opened: self._store_opened(opened, own), self._failed
        )
        # Not among the books: a player may take its time to say that there is no sound.
        self._paper.run(
            lambda: how_to_read(list(libraries)), self._can_be_read_aloud, self._unforeseen
        )

    def _open_store(self) -> "VisitStore":
        """Slow: SQLAlchemy is loaded here, on the worker, while the first patient already reads.

        The worker does one thing after the other, so it is open before a visit can be saved: no
        page takes a tap so soon that a visit could end in FIRST_TAP_MS.
        """
        from kiosk.store.visits import VisitStore

        self._store = VisitStore.open(self._settings.data_folder)
        self._visits.keep_in(self._store)
        return self._store

    def _store_opened(self, opened: "VisitStore", library: Library) -> None:
        self._reached("database open")
        if self._pulse is not None:
            self._pulse.be_ready(lambda: self._for_the_heartbeat(opened))
        self._keep_house()
        self._daily.start(A_DAY_MS)
        self._books.run(
            _desk_screens, lambda screens: self._desk_loaded(screens, opened, library), self._failed
        )

    def _desk_loaded(
        self, screens: "type[DeskOnKiosk]", opened: "VisitStore", library: Library
    ) -> None:
        self._desk = screens(self._settings, self._shelf, library, opened, self._shell, self._books)
        self._reached("desk behind the corner")
        if self._shell.visit is None:
            # All is loaded, and nothing of a patient's is among it: never looked through again.
            gc.freeze()

    def _can_be_read_aloud(self, found: tuple[list[str], frozenset[str]] | None) -> None:
        if found is not None:
            from kiosk.ui.voice import Voice

            player, known = found
            self._voice = Voice(player)
            self._shell.be_voiced(self._voice, known)

    def _begin_to_beat(self) -> None:
        from kiosk.app.pulse import Pulse
        from kiosk.machine.service import Service
        from kiosk.ui.signals import TerminationWatch

        started = datetime.fromtimestamp(self._began, UTC).replace(microsecond=0)
        folders = (self._settings.data_folder, self._settings.filing_folder)
        self._pulse = Pulse(*folders, started, Service(), self._books)
        self._termination = TerminationWatch(self._application.quit)

    def _for_the_heartbeat(self, store: "VisitStore") -> "DatabaseNews":
        from kiosk.app.pulse import DatabaseNews
        from kiosk.store.schema import SCHEMA_VERSION

        try:
            alerts = len(store.open_alerts())
        except StoreError:  # What waits in memory is told all the more.
            alerts = None
        return DatabaseNews(SCHEMA_VERSION, self._visits.waiting, alerts)

    def _print_by_itself(self, summary: "Summary", visit_id: int | None) -> "Delivery":
        from kiosk.desk.clinic_paper import ClinicPaper
        from kiosk.desk.paper import print_finished

        paper = ClinicPaper(self._settings, filing=True)
        return print_finished(self._opened, paper, visit_id, summary, local_now)

    @property
    def _opened(self) -> "VisitStore":
        assert self._store is not None, "nothing is printed or tidied up before the store is open"
        return self._store

    def _keep_house(self) -> None:
        def tidy() -> None:
            from kiosk.desk.retention import housekeeping

            housekeeping(self._opened, self._settings, local_now())

        self._books.run(tidy, lambda _: None, self._unforeseen)

    def _failed(self, error: Exception) -> None:
        """Without this the kiosk cannot be used."""
        if isinstance(error, (ContentError, StoreError)):
            print(error, file=sys.stderr)
            self._application.exit(2)
        else:
            # A first screen that leads nowhere is worse than none: whoever watches starts it anew.
            self._unforeseen(error)
            self._application.exit(1)

    def _rests_or_wakes(self) -> None:
        switch_light(on=not self._shell.rest.dark, folder=self._lights)

    def _unforeseen(self, error: Exception) -> None:
        log.unexpected(type(error), error, error.__traceback__)

    def _reached(self, what: str) -> None:
        log.note(what, milliseconds=round((time.time() - self._began) * 1000))

    def _end(self, well: bool) -> None:
        if self._shell.rest.dark:
            switch_light(on=True, folder=self._lights)
        if self._termination is not None:
            self._termination.close()
        if self._pulse is not None:
            self._pulse.end(well=well)
        if self._desk is not None:
            self._desk.close()
        if self._voice is not None:
            self._voice.close()
        self._window.close()
        self._books.finish()
        self._paper.finish()
        if self._store is not None:
            self._store.close()


def how_to_read(languages: list[str]) -> tuple[list[str], frozenset[str]] | None:
    """The player, and the languages there are voices for; None when nothing can be read aloud.

    The log says once what cannot be, and why.
    """
    # Late, like all that only calls other programs: no first screen waits for it.
    from kiosk.machine.espeak import SpeechError, voices
    from kiosk.machine.sound import stream_player
    from kiosk.machine.speech import has_voice

    try:
        known = voices()
    except SpeechError as error:
        log.note("nothing is read aloud", reason=str(error))
        return None
    player = stream_player()
    if player is None:
        log.note("nothing is read aloud", reason="neither paplay nor aplay can play a sound")
        return None
    for language in languages:
        if not has_voice(language, known):
            log.note("not read aloud", language=language, reason="espeak-ng has no voice for it")
    return player, known


def _desk_screens() -> "type[DeskOnKiosk]":
    import kiosk.ui.desk.window  # noqa: F401
    from kiosk.app.desk import DeskOnKiosk

    return DeskOnKiosk
