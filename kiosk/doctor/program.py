"""The program itself: version, settings, content, fonts, and whether Qt can be loaded."""

import platform
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from kiosk import __version__
from kiosk.content.errors import ContentError
from kiosk.content.places import Shelf, resources
from kiosk.doctor.finding import Finding, fail, look, well
from kiosk.settings import ENVIRONMENT, Settings, SettingsError, load

FONTS = tuple(
    f"AtkinsonHyperlegibleNext-{weight}.ttf"
    for weight in ("Regular", "Medium", "SemiBold", "Bold", "ExtraBold")
)
"""As in ui/window.py, which needs Qt to be read."""
_TRUETYPE = b"\0\1\0\0"


def version() -> Finding:
    return well(
        f"spine kiosk {__version__}, Python {platform.python_version()}, "
        f"{platform.system()} {platform.release()} ({platform.machine()})"
    )


def settings_read(file: Path | None, trouble: str, environ: Mapping[str, str]) -> Finding:
    """``trouble``: why the settings were refused; "" when they were not."""
    if trouble:
        return fail(
            trouble,
            "Until it is put right the kiosk does not start. "
            "The other lines go by those settings that can be used.",
        )
    names = sorted(name for name in environ if name.startswith(ENVIRONMENT))
    over = f"; over it from the environment: {', '.join(names)}" if names else ""
    return well(f"{file or 'no file: every setting is at its default'}{over}")


def usable(file: Path | None, environ: Mapping[str, str]) -> Settings:
    """As many of the settings as can be used, when not all can. Never raises."""
    given: dict[str, str] = {}
    if file is not None:
        with suppress(OSError, ValueError):
            read = tomllib.loads(file.read_text(encoding="utf-8-sig"))
            given = {ENVIRONMENT + key.upper(): str(value) for key, value in read.items()}
    given |= {name: value for name, value in environ.items() if name.startswith(ENVIRONMENT)}
    good: dict[str, str] = {}
    for name, value in given.items():
        with suppress(SettingsError):
            load(None, good | {name: value})
            good[name] = value
    return load(None, good)


def content(settings: Settings) -> Finding:
    from kiosk.content.check import problems
    from kiosk.content.loading import load as load_content
    from kiosk.content.screens import language_codes

    own = settings.content_folder
    if own is not None and not own.is_dir():
        return fail(
            f"{own}: content_folder: there is no such folder",
            "Until it is there the kiosk does not start.",
        )
    if settings.clinic_logo is not None and not settings.clinic_logo.is_file():
        return fail(
            f"{settings.clinic_logo}: clinic_logo: there is no such file",
            "Until it is there the kiosk does not start.",
        )
    shelf = Shelf(folders=(resources(),) if own is None else (resources(), own))
    codes = language_codes(shelf)
    if settings.language not in codes:
        return fail(
            f"language: there are no screen words in '{settings.language}'",
            f"Set language to one of: {', '.join(codes)}.",
        )
    found = problems(shelf)
    try:
        for code in codes:
            load_content(shelf, code)
    except ContentError as error:
        more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        return fail(
            f"{error.problems[0]}{more}",
            "Until it is put right the kiosk does not start. kiosk check lists every problem.",
        )
    if found:
        return look(f"problems found: {len(found)}; {found[0]}", "kiosk check lists them all.")
    where = f"; the clinic's own folder is {own}" if own else ""
    return well(f"no problems found; languages: {', '.join(codes)}{where}")


def fonts(folder: Path) -> Finding:
    again = "Install the kiosk again."
    for name in FONTS:
        file = folder / name
        if not file.is_file():
            return fail(f"{file}: the font is missing", again)
        with file.open("rb") as font:
            if font.read(4) != _TRUETYPE:
                return fail(f"{file}: this is no font", again)
    return well(f"all {len(FONTS)} are there")


def qt() -> Finding:
    """Whether what draws the screens can be loaded; no display is needed for that."""
    try:
        import PySide6.QtQuick  # noqa: F401
        from PySide6.QtCore import qVersion
    except ImportError as error:  # Its message names the library that is missing.
        return fail(f"it cannot be loaded: {error}", "Install what is missing, or the kiosk again.")
    return well(f"Qt {qVersion()}")
