"""A clinic's own folder from before each language had one folder: refused, never half read."""

from collections.abc import Iterator
from pathlib import Path

from kiosk.content.layout import LanguageFolder

_OLD = ("i18n", "articles", "assessments", "notices")


def moved_problems(folder: Path) -> Iterator[str]:
    """One line for each file that nobody looks for any more where it is: which file, why, and
    where it belongs now."""
    for path in sorted(path for room in _OLD for path in (folder / room).rglob("*.*")):
        name = path.relative_to(folder).as_posix()
        place = _place_now(name)
        if place is not None:
            yield f"{name}: nobody reads it here: each language has one folder; move it to {place}"


def _place_now(name: str) -> str | None:
    """Where a file of the old layout belongs; None for any other file."""
    if not name.endswith((".toml", ".md")):
        return None
    match name.split("/"):
        case ["i18n", file]:
            code, _, kind = file.removesuffix(".toml").partition(".")
            home = LanguageFolder(code)
            return {"": home.screens, "report": home.paper, "desk": home.desk}.get(kind)
        case ["articles", code, file]:
            return f"{LanguageFolder(code).articles}/{file}"
        case ["notices", code, file]:
            return f"{LanguageFolder(code).notices}/{file}"
        case ["assessments", code, *rest] if rest and code != "parts":
            return LanguageFolder(code).wording("/".join(rest))
    return None
