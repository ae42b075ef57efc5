"""Paper that cannot be had, and no folder to put the page in either."""

from kiosk.refusals import Refusal


class PrintingError(Refusal):
    """One clear line: what failed, where."""
