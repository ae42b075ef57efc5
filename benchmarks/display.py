"""A screen of our own without a monitor: its pixels can be read, and it can be tapped."""

import ctypes
import mmap
import os
import struct
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

WIDTH, HEIGHT = 1280, 800
_HEADER = struct.Struct(">25I")
"""Of an XWD file: 25 big-endian words."""


class Patch(msgspec.Struct, frozen=True):
    """So many pixels of this colour within this rectangle say that something is drawn."""

    colour: str
    x: int
    y: int
    width: int
    height: int
    least: int


class Screen:
    """The picture of a running X server, as it is in the server's own memory."""

    def __init__(self, name: str, framebuffer: Path) -> None:
        self.name = name
        """What goes into ``DISPLAY``."""
        with framebuffer.open("rb") as file:
            self._pixels = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        header = _HEADER.unpack_from(self._pixels)
        self._stride = header[12]
        self._start = header[0] + header[19] * 12  # after the header and the colour map

    def shows(self, patch: Patch) -> bool:
        """Whether the patch is drawn."""
        red, green, blue = bytes.fromhex(patch.colour.removeprefix("#"))
        pixel = bytes((blue, green, red))
        found = 0
        for row in range(patch.y, patch.y + patch.height):
            start = self._start + row * self._stride + patch.x * 4
            found += self._pixels[start : start + patch.width * 4].count(pixel)
            if found >= patch.least:
                return True
        return False

    def close(self) -> None:
        self._pixels.close()


class Pointer:
    """Presses and lets go on a screen, as the input driver of a touch panel does."""

    def __init__(self, screen: Screen) -> None:
        self._x11 = ctypes.CDLL("libX11.so.6")
        self._xtest = ctypes.CDLL("libXtst.so.6")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._display = ctypes.c_void_p(self._x11.XOpenDisplay(screen.name.encode()))

    def move(self, x: int, y: int) -> None:
        self._xtest.XTestFakeMotionEvent(self._display, -1, x, y, 0)
        self._x11.XFlush(self._display)

    def press(self, down: bool) -> None:
        self._xtest.XTestFakeButtonEvent(self._display, 1, int(down), 0)
        self._x11.XFlush(self._display)

    def close(self) -> None:
        self._x11.XCloseDisplay(self._display)


@contextmanager
def private_screen() -> Iterator[Screen]:
    """Start an X server on a display number that is free, for as long as the block lasts."""
    with tempfile.TemporaryDirectory() as folder:
        reading, writing = os.pipe()
        size = f"{WIDTH}x{HEIGHT}x24"
        server = subprocess.Popen(
            [*f"Xvfb -displayfd {writing} -screen 0 {size} -noreset -fbdir".split(), folder],
            pass_fds=(writing,),
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        try:
            with os.fdopen(reading) as number:
                name = f":{number.readline().strip()}"
            screen = Screen(name, Path(folder) / "Xvfb_screen0")
            yield screen
            screen.close()
        finally:
            server.terminate()
            server.wait()


def wait_until(so: Callable[[], bool], seconds: float = 30) -> float:
    """Wait for something to be so; the time it was, on ``time.perf_counter``'s clock."""
    end = time.perf_counter() + seconds
    while not so():
        if time.perf_counter() > end:
            raise TimeoutError("the screen did not show what was waited for")
        time.sleep(0.001)
    return time.perf_counter()
