"""Who works here, and who may open the front desk now."""

import unicodedata
from datetime import datetime, timedelta
from math import ceil
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, bindparam, delete, insert, select, update
from sqlalchemy.dialects import sqlite

from kiosk.records.errors import PinTaken, SignInRefused, StaffRefused
from kiosk.records.staff import Role, Staff
from kiosk.records.trail import KIOSK
from kiosk.store.database import store_errors, writing
from kiosk.store.pins import fits, hashed, is_pin, too_easy
from kiosk.store.schema import STAFF, WRONG_PINS
from kiosk.store.trail import Trail

LONGEST_NAME = 60
FREE_TRIES = 5
"""Wrong PINs in a row before one has to wait; each one more doubles the wait."""
FIRST_WAIT = timedelta(seconds=15)
TRIES = 15
"""Wrong PINs in a row after which only :meth:`StaffBook.unlock` helps: four hours of waiting."""
SOMEBODY = "somebody"
"""Who types a wrong PIN."""

_EVERYBODY = select(STAFF).order_by(STAFF.c.id)
_ACTIVE = _EVERYBODY.where(STAFF.c.disabled.is_(None))
_ADD = insert(STAFF).returning(STAFF.c.id)
_DISABLE = update(STAFF).where(STAFF.c.id == bindparam("who")).values(disabled=bindparam("at"))
_TRIES = select(WRONG_PINS.c.count.label("tries"), WRONG_PINS.c.last).where(
    WRONG_PINS.c.place == bindparam("where")
)
_NEW_TRY = sqlite.insert(WRONG_PINS)
_COUNT = _NEW_TRY.on_conflict_do_update(
    index_elements=[WRONG_PINS.c.place],
    set_={"count": _NEW_TRY.excluded.count, "last": _NEW_TRY.excluded.last},
)
_FORGET = delete(WRONG_PINS).where(WRONG_PINS.c.place == bindparam("where"))


class StaffBook:
    """The staff of one clinic. ``at`` is a UTC time, ``by`` whoever does it.

    A ``screen`` is a screen with a PIN pad, "kiosk" or "desk". Every method raises ``StoreError``
    when the database cannot be used.
    """

    def __init__(self, database: Path, engine: Engine, trail: Trail) -> None:
        self._database = database
        self._engine = engine
        self._writing = writing(engine)
        self._trail = trail

    def everybody(self) -> tuple[Staff, ...]:
        """All who work or worked here, in the order they were added."""
        with store_errors(self._database), self._engine.connect() as connection:
            return tuple(_staff(row) for row in connection.execute(_EVERYBODY))

    def add(self, name: str, role: Role, pin: str, at: datetime, by: str) -> Staff:
        """Somebody new. ``StaffRefused`` says why not; ``PinTaken`` when another PIN would do."""
        name = _tidy_name(name)
        if not is_pin(pin):
            raise StaffRefused("A PIN is exactly six digits.")
        if too_easy(pin):
            raise StaffRefused("This PIN is too easy to guess. Take another one.")
        kept = hashed(pin)
        with self._trail.deed(at, by, "staff added", name=name, role=role) as deed:
            _refuse_known_name(name, deed.connection.execute(_EVERYBODY).all())
            if self._whose(deed.connection, pin) is not None:
                raise PinTaken
            row = {"name": name, "role": role, "pin": kept, "added": at}
            number = deed.connection.execute(_ADD, row).scalar_one()
        return Staff(number, name, role)

    def disable(self, name: str, at: datetime, by: str) -> Staff:
        """Take away somebody's PIN for good; the trail goes on naming them."""
        with self._trail.deed(at, by, "staff disabled") as deed:
            known = deed.connection.execute(_EVERYBODY).all()
            found = next((row for row in known if _key(row.name) == _key(name)), None)
            if found is None:
                raise StaffRefused(f"There is nobody called {_quoted(name)}. {_listed(known)}")
            if found.disabled is not None:
                raise StaffRefused(f"{found.name} is disabled already.")
            deed.connection.execute(_DISABLE, {"who": found.id, "at": at})
            deed.about |= {"name": found.name, "role": found.role}
        return Staff(found.id, found.name, found.role, disabled=True)

    def sign_in(self, pin: str, screen: str, at: datetime) -> Staff:
        """Whoever has this PIN, or ``SignInRefused``.

        While one has to wait, the PIN is not looked at, and the try is not counted.
        """
        with store_errors(self._database), self._writing.begin() as connection:
            refused, tries = self._look(connection, screen, at)
            if refused is None:
                # Before the PIN is looked at: pulling the plug must not give a free try.
                tries += 1
                connection.execute(_COUNT, {"place": screen, "count": tries, "last": at})
        if refused is not None:
            raise refused
        with store_errors(self._database), self._engine.connect() as connection:
            found = self._whose(connection, pin)
        if found is None:
            self._note_failure(screen, tries, at)
            raise _refused(tries, timedelta(0)) or SignInRefused()
        with self._trail.deed(at, found.name, "signed in", place=screen) as deed:
            deed.connection.execute(_FORGET, {"where": screen})
        return found

    def state(self, screen: str, at: datetime) -> SignInRefused | None:
        """Whether a PIN would be refused now, unseen; for a pad that is shown anew."""
        with store_errors(self._database), self._writing.begin() as connection:
            refused, _ = self._look(connection, screen, at)
        return refused

    def sign_out(self, staff: Staff, screen: str, at: datetime, idle: bool = False) -> None:
        """Note that the screen was locked; ``idle``: by itself."""
        about: dict[str, str | int] = {"place": screen, "how": "by itself" if idle else "by hand"}
        self._trail.write(at, staff.name, "signed out", about)

    def unlock(self, screen: str, at: datetime, by: str) -> bool:
        """Forget the wrong PINs of a screen; False when there was nothing to forget."""
        with self._trail.deed(at, by, "sign-in unlocked", place=screen) as deed:
            if not deed.connection.execute(_FORGET, {"where": screen}).rowcount:
                deed.nothing_done()
            return deed.is_done

    def _look(
        self, connection: Connection, screen: str, at: datetime
    ) -> tuple[SignInRefused | None, int]:
        """Whether one has to wait, and the wrong tries so far."""
        row = connection.execute(_TRIES, {"where": screen}).one_or_none()
        if row is None:
            return None, 0
        if row.last > at:  # The clock jumped back: the wait begins now, and is no longer for it.
            connection.execute(_COUNT, {"place": screen, "count": row.tries, "last": at})
        return _refused(row.tries, max(at - row.last, timedelta(0))), row.tries

    def _whose(self, connection: Connection, pin: str) -> Staff | None:
        for row in connection.execute(_ACTIVE).all():
            if fits(pin, row.pin):
                return _staff(row)
        return None

    def _note_failure(self, screen: str, tries: int, at: datetime) -> None:
        about: dict[str, str | int] = {"place": screen, "tries": tries}
        self._trail.write(at, SOMEBODY, "sign-in failed", about)
        if tries >= TRIES:
            self._trail.write(at, KIOSK, "sign-in locked", {"place": screen})


