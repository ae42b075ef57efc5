"""What a page is to be handed to, what became of it, and how a printer is."""

from pathlib import Path
from typing import Literal

import msgspec

from kiosk.printing.troubles import TroubleId

PrintStep = Literal["asking the printer", "sending", "printing", "taking it back"]
"""What happens to a page that is on its way."""


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
    advice: str = ""
    """What to do about it, one sentence: "Put paper in the tray."."""


class NotPrinted(msgspec.Struct, frozen=True):
    reason: str
    advice: str = ""


class CalledOff(msgspec.Struct, frozen=True):
    """Somebody changed their mind in time: no page came out, and none was filed."""

    purged: bool = True
    """As in :class:`Printed`."""


Delivery = Printed | Filed | NotPrinted | CalledOff


class PrinterState(msgspec.Struct, frozen=True):
    """How a printer is just now."""

    name: str
    """The name of its queue; "" when there is none."""
    trouble: str = ""
    """Why it cannot print, in plain words; "" when it can."""
    waiting: int = 0
    """Jobs of anybody's that are not finished, the one being printed included."""
    advice: str = ""
    trouble_id: TroubleId | Literal[""] = ""
