"""How a key file is protected by the machine it lies on. Linux needs none: see ``key.py``."""

import sys
from collections.abc import Callable

import msgspec


class Seal(msgspec.Struct, frozen=True):
    """What turns a secret into bytes that are worth nothing on another machine, and back."""

    name: str
    """Stands at the start of a sealed file, and says who can open it: "dpapi"."""
    close: Callable[[bytes], bytes]
    open: Callable[[bytes], bytes]
    """Raises ``OSError`` for what was sealed elsewhere, or is damaged."""


def seal_of_this_machine() -> Seal | None:
    """DPAPI on Windows. None: a file that only its owner can read has to do."""
    if sys.platform == "win32":
        from kiosk.store import dpapi

        return Seal("dpapi", dpapi.protect, dpapi.unprotect)
    return None
