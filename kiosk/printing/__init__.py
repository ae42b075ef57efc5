"""Printing through CUPS's own commands, with a folder to fall back on.

What becomes of a page is here; :mod:`kiosk.printing.deliver` does it, and is loaded late.
"""

from kiosk.printing.errors import PrintingError
from kiosk.printing.outcomes import (
    CalledOff,
    Delivery,
    Filed,
    NotPrinted,
    Printed,
    PrinterState,
    PrintStep,
    PrintTarget,
)
from kiosk.printing.troubles import Trouble, TroubleId

__all__ = [
    "CalledOff",
    "Delivery",
    "Filed",
    "NotPrinted",
    "PrintStep",
    "PrintTarget",
    "Printed",
    "PrinterState",
    "PrintingError",
    "Trouble",
    "TroubleId",
]
