"""Where the parts are wired together. Nothing else knows more than its neighbours."""

import sys
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from kiosk import log
from kiosk.colours import palette
from kiosk.content.errors import ContentError
from kiosk.content.library import Library
from kiosk.content.places import Shelf, resources
from kiosk.content.screens import flat, languages, screen_words
from kiosk.settings import Settings
from kiosk.store.errors import StoreError
from kiosk.store.records import FinishedVisit, RaisedAlert
from kiosk.visits import Visits

if TYPE_CHECKING:  # Loaded late: neither is needed for the first screen.
    from kiosk.desk_app import DeskOnKiosk
    from kiosk.printing import Delivery
    from kiosk.pulse import Kept, Pulse
    from kiosk.report.pages import Summary
    from kiosk.store.visits import VisitStore
    from kiosk.ui.signals import TerminationWatch
    from kiosk.ui.worker import Worker


A_DAY_MS = 24 * 60 * 60 * 1000


class Ready(msgspec.Struct, frozen=True):
    """What a kiosk works with once it is up."""

    libraries: Mapping[str, Library]
    visits: Visits


def shelf_of(settings: Settings) -> Shelf:
    """The installed content with the clinic's own folder over it."""
    own = settings.content_folder
    if own is not None and not own.is_dir():
        raise ContentError(f"{own}: content_folder: there is no such folder")
    return Shelf(folders=(resources(),) if own is None else (resources(), own))


def logo_of(settings: Settings) -> Path | None:
    """The clinic's logo, tried out; needs the application.

    Raises :class:`SettingsError` for a file that cannot be shown.
    """
    from kiosk.ui.window import try_logo

    if settings.clinic_logo is not None:
        try_logo(settings.clinic_logo)
    return settings.clinic_logo


