"""TOML files into frozen values, strictly: what is unknown or missing is named, not guessed."""

import re
import tomllib
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from kiosk.content.errors import ContentError

T = TypeVar("T")


def read_text(path: Path, file: str = "") -> str:
    """The text of a UTF-8 file; :class:`ContentError` names a file that cannot be read.

    ``file`` is the name that an error shows, if it is not the file's own.
    """
    file = file or path.name
    try:
        # "-sig", because editors on Windows begin a file with a byte order mark.
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ContentError(f"{file}: byte {error.start}: not UTF-8 text") from None
    except OSError as error:
        raise ContentError(f"{file}: cannot be read: {error.strerror}") from None


def read_toml(path: Path, shape: type[T], file: str = "") -> T:
    """The file as a value of ``shape``; :class:`ContentError` names file, place and reason."""
    return parse_toml(read_text(path, file), shape, file or path.name)


def read_table(path: Path, file: str = "") -> dict[str, Any]:
    """The file as a plain table, of no shape yet."""
    return _table(read_text(path, file), file or path.name)


def parse_toml(text: str, shape: type[T], file: str) -> T:
    """``text`` as a value of ``shape``. ``file`` is the name that an error shows."""
    return shaped(_table(text, file), shape, file)


def shaped(value: object, shape: type[T], file: str, where: str = "") -> T:
    """A plain value as one of ``shape``; ``where`` is where in the file it stands."""
    try:
        return msgspec.convert(value, shape)
    except msgspec.ValidationError as error:
        reason = _plainly(str(error))
        raise ContentError(f"{file}: {where}, {reason}" if where else f"{file}: {reason}") from None


def _table(text: str, file: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ContentError(f"{file}: {error}") from None


def _plainly(message: str) -> str:
    """msgspec's "... - at `$.question[3].kind`" with the place first and counted from 1."""
    reason, _, where = message.partition(" - at `")
    if not where:
        return reason
    where = re.sub(r"\[(\d+)\]", lambda found: f" {int(found[1]) + 1}", where.strip("`$."))
    return f"{where.replace('.', ', ')}: {reason}"
