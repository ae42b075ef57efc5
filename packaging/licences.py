"""What the bundle says of what is in it: its list (SBOM), and every licence text."""

import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from shipped import ROOT, write

FOLDER = "licences"


def licence_files(packed: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """What to add to the bundle, as PyInstaller wants it.

    ``packed``: all modules and libraries, each as (name in the bundle, file here, kind).
    Raises :class:`shipped.NotShippable` when something may not travel.
    """
    build = ROOT / "build"
    files = [("LICENSE", ROOT / "LICENSE")]
    files += [(file.name, file) for file in (write("sbom", build), write("licences", build))]
    files += _of_debian({Path(here).resolve() for _, here, kind in packed if kind == "BINARY"})
    return [(f"{FOLDER}/{name}", str(here), "DATA") for name, here in files]


def _of_debian(libraries: Iterable[Path]) -> Iterator[tuple[str, Path]]:
    """Libraries of the system, such as those of X11, with what Debian says of each."""
    if not shutil.which("dpkg-query"):
        return
    owners = set()
    for library in libraries:
        # Debian's database may know a library in /usr/lib by its old name in /lib.
        for name in (str(library), str(library).removeprefix("/usr")):
            said = subprocess.run(
                ["dpkg-query", "--search", name], capture_output=True, text=True, check=False
            ).stdout
            owners |= {line.partition(":")[0] for line in said.splitlines()}
    for owner in sorted(owners):
        text = Path("/usr/share/doc") / owner / "copyright"
        if text.is_file():
            yield f"Debian {owner}/copyright", text.resolve()
