"""Logging that cannot carry an answer: only fields on a short list pass."""

import logging
import sys
import traceback
from types import TracebackType

_LOGGER = logging.getLogger("kiosk")

ALLOWED = frozenset(
    {"assessment", "count", "error", "file", "language", "milliseconds", "partial", "question"}
    | {"reason", "state", "step", "version"}
)
"""Ids, steps and counts. Never an answer, a pick-up code or anything a patient typed."""


def note(event: str, **fields: str | int | bool) -> None:
    """Write one line: the event, then its fields. A field not in :data:`ALLOWED` is refused."""
    _LOGGER.info("%s%s", event, _text(fields))


def trouble(event: str, **fields: str | int | bool) -> None:
    """As :func:`note`, for something staff should act on."""
    _LOGGER.error("%s%s", event, _text(fields))


def to_stderr() -> None:
    """Send the log to standard error, where journald and a terminal pick it up."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _LOGGER.addHandler(handler)
    _LOGGER.setLevel(logging.INFO)


def unexpected(
    kind: type[BaseException], _error: BaseException, trace: TracebackType | None
) -> None:
    """Log where an unexpected error arose, without its message, which may hold an answer."""
    frames = traceback.extract_tb(trace)
    where = " < ".join(f"{frame.filename}:{frame.lineno}" for frame in reversed(frames))
    trouble("unexpected error", error=kind.__name__, reason=where)


def _text(fields: dict[str, str | int | bool]) -> str:
    unknown = set(fields) - ALLOWED
    if unknown:
        raise ValueError(f"these fields may not be logged: {', '.join(sorted(unknown))}")
    return "".join(f" {name}={value}" for name, value in fields.items())
