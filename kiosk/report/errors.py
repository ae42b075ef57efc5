"""A report that cannot be made."""


class ReportError(Exception):
    """One clear line: which file, word or assessment is missing or wrong."""
