"""Who did what: entries that are only ever added, each sealed together with the one before it.

An entry's seal is an HMAC over the seal before it and what the entry says, with a key that is
made from the database's. So no entry can be changed, taken out or put in without a seal failing.
Entries missing at the *end* break no seal; for that the last id and seal are kept in a file of
their own, the head. It may lag behind (it is written after the database), but never runs ahead.
"""

import hmac
import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, bindparam, literal_column, select

from kiosk.data_folder import DataFolder
from kiosk.files import opened_to_write_over
from kiosk.records.errors import DatabaseDamaged
from kiosk.records.trail import KIOSK, Deed, RareDeed, TrailEntry
from kiosk.store.database import driver, store_errors, writing
from kiosk.store.key import Key
from kiosk.store.schema import RARE_DEEDS, TRAIL, microseconds

_ABOUT = msgspec.json.Decoder(dict[str, str | int])
_FIRST = bytes(32)
"""Stands in for the seal before the first entry."""
_HEAD_LENGTH = 192
"""Bytes, always the same, so that a new head is written over all of the last one."""

# With every visit that is saved, so these go past SQLAlchemy.
_LAST = "SELECT id, mac FROM trail ORDER BY id DESC LIMIT 1"
_ADD = "INSERT INTO trail (id, at, who, did, about, mac) VALUES (?, ?, ?, ?, ?, ?)"
_EVERY = "SELECT id, at, who, did, about, mac FROM trail ORDER BY id"
_ENTRIES = select(TRAIL.c.id, TRAIL.c.at, TRAIL.c.who, TRAIL.c.did, TRAIL.c.about)
_NEWEST = _ENTRIES.order_by(TRAIL.c.id.desc()).limit(bindparam("limit"))
_NEWEST_BEFORE = _NEWEST.where(TRAIL.c.id < bindparam("before_id"))
_LAST_OUTSIDE = (
    select(TRAIL.c.at)
    .where(~TRAIL.c.at.between(bindparam("since"), bindparam("until")))
    .order_by(TRAIL.c.id.desc())
    .limit(1)
)
_ALL_OF = {
    # The word itself and no parameter: only so is the index of the rare deeds used.
    did: _ENTRIES.where(TRAIL.c.did == literal_column(f"'{did}'")).order_by(TRAIL.c.id)
    for did in RARE_DEEDS
}


class Head(msgspec.Struct, frozen=True):
    """The last entry that is known to have been written."""

    id: int
    seal: str
    check: str
    """Says that the two belong together."""


class Verdict(msgspec.Struct, frozen=True):
    """What came of verifying the trail."""

    entries: int
    """How many were looked at; the wrong one is the last of them."""
    wrong: int | None = None
    """The id of the first entry that is not as it was written."""
    reason: str = ""

    @property
    def whole(self) -> bool:
        return self.wrong is None


class DeedBeingDone:
    """Inside a deed's transaction: what does it, and what its entry will say."""

    def __init__(self, connection: Connection, about: dict[str, str | int]) -> None:
        self.connection = connection
        self.about = about
        self.is_done = True

    def nothing_done(self) -> None:
        """There was nothing to do after all, so there is no entry either."""
        self.is_done = False


