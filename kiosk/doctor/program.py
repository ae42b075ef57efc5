"""The program itself: version, settings, content, fonts, and whether Qt can be loaded."""

import platform
import tomllib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from kiosk import __version__
from kiosk.content.errors import ContentError
from kiosk.content.shelf import Shelf, resources
from kiosk.doctor.finding import Finding, fail, look, well
from kiosk.settings.keys import ENVIRONMENT, Settings, SettingsError
from kiosk.settings.reading import value_of

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
    given: list[tuple[str, Any, Path]] = []
    if file is not None:
        with suppress(OSError, ValueError):
            read = tomllib.loads(file.read_text(encoding="utf-8-sig"))
            given += ((key, value, file.absolute().parent) for key, value in read.items())
    for name, value in environ.items():
        if name.startswith(ENVIRONMENT):
            given.append((name.removeprefix(ENVIRONMENT).lower(), value, Path()))
    good: dict[str, Any] = {}
    for key, value, folder in given:
        with suppress(SettingsError):
            good[key] = value_of(key, value, "", folder)
    return Settings(**good)


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
    found = problems(shelf)
    if moved := shelf.moved():
        return _does_not_start(moved[0], found)
    codes = language_codes(shelf)
    if settings.language not in codes:
        return fail(
            f"language: there are no screen words in '{settings.language}'",
            f"Set language to one of: {', '.join(codes)}.",
        )
    try:
        for code in codes:
            load_content(shelf, code)
    except ContentError as error:
        return _does_not_start(error.problems[0], found)
    if found:
        return look(f"problems found: {len(found)}; {found[0]}", "kiosk check lists them all.")
    where = f"; the clinic's own folder is {own}" if own else ""
    return well(f"no problems found; languages: {', '.join(codes)}{where}")


def _does_not_start(first: str, found: Sequence[str]) -> Finding:
    more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
    return fail(
        f"{first}{more}",
        "Until it is put right the kiosk does not start. kiosk check lists every problem.",
    )


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
