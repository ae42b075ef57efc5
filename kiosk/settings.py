"""The settings: one frozen value from one TOML file, then the environment."""

import difflib
import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec

from kiosk.colours import ColourError, palette

ENVIRONMENT = "KIOSK_"
"""Each key may be given as an environment variable: KIOSK_CLINIC, KIOSK_DATA_FOLDER ..."""


def _data_folder() -> Path:
    home = os.environ.get("XDG_DATA_HOME")
    return (Path(home) if home else Path.home() / ".local" / "share") / "spine-kiosk"


class SettingsError(Exception):
    """A setting that cannot be used: one line with file or variable, key and reason."""


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a clinic may set. Every key has a default, so an empty file is a good file."""

    clinic: str = ""
    """The clinic's name, on the first screen and on paper."""
    clinic_logo: Path | None = None
    """An SVG or PNG file for the first screen."""
    clinic_colour: str = ""
    """Fills buttons and tool cards, as #RRGGBB; text, edges and tints follow it. It must carry
    white text. Empty: the house's #00484E. High contrast keeps its own colours."""
    panel_colour: str = ""
    """The calm panel behind headings, as #RRGGBB. Empty: the house's #E2EFEC."""
    data_folder: Path = msgspec.field(default_factory=_data_folder)
    """Where the database and its key are."""
    content_folder: Path | None = None
    """The clinic's own articles, assessments and wording, laid over the installed ones."""
    print_folder: Path | None = None
    """Where a summary goes when it cannot be printed. Default: "to-print" in the data folder."""
    keep_days: Annotated[int, msgspec.Meta(ge=0, le=3650)] = 90
    """Days until a visit, and its pages in the print folder, are deleted. 0: never."""
    printer: str = ""
    """The CUPS queue for summaries. Empty: the system's default printer."""
    print_when_finished: bool = True
    """Print each summary as soon as the patient has finished."""
    print_timeout_seconds: Annotated[int, msgspec.Meta(ge=10, le=600)] = 90
    paper: Literal["a4", "letter"] = "a4"
    alert_sound: bool = False
    """A short chime in the front desk's own window when a patient's answers are urgent."""
    language: str = "en"
    """The language of the first screen."""
    units: Literal["us", "metric"] = "us"
    """Height and weight in feet, inches and pounds first, or in centimeters and kilograms."""
    ask_reference: bool = False
    """Ask for the reference on the visit slip, typed or scanned. Off: the pick-up code is the
    only key."""
    full_screen: bool = True
    idle_minutes: Annotated[float, msgspec.Meta(ge=2, le=5)] = 3
    """Minutes without a touch until the warning."""
    countdown_seconds: Annotated[int, msgspec.Meta(ge=20, le=120)] = 45
    """Seconds from the warning until everything is wiped."""
    finish_seconds: Annotated[int, msgspec.Meta(ge=20, le=300)] = 60
    """Seconds that the pick-up code stays on the screen."""
    reduce_motion: bool = False
    """Pages change at once instead of sliding in."""
    pixels_per_mm: Annotated[float, msgspec.Meta(gt=1, lt=40)] = 5.88
    """Of the panel; 5.88 is a 10.1 inch panel of 1280 x 800."""

    @property
    def filing_folder(self) -> Path:
        return self.print_folder or self.data_folder / "to-print"


def load(file: Path | None, environ: Mapping[str, str] = os.environ) -> Settings:
    """The settings of ``file`` (none: the defaults), overridden by the environment.

    Raises :class:`SettingsError` for an unknown key (naming the nearest), a value of the wrong
    type or out of range, a colour that not everybody could read, and a file that cannot be read.
    """
    given: dict[str, Any] = {} if file is None else _read(file)
    _convert(given, str(file))
    places = dict.fromkeys(given, str(file))
    for name, value in environ.items():
        if name.startswith(ENVIRONMENT):
            key = name.removeprefix(ENVIRONMENT).lower()
            _convert({key: value}, name)
            given[key] = value
            places[key] = name
    chosen = _convert(given, str(file))
    try:
        palette(chosen.clinic_colour, chosen.panel_colour)
    except ColourError as error:
        raise SettingsError(f"{places[error.key]}: {error.key}: {error}") from None
    return chosen


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SettingsError(f"{file}: cannot be read: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{file}: {error}") from None


def _convert(given: dict[str, Any], where: str) -> Settings:
    known = Settings.__struct_fields__
    for key in given:
        if key not in known:
            near = difflib.get_close_matches(key, known, n=1)
            hint = f"; did you mean '{near[0]}'?" if near else f"; known are: {', '.join(known)}"
            raise SettingsError(f"{where}: unknown setting '{key}'{hint}")
    try:
        # Not strict: an environment variable is always text, "4" and "true" must do.
        return msgspec.convert(given, Settings, strict=False, dec_hook=_path)
    except msgspec.ValidationError as error:
        reason, _, place = str(error).partition(" - at `$.")
        raise SettingsError(f"{where}: '{place.rstrip('`')}': {reason}") from None


def _path(kind: type, value: Any) -> Any:
    if issubclass(kind, Path) and isinstance(value, str) and value:
        return Path(value).expanduser()
    raise ValueError("Expected the name of a file or folder")
