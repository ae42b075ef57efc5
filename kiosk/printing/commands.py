"""CUPS's own commands, run without a terminal and in plain English."""

import os
import shutil
import subprocess
from collections.abc import Sequence

import msgspec

SLOWEST = 20.0
"""Seconds one command may take; a print server that hangs must not hang the kiosk."""


class Answer(msgspec.Struct, frozen=True):
    ok: bool
    out: str
    trouble: str


def available(command: str) -> bool:
    return shutil.which(command) is not None


def run(*command: str, given: bytes = b"", seconds: float = SLOWEST) -> Answer:
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
        return Answer(ok=False, out="", trouble=f"{command[0]} did not answer")
    except OSError as error:
        return Answer(ok=False, out="", trouble=f"{command[0]}: {error.strerror}")
    return Answer(
        ok=done.returncode == 0,
        out=done.stdout.decode(errors="replace"),
        trouble=_first_line(done.stderr.decode(errors="replace")),
    )


def _first_line(text: str) -> str:
    lines: Sequence[str] = text.strip().splitlines()
    return lines[0] if lines else ""
