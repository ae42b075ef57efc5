"""What a page is to be handed to, and what became of it."""

from pathlib import Path

import msgspec


class PrintTarget(msgspec.Struct, frozen=True):
    folder: Path | None
    """Where a page is filed that cannot be printed. None: nowhere."""
    printer: str = ""
    """The name of a CUPS queue. Empty: the system's default printer."""
    timeout: float = 90
    """Seconds until a page that is not printed is taken back."""


class Printed(msgspec.Struct, frozen=True):
    job: str
    """The name CUPS gave the job: "desk-12"."""
    purged: bool = True
    """The spool holds no copy any more. False: CUPS would not let us, see ADR 0005."""


class Filed(msgspec.Struct, frozen=True):
    path: Path
    reason: str
    """Why it was not printed, in plain words: "the printer is out of paper"."""


class NotPrinted(msgspec.Struct, frozen=True):
    reason: str


Delivery = Printed | Filed | NotPrinted
