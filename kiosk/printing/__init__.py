"""Printing through CUPS's own commands, with a folder to fall back on."""

from kiosk.printing.deliver import deliver, printer_trouble
from kiosk.printing.errors import PrintingError
from kiosk.printing.outcomes import Delivery, Filed, NotPrinted, Printed, PrintTarget

__all__ = [
    "Delivery",
    "Filed",
    "NotPrinted",
    "PrintTarget",
    "Printed",
    "PrintingError",
    "deliver",
    "printer_trouble",
]
