"""The front desk's screens, wired: behind the PIN on the kiosk, and in a window of their own."""

from typing import TYPE_CHECKING

from kiosk import log
from kiosk.content.library import Library
from kiosk.content.shelf import Shelf, resources
from kiosk.desk.clinic_paper import ClinicPaper
from kiosk.desk.desk import Desk, SignInPlace
from kiosk.machine.sound import play
from kiosk.settings.keys import Settings

if TYPE_CHECKING:
    from kiosk.store.visits import VisitStore
    from kiosk.ui.desk.shell import DeskShell
    from kiosk.ui.patient.shell import Shell
    from kiosk.ui.worker import Worker


def desk_shell(
    settings: Settings,
    shelf: Shelf,
    library: Library,
    store: "VisitStore",
    place: SignInPlace,
    books: "Worker",
    paper: "Worker",
) -> "DeskShell":
    """The desk's screens over an open store. ``library``: in the clinic's own language."""
    from kiosk.machine.clock import local_now
    from kiosk.ui.desk.rules import desk_rules
    from kiosk.ui.desk.shell import DeskShell

    chime = _chime if settings.alert_sound and place == "desk" else None
    rules = desk_rules(shelf, library, settings.clinic, chime)
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
        from kiosk.ui.desk.window import DESK_MODELS
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
    from kiosk.ui.desk.window import DESK_MODELS, DeskWindow
    from kiosk.ui.window import make_application
    from kiosk.ui.worker import Worker

    application = make_application(DESK_MODELS)
    library = load(shelf, settings.language)
    books, paper = Worker(), Worker()
    shell = desk_shell(settings, shelf, library, store, "desk", books, paper)
    window = DeskWindow(shell, shelf, settings.colours(), settings.reduce_motion)
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
