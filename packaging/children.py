"""Run as the bundle starts: the programs that it calls find their own libraries, not ours."""

import os

# PyInstaller's start program puts the bundle first for itself, and keeps what was there before.
_before = os.environ.pop("LD_LIBRARY_PATH_ORIG", "")
os.environ.pop("LD_LIBRARY_PATH", None)
if _before:
    os.environ["LD_LIBRARY_PATH"] = _before