class Trail:
    """The trail of one kiosk. Several processes may add to it at the same time."""

    def __init__(self, database: Path, engine: Engine, key: Key) -> None:
        self._database = database
        self._engine = engine
        self._writing = writing(engine)
        own = hmac.digest(bytes.fromhex(key.hex), b"kiosk trail\0", "sha256")
        # Copied for every entry: to begin with the key each time takes half as long again.
        self._hmac = hmac.new(own, digestmod="sha256")
        self._head_file = DataFolder(database.parent).trail_head

    def write(
        self, at: datetime, who: str, did: Deed, about: dict[str, str | int] | None = None
    ) -> None:
        """Add one entry. ``StoreError`` when it could not be written."""
        with self.deed(at, who, did) as deed:
            deed.about |= about or {}

    @contextmanager
    def deed(
        self, at: datetime, who: str, did: Deed, **about: str | int
    ) -> Iterator["DeedBeingDone"]:
        """A transaction that does something, with its entry: both are kept, or neither.

        The entry comes last, when all that it is ``about`` is known. ``StoreError`` when the
        database cannot be used.
        """
        with (
            store_errors(self._database),
            self.deed_in(self._writing.begin(), at, who, did, **about) as deed,
        ):
            yield deed

    @contextmanager
    def deed_in(
        self,
        transaction: AbstractContextManager[Connection],
        at: datetime,
        who: str,
        did: Deed,
        **about: str | int,
    ) -> Iterator["DeedBeingDone"]:
        """The same in a transaction of the caller's, who makes sense of its errors, too."""
        with transaction as connection:
            deed = DeedBeingDone(connection, about)
            yield deed
            head = self._add(connection, at, who, did, deed.about) if deed.is_done else None
        # Only now, when the entry is sure to stay: the head never runs ahead of the database.
        if head is not None:
            self._keep(head)

    def _add(
        self,
        connection: Connection,
        at: datetime,
        who: str,
        did: Deed,
        about: dict[str, str | int],
    ) -> Head:
        """Add one entry; what this gives is for :meth:`_keep` once the transaction is over."""
        last, before = self._last(connection)
        number = last + 1
        text = msgspec.json.encode(about).decode()
        entry = (number, microseconds(at), who, did, text)
        seal = self.seal(before, entry)
        driver(connection).execute(_ADD, (*entry, seal)).close()
        return self._head(number, seal)

    def _keep(self, head: Head, whatever_was_known: bool = False) -> None:
        """Note outside of the database how far the trail has come.

        Not forced onto the disk, and no failure here is one of the deed that was just noted: a
        head that lags behind says less, but nothing wrong.
        """
        with suppress(OSError), opened_to_write_over(self._head_file) as file:
            known = self._sound(os.read(file, _HEAD_LENGTH))
            if known is None or known.id < head.id or whatever_was_known:
                os.lseek(file, 0, os.SEEK_SET)
                os.write(file, msgspec.json.encode(head).ljust(_HEAD_LENGTH))

    def head(self) -> Head | None:
        """How far the trail is known to have come; None when that file is lost or broken."""
        try:
            return self._sound(self._head_file.read_bytes()[:_HEAD_LENGTH])
        except OSError:
            return None

    def missing(self) -> int:
        """How many entries at the end are known to have been there and are not any more.

        A log file of SQLite's that was cut off or deleted loses them without any error.
        """
        head = self.head()
        if head is None:
            return 0
        with store_errors(self._database), self._engine.connect() as connection:
            last, _ = self._last(connection)
        return max(head.id - last, 0)

    def note_missing(self, at: datetime) -> int:
        """Note for good how many entries are missing at the end, if any are; their number.

        The trail goes on from there: it verifies again, and this entry stays.
        """
        missing = self.missing()
        if missing:
            about: dict[str, str | int] = {"count": missing}
            with store_errors(self._database), self._writing.begin() as connection:
                head = self._add(connection, at, KIOSK, "entries missing", about)
            self._keep(head, whatever_was_known=True)
        return missing

    def newest(self, limit: int, before_id: int | None = None) -> tuple[TrailEntry, ...]:
        """At most ``limit`` entries, the newest first; with ``before_id``, those before it."""
        wanted = _NEWEST if before_id is None else _NEWEST_BEFORE
        return self._entries(wanted, {"limit": limit, "before_id": before_id})

    def all_of(self, did: RareDeed) -> tuple[TrailEntry, ...]:
        """Every entry of this kind, the oldest first. Quick, however long the trail is."""
        return self._entries(_ALL_OF[did], {})

    def last_outside(self, since: datetime, until: datetime) -> datetime | None:
        """The time of the last entry that was not made between these two; None: there is none."""
        between = {"since": since, "until": until}
        with store_errors(self._database), self._engine.connect() as connection:
            return connection.execute(_LAST_OUTSIDE, between).scalar_one_or_none()

    def verify(self) -> Verdict:
        """Look at every entry, the oldest first, up to the first that is wrong."""
        before, number = _FIRST, 0
        head = self.head()
        last_known, last_seal = (head.id, bytes.fromhex(head.seal)) if head else (0, b"")
        for row in self._rows():
            number += 1
            if row[0] != number:
                return Verdict(number, number, f"entry {number} is missing")
            seal = self.seal(before, row[:5])
            if seal != row[5]:
                return Verdict(number, number, f"entry {number} was changed")
            if number == last_known and seal != last_seal:
                return Verdict(number, number, f"entry {number} was written anew")
            before = seal
        if last_known > number:
            gone = f"entries {number + 1} to {last_known} are missing"
            return Verdict(number, number + 1, gone)
        return Verdict(number)

    def _last(self, connection: Connection) -> tuple[int, bytes]:
        """The last entry's id and seal."""
        found = driver(connection).execute(_LAST).fetchone()
        return found or (0, _FIRST)

    def _rows(self) -> Iterator[Any]:
        # Past SQLAlchemy: a million rows are read three times as fast, and there is one process.
        with store_errors(self._database), self._engine.connect() as connection:
            cursor = driver(connection).execute(_EVERY)
            try:
                while rows := cursor.fetchmany(10_000):
                    yield from rows
            finally:
                cursor.close()

    def _entries(self, wanted: Any, values: dict[str, Any]) -> tuple[TrailEntry, ...]:
        try:
            with store_errors(self._database), self._engine.connect() as connection:
                rows = connection.execute(wanted, values).all()
            return tuple(
                TrailEntry(row.id, row.at, row.who, row.did, _ABOUT.decode(row.about))
                for row in rows
            )
        # Somebody else wrote this: a time that is none, or no JSON.
        except (TypeError, ValueError, OverflowError) as error:
            raise DatabaseDamaged(self._database, "a trail entry cannot be read") from error

    def _head(self, number: int, seal: bytes) -> Head:
        return Head(number, seal.hex(), self.seal(seal, ("head", number)).hex())

    def seal(self, before: bytes, entry: object) -> bytes:
        """What stands behind an entry: an HMAC over the seal before it and all its columns."""
        seal = self._hmac.copy()
        seal.update(before + msgspec.json.encode(entry))
        return seal.digest()

    def _sound(self, content: bytes) -> Head | None:
        try:
            head = msgspec.json.decode(content, type=Head)
            sound = head == self._head(head.id, bytes.fromhex(head.seal))
        except ValueError:  # msgspec's errors are ValueErrors, too.
            return None
        return head if sound else None
