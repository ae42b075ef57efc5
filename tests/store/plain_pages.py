"""What is really in an encrypted database, read by another hand than SQLCipher's."""

from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from store_samples import key_of

PAGE = 4096
RESERVED = 80
"""At the end of each page: 16 bytes to begin with, 64 bytes to check it by."""
SALT = 16
"""At the beginning of the first page, as it is."""
LOG_HEAD, FRAME_HEAD = 32, 24


def plain(folder: Path) -> bytes:
    """Every page of the database and of its log, in use or not, decrypted."""
    return b"".join(_pages(folder))


def _pages(folder: Path) -> Iterator[bytes]:
    key = bytes.fromhex(key_of(folder).hex)
    content = (folder / "visits.db").read_bytes()
    for start in range(0, len(content), PAGE):
        yield _decrypted(content[start : start + PAGE], key, first=start == 0)
    log = folder / "visits.db-wal"
    frames = log.read_bytes()[LOG_HEAD:] if log.exists() else b""
    for start in range(0, len(frames), FRAME_HEAD + PAGE):
        head = frames[start : start + FRAME_HEAD]
        page = frames[start + FRAME_HEAD : start + FRAME_HEAD + PAGE]
        yield _decrypted(page, key, first=head[:4] == bytes((0, 0, 0, 1)))


def _decrypted(page: bytes, key: bytes, first: bool) -> bytes:
    body, start = page[: PAGE - RESERVED], page[PAGE - RESERVED :][:16]
    cipher = Cipher(algorithms.AES(key), modes.CBC(start)).decryptor()
    return cipher.update(body[SALT:] if first else body) + cipher.finalize()
