"""Where the installed content is, and how a clinic's own folder is laid over it."""

from pathlib import Path

import msgspec

import kiosk


def resources() -> Path:
    """The folder of content, figures and fonts that travels with the program.

    In an installed wheel it stands inside the package, in a checkout beside it.
    """
    package = Path(kiosk.__file__).parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


class Shelf(msgspec.Struct, frozen=True):
    """Folders of content, one laid over the other: a file in a later folder wins."""

    folders: tuple[Path, ...]

    def find(self, name: str) -> Path | None:
        """The file of that name, or None. ``name`` is relative, such as ``i18n/en.toml``."""
        for folder in reversed(self.folders):
            if (folder / name).is_file():
                return folder / name
        return None

    def files(self, folder: str, ending: str) -> tuple[Path, ...]:
        """The files of one folder that end so, by name; each name once."""
        found = {
            path.name: path
            for root in self.folders
            if (root / folder).is_dir()
            for path in (root / folder).iterdir()
            if path.suffix == ending
        }
        return tuple(found[name] for name in sorted(found))