def _refused(tries: int, since: timedelta) -> SignInRefused | None:
    """What so many wrong tries in a row mean, so long after the last of them."""
    if tries >= TRIES:
        return SignInRefused(locked=True)
    if tries < FREE_TRIES:
        return None
    left = FIRST_WAIT * 2 ** (tries - FREE_TRIES) - since
    return SignInRefused(wait_seconds=ceil(left.total_seconds())) if left > timedelta(0) else None


def _staff(row: Any) -> Staff:
    return Staff(row.id, row.name, row.role, disabled=row.disabled is not None)


def _tidy_name(name: str) -> str:
    tidy = " ".join(unicodedata.normalize("NFC", name).split())
    if not tidy:
        raise StaffRefused("There is no name.")
    if len(tidy) > LONGEST_NAME:
        raise StaffRefused(f"The name has {len(tidy)} characters; {LONGEST_NAME} are the most.")
    # Persian names are written with joiners, which are not "printable".
    if not all(letter.isprintable() or letter in "\u200c\u200d" for letter in tidy):
        raise StaffRefused("The name has a character in it that cannot be seen.")
    if _key(tidy) in (KIOSK, SOMEBODY) or _key(tidy).startswith("command line"):
        raise StaffRefused(f"The trail calls others {_quoted(tidy)}. Take another name.")
    return tidy


def _refuse_known_name(name: str, known: Any) -> None:
    for row in known:
        if _key(row.name) != _key(name):
            continue
        if row.disabled is None:
            raise StaffRefused(f"There is a {row.name} already. Take another name.")
        raise StaffRefused(
            f"{row.name} worked here before, and the trail names people: "
            "give somebody new another name."
        )


def _key(name: str) -> str:
    """What two names are compared by."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _quoted(name: str) -> str:
    shown = f"'{name}'" if name.isprintable() else ascii(name)
    return shown if len(shown) <= LONGEST_NAME + 2 else f"{shown[:LONGEST_NAME]}...'"


def _listed(known: Any) -> str:
    names = ", ".join(row.name for row in known if row.disabled is None)
    return f"There is: {names}." if names else "There is nobody at all."
