"""What can go wrong with the stored visits.

Every message is one line for whoever looks after the kiosk: where, what, and what to do.
No message ever carries an answer.
"""

from pathlib import Path

from kiosk.refusals import Refusal


class StoreError(Refusal):
    """The visits cannot be reached, kept or read. ``str()`` is one line that says what to do."""


class StoreUnusable(StoreError):
    """The folder or the file cannot be used now: not writable, locked, a disk error."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"{path}: visits cannot be kept here ({reason}). "
            "Check that the disk is there and has room, and that the kiosk's user may write to it."
        )


class DatabaseMissing(StoreError):
    """No database where there was one before. No new one is made in its place."""

    def __init__(self, database: Path, trace: Path) -> None:
        super().__init__(
            f"{database}: the visit database is gone, but {trace.name} shows there was one. "
            f"Put a backup in its place; to start again with no visits, move {trace.name} away."
        )


class DatabaseEmpty(StoreError):
    """The database file has no content at all. It was left as it is."""

    def __init__(self, database: Path) -> None:
        super().__init__(
            f"{database}: the visit database is an empty file (0 bytes) and was left as it is. "
            "Put a backup in its place."
        )


class DatabaseForeign(StoreError):
    """A file of that name that this kiosk did not make. It was left as it is."""

    def __init__(self, database: Path, reason: str) -> None:
        super().__init__(
            f"{database}: this is not the kiosk's visit database ({reason}) and was left as it "
            "is. Move it away and put a backup in its place."
        )


class DatabaseDamaged(StoreError):
    """The key is the right one, and still the file cannot be read. It was left as it is."""

    def __init__(self, database: Path, reason: str) -> None:
        super().__init__(
            f"{database}: the visit database is damaged ({reason}) and was left as it is. "
            "Keep a copy of it, then put a backup in its place."
        )


class DatabaseUnreadable(StoreError):
    """A wrong key or a damaged file; without the key id nobody can tell which."""

    def __init__(self, database: Path, key_id_file: Path) -> None:
        super().__init__(
            f"{database}: the visit database cannot be read and was left as it is. Either the "
            f"key is wrong or the file is damaged ({key_id_file.name} is missing, so the two "
            "cannot be told apart). Try the recovery key, then a backup."
        )


class DatabaseTooNew(StoreError):
    """A newer version of the kiosk wrote this database. It was left as it is."""

    def __init__(self, database: Path, revision: str) -> None:
        super().__init__(
            f"{database}: a newer kiosk wrote this visit database (revision {revision}) and it "
            "was left as it is. Install that version again or a newer one."
        )


class UpgradeFailed(StoreError):
    """The database could not be brought up to date. It is as it was before."""

    def __init__(self, database: Path, reason: str) -> None:
        super().__init__(
            f"{database}: the visit database could not be upgraded ({reason}). "
            "It is as it was before: go back to the former version of the kiosk and report this."
        )


class KeyMissing(StoreError):
    """There is a database, and no key to read it with. No new key is made."""

    def __init__(self, key_file: Path, database: Path) -> None:
        super().__init__(
            f"{key_file}: there is no key for {database}. "
            "Put the key file back, or make it again from the recovery key."
        )


class KeyRefused(StoreError):
    """The key file cannot be used as it is: open to others, or not a key."""

    def __init__(self, key_file: Path, reason: str, what_to_do: str) -> None:
        super().__init__(f"{key_file}: this key is not used because {reason}. {what_to_do}")


class WrongKey(StoreError):
    """The key is a sound key, but of another database."""

    def __init__(self, key_file: Path, database: Path) -> None:
        super().__init__(
            f"{key_file}: this is not the key of {database}, which was left as it is. "
            "Put the right key file back, or make it again from the recovery key."
        )


class SaveFailed(StoreError):
    """The visit was not saved and nothing of it is in the database. Saving again is safe."""

    def __init__(self, database: Path, reason: str) -> None:
        super().__init__(
            f"{database}: the visit could not be saved ({reason}). "
            "Check that the disk has room and that the kiosk's user may write to it."
        )


class UnknownCode(StoreError):
    """No visit has this pick-up code."""

    def __init__(self, code: str) -> None:
        super().__init__(f"{code}: no visit has this pick-up code. Ask for the code again.")
        self.code = code


class VisitGone(StoreError):
    """The visit was deleted meanwhile, by hand or by its age."""

    def __init__(self) -> None:
        super().__init__("This visit was deleted meanwhile. There is nothing to do.")


class BeingPrinted(StoreError):
    """Somebody else is printing this visit at this moment."""

    def __init__(self, by: str) -> None:
        super().__init__(f"{by} is printing this visit right now. Wait for the paper.")
        self.by = by


class SignInRefused(Exception):
    """Nobody has this PIN, or nobody may try one now."""

    def __init__(self, wait_seconds: int = 0, locked: bool = False) -> None:
        super().__init__("This PIN does not open the desk.")
        self.wait_seconds = wait_seconds
        """How long to wait before the next try; 0: none."""
        self.locked = locked
        """Too many wrong tries: only ``kiosk staff unlock`` opens this screen again."""


class StaffRefused(StoreError):
    """Somebody cannot be added or changed like this: one line with the reason."""


class PinTaken(StaffRefused):
    """Somebody has this PIN already."""

    def __init__(self) -> None:
        super().__init__("Somebody has this PIN already. Take another one.")
