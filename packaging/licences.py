"""The licence texts of whatever is packed, each in a folder of its owner's name."""

import shutil
import subprocess
import sysconfig
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path

OURS = Path(__file__).with_name("licences")
"""Of those whose packages bring no text along: Qt and PySide6."""
_TEXTS = ("LICEN", "COPYING", "NOTICE", "AUTHORS")
_ALWAYS = ("pyinstaller",)
"""Its start program is in every bundle."""


def licence_files(packed: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """What to add to the bundle, as PyInstaller wants it.

    ``packed``: all modules and libraries, each as (name in the bundle, file here, kind).
    """
    every = list(packed)
    files = [(f"kiosk/{name}", root / name) for root in (OURS.parents[1],) for name in ("LICENSE",)]
    files += [(f"Qt and PySide6/{text.name}", text) for text in sorted(OURS.iterdir())]
    files += _of_python()
    for package in sorted({*_distributions(every), *_ALWAYS}):
        files += _of_distribution(package)
    libraries = {Path(here).resolve() for _, here, kind in every if kind == "BINARY"}
    files += _of_debian(libraries)
    return [(f"licences/{name}", str(here), "DATA") for name, here in files]


def _distributions(packed: list[tuple[str, str, str]]) -> Iterator[str]:
    owners = metadata.packages_distributions()
    tops = {name.replace("\\", "/").partition("/")[0].partition(".")[0] for name, _, _ in packed}
    for top in tops:
        yield from owners.get(top, ())


def _of_distribution(package: str) -> Iterator[tuple[str, Path]]:
    for file in metadata.files(package) or ():
        is_text = file.name.upper().startswith(_TEXTS) or "LICENSES" in map(str.upper, file.parts)
        if is_text and ".dist-info" in file.parts[0]:
            inside = "/".join(part for part in file.parts[1:] if part.lower() != "licenses")
            yield f"{package}/{inside}", Path(str(file.locate()))


def _of_python() -> list[tuple[str, Path]]:
    text = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    return [("Python/LICENSE.txt", text)] if text.is_file() else []


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
