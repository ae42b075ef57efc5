"""Saving a finished visit, beside the same rows written by hand."""

import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

import msgspec
import sqlcipher3  # type: ignore[import-untyped]

from benchmarks.pairs import PAIRS, alternate, median
from benchmarks.sample import finished_visit
from benchmarks.table import Row, ms
from kiosk.records.visits import FinishedVisit
from kiosk.store.key import read_key
from kiosk.store.visits import VisitStore

GOAL = 3.0
SAVES = 100
"""In one go of one side."""

Save = Callable[[FinishedVisit], object]


def rows(pairs: int = PAIRS) -> list[Row]:
    """Our store against SQLite itself, then against SQLCipher itself, each in turn."""
    visits = _visits()
    with tempfile.TemporaryDirectory() as name, VisitStore.open(Path(name)) as store:
        key = read_key(Path(name) / "visits.key").hex
        tables = _tables(Path(name) / "visits.db", key)
        plain = _plain(Path(name) / "plain.db")
        encrypted = _encrypted(Path(name) / "encrypted.db", key)

        def compared(label: str, other: Any, goal: float | None) -> Row:
            other.executescript(tables)
            by_hand = _by_hand(other)
            ours, theirs = alternate(
                lambda: _per_visit(store.save, visits),
                lambda: _per_visit(by_hand, visits),
                pairs,
                f"save in seconds, beside {label}",
            )
            other.close()
            mine, raw = median(ours), median(theirs)
            return Row("save a finished visit", ms(mine), f"{ms(raw)} {label}", mine / raw, goal)

        return [compared("SQLite", plain, GOAL), compared("SQLCipher", encrypted, None)]


def _visits() -> Iterator[FinishedVisit]:
    """The same visit again and again, each begun a second later: no two are the same row."""
    visit, _ = finished_visit()
    for second in count():
        yield msgspec.structs.replace(visit, started=visit.started + timedelta(seconds=second))


def _per_visit(save: Save, visits: Iterator[FinishedVisit]) -> float:
    times = []
    for _ in range(SAVES):
        visit = next(visits)
        began = time.perf_counter()
        save(visit)
        times.append(time.perf_counter() - began)
    return median(times)


def _plain(file: Path) -> Any:
    return _durable(sqlite3.connect(file, isolation_level=None))


def _encrypted(file: Path, key: str) -> Any:
    connection = sqlcipher3.connect(str(file), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{key}'\"")
    return _durable(connection)


def _durable(connection: Any) -> Any:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    return connection


def _tables(database: Path, key: str) -> str:
    """The tables as they stand in our database: the other side writes into the very same."""
    ours = sqlcipher3.connect(str(database))
    ours.execute(f"PRAGMA key = \"x'{key}'\"")
    tables = ours.execute("SELECT sql FROM sqlite_schema WHERE name IN ('visit', 'visit_payload')")
    found = ";".join(sql for (sql,) in tables)
    ours.close()
    return found


def _by_hand(connection: Any) -> Save:
    """The rows of a visit in one transaction, with nothing between us and the database."""
    visit, _ = finished_visit()
    answers = msgspec.json.encode(visit.tools)
    microseconds = round(visit.finished.timestamp()) * 1_000_000

    def save(visit: FinishedVisit) -> None:
        started = round(visit.started.timestamp()) * 1_000_000
        connection.execute("BEGIN IMMEDIATE")
        row = connection.execute(
            "INSERT INTO visit (code, started, finished, language, partial, alert_level, tools)"
            " VALUES (?, ?, ?, 'en', 0, NULL, '[\"spine-check\"]')",
            (visit.code, started, microseconds),
        ).lastrowid
        connection.execute(
            "INSERT INTO visit_payload (visit_id, answers, summary) VALUES (?, ?, ?)",
            (row, answers, visit.summary),
        )
        connection.execute("COMMIT")

    return save
