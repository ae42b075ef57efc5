"""The wall clock of the waiting room."""

from collections.abc import Callable
from datetime import datetime

Clock = Callable[[], datetime]
"""Gives the time now, aware, in local time."""


def local_now() -> datetime:
    """The wall clock of the waiting room."""
    return datetime.now().astimezone()
