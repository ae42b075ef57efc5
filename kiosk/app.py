"""What every way to start has in common: content, logo, store, files. running.py wires a kiosk."""

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.content.errors import ContentError
from kiosk.content.library import Library
from kiosk.content.places import Shelf, resources
from kiosk.content.screens import languages
from kiosk.settings import Settings
from kiosk.store.records import FinishedVisit, RaisedAlert

if TYPE_CHECKING:  # Loaded late: neither is needed for the first screen.
    from kiosk.store.visits import VisitStore


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
