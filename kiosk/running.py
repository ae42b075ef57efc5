"""The kiosk while it runs: its parts, and what comes when, from the first frame to the end."""

import sys
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QTimer

from kiosk import log, speech
from kiosk.app import StoreOfThisKiosk, logo_of, read_content, shelf_of
from kiosk.colours import palette
from kiosk.content.errors import ContentError
from kiosk.content.library import Library
from kiosk.content.screens import flat, languages, screen_words
from kiosk.light import switch_light
from kiosk.settings import Settings
from kiosk.sound import stream_player
from kiosk.store.errors import StoreError
from kiosk.ui.rules import FirstScreen, Rules
from kiosk.ui.shell import Shell, local_now
from kiosk.ui.voice import Voice
from kiosk.ui.window import KioskWindow, make_application
from kiosk.ui.worker import Worker
from kiosk.visits import Visits

if TYPE_CHECKING:  # Loaded late: none of it is needed for the first screen or the first tap.
    from kiosk.desk_app import DeskOnKiosk
    from kiosk.printing import Delivery
    from kiosk.pulse import Kept, Pulse
    from kiosk.report.pages import Summary
    from kiosk.store.visits import VisitStore
    from kiosk.ui.signals import TerminationWatch

A_DAY_MS = 24 * 60 * 60 * 1000


class Ready(msgspec.Struct, frozen=True):
    """What a kiosk works with once it is up."""

    libraries: Mapping[str, Library]
    visits: Visits


class RunningKiosk:
    """One kiosk on one screen. Each step begins when the one before is done, so that the first
    screen waits for nothing but itself: window, content, database, then the rest."""

    def __init__(self, settings: Settings, began: float) -> None:
        """``began``: when the process started, in seconds."""
        self._settings = settings
        self._began = began
        self._shelf = shelf_of(settings)
        words = screen_words(self._shelf, settings.language)
        self._application = make_application()
        first = FirstScreen(
            language=settings.language,
            languages=languages(self._shelf),
            words=flat(words.words),
            shelf=self._shelf,
        )
        self._books, self._paper = Worker(), Worker()
        self._shell = Shell(first, _rules(settings), local_now, self._books, self._paper)
        self._window = KioskWindow(
            self._shell, self._shelf, settings.pixels_per_mm, settings.reduce_motion
        )
        self._shell.rest.changed.connect(lambda: switch_light(on=not self._shell.rest.dark))
        self._store = StoreOfThisKiosk(settings.data_folder)
        self._visits = Visits(
            self._store,
            self._print_by_itself,
            count=lambda pace: self._store.opened.numbers.add(pace),
        )
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
        self._books.run(lambda: read_content(self._shelf), self._content_read, self._failed)

    def _content_read(self, libraries: dict[str, Library]) -> None:
        self._shell.be_ready(Ready(libraries=libraries, visits=self._visits))
        self._reached("ready")
        own = libraries[self._settings.language]
        self._books.run(
            self._store.open, lambda opened: self._store_opened(opened, own), self._failed
        )
        self._begin_to_beat()
        # Not among the books: a player may take its time to say that there is no sound.
        self._paper.run(
            lambda: how_to_read(list(libraries)), self._can_be_read_aloud, self._unforeseen
        )

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

    def _can_be_read_aloud(self, found: tuple[list[str], frozenset[str]] | None) -> None:
        if found is not None:
            player, known = found
            self._voice = Voice(player)
            self._shell.be_voiced(self._voice, known)

    def _begin_to_beat(self) -> None:
        from kiosk.pulse import Pulse
        from kiosk.service import Service
        from kiosk.ui.signals import TerminationWatch

        started = datetime.fromtimestamp(self._began, UTC).replace(microsecond=0)
        folders = (self._settings.data_folder, self._settings.filing_folder)
        self._pulse = Pulse(*folders, started, Service(), self._books)
        self._termination = TerminationWatch(self._application.quit)

    def _for_the_heartbeat(self, store: "VisitStore") -> "Kept":
        from kiosk.pulse import Kept
        from kiosk.store.schema import SCHEMA_VERSION

        try:
            alerts = len(store.open_alerts())
        except StoreError:  # What waits in memory is told all the more.
            alerts = None
        return Kept(SCHEMA_VERSION, self._visits.waiting, alerts)

    def _print_by_itself(self, summary: "Summary") -> "Delivery":
        from kiosk.desk_app import ClinicPaper
        from kiosk.paper import print_finished

        paper = ClinicPaper(self._settings, filing=True)
        return print_finished(self._store.opened, paper, summary, local_now)

    def _keep_house(self) -> None:
        def tidy() -> None:
            from kiosk.keeping import housekeeping

            housekeeping(self._store.opened, self._settings, local_now())

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

    def _unforeseen(self, error: Exception) -> None:
        log.unexpected(type(error), error, error.__traceback__)

    def _reached(self, what: str) -> None:
        log.note(what, milliseconds=round((time.time() - self._began) * 1000))

    def _end(self, well: bool) -> None:
        if self._shell.rest.dark:
            switch_light(on=True)
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


def _rules(settings: Settings) -> Rules:
    return Rules(
        clinic=settings.clinic,
        logo=logo_of(settings),
        colours=palette(settings.clinic_colour, settings.panel_colour),
        idle_ms=round(settings.idle_minutes * 60_000),
        countdown_seconds=settings.countdown_seconds,
        finish_seconds=settings.finish_seconds,
        rest_ms=round(settings.rest_minutes * 60_000),
        print_when_finished=settings.print_when_finished,
        units=settings.units,
        ask_reference=settings.ask_reference,
    )


def how_to_read(languages: list[str]) -> tuple[list[str], frozenset[str]] | None:
    """The player, and the languages there are voices for; None when nothing can be read aloud.

    The log says once what cannot be, and why.
    """
    try:
        known = speech.voices()
    except speech.SpeechError as error:
        log.note("nothing is read aloud", reason=str(error))
        return None
    player = stream_player()
    if player is None:
        log.note("nothing is read aloud", reason="neither paplay nor aplay can play a sound")
        return None
    for language in languages:
        if not speech.has_voice(language, known):
            log.note("not read aloud", language=language, reason="espeak-ng has no voice for it")
    return player, known


def _desk_screens() -> "type[DeskOnKiosk]":
    import kiosk.ui.desk_window  # noqa: F401
    from kiosk.desk_app import DeskOnKiosk

    return DeskOnKiosk
