"""What a check has found, and how a check is run."""

import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import msgspec

State = Literal["ok", "look", "FAIL"]
"""``look``: it works, but somebody should look."""

SECONDS = 60.0
"""The longest a check may take. A disk that is gone can hold a program for ever."""

AS_ROOT = "Run it as an administrator: sudo kiosk doctor."


class Finding(msgspec.Struct, frozen=True):
    state: State
    says: str
    """What is so: no full stop, and one line."""
    do: str = ""
    """What to do about it: sentences. Empty only when all is well."""


Check = Callable[[], Finding]


def well(says: str) -> Finding:
    return Finding("ok", says)


def look(says: str, do: str) -> Finding:
    return Finding("look", says, do)


def fail(says: str, do: str) -> Finding:
    return Finding("FAIL", says, do)


def refused(error: Exception, state: State = "FAIL") -> Finding:
    """One of our own refusals: where and what, and after the first sentence what to do."""
    says, stop, do = str(error).partition(". ")
    return Finding(state, says.rstrip("."), do if stop else "Put that right.")


def found_by(check: Check, seconds: float = SECONDS) -> Finding:
    """Run one check, whatever comes of it. One that breaks or hangs has failed."""
    found: list[Finding] = []

    def run() -> None:
        try:
            found.append(_one_line(check()))
        except PermissionError:
            found.append(fail("this user may not look at it", AS_ROOT))
        except Exception as error:
            found.append(_broken(error))

    # As a daemon it cannot keep the program from ending when it hangs.
    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    if found:
        return found[0]
    return fail(
        f"there was no answer within {seconds:.0f} seconds",
        "Look whether a disk or a service hangs; then start the computer again.",
    )


def _broken(error: Exception) -> Finding:
    # Not the message of the error: it may hold the name of a page, which is a pick-up code.
    reason = error.strerror if isinstance(error, OSError) and error.strerror else ""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(frame.filename).name}, line {frame.lineno}"
    says = ": ".join(filter(None, (type(error).__name__, reason)))
    return fail(f"this check broke ({says}; {where})", "Mend what it names, or report it to us.")


def _one_line(finding: Finding) -> Finding:
    return Finding(finding.state, _printable(finding.says), _printable(finding.do))


def _printable(text: str) -> str:
    """Names of devices and printers are somebody else's: nothing in them commands a terminal."""
    tidy = " ".join(text.split())
    return "".join(letter if letter.isprintable() else "?" for letter in tidy)
