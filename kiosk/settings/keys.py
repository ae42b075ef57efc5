"""The settings: one frozen value from one TOML file, the environment and the command line.

:class:`Settings` is the one place where a key, its type, range, default and meaning stand. The
command, the sample file and docs/settings.md are made of it (``kiosk.command.settings``).
"""

import os
import sys
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_type_hints

import msgspec
from msgspec import Meta

from kiosk.colours import palette
from kiosk.refusals import Refusal

ENVIRONMENT = "KIOSK_"
"""Each key may be given as an environment variable: KIOSK_CLINIC, KIOSK_DATA_FOLDER ..."""
DATA_DIR = "--data-dir"
"""The one setting that is also an option of every verb."""


class SettingsError(Refusal):
    """A setting that cannot be used: one line with file or variable, key and reason."""


def _data_folder() -> Path:
    if sys.platform == "win32":
        # For the whole machine, as the settings are: the kiosk and IT run under two accounts.
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData"), "Spine Kiosk", "data")
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
        Meta(
            description="The CUPS queue for summaries; on Windows, the printer's name. Empty: the "
            "system's default printer."
        ),
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
    language: Annotated[
        str,
        Meta(
            description="The clinic's language: of the first screen, the front desk and the care "
            "team's page. Patients can choose another."
        ),
    ] = "en"
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
    rest_minutes: Annotated[
        float,
        Meta(
            ge=0,
            le=720,
            description="Minutes of a first screen that nobody touches until the screen is dark; a "
            "touch wakes it. 0: never.",
        ),
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

    def colours(self) -> dict[str, str]:
        """The clinic's day colours, by their names in the theme; see :func:`palette`."""
        return palette(self.clinic_colour, self.panel_colour)


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
