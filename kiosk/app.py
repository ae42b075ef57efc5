"""Where the parts are wired together. Nothing else knows more than its neighbours."""

import sys
import time
from collections.abc import Callable, Mapping
from datetime import datetime
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
from kiosk.store.records import FinishedVisit
from kiosk.visit import Store, Visits

if TYPE_CHECKING:  # Loaded late: neither is needed for the first screen.
    from kiosk.printing import Delivery
    from kiosk.report.pages import Summary


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
        self._store: Store | None = None

    def open(self) -> None:
        """Open the database. Slow, because SQLAlchemy is loaded here."""
        from kiosk.store.visits import VisitStore

        self._store = VisitStore.open(self._folder)

    def save(self, visit: FinishedVisit) -> None:
        self._opened.save(visit)

    def code_is_free(self, code: str, now: datetime) -> bool:
        return self._opened.code_is_free(code, now)

    @property
    def _opened(self) -> Store:
        assert self._store is not None, "the worker opens the store before anything else"
        return self._store


def read_content(shelf: Shelf) -> dict[str, Library]:
    """All content in every language there is."""
    from kiosk.content.loading import load

    return {each.code: load(shelf, each.code) for each in languages(shelf)}


def deliverer(settings: Settings) -> "Callable[[Summary], Delivery]":
    """Makes the PDF of a summary and prints it, or files it where the settings say."""

    def deliver_summary(summary: "Summary") -> "Delivery":
        from kiosk.printing import PrintTarget
        from kiosk.printing.deliver import deliver
        from kiosk.report.pdf import pdf

        target = PrintTarget(
            printer=settings.printer,
            folder=settings.filing_folder,
            timeout=settings.print_timeout_seconds,
        )
        return deliver(pdf(summary, settings.paper), summary.code, target)

    return deliver_summary


def run(settings: Settings, began: float) -> int:
    """Show the kiosk until it is closed. ``began``: when the process started, in seconds.

    Returns the exit code: 2 when content or database cannot be used, 1 when something broke that
    nobody foresaw.
    """
    from kiosk.ui.shell import FirstScreen, Rules, Shell, local_now
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
    )
    first = FirstScreen(
        language=settings.language,
        languages=languages(shelf),
        words=flat(words.words),
        shelf=shelf,
    )
    worker = Worker()
    shell = Shell(first, rules, local_now, worker)
    window = KioskWindow(shell, shelf, settings.pixels_per_mm, settings.reduce_motion)

    store = StoreOfThisKiosk(settings.data_folder)
    visits = Visits(store, deliverer(settings))

    def elapsed() -> int:
        return round((time.time() - began) * 1000)

    def content_read(libraries: dict[str, Library]) -> None:
        shell.be_ready(Ready(libraries=libraries, visits=visits))
        log.note("ready", milliseconds=elapsed())
        worker.run(store.open, store_opened, failed)

    def store_opened(_: None) -> None:
        log.note("database open", milliseconds=elapsed())

    def failed(error: Exception) -> None:
        if isinstance(error, (ContentError, StoreError)):
            print(error, file=sys.stderr)
            application.exit(2)
        else:
            # A first screen that leads nowhere is worse than none: whoever watches starts it anew.
            log.unexpected(type(error), error, error.__traceback__)
            application.exit(1)

    def first_frame() -> None:
        window.view.frameSwapped.disconnect(first_frame)
        log.note("first screen", milliseconds=elapsed())
        worker.run(lambda: read_content(shelf), content_read, failed)

    window.view.frameSwapped.connect(first_frame)
    if settings.full_screen:
        window.view.showFullScreen()
    else:
        window.view.show()
    try:
        return int(application.exec())
    finally:
        window.close()
        worker.finish()


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
