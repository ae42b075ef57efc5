"""Where the installed content is, and how a clinic's own folder is laid over it."""

from pathlib import Path

import msgspec

import kiosk
from kiosk.content.errors import ContentError
from kiosk.content.moved import moved_problems


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
        """The file of that name, or None. ``name`` is relative, such as ``en/screens.toml``."""
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

    def holding(self, name: str) -> tuple[str, ...]:
        """The names of the folders that hold a file or folder of that name; each once."""
        found = {path.parent.name for root in self.folders for path in root.glob(f"*/{name}")}
        return tuple(sorted(found))

    def moved(self) -> tuple[str, ...]:
        """A line for each file that is laid out as it once was, and would be read by nobody."""
        return tuple(line for folder in self.folders for line in moved_problems(folder))


def shelf_of(own: Path | None) -> Shelf:
    """The installed content with the clinic's own folder over it, if it has one.

    Raises :class:`ContentError` when that folder is not there, or laid out as it once was.
    """
    if own is None:
        return Shelf(folders=(resources(),))
    if not own.is_dir():
        raise ContentError(f"{own}: content_folder: there is no such folder")
    shelf = Shelf(folders=(resources(), own))
    if moved := shelf.moved():
        raise ContentError(*moved)
    return shelf
