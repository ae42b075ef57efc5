"""PINs: six digits that open the front desk, and how they are kept."""

import re
from functools import cache
from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # Loaded late: most of the time nobody signs in.
    from argon2 import PasswordHasher

LENGTH = 6
_PIN = re.compile(rf"[0-9]{{{LENGTH}}}")


def is_pin(text: str) -> bool:
    """Whether this is exactly six digits."""
    return bool(_PIN.fullmatch(text))


def too_easy(pin: str) -> bool:
    """Whether somebody would try this one first: 777777, 123456, 987654, 121212, 482482 ..."""
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    # 890123 is a run, too. Fewer than three different digits: all the same, or two in turn.
    return steps <= {1} or steps <= {9} or len(set(pin)) < 3 or pin[:3] == pin[3:]


def new_pin(random: Random) -> str:
    """A PIN that is not too easy. Give it ``secrets.SystemRandom()``: it must not be guessed."""
    while True:
        pin = "".join(random.choice("0123456789") for _ in range(LENGTH))
        if not too_easy(pin):
            return pin


def hashed(pin: str) -> str:
    """What is kept of a PIN."""
    return _hasher().hash(pin)


def fits(pin: str, kept: str) -> bool:
    """Whether this is the PIN that was kept."""
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return _hasher().verify(kept, pin)
    except (VerificationError, InvalidHashError):
        return False


@cache
def _hasher() -> "PasswordHasher":
    from argon2 import PasswordHasher

    # Argon2id with the smallest memory of the minimum settings that OWASP calls equal (Password
    # Storage Cheat Sheet, 2024): 7 MiB, 5 passes, 1 lane. A try costs 23 ms on one core of an
    # AMD EPYC, so a wrong PIN among twenty people takes half a second. Six digits are tried
    # through in hours whatever the settings: what protects them is that the file is encrypted,
    # and that the screen makes whoever guesses wait.
    return PasswordHasher(time_cost=5, memory_cost=7168, parallelism=1)
