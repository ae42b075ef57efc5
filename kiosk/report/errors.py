"""A report that cannot be made."""

from kiosk.refusals import Refusal


class ReportError(Refusal):
    """One clear line: which file, word or assessment is missing or wrong."""
