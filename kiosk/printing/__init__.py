"""Printing through CUPS's own commands, with a folder to fall back on.

What becomes of a page is here; :mod:`kiosk.printing.deliver` does it, and is loaded late.
"""

from kiosk.printing.errors import PrintingError
from kiosk.printing.outcomes import Delivery, Filed, NotPrinted, Printed, PrintTarget

__all__ = ["Delivery", "Filed", "NotPrinted", "PrintTarget", "Printed", "PrintingError"]
