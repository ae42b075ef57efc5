"""The key of the visit database: where it is, when it is made, and when it is refused."""

import base64
import binascii
import hashlib
import os
import re
import secrets
import stat
from collections.abc import Mapping
from pathlib import Path

import msgspec

from kiosk.data_folder import DataFolder
from kiosk.files import put_new_file, replace_file
from kiosk.records.errors import KeyRefused
from kiosk.store.sealing import Seal

CREDENTIAL = "kiosk-key"
"""The name of the systemd credential that takes the place of the key file."""

_KEY = re.compile(r"[0-9a-f]{64}")
_KEY_ID = re.compile(r"[0-9a-f]{16}")
_SEALED = re.compile(r"(?P<seal>[a-z]+):(?P<content>[A-Za-z0-9+/=]+)")
"""A key that the machine has sealed: the name of the seal, then what it made, in base64."""


class Key(msgspec.Struct, frozen=True):
    """A 32-byte key. Its ``repr`` shows only the id, which may be logged."""

    hex: str

    @property
    def id(self) -> str:
        """Sixteen hex digits that tell keys apart and give nothing of the key away."""
        # A prefix of our own, so that this can never equal a hash of the key made for some
        # other purpose.
        return hashlib.sha256(b"kiosk visit key id\0" + bytes.fromhex(self.hex)).hexdigest()[:16]

    def __repr__(self) -> str:
        return f"Key(id={self.id!r})"


def key_path(folder: Path, environment: Mapping[str, str]) -> Path:
    """Where the key of the visits in ``folder`` is read from: systemd's credential if there is
    one, else a file in the folder."""
    credentials = environment.get("CREDENTIALS_DIRECTORY")
    if credentials and (Path(credentials) / CREDENTIAL).exists():
        return Path(credentials) / CREDENTIAL
    return DataFolder(folder).key


def read_key(path: Path, seal: Seal | None = None) -> Key:
    """The key in that file, in clear or sealed by ``seal``.

    ``FileNotFoundError`` when there is none, other ``OSError`` when it cannot be read;
    ``KeyRefused`` when people other than the owner can reach it, it is not a key, or another
    machine sealed it.
    """
    with path.open("rb") as file:
        mode = os.fstat(file.fileno()).st_mode
        content = file.read(4096)
    if _is_open_to_others(path, mode):
        raise KeyRefused(
            path,
            f"others can reach it (permissions {stat.S_IMODE(mode):04o})",
            f"If nobody has copied it: chmod 600 {path}",
        )
    text = content.decode("ascii", errors="replace").strip()
    if sealed := _SEALED.fullmatch(text):
        text = _unsealed(path, sealed["seal"], sealed["content"], seal)
    text = text.lower()
    if not _KEY.fullmatch(text):
        raise KeyRefused(
            path,
            "it is not 64 hexadecimal digits",
            "Put the right key file back, or make it again from the recovery key.",
        )
    return Key(text)


def create_key(path: Path, seal: Seal | None = None) -> Key:
    """Make a new key and keep it there for its owner alone, whole or not at all.

    A key that is already there is kept and read instead. ``OSError`` when it cannot be written.
    """
    put_new_file(path, _written(secrets.token_hex(32), seal))
    return read_key(path, seal)


def seal_key(path: Path, key: Key, seal: Seal) -> None:
    """Seal the key that lies there in clear, as somebody put it back from the recovery key.

    A key that is sealed already stays as it is. ``OSError`` when it cannot be written.
    """
    if not _SEALED.fullmatch(path.read_text(encoding="ascii").strip()):
        replace_file(path, _written(key.hex, seal))


def read_key_id(path: Path) -> str | None:
    """The key id written beside a database; None when there is none that makes sense."""
    try:
        text = path.read_text(encoding="ascii").strip()
    except (FileNotFoundError, UnicodeDecodeError):
        return None
    return text if _KEY_ID.fullmatch(text) else None


def write_key_id(path: Path, key: Key) -> None:
    """Keep the key's id there, in place of what was there before."""
    replace_file(path, f"{key.id}\n".encode())


def _written(key: str, seal: Seal | None) -> bytes:
    if seal is None:
        return f"{key}\n".encode()
    sealed = base64.b64encode(seal.close(key.encode())).decode()
    return f"{seal.name}:{sealed}\n".encode()


def _unsealed(path: Path, name: str, content: str, seal: Seal | None) -> str:
    try:
        if seal is None or seal.name != name:
            raise OSError("this machine has no such seal")
        secret = seal.open(base64.b64decode(content, validate=True))
    except (OSError, binascii.Error):
        raise KeyRefused(
            path,
            f"it cannot be unsealed here ({name}): another machine sealed it, or it is damaged",
            "Make it again from the recovery key.",
        ) from None
    return secret.decode("ascii", errors="replace")


def _is_open_to_others(path: Path, mode: int) -> bool:
    if os.name == "nt":  # Windows shows no owner or group in these bits.
        return False
    # systemd opens a credential to the service's user with an access list, and the mask of that
    # list shows up as the group's permission to read.
    allowed = stat.S_IRUSR | stat.S_IWUSR
    if path.name == CREDENTIAL:
        allowed |= stat.S_IRGRP
    return bool(stat.S_IMODE(mode) & (stat.S_IRWXG | stat.S_IRWXO) & ~allowed)
