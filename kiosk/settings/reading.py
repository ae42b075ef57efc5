"""The settings read: a TOML file, the environment and the command line, into one frozen value."""

import json
import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, get_args

import msgspec

from kiosk.colours import ColourError
from kiosk.settings.keys import DATA_DIR, ENVIRONMENT, Settings, SettingsError, in_words, kind_of


class Gathered(msgspec.Struct, frozen=True):
    """The settings, and where each came from."""

    chosen: Settings
    file: Path | None
    """The settings file that was read, if there was one."""
    origins: Mapping[str, str]
    """The file, variable or option that each key was given in last. Not in it: the default."""


def standard_place(environ: Mapping[str, str], windows: bool) -> Path:
    """Where the settings are looked for when nobody says where."""
    if windows:
        return Path(environ.get("ProgramData", r"C:\ProgramData"), "Spine Kiosk", "kiosk.toml")
    return Path("/etc/kiosk/kiosk.toml")


STANDARD = standard_place(os.environ, os.name == "nt")


def load(
    file: Path | None = None,
    environ: Mapping[str, str] = os.environ,
    data_dir: Path | None = None,
    standard: Path = STANDARD,
) -> Settings:
    """The settings alone; see :func:`gather`."""
    return gather(file, environ, data_dir, standard).chosen


def gather(
    file: Path | None = None,
    environ: Mapping[str, str] = os.environ,
    data_dir: Path | None = None,
    standard: Path = STANDARD,
) -> Gathered:
    """The settings of ``file``, overridden by the environment, overridden by ``data_dir``.

    Without ``file``, ``standard`` is read if it is there. A relative path in a file starts at the
    file's folder, any other at the current one.

    Raises :class:`SettingsError` for an unknown key (naming the nearest), a value of the wrong
    type or out of range, a colour that not everybody could read, and a file that cannot be read.
    """
    given, read = _read(file, standard)
    chosen: dict[str, Any] = {}
    origins: dict[str, str] = {}

    def take(key: str, value: Any, origin: str, folder: Path) -> None:
        chosen[key] = value_of(key, value, origin, folder)
        origins[key] = origin

    for key, value in given.items():
        take(key, value, str(read), read.absolute().parent if read else Path())
    for name, value in environ.items():
        if name.startswith(ENVIRONMENT):
            take(name.removeprefix(ENVIRONMENT).lower(), value, name, Path())
    if data_dir is not None:
        chosen["data_folder"], origins["data_folder"] = data_dir, DATA_DIR
    settings = Settings(**chosen)
    try:
        settings.colours()
    except ColourError as error:
        raise SettingsError(f"{origins[error.key]}: {error.key}: {error}") from None
    return Gathered(settings, read, origins)


def value_of(key: str, value: Any, origin: str, folder: Path) -> Any:
    """``value`` as ``key`` wants it; :class:`SettingsError` naming ``origin`` when it cannot be."""
    known = Settings.__struct_fields__
    if key not in known:
        if isinstance(value, dict) or (isinstance(value, list) and dict in map(type, value)):
            raise SettingsError(
                f"{origin}: [{key}]: settings have no sections; take that line away and keep "
                "one key = value on each line"
            )
        from difflib import get_close_matches  # late: only a mistake needs it

        near = get_close_matches(key, known, n=1)
        hint = f"did you mean '{near[0]}'?" if near else f"known are: {', '.join(known)}"
        raise SettingsError(f"{origin}: unknown setting '{key}'; {hint}")
    kind, meta = kind_of(key)
    if Path in (kind, *get_args(kind)) and isinstance(value, str):
        return _path(key, value, origin, folder, may_be_empty=kind is not Path)
    try:
        # Not strict: an environment variable is always text, "4" and "true" must do.
        return msgspec.convert(value, Annotated[kind, meta], strict=False)
    except msgspec.ValidationError:
        shown = json.dumps(value, ensure_ascii=False, default=str)
        raise SettingsError(f"{origin}: {key}: {shown} is not {in_words(key)}") from None


def _path(key: str, text: str, origin: str, folder: Path, may_be_empty: bool) -> Path | None:
    if not text and may_be_empty:
        return None
    if not text:
        raise SettingsError(f"{origin}: {key}: it is empty; give the name of a folder")
    if any(ord(letter) < 32 for letter in text):
        # "C:\temp" is TOML for C:, a tab, and "emp".
        raise SettingsError(
            f"{origin}: {key}: \\ has a meaning of its own between double quotes; write / in its "
            "place, or put the name in 'single quotes'"
        )
    try:
        return folder / Path(text).expanduser()
    except RuntimeError:
        raise SettingsError(f"{origin}: {key}: {text}: there is no such home folder") from None


def _read(file: Path | None, standard: Path) -> tuple[dict[str, Any], Path | None]:
    """What the file says, and which it was."""
    path = file or standard
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        # A link that leads nowhere is not "no file": somebody meant settings to be there.
        if file is None and not path.is_symlink():
            return {}, None
        raise SettingsError(f"{path}: cannot be read: {error.strerror}") from None
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise SettingsError(f"{path}: this is not UTF-8 text; save it as UTF-8") from None
    try:
        # With a last line end, a mistake in the last line has a line number, too.
        return tomllib.loads(text + "\n"), path
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path}: {_mistake(text, str(error))}") from None


def _mistake(text: str, reason: str) -> str:
    """The line that is no TOML, and why; the reason alone when it names no line."""
    found = re.fullmatch(r"(.*) \(at line (\d+), column \d+\)", reason)
    if not found:
        return reason
    why, number = found[1], int(found[2])
    line = text.splitlines()[number - 1].strip()
    if why == "Cannot overwrite a value":
        why = "this key is there twice"
    if "\\" in why or "\\" in line:
        why += "; write / in place of \\, or put the name in 'single quotes'"
    return f"line {number}: {line}: {why}"
