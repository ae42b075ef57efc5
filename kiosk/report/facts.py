"""What is known of a visit besides the answers."""

from datetime import datetime

import msgspec


class VisitFacts(msgspec.Struct, frozen=True):
    code: str
    """The pick-up code: "K7M-2QX"."""
    started: datetime
    """Aware, in the clinic's local time, as is ``finished``."""
    finished: datetime
    clinic: str = ""
    partial: bool = False
    """The patient was called in before the end."""
