"""The verb ``kiosk doctor``."""

import argparse
import json
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from kiosk import __version__
from kiosk.command.verbs import settings_of, verb_without_settings
from kiosk.settings.keys import SettingsError
from kiosk.settings.reading import STANDARD

if TYPE_CHECKING:
    from kiosk.doctor.checks import Kiosk
    from kiosk.doctor.finding import Finding


@verb_without_settings("doctor", "what is well, and what is not")
def doctor(given: argparse.Namespace) -> int:
    """Exit code 1 when something has failed; what somebody should merely look at is no failure."""
    kiosk = _kiosk(given)
    found = {}
    for name, finding in _findings(kiosk):
        found[name] = finding
        if not given.json:  # At once: asking a printer takes a while.
            print(in_words(name, finding), flush=True)
    if given.json:
        print(json.dumps(as_data(found), ensure_ascii=False, indent=1))
    return 1 if any(finding.state == "FAIL" for finding in found.values()) else 0


def in_words(name: str, finding: "Finding") -> str:
    """One line."""
    do = f". {finding.do}" if finding.do else ""
    return f"{finding.state:<4}  {name:<8}  {finding.says}{do}"


def as_data(found: "dict[str, Finding]") -> dict[str, object]:
    """What ``--json`` prints."""
    states = {finding.state for finding in found.values()}
    worst = next(state for state in ("FAIL", "look", "ok") if state in states)
    lines = [
        {"check": name, "state": each.state, "says": each.says, "do": each.do}
        for name, each in found.items()
    ]
    return {"version": __version__, "state": worst, "checks": lines}


def _findings(kiosk: "Kiosk") -> "Iterator[tuple[str, Finding]]":
    from kiosk.doctor.checks import checks
    from kiosk.doctor.finding import found_by

    for name, check in checks(kiosk).items():
        yield name, found_by(check)


def _kiosk(given: argparse.Namespace) -> "Kiosk":
    """With those settings that can be used, and why when that is not all of them."""
    from kiosk.doctor.checks import Kiosk
    from kiosk.doctor.program import usable

    file: Path | None = getattr(given, "settings", STANDARD if STANDARD.is_file() else None)
    folder: Path | None = getattr(given, "data_dir", None)
    trouble = ""
    try:
        chosen = settings_of(given)
    except SettingsError as error:
        trouble, chosen = str(error), usable(file, os.environ)
        if folder is not None:
            chosen = msgspec.structs.replace(chosen, data_folder=folder)
    return Kiosk(chosen, datetime.now(UTC), os.environ, file, trouble)
