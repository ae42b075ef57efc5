"""The verb ``kiosk doctor``."""

import argparse
import json
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from kiosk import __version__
from kiosk.doctor.checks import Kiosk, checks
from kiosk.doctor.finding import Finding, found_by
from kiosk.doctor.program import usable
from kiosk.settings import Settings, SettingsError


def doctor(given: argparse.Namespace, chosen: Settings | SettingsError, _began: float) -> int:
    """Exit code 1 when something has failed; what somebody should merely look at is no failure."""
    kiosk = _kiosk(given, chosen)
    found = {}
    for name, finding in _findings(kiosk):
        found[name] = finding
        if not given.json:  # At once: asking a printer takes a while.
            print(in_words(name, finding), flush=True)
    if given.json:
        print(json.dumps(as_data(found), ensure_ascii=False, indent=1))
    return 1 if any(finding.state == "FAIL" for finding in found.values()) else 0


def in_words(name: str, finding: Finding) -> str:
    """One line."""
    do = f". {finding.do}" if finding.do else ""
    return f"{finding.state:<4}  {name:<8}  {finding.says}{do}"


def as_data(found: dict[str, Finding]) -> dict[str, object]:
    """What ``--json`` prints."""
    states = {finding.state for finding in found.values()}
    worst = next(state for state in ("FAIL", "look", "ok") if state in states)
    lines = [
        {"check": name, "state": each.state, "says": each.says, "do": each.do}
        for name, each in found.items()
    ]
    return {"version": __version__, "state": worst, "checks": lines}


def _findings(kiosk: Kiosk) -> Iterator[tuple[str, Finding]]:
    for name, check in checks(kiosk).items():
        yield name, found_by(check)


def _kiosk(given: argparse.Namespace, chosen: Settings | SettingsError) -> Kiosk:
    file: Path | None = getattr(given, "settings", None)
    folder: Path | None = getattr(given, "data_dir", None)
    trouble = ""
    if isinstance(chosen, SettingsError):
        trouble, chosen = str(chosen), usable(file, os.environ)
        if folder is not None:
            chosen = msgspec.structs.replace(chosen, data_folder=folder)
    return Kiosk(chosen, datetime.now(UTC), os.environ, file, trouble)
