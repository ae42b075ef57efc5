"""How long things are kept: old visits, their pages in the print folder, copies of the database.

Also notes in the trail what the settings are. All of it is slow: call it from a worker.
"""

import re
from collections.abc import Callable, Collection
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from kiosk.data_folder import DataFolder
from kiosk.files import NAMELESS
from kiosk.log import note, trouble
from kiosk.records.codes import is_code
from kiosk.records.errors import StoreError
from kiosk.records.trail import KIOSK
from kiosk.settings.keys import Settings

if TYPE_CHECKING:  # Loaded late: SQLAlchemy is not needed for the first screen.
    from kiosk.store.visits import VisitStore

A_DAY = timedelta(hours=23)
"""A little less than a day, so that tomorrow's run, a minute early, is tomorrow's."""
LONGEST_REST = timedelta(days=30)
"""A kiosk that was silent for longer was off, or its clock jumped ahead: nobody can tell."""
COPIES_KEPT = timedelta(days=30)
"""A copy made before an upgrade: by then somebody has found out whether the upgrade was good."""
_SAME_TIME = timedelta(minutes=5)
"""A clock that is set right by so little has not jumped."""
_PAGE = re.compile(r"(?P<code>[A-Z0-9]{3}-[A-Z0-9]{3})(-[0-9]+)?\.pdf")


class Deleted(msgspec.Struct, frozen=True):
    """What one run of :func:`delete_old_visits` has deleted."""

    visits: int = 0
    papers: int = 0
    """Files in the print folder."""
    copies: int = 0
    """Copies of the database, made before an upgrade."""
    held_back: bool = False
    """Nothing was deleted, because the clock may be wrong. Tomorrow's run goes on."""


def housekeeping(store: "VisitStore", settings: Settings, now: datetime) -> None:
    """What a kiosk does when it starts, and once a day. What goes wrong is logged."""
    try:
        delete_old_visits(store, settings, now)
        note_settings(store, settings, now)
        note("housekeeping done")
    except StoreError as error:
        trouble("housekeeping failed", reason=str(error))


def delete_old_visits(store: "VisitStore", settings: Settings, now: datetime) -> Deleted:
    """Delete what is older than the settings allow; once a day is enough.

    Nothing is deleted, for a day, when the clock is behind the trail or a month ahead of it: by a
    clock that jumped ahead every visit is old. ``StoreError`` when the database cannot be used.
    """
    now = now.astimezone(UTC)
    oldest = now - timedelta(days=settings.keep_days)
    due = store.desk.finished_before(oldest) if settings.keep_days else 0
    if _clock_is_doubtful(store, now, due):
        return Deleted(held_back=True)
    visits = papers = 0
    if settings.keep_days:
        while codes := store.desk.delete_before(oldest, now):
            visits += len(codes)
            papers += forget_papers(settings.filing_folder, codes)
        papers += _delete(
            _inside(settings.filing_folder), lambda path: _is_ours(path) and _changed(path) < oldest
        )
    copies = _delete(
        DataFolder(settings.data_folder).copies(), lambda path: _changed(path) < now - COPIES_KEPT
    )
    if visits or papers or copies:
        note("old visits deleted", count=visits)
    return Deleted(visits, papers, copies)


def forget_papers(folder: Path, codes: Collection[str]) -> int:
    """Delete the pages of these visits from the print folder; how many files it were."""

    def theirs(path: Path) -> bool:
        found = _PAGE.fullmatch(path.name)
        return found is not None and found["code"] in codes

    return _delete(_inside(folder), theirs)


def waiting_papers(folder: Path) -> int:
    """How many pages wait in the print folder; none when there is no such folder.

    ``OSError`` when it cannot be read.
    """
    return sum(_is_paper(path) for path in folder.iterdir()) if folder.is_dir() else 0


def filed_pages(folder: Path) -> tuple[Path, ...]:
    """Every page in the print folder, whole or not. Other files are not the kiosk's."""
    found = folder.iterdir() if folder.is_dir() else ()
    return tuple(sorted(path for path in found if path.is_file() and _is_ours(path)))


def note_settings(store: "VisitStore", settings: Settings, now: datetime) -> None:
    """Note in the trail which settings are not as they were the last time.

    The first time: which are not the defaults. ``StoreError`` when the database cannot be used.
    """
    known: dict[str, str | int] = {**_as_text(Settings())}
    for entry in store.trail.all_of("settings changed"):
        known.update(entry.about)
    changed: dict[str, str | int] = {
        key: value for key, value in _as_text(settings).items() if known.get(key) != value
    }
    if changed:
        store.trail.write(now.astimezone(UTC), KIOSK, "settings changed", changed)


def _clock_is_doubtful(store: "VisitStore", now: datetime, due: int) -> bool:
    """Whether nothing should be deleted by this clock today. Noted once, with what was due."""
    # Not simply the newest entry: somebody may have signed in by the wrong clock already.
    last = store.trail.last_outside(now - A_DAY, now + _SAME_TIME)
    if last is None:  # No entry is a day old yet. An upgraded database has visits all the same.
        newest = store.newest(1)
        last = newest[0].finished if newest else now
    if -_SAME_TIME <= now - last <= LONGEST_REST:
        return False
    days = (now - last) // timedelta(days=1)
    jumps = store.trail.all_of("clock jumped")
    if not jumps or not timedelta(0) <= now - jumps[-1].at < A_DAY:
        store.trail.write(now, KIOSK, "clock jumped", {"days": days, "count": due})
    trouble("clock jumped, nothing is deleted today", reason=f"by {days} days", count=due)
    return True


def _is_paper(path: Path) -> bool:
    page = _PAGE.fullmatch(path.name)
    return page is not None and is_code(page["code"])


def _is_ours(path: Path) -> bool:
    return _is_paper(path) or bool(NAMELESS.fullmatch(path.name))


def _changed(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)


def _inside(folder: Path) -> tuple[Path, ...]:
    return tuple(folder.iterdir()) if folder.is_dir() else ()


def _delete(paths: Collection[Path], old: Callable[[Path], bool]) -> int:
    """Delete those files that are ``old``; how many. What cannot be is logged."""
    gone = 0
    for path in paths:
        try:
            if path.is_file() and old(path):
                path.unlink()
                gone += 1
        except OSError as error:  # Its name holds a pick-up code, which may not be logged.
            trouble("a file was not deleted", reason=error.strerror or type(error).__name__)
    return gone


def _as_text(settings: Settings) -> dict[str, str]:
    values = {key: getattr(settings, key) for key in settings.__struct_fields__}
    plain = {True: "true", False: "false", None: "none"}
    return {
        key: plain[value] if value is None or isinstance(value, bool) else str(value)
        for key, value in values.items()
    }
