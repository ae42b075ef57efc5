"""Verifying a trail of a million entries, beside a bare HMAC over the same rows."""

import hashlib
import hmac
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import sqlcipher3  # type: ignore[import-untyped]

from benchmarks.pairs import PAIRS, alternate, median, say
from benchmarks.table import Row, s
from kiosk.store.key import read_key
from kiosk.store.visits import VisitStore

GOAL = 1.5
ENTRIES = 1_000_000
A_GO = 3
"""Pairs at the most: one is as good as a thousand short ones."""

_BEGAN = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)
_DEEDS = (
    ("kiosk", "visit saved", '{"visit":%d,"code":"K7M-2QX"}'),
    ("Sam Lee", "visit viewed", '{"visit":%d,"code":"K7M-2QX"}'),
    ("Sam Lee", "visit printed", '{"visit":%d,"code":"K7M-2QX","pages":"both"}'),
    ("Ana Ruiz", "visit handed over", '{"visit":%d,"code":"K7M-2QX"}'),
)
"""What a visit leaves in the trail of an ordinary day."""


def rows(pairs: int = PAIRS) -> list[Row]:
    """Our verdict on a whole trail, and the least that anybody could do to have one."""
    with tempfile.TemporaryDirectory() as name, VisitStore.open(Path(name)) as store:
        database, key = Path(name) / "visits.db", read_key(Path(name) / "visits.key").hex
        say(f"trail: writing {ENTRIES:,} entries ...")
        _fill(store, database, key)

        def verify() -> float:
            began = time.perf_counter()
            verdict = store.trail.verify()
            took = time.perf_counter() - began
            if not verdict.whole or verdict.entries != ENTRIES:
                raise RuntimeError(f"the trail should be whole: {verdict}")
            return took

        ours, theirs = alternate(
            verify, lambda: _bare(database, key), min(pairs, A_GO), "trail in seconds"
        )
    mine, other = median(ours), median(theirs)
    label = f"verify {ENTRIES:,} entries"
    return [Row(label, s(mine), f"{s(other)} bare HMAC", mine / other, GOAL)]


def _fill(store: VisitStore, database: Path, key: str) -> None:
    """Entries as the trail itself seals them, a thousand times as fast as one by one."""
    connection = _opened(database, key)
    connection.execute("BEGIN")
    connection.executemany(
        "INSERT INTO trail (id, at, who, did, about, mac) VALUES (?, ?, ?, ?, ?, ?)",
        _entries(store),
    )
    connection.execute("COMMIT")
    connection.close()


def _entries(store: VisitStore) -> Iterator[tuple[Any, ...]]:
    seal = bytes(32)
    for number in range(1, ENTRIES + 1):
        who, did, about = _DEEDS[number % 4]
        at = (_BEGAN + timedelta(minutes=number)).timestamp()
        entry = (number, round(at) * 1_000_000, who, did, about % (number // 4))
        seal = store.trail.seal(seal, entry)
        yield (*entry, seal)


def _bare(database: Path, key: str) -> float:
    """One HMAC per row over the bytes of its columns, with nothing looked at."""
    connection = _opened(database, key)
    blank = hmac.new(bytes(32), digestmod=hashlib.sha256)
    began = time.perf_counter()
    before = bytes(32)
    cursor = connection.execute("SELECT id, at, who, did, about FROM trail ORDER BY id")
    while rows := cursor.fetchmany(10_000):
        for row in rows:
            seal = blank.copy()
            seal.update(before + msgspec.json.encode(row))
            before = seal.digest()
    took = time.perf_counter() - began
    connection.close()
    return took


def _opened(database: Path, key: str) -> Any:
    connection = sqlcipher3.connect(str(database), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{key}'\"")
    return connection
