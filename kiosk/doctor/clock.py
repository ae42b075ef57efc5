"""The clock: by it visits are dated and deleted."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

from kiosk.doctor.data import key_file
from kiosk.doctor.finding import Finding, fail, look, well
from kiosk.printing.commands import run
from kiosk.records.errors import StoreError
from kiosk.store.glimpse import glimpse

FIRST_YEAR = 2026
"""This program is not older: a clock before it has lost its battery."""
SAME_TIME = timedelta(minutes=5)
"""As in kiosk/desk/retention.py: so little is no jump."""


def clock(now: datetime, folder: Path, environ: Mapping[str, str], root: Path) -> Finding:
    """``now`` in UTC."""
    says = f"{now:%Y-%m-%d %H:%M} UTC"
    put_right = "Set the clock right: timedatectl set-time 'YYYY-MM-DD HH:MM'."
    if not FIRST_YEAR <= now.year < FIRST_YEAR + 50:
        return fail(says, f"{put_right} If it comes back, the computer's battery is empty.")
    newest = _newest_visit(folder, environ, root)
    if newest is not None and newest - now > SAME_TIME:
        hours = (newest - now) / timedelta(hours=1)
        return fail(
            f"{says}; the newest visit is {hours:.1f} hours ahead of it",
            f"{put_right} Until then nothing old is deleted (docs/front-desk-it.md).",
        )
    match _is_set_by_network(root):
        case True:
            return well(f"{says}, set by the network")
        case False:
            return look(
                f"{says}, not set by the network",
                "With a network: timedatectl set-ntp true. Without: compare it with a watch.",
            )
        case None:
            return look(
                f"{says}; nobody tells whether the network sets it", "Compare it with a watch."
            )


def _newest_visit(folder: Path, environ: Mapping[str, str], root: Path) -> datetime | None:
    try:
        seen = glimpse(folder, key_file(folder, environ, root))
    except (StoreError, OSError):  # What is wrong there is said in a line of its own.
        return None
    return seen.newest if seen else None


def _is_set_by_network(root: Path) -> bool | None:
    if (root / "run/systemd/timesync/synchronized").exists():
        return True
    # What timedatectl tells is the kernel's own view: it knows of chrony and ntpd, too.
    told = run("timedatectl", "show", "--property=NTPSynchronized", seconds=5).out.strip()
    return {"NTPSynchronized=yes": True, "NTPSynchronized=no": False}.get(told)
