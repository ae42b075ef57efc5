"""Paper that cannot be had, and no folder to put the page in either."""


class PrintingError(Exception):
    """One clear line: what failed, where."""
