"""The files of a kiosk in its data folder: each one's name is written here and nowhere else.

What is written there under another name is not deleted with the visits.
"""

from pathlib import Path

import msgspec

from kiosk.files import half_written

_KEY = "visits.key"
_DATABASE = "visits.db"
_COPY = "visits-before-upgrade-from-{}.db"
_KEY_ID = "visits.key-id"
_TRAIL_HEAD = "visits.trail-head"
_HEARTBEAT = "heartbeat.json"

_OURS = (
    # The key goes first: whatever ends a deletion half-way, what is left cannot be read.
    _KEY,
    f"{_DATABASE}*",
    _COPY.format("*"),
    _KEY_ID,
    _TRAIL_HEAD,
    _HEARTBEAT,
)


class DataFolder(msgspec.Struct, frozen=True):
    """A kiosk's data folder. Nothing here looks into a file, or needs it to be there."""

    path: Path

    @property
    def key(self) -> Path:
        return self.path / _KEY

    @property
    def key_id(self) -> Path:
        """Tells a wrong key from a damaged database."""
        return self.path / _KEY_ID

    @property
    def database(self) -> Path:
        return self.path / _DATABASE

    @property
    def logs(self) -> tuple[Path, Path]:
        """What SQLite has written and not yet taken into the database."""
        return log_of(self.database), journal_of(self.database)

    @property
    def log_index(self) -> Path:
        return log_index_of(self.database)

    @property
    def trail_head(self) -> Path:
        """How far the trail has come."""
        return self.path / _TRAIL_HEAD

    @property
    def heartbeat(self) -> Path:
        """Is there while the kiosk runs."""
        return self.path / _HEARTBEAT

    def copy_before_upgrade(self, revision: str) -> Path:
        """Where the copy goes that is made of a database at that revision before it is upgraded."""
        return self.path / _COPY.format(revision)

    def copies(self) -> tuple[Path, ...]:
        """The copies that were made before an upgrade, and are still there."""
        return tuple(sorted(self.path.glob(_COPY.format("*"))))

    def files(self) -> tuple[Path, ...]:
        """Every file of the kiosk that is there, the key before all others, with what a power cut
        has left of those that were being written."""
        return tuple(
            path
            for name in _OURS
            for names in (name, half_written(name))
            for path in sorted(self.path.glob(names))
            if path.is_file()
        )


def log_of(database: Path) -> Path:
    """SQLite's log of a database that is in WAL mode."""
    return Path(f"{database}-wal")


def log_index_of(database: Path) -> Path:
    return Path(f"{database}-shm")


def journal_of(database: Path) -> Path:
    """SQLite's log of a database that is in no WAL mode."""
    return Path(f"{database}-journal")
