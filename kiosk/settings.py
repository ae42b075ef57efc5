"""The settings: one frozen value from one TOML file, the environment and the command line.

:class:`Settings` is the one place where a key, its type, range, default and meaning stand. The
command, the sample file and docs/settings.md are made of it (``kiosk.settings_words``).
"""

import difflib
import json
import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_type_hints

import msgspec
from msgspec import Meta

from kiosk.colours import ColourError, palette

ENVIRONMENT = "KIOSK_"
"""Each key may be given as an environment variable: KIOSK_CLINIC, KIOSK_DATA_FOLDER ..."""
DATA_DIR = "--data-dir"
"""The one setting that is also an option of every verb."""


class SettingsError(Exception):
    """A setting that cannot be used: one line with file or variable, key and reason."""


def _data_folder() -> Path:
    home = os.environ.get("XDG_DATA_HOME")
    try:
        return (Path(home) if home else Path.home() / ".local" / "share") / "spine-kiosk"
    except RuntimeError:
        raise SettingsError("data_folder: this user has no home folder; say which") from None


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a clinic may set. Every key has a default, so an empty file is a good file."""

    clinic: Annotated[
        str, Meta(description="The clinic's name, on the first screen and on paper.")
    ] = ""
    clinic_logo: Annotated[
        Path | None, Meta(description="An SVG or PNG file for the first screen. Empty: none.")
    ] = None
    clinic_colour: Annotated[
        str,
        Meta(
            description="Fills buttons and tool cards, as #RRGGBB; text, edges and tints follow "
            "it. It must carry white text. Empty: the house's #00484E. High contrast keeps its "
            "own colours."
        ),
    ] = ""
    panel_colour: Annotated[
        str,
        Meta(description="The calm panel behind headings, as #RRGGBB. Empty: the house's #E2EFEC."),
    ] = ""
    data_folder: Annotated[
        Path,
        Meta(
            description="Where the encrypted database and its key are.",
            extra={"default": "~/.local/share/spine-kiosk"},
        ),
    ] = msgspec.field(default_factory=_data_folder)
    content_folder: Annotated[
        Path | None,
        Meta(
            description="The clinic's own articles, assessments and wording, laid over the "
            "installed ones. Empty: none."
        ),
    ] = None
    print_folder: Annotated[
        Path | None,
        Meta(
            description="Where a summary goes when it cannot be printed. Empty: to-print in the "
            "data folder."
        ),
    ] = None
    keep_days: Annotated[
        int,
        Meta(
            ge=0,
            le=3650,
            description="Days until a visit, and its pages in the print folder, are deleted. "
            "0: never.",
        ),
    ] = 90
    printer: Annotated[
        str,
        Meta(description="The CUPS queue for summaries. Empty: the system's default printer."),
    ] = ""
    print_when_finished: Annotated[
        bool, Meta(description="Print each summary as soon as the patient has finished.")
    ] = True
    print_timeout_seconds: Annotated[
        int,
        Meta(
            ge=10,
            le=600,
            description="Seconds to wait for the printer; then the page is filed instead.",
        ),
    ] = 90
    paper: Annotated[Literal["a4", "letter"], Meta(description="The size of the pages.")] = "a4"
    alert_sound: Annotated[
        bool,
        Meta(
            description="A short chime in the front desk's own window when a patient's answers "
            "are urgent."
        ),
    ] = False
    language: Annotated[str, Meta(description="The language of the first screen.")] = "en"
    units: Annotated[
        Literal["us", "metric"],
        Meta(
            description="What height and weight are asked in first: feet, inches and pounds, or "
            "centimeters and kilograms. Patients can switch."
        ),
    ] = "us"
    ask_reference: Annotated[
        bool,
        Meta(
            description="Ask for the reference on the visit slip, typed or scanned. Off: the "
            "pick-up code is the only key."
        ),
    ] = False
    full_screen: Annotated[
        bool, Meta(description="Over the full screen; off: in a window, as with run --window.")
    ] = True
    idle_minutes: Annotated[
        float, Meta(ge=2, le=5, description="Minutes without a touch until the warning.")
    ] = 3
    countdown_seconds: Annotated[
        int,
        Meta(ge=20, le=120, description="Seconds from the warning until everything is wiped."),
    ] = 45
    finish_seconds: Annotated[
        int,
        Meta(ge=20, le=300, description="Seconds that the pick-up code stays on the screen."),
    ] = 60
    reduce_motion: Annotated[
        bool, Meta(description="Pages change at once instead of sliding in.")
    ] = False
    pixels_per_mm: Annotated[
        float,
        Meta(
            gt=1,
            lt=40,
            description="Of the panel, so that buttons have their true size; 5.88 is a 10.1 inch "
            "panel of 1280 x 800.",
        ),
    ] = 5.88

    @property
    def filing_folder(self) -> Path:
        return self.print_folder or self.data_folder / "to-print"


class Gathered(msgspec.Struct, frozen=True):
    """The settings, and where each came from."""

    chosen: Settings
    file: Path | None
    """The settings file that was read, if there was one."""
    places: Mapping[str, str]
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
    places: dict[str, str] = {}

    def take(key: str, value: Any, place: str, folder: Path) -> None:
        chosen[key] = value_of(key, value, place, folder)
        places[key] = place

    for key, value in given.items():
        take(key, value, str(read), read.absolute().parent if read else Path())
    for name, value in environ.items():
        if name.startswith(ENVIRONMENT):
            take(name.removeprefix(ENVIRONMENT).lower(), value, name, Path())
    if data_dir is not None:
        chosen["data_folder"], places["data_folder"] = data_dir, DATA_DIR
    settings = Settings(**chosen)
    try:
        palette(settings.clinic_colour, settings.panel_colour)
    except ColourError as error:
        raise SettingsError(f"{places[error.key]}: {error.key}: {error}") from None
    return Gathered(settings, read, places)


def value_of(key: str, value: Any, place: str, folder: Path) -> Any:
    """``value`` as ``key`` wants it; :class:`SettingsError` naming ``place`` when it cannot be."""
    known = Settings.__struct_fields__
    if key not in known:
        if isinstance(value, dict) or (isinstance(value, list) and dict in map(type, value)):
            raise SettingsError(
                f"{place}: [{key}]: settings have no sections; take that line away and keep "
                "one key = value on each line"
            )
        near = difflib.get_close_matches(key, known, n=1)
        hint = f"did you mean '{near[0]}'?" if near else f"known are: {', '.join(known)}"
        raise SettingsError(f"{place}: unknown setting '{key}'; {hint}")
    kind, meta = kind_of(key)
    if Path in (kind, *get_args(kind)) and isinstance(value, str):
        return _path(key, value, place, folder, may_be_empty=kind is not Path)
    try:
        # Not strict: an environment variable is always text, "4" and "true" must do.
        return msgspec.convert(value, Annotated[kind, meta], strict=False)
    except msgspec.ValidationError:
        shown = json.dumps(value, ensure_ascii=False, default=str)
        raise SettingsError(f"{place}: {key}: {shown} is not {in_words(key)}") from None


def kind_of(key: str) -> tuple[Any, Meta]:
    """The type of a key, and its range and meaning."""
    kind, meta = get_args(get_type_hints(Settings, include_extras=True)[key])
    return kind, meta


def in_words(key: str) -> str:
    """What may be given for a key, such as "a whole number from 20 to 120"."""
    kind, meta = kind_of(key)
    if kind is str:
        return "text"
    if kind is bool:
        return "true or false"
    if kind in (int, float):
        number = "a whole number" if kind is int else "a number"
        if meta.ge is not None:
            return f"{number} from {meta.ge} to {meta.le}"
        return f"{number} between {meta.gt} and {meta.lt}"
    if Path in (kind, *get_args(kind)):
        return "the name of a file or folder"
    return " or ".join(f'"{choice}"' for choice in get_args(kind))


def _path(key: str, text: str, place: str, folder: Path, may_be_empty: bool) -> Path | None:
    if not text and may_be_empty:
        return None
    if not text:
        raise SettingsError(f"{place}: {key}: it is empty; give the name of a folder")
    if any(ord(letter) < 32 for letter in text):
        # "C:\temp" is TOML for C:, a tab, and "emp".
        raise SettingsError(
            f"{place}: {key}: \\ has a meaning of its own between double quotes; write / in its "
            "place, or put the name in 'single quotes'"
        )
    try:
        return folder / Path(text).expanduser()
    except RuntimeError:
        raise SettingsError(f"{place}: {key}: {text}: there is no such home folder") from None


def _read(file: Path | None, standard: Path) -> tuple[dict[str, Any], Path | None]:
    """What the file says, and which it was."""
    place = file or standard
    try:
        text = place.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        # A link that leads nowhere is not "no file": somebody meant settings to be there.
        if file is None and not place.is_symlink():
            return {}, None
        raise SettingsError(f"{place}: cannot be read: {error.strerror}") from None
    except OSError as error:
        raise SettingsError(f"{place}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise SettingsError(f"{place}: this is not UTF-8 text; save it as UTF-8") from None
    try:
        # With a last line end, a mistake in the last line has a line number, too.
        return tomllib.loads(text + "\n"), place
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{place}: {_mistake(text, str(error))}") from None


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
