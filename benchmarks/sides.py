"""The two programs that are compared: the kiosk, and Chromium showing the same first screen."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.display import Patch, Screen
from kiosk.content.shelf import resources

HERE = Path(__file__).parent

SUN = Patch("#F4B942", 830, 150, 80, 90, 3000)
START_BUTTON = Patch("#00484E", 64, 440, 440, 160, 30_000)
FIRST_SCREEN = (
    SUN,
    START_BUTTON,
    Patch("#0E252C", 60, 160, 500, 160, 3000),  # the title
    Patch("#0E252C", 790, 740, 470, 50, 300),  # the words of the bar
    Patch("#003B41", 60, 95, 50, 50, 60),  # the clock of "While you wait"
)
"""All of it: picture, words and icons, in the rectangles where both sides draw them."""
MIDDLE_OF_START = (284, 516)

_FLAGS = (
    "--kiosk",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-color-profile=srgb",
    f"--window-size={1280},{800}",
    "--window-position=0,0",
)


def kiosk_command(data: Path) -> list[str]:
    """The kiosk as it is installed, in this environment."""
    return [str(Path(sys.executable).with_name("kiosk")), "--data-dir", str(data), "run"]


def chromium_command(profile: Path, page: Path) -> list[str]:
    return [str(chromium()), *_FLAGS, f"--user-data-dir={profile}", page.as_uri()]


def chromium() -> Path:
    """Debian's Chromium itself: its start script would only cost it time."""
    binary = Path("/usr/lib/chromium/chromium")
    found = str(binary) if binary.exists() else shutil.which("chromium")
    if found is None:
        raise FileNotFoundError("Chromium is not installed: make bench installs it")
    return Path(found)


def written_page(folder: Path) -> Path:
    """The equivalent page, with the kiosk's own drawing in it and the kiosk's own font."""
    page = (HERE / "page.html").read_text(encoding="utf-8")
    drawing = (resources() / "figures" / "attract-waiting-room.svg").read_text(encoding="utf-8")
    place = folder / "page.html"
    fonts = (resources() / "fonts").resolve().as_uri()
    place.write_text(page.replace("DRAWING", drawing).replace("FONTS", fonts), encoding="utf-8")
    return place


@contextmanager
def running(command: Sequence[str], screen: Screen) -> Iterator[subprocess.Popen[str]]:
    """A program on that screen, ended with all its children when the block is left."""
    # Each side keeps what it has compiled, as where it is installed: without that, Python compiles
    # every file that was changed since, at every start.
    here = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen(
        command,
        env={**here, "DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        # A group of its own, so that ending it can reach no process but its own.
        start_new_session=True,
    )
    with process:
        try:
            yield process
        finally:
            _end(process)


def _end(process: subprocess.Popen[str]) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
