"""The data folder: what lies in it and whose it is, its key, its database, its disk."""

import os
import shutil
import stat
import sys
from collections.abc import Mapping
from pathlib import Path

from kiosk.data_folder import DataFolder
from kiosk.doctor.finding import Finding, fail, look, refused, well
from kiosk.records.errors import KeyMissing, StoreError
from kiosk.store.glimpse import LogLeftAlone, glimpse, matching_key
from kiosk.store.key import CREDENTIAL, key_path, read_key
from kiosk.store.schema import SCHEMA_VERSION

SERVICE = "spine-kiosk.service"
SEALED_KEY = "etc/kiosk/kiosk-key.cred"

MB = 1024 * 1024
LEAST_MB = 100
"""Free space below which the next visits may not be saved."""
AMPLE_MB = 1024


def key_file(folder: Path, environ: Mapping[str, str], root: Path) -> Path:
    """Where the kiosk has its key from, as far as this process can tell.

    systemd shows a credential to the service it is for. An administrator finds that of the
    running service in /run/credentials.
    """
    path = key_path(folder, environ)
    of_service = root / "run/credentials" / SERVICE / CREDENTIAL
    return of_service if not path.exists() and of_service.exists() else path


def data(folder: Path) -> Finding:
    if not folder.exists():
        return look(
            f"{folder}: there is no such folder yet, the first start makes it",
            "If this kiosk has run before: is its disk there, and data_folder right?",
        )
    if not folder.is_dir():
        return fail(f"{folder}: this is no folder", "Move it away, or set data_folder right.")
    if os.name == "nt":  # Windows shows no owner or group in these bits.
        return well(f"{folder}")
    about = folder.stat()
    for path in sorted(folder.iterdir()):
        # What the kiosk is just writing may be gone again.
        if path.exists() and path.stat().st_uid != about.st_uid:
            return fail(
                f"{path}: belongs to {_owner(path)}, the folder to {_owner(folder)}",
                f"Let its owner have it all: chown -R --reference={folder} {folder}",
            )
    if stat.S_IMODE(about.st_mode) & (stat.S_IRWXG | stat.S_IRWXO):
        return look(
            f"{folder}: others can reach it (permissions {stat.S_IMODE(about.st_mode):04o})",
            f"For its owner alone: chmod 700 {folder}",
        )
    return well(f"{folder}, of {_owner(folder)} alone")


def key(folder: Path, environ: Mapping[str, str], root: Path) -> Finding:
    path = key_file(folder, environ, root)
    sealed = root / SEALED_KEY
    try:
        found = matching_key(folder, path)
    except KeyMissing as error:
        if sealed.exists():
            return look(
                f"it is sealed in {sealed} and can be read only while the kiosk runs",
                f"Start the kiosk (systemctl start {SERVICE}) and call the doctor again.",
            )
        if not DataFolder(folder).database.exists():
            return well("none yet, the first start makes it")
        return refused(error)
    except StoreError as error:
        return refused(error)
    if path.name == CREDENTIAL and _lies_in_clear(folder, found.id):
        return look(
            f"{path}, id {found.id}; but it also lies in clear in {DataFolder(folder).key}",
            "Take a copy of that file to a safe and delete it here: sealing helps only then.",
        )
    return well(f"{path}, id {found.id}")


def _lies_in_clear(folder: Path, key_id: str) -> bool:
    try:
        return read_key(DataFolder(folder).key).id == key_id
    except (OSError, StoreError):
        return False


def database(folder: Path, environ: Mapping[str, str], root: Path) -> Finding:
    try:
        seen = glimpse(folder, key_file(folder, environ, root))
    except LogLeftAlone as error:
        return refused(error, "look")
    except StoreError as error:
        return refused(error)
    if seen is None:
        return look(
            "none yet, the first start makes it",
            "If this kiosk has kept visits before, put a backup in its place first.",
        )
    size = DataFolder(folder).database.stat().st_size / MB
    said = [f"{size:.1f} MB"]
    if seen.visits is not None:
        said.insert(0, f"visits: {seen.visits}")
    if copies := DataFolder(folder).copies():
        said.append(f"copies from before an upgrade: {len(copies)}")
    return well(", ".join(said))


def schema(folder: Path, environ: Mapping[str, str], root: Path) -> Finding:
    try:
        seen = glimpse(folder, key_file(folder, environ, root))
    except LogLeftAlone as error:
        return refused(error, "look")
    except StoreError:
        return fail("the database cannot be read", "See the line 'database'.")
    if seen is None:
        return well(f"{SCHEMA_VERSION}, made at the first start")
    if seen.newer:
        return fail(
            f"a newer kiosk wrote the database ({seen.revision}; this one knows {SCHEMA_VERSION})",
            "Install that version again or a newer one.",
        )
    if seen.older:
        return look(
            f"the database stands at {seen.revision}, this kiosk at {SCHEMA_VERSION}",
            "It is upgraded at the next start, which keeps a copy. Start the kiosk again.",
        )
    return well(SCHEMA_VERSION)


def disk(folder: Path) -> Finding:
    path = next(each for each in (folder, *folder.absolute().parents) if each.exists())
    if sys.platform != "win32" and os.statvfs(path).f_flag & os.ST_RDONLY:
        return fail(
            f"{path}: the disk can only be read",
            "It may be broken: look at dmesg, save what is there, and mount it anew.",
        )
    free = shutil.disk_usage(path).free // MB
    says = f"{free} MB are free at {path}"
    if free < LEAST_MB:
        return fail(says, "Make room now: visits that cannot be saved wait in memory only.")
    # An upgrade makes a copy of the database first.
    size = DataFolder(folder).database.stat().st_size // MB if _is_there(folder) else 0
    if free < max(AMPLE_MB, 2 * size):
        return look(
            says, f"Make room: visits need some, and an upgrade a copy of the database ({size} MB)."
        )
    return well(says)


def _is_there(folder: Path) -> bool:
    return DataFolder(folder).database.is_file()


def _owner(path: Path) -> str:
    number = path.stat().st_uid
    if sys.platform == "win32":
        return str(number)
    try:
        return path.owner()
    except KeyError:  # A number without a name.
        return str(number)
