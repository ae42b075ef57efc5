"""The running kiosk, by its heartbeat."""

from datetime import datetime, timedelta
from pathlib import Path

from kiosk import __version__
from kiosk.data_folder import DataFolder
from kiosk.doctor.data import SERVICE
from kiosk.doctor.finding import Finding, fail, look, well
from kiosk.machine import heartbeat
from kiosk.machine.heartbeat import Heartbeat

STALE = timedelta(minutes=2)
"""Four beats long."""
LONGEST_START = timedelta(minutes=10)

START_AGAIN = f"Start it again: systemctl restart {SERVICE}"
LOG = f"journalctl -u {SERVICE} says why."


def running(folder: Path, now: datetime, root: Path) -> Finding:
    """``now`` in UTC."""
    file = DataFolder(folder).heartbeat
    try:
        beat = heartbeat.read(file)
    except ValueError:
        return fail(f"{file}: this cannot be read", START_AGAIN)
    if beat is None:
        return look(
            "the kiosk is not running: it was ended, or never started",
            f"If it should: systemctl start {SERVICE}. {LOG}",
        )
    age = now - beat.time
    process = root / "proc" / str(beat.pid)
    gone = (root / "proc/self").exists() and not process.exists()
    if gone:
        return fail(
            f"the kiosk ended without a word; its last beat was {_length(age)} ago",
            f"{LOG} {START_AGAIN}",
        )
    if abs(age) > STALE:  # Ahead of the clock: it was set back, and no beat came since.
        return fail(
            f"the kiosk was last alive {_length(age)} ago: it hangs, or its disk is full",
            f"See the line 'disk'. {START_AGAIN}",
        )
    if beat.unsaved_visits:
        return fail(
            f"visits that are in memory alone: {beat.unsaved_visits}",
            "Do not switch it off: see the lines 'disk' and 'database', it tries again by itself.",
        )
    if beat.state == "starting" and beat.time - beat.started > LONGEST_START:
        return fail(f"the kiosk has been starting for {_length(now - beat.started)}", LOG)
    if beat.version != __version__:
        return look(
            f"version {beat.version} runs, and {__version__} is installed",
            f"{START_AGAIN}, when nobody sits at it.",
        )
    return _of_process(process, _said(beat, now))


def _said(beat: Heartbeat, now: datetime) -> str:
    since = _length(now - beat.started)
    return f"{beat.state}, started {since} ago, last beat {_length(now - beat.time)} ago"


def _of_process(process: Path, said: str) -> Finding:
    """Whose it is, and whether a crash would leave a patient's answers on the disk."""
    user = _line(process / "status", "Uid:")[1:2]
    cores = _line(process / "limits", "Max core file size")[4:6]
    if user == ["0"]:
        return look(
            f"{said}; it runs as root, and need not", "Run it as a user of its own: spine-kiosk."
        )
    if cores and cores != ["0", "0"]:
        return look(
            f"{said}; a crash of it may leave answers on the disk",
            "Set LimitCORE=0 where it is started.",
        )
    return well(said)


def _line(file: Path, start: str) -> list[str]:
    """The words of the line of a file in /proc that begins so."""
    try:
        lines = file.read_text(errors="replace").splitlines()
    except OSError:
        return []
    return next((line.split() for line in lines if line.startswith(start)), [])


def _length(time: timedelta) -> str:
    seconds = abs(round(time.total_seconds()))
    for size, unit in ((86400, "days"), (3600, "hours"), (60, "minutes")):
        if seconds >= 2 * size:
            return f"{seconds // size} {unit}"
    return f"{seconds} seconds"
