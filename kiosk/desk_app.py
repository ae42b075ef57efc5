"""The front desk's screens, wired: behind the PIN on the kiosk, and in a window of their own."""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from kiosk import log
from kiosk.colours import palette
from kiosk.content.desk_words import desk_words
from kiosk.content.library import Library
from kiosk.content.places import Shelf, resources
from kiosk.content.screens import languages
from kiosk.desk import Desk, Pages, Place
from kiosk.keeping import forget_papers
from kiosk.printing import Delivery, PrinterState, PrintTarget, Stage
from kiosk.report.pages import Summary
from kiosk.settings import Settings
from kiosk.sound import play

if TYPE_CHECKING:
    from kiosk.store.visits import VisitStore
    from kiosk.ui.desk_shell import DeskShell
    from kiosk.ui.shell import Shell
    from kiosk.ui.worker import Worker


class ClinicPaper:
    """The way to paper that the settings describe: see :class:`kiosk.desk.Paper`."""

    def __init__(self, settings: Settings, filing: bool) -> None:
        self._settings = settings
        self._folder = settings.filing_folder if filing else None
        """Where a page goes that cannot be printed. Staff see it on their screen instead."""

    @property
    def slowest(self) -> timedelta:
        return timedelta(seconds=self._settings.print_timeout_seconds)

    def pages(self, summary: Summary, only: Pages) -> bytes:
        from kiosk.report.pdf import pdf  # late: ReportLab is not needed for the first screen

        return pdf(summary, self._settings.paper, only)

    def print(
        self,
        pdf: bytes,
        title: str,
        called_off: Callable[[], bool],
        tell: Callable[[Stage], None],
    ) -> Delivery:
        from kiosk.printing.deliver import deliver

        target = PrintTarget(
            printer=self._settings.printer,
            folder=self._folder,
            timeout=self._settings.print_timeout_seconds,
        )
        return deliver(pdf, title, target, called_off=called_off, tell=tell)

    def state(self) -> PrinterState:
        from kiosk.printing.deliver import printer_state

        return printer_state(self._settings.printer)

    def forget(self, code: str) -> None:
        forget_papers(self._settings.filing_folder, {code})


def desk_shell(
    settings: Settings,
    shelf: Shelf,
    library: Library,
    store: "VisitStore",
    place: Place,
    books: "Worker",
    paper: "Worker",
) -> "DeskShell":
    """The desk's screens over an open store. ``library``: in the clinic's own language."""
    from kiosk.ui.desk_shell import DeskRules, DeskShell
    from kiosk.ui.numbers_in_words import asked_of
    from kiosk.ui.shell import local_now

    rules = DeskRules(
        words=desk_words(shelf, settings.language),
        tools={name: tool.words.name for name, tool in library.tools.items()},
        languages={each.code: each.name for each in languages(shelf)},
        asked=asked_of(library),
        clinic=settings.clinic,
        chime=_chime if settings.alert_sound and place == "desk" else None,
    )
    desk = Desk(store, ClinicPaper(settings, filing=False), local_now, place)
    return DeskShell(desk, rules, local_now, books, paper)


class DeskOnKiosk:
    """The desk's screens behind the corner of the patients' first screen."""

    def __init__(
        self,
        settings: Settings,
        shelf: Shelf,
        library: Library,
        store: "VisitStore",
        shell: "Shell",
        books: "Worker",
    ) -> None:
        from kiosk.ui.desk_window import DESK_MODELS
        from kiosk.ui.window import tell_qml_of
        from kiosk.ui.worker import Worker

        tell_qml_of(DESK_MODELS)
        # Of its own: staff do not wait for a page that another patient's visit prints by itself.
        self._paper = Worker()
        self._desk = desk_shell(settings, shelf, library, store, "kiosk", books, self._paper)
        shell.deskOpened.connect(self._desk.begin)
        self._desk.left.connect(shell.closeDesk)
        shell.idle_watch.used.connect(self._desk.notice_use)
        shell.be_staffed(self._desk)

    def close(self) -> None:
        """Sign out whoever is signed in."""
        self._desk.end()
        self._paper.finish()


def run_desk(settings: Settings, shelf: Shelf, store: "VisitStore") -> int:
    """Show the desk's own window until it is closed; the exit code."""
    from kiosk.content.loading import load
    from kiosk.ui.desk_window import DESK_MODELS, DeskWindow
    from kiosk.ui.window import make_application, tell_qml_of
    from kiosk.ui.worker import Worker

    application = make_application()
    tell_qml_of(DESK_MODELS)
    library = load(shelf, settings.language)
    books, paper = Worker(), Worker()
    shell = desk_shell(settings, shelf, library, store, "desk", books, paper)
    colours = palette(settings.clinic_colour, settings.panel_colour)
    window = DeskWindow(shell, shelf, colours, settings.reduce_motion)
    shell.begin()
    window.view.show()
    log.note("desk open")
    try:
        return int(application.exec())
    finally:
        shell.end()
        window.close()
        books.finish()
        paper.finish()


def _chime() -> None:
    play(resources() / "sounds" / "alert.wav")
