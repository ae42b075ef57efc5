"""CUPS's own commands, run without a terminal and in plain English."""

import os
import shutil
import subprocess
from collections.abc import Sequence

import msgspec

SLOWEST = 20.0
"""Seconds one command may take; a print server that hangs must not hang the kiosk."""


class Output(msgspec.Struct, frozen=True):
    ok: bool
    out: str
    trouble: str
    late: bool = False
    """It was stopped because it took too long: what it did is not known."""


def available(command: str) -> bool:
    return shutil.which(command) is not None


def run(*command: str, given: bytes = b"", seconds: float = SLOWEST) -> Output:
    """Run one command to its end; ``given`` goes to its standard input.

    Never raises: a command that is missing or hangs is an answer that is not ok.
    """
    try:
        done = subprocess.run(
            command,
            input=given,
            capture_output=True,
            timeout=seconds,
            check=False,
            # What they say is read here, so it has to be in one language.
            env={**os.environ, "LC_ALL": "C"},
            # No terminal: otherwise they would stop and ask for a password.
            start_new_session=True,
        )
    except subprocess.TimeoutExpired:
        return Output(ok=False, out="", trouble=f"{command[0]} did not answer", late=True)
    except OSError as error:
        return Output(ok=False, out="", trouble=f"{command[0]}: {error.strerror}")
    return Output(
        ok=done.returncode == 0,
        out=done.stdout.decode(errors="replace"),
        trouble=_first_line(done.stderr.decode(errors="replace")),
    )


def ask(uri: str, request: str) -> Output:
    """Put an IPP request, in the words of ``ipptool``, to a printer or to CUPS.

    What the request wants displayed comes back as lines of comma-separated values. The request
    goes in on standard input, so there is no file of ours to lose.
    """
    given = request.encode()
    return run("ipptool", "-T", "5", "-c", uri, "/dev/stdin", given=given, seconds=15)


def _first_line(text: str) -> str:
    lines: Sequence[str] = text.strip().splitlines()
    return lines[0] if lines else ""