class StoreOfThisKiosk:
    """The visit store, opened on the worker while the first patient already reads.

    The worker does one thing after the other, so it is open before a visit can be saved.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._store: VisitStore | None = None

    def open(self) -> "VisitStore":
        """Open the database. Slow, because SQLAlchemy is loaded here."""
        from kiosk.store.visits import VisitStore

        self._store = VisitStore.open(self._folder)
        return self._store

    @property
    def opened(self) -> "VisitStore":
        """The store itself."""
        assert self._store is not None, "the worker opens the store before anything else"
        return self._store

    def save(self, visit: FinishedVisit) -> None:
        self.opened.save(visit)

    def raise_alert(self, alert: RaisedAlert) -> None:
        self.opened.raise_alert(alert)

    def code_is_free(self, code: str, now: datetime) -> bool:
        return self.opened.code_is_free(code, now)


def read_content(shelf: Shelf) -> dict[str, Library]:
    """All content in every language there is."""
    from kiosk.content.loading import load

    return {each.code: load(shelf, each.code) for each in languages(shelf)}


def run(settings: Settings, began: float) -> int:
    """Show the kiosk until it is closed. ``began``: when the process started, in seconds.

    Returns the exit code: 2 when content or database cannot be used, 1 when something broke that
    nobody foresaw.
    """
    from PySide6.QtCore import QTimer

    from kiosk.ui.rules import FirstScreen, Rules
    from kiosk.ui.shell import Shell, local_now
    from kiosk.ui.window import KioskWindow, make_application
    from kiosk.ui.worker import Worker

    leave_no_core_dump()
    shelf = shelf_of(settings)
    words = screen_words(shelf, settings.language)
    application = make_application()
    rules = Rules(
        clinic=settings.clinic,
        logo=logo_of(settings),
        colours=palette(settings.clinic_colour, settings.panel_colour),
        idle_ms=round(settings.idle_minutes * 60_000),
        countdown_seconds=settings.countdown_seconds,
        finish_seconds=settings.finish_seconds,
        print_when_finished=settings.print_when_finished,
        units=settings.units,
        ask_reference=settings.ask_reference,
    )
    first = FirstScreen(
        language=settings.language,
        languages=languages(shelf),
        words=flat(words.words),
        shelf=shelf,
    )
    books, paper = Worker(), Worker()
    shell = Shell(first, rules, local_now, books, paper)
    window = KioskWindow(shell, shelf, settings.pixels_per_mm, settings.reduce_motion)

    store = StoreOfThisKiosk(settings.data_folder)
    visits = Visits(
        store,
        lambda summary: _print_by_itself(settings, store.opened, summary),
        count=lambda pace: store.opened.numbers.add(pace),
    )
    desk: list[DeskOnKiosk] = []
    pulses: list[Pulse] = []
    watches: list[TerminationWatch] = []

    def elapsed() -> int:
        return round((time.time() - began) * 1000)

    def content_read(libraries: dict[str, Library]) -> None:
        shell.be_ready(Ready(libraries=libraries, visits=visits))
        log.note("ready", milliseconds=elapsed())
        own = libraries[settings.language]
        books.run(store.open, lambda opened: store_opened(opened, own), failed)
        pulses.append(_pulse(settings, began, books))
        watches.append(_termination_watch(application.quit))

    def store_opened(opened: "VisitStore", library: Library) -> None:
        log.note("database open", milliseconds=elapsed())
        for pulse in pulses:
            pulse.be_ready(lambda: _for_the_heartbeat(opened, visits))
        keep_house()
        daily.start(A_DAY_MS)
        books.run(_desk_screens, lambda made: staff(made, opened, library), failed)

    def staff(screens: "type[DeskOnKiosk]", opened: "VisitStore", library: Library) -> None:
        desk.append(screens(settings, shelf, library, opened, shell, books))
        log.note("desk behind the corner", milliseconds=elapsed())

    def keep_house() -> None:
        books.run(lambda: _keep_house(settings, store.opened), done, unforeseen)

    def done(_: None) -> None:
        pass

    def unforeseen(error: Exception) -> None:
        log.unexpected(type(error), error, error.__traceback__)

    daily = QTimer()
    daily.timeout.connect(keep_house)

    def failed(error: Exception) -> None:
        if isinstance(error, (ContentError, StoreError)):
            print(error, file=sys.stderr)
            application.exit(2)
        else:
            # A first screen that leads nowhere is worse than none: whoever watches starts it anew.
            unforeseen(error)
            application.exit(1)

    def first_frame() -> None:
        window.view.frameSwapped.disconnect(first_frame)
        log.note("first screen", milliseconds=elapsed())
        books.run(lambda: read_content(shelf), content_read, failed)

    window.view.frameSwapped.connect(first_frame)
    if settings.full_screen:
        window.view.showFullScreen()
    else:
        window.view.show()
    code = 1
    try:
        code = int(application.exec())
        return code
    finally:
        for watch in watches:
            watch.close()
        for pulse in pulses:
            pulse.end(well=code == 0)
        for each in desk:
            each.close()
        window.close()
        books.finish()
        paper.finish()


# Loaded late, and on a worker: none of it is needed for the first screen or the first tap.


def _print_by_itself(settings: Settings, store: "VisitStore", summary: "Summary") -> "Delivery":
    from kiosk.desk_app import ClinicPaper
    from kiosk.paper import print_finished
    from kiosk.ui.shell import local_now

    return print_finished(store, ClinicPaper(settings, filing=True), summary, local_now)


def _pulse(settings: Settings, began: float, books: "Worker") -> "Pulse":
    from kiosk.pulse import Pulse
    from kiosk.service import Service

    started = datetime.fromtimestamp(began, UTC).replace(microsecond=0)
    return Pulse(settings.data_folder, settings.filing_folder, started, Service(), books)


def _termination_watch(then: Callable[[], None]) -> "TerminationWatch":
    from kiosk.ui.signals import TerminationWatch

    return TerminationWatch(then)


def _for_the_heartbeat(store: "VisitStore", visits: Visits) -> "Kept":
    from kiosk.pulse import Kept
    from kiosk.store.schema import SCHEMA_VERSION

    try:
        alerts = len(store.open_alerts())
    except StoreError:  # What waits in memory is told all the more.
        alerts = None
    return Kept(SCHEMA_VERSION, visits.waiting, alerts)


def _desk_screens() -> "type[DeskOnKiosk]":
    import kiosk.ui.desk_window  # noqa: F401
    from kiosk.desk_app import DeskOnKiosk

    return DeskOnKiosk


def _keep_house(settings: Settings, store: "VisitStore") -> None:
    from kiosk.keeping import housekeeping
    from kiosk.ui.shell import local_now

    housekeeping(store, settings, local_now())


def leave_no_core_dump() -> None:
    """A crash must not leave the answers in memory on the disk."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def write_new(file: Path, data: bytes) -> None:
    """Write a whole file or nothing: first beside it, then into its place."""
    beside = file.with_name(f".{file.name}.new")
    try:
        beside.write_bytes(data)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
