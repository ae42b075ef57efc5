"""What PySide would unpack and compile at every start, as the compiled files that they come to.

PySide's library carries some modules of Python in itself. Where it finds them beside it in a folder
``files.dir`` it takes those, which ``SBK_EMBED=0`` makes it write: see the Makefile and
docs/adr/0011.
"""

import os
import subprocess
import sys
from pathlib import Path
from py_compile import PycInvalidationMode, compile

import shiboken6

FOLDER = Path(shiboken6.__file__).parent / "files.dir"


def pyside_support(build: Path) -> list[tuple[str, str, str]]:
    """What to add to the bundle, as PyInstaller wants it. ``build``: where to put what is made."""
    command = [sys.executable, "-c", "import PySide6.QtCore"]
    subprocess.run(command, env={**os.environ, "SBK_EMBED": "0"}, check=True)
    return [_compiled(module, build) for module in sorted(FOLDER.rglob("*.py"))]


def _compiled(module: Path, build: Path) -> tuple[str, str, str]:
    name = module.relative_to(FOLDER).with_suffix(".pyc")
    made = build / name
    # No time of the source in it: there is no source beside it, and two builds are the same.
    compile(
        str(module),
        cfile=str(made),
        dfile=str(Path("shiboken6", "files.dir", module.relative_to(FOLDER))),
        doraise=True,
        invalidation_mode=PycInvalidationMode.UNCHECKED_HASH,
    )
    return str(Path("shiboken6", "files.dir", name)), str(made), "DATA"
