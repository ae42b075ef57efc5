"""What a format of an export has."""

from collections.abc import Callable, Iterable
from typing import IO

import msgspec

from kiosk.desk.export.days import Days
from kiosk.records.visits import StoredVisit


class Format(msgspec.Struct, frozen=True):
    """One way to write visits down."""

    name: str
    """As it is asked for at the command line, and noted in the trail."""
    encoding: str
    write: Callable[[IO[str], Iterable[StoredVisit], Days], int]
    """Writes the visits of these days into the file; how many there are."""
