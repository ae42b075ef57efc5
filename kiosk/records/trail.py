"""The trail: who did what."""

from datetime import datetime
from typing import Literal

import msgspec

KIOSK = "kiosk"
"""Who does what nobody did by hand."""

Deed = Literal[
    "visit saved",
    "alert raised",
    "alert acknowledged",
    "visit viewed",
    "visit printed",
    "visit not printed",
    "visit handed over",
    "hand-over undone",
    "visit deleted",
    "old visits deleted",
    "visits exported",
    "signed in",
    "sign-in failed",
    "sign-in locked",
    "sign-in unlocked",
    "signed out",
    "staff added",
    "staff disabled",
    "settings changed",
    "clock jumped",
    "entries missing",
]
"""What the trail knows of."""
RareDeed = Literal["settings changed", "clock jumped", "entries missing"]
"""What the trail is searched for."""


class TrailEntry(msgspec.Struct, frozen=True):
    """One thing somebody did."""

    id: int
    at: datetime
    who: str
    """A name of the staff, "kiosk", or "command line (USER)"."""
    did: Deed
    about: dict[str, str | int]
    """Codes, ids, counts and reasons. Never an answer."""
