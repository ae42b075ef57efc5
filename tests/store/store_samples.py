"""A visit to save, for the tests of the store."""

import functools
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from kiosk.records.alerts import AlertSign, RaisedAlert
from kiosk.records.visits import FinishedVisit, ToolRecord
from kiosk.scoring.assessment import Answer
from kiosk.store.key import Key, read_key
from kiosk.store.visits import VisitStore

NOON = datetime(2026, 3, 2, 12, 0, 0, 123457, tzinfo=UTC)
A_CODE = "K7M-2QX"
ANOTHER_CODE = "CCC-CCV"

ANSWERS: dict[str, Answer] = {
    "worst_pain": 8,
    "numbness": "not_sure",
    "treatments": ["physio", "injection"],
    "where": {"lower_back": ["burning"], "left_foot": []},
    "goal": "Walk the dog to the canal again ❤ ünïcode",
}


def a_visit(code: str = A_CODE, minutes: int = 0, reference: str | None = None) -> FinishedVisit:
    """A visit that began ``minutes`` after noon."""
    started = NOON + timedelta(minutes=minutes)
    return FinishedVisit(
        code=code,
        started=started,
        finished=started + timedelta(minutes=9, microseconds=1),
        language="es",
        partial=True,
        alert_level="A",
        tools=(
            ToolRecord("spine-check", 3, ANSWERS, False, "A"),
            ToolRecord("muscle-or-spine", 1, {}, True, None),
        ),
        summary=msgspec.json.encode({"goal": ANSWERS["goal"]}),
        reference=reference,
    )


def an_alert(minutes: int = 0, seconds: int = 30) -> RaisedAlert:
    """An alert of the visit that began ``minutes`` after noon."""
    started = NOON + timedelta(minutes=minutes)
    sign = AlertSign("saddle_numbness", "Saddle or genital numbness", "See a doctor now")
    return RaisedAlert(started + timedelta(seconds=seconds), started, (sign,))


def key_of(folder: Path) -> Key:
    return read_key(folder / "visits.key")


def everything_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def open_store(folder: Path) -> VisitStore:
    """The store of a data folder, which is made if need be: from a copy of a new one."""
    if not folder.exists() or not any(folder.iterdir()):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for name, content in _new_folder().items():
            (folder / name).write_bytes(content)
            (folder / name).chmod(0o600)
    return VisitStore.open(folder)


@functools.cache
def _new_folder() -> dict[str, bytes]:
    """Made once: that takes ten times as long as a copy, and hundreds of tests begin with one."""
    with TemporaryDirectory() as name:
        VisitStore.open(Path(name) / "data").close()
        return everything_in(Path(name) / "data")


@contextmanager
def files_cannot_grow(beyond: int) -> Iterator[None]:
    """A disk that is full: the system refuses every write past that many bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (beyond, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
