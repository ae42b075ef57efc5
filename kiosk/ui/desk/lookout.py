"""How the desk looks for new visits and alerts: one look at a time."""

from collections.abc import Callable
from typing import TypeVar

from kiosk.records.errors import StoreError
from kiosk.ui.worker import Worker

T = TypeVar("T")


class Lookout:
    """Looks on the worker. Whoever asks for a look during another one gets it afterwards."""

    def __init__(
        self, books: Worker, failed: Callable[[Exception], None], back: Callable[[], None]
    ) -> None:
        """``back``: the database answers again after looks that failed."""
        self._books = books
        self._failed = failed
        self._back = back
        self._looking = self._look_later = False
        self._unreachable = False
        """The last look failed. That is said and logged once, not every second."""

    def look(
        self, ask: Callable[[], T], saw: Callable[[T], None], again: Callable[[], None]
    ) -> None:
        """Ask the database and show what was found; then ``again``, if that is wanted by then."""
        if self._looking:
            self._look_later = True
            return
        self._looking, self._look_later = True, False

        def seen(found: T) -> None:
            self._looking = False
            if self._unreachable:
                self._unreachable = False
                self._back()
            saw(found)
            if self._look_later:
                again()

        self._books.run(ask, seen, self._not_seen)

    def _not_seen(self, error: Exception) -> None:
        self._looking = False
        if not self._unreachable:
            self._unreachable = isinstance(error, StoreError)
            self._failed(error)
