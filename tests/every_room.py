"""Runs the rooms of tests a few at a time, and says every ten seconds how far each of them is.

What ``make test`` calls. A room that passes is one line; the report of one that fails stands whole
at the end, where a log is read first.
"""

import argparse
import io
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

COUNTED = re.compile(r"\[ *(\d+)/(\d+)\]")
"""What pytest writes behind each test."""
TROUBLE = re.compile(r"^=+ (ERRORS|FAILURES) =+$", re.MULTILINE)
"""Where its report begins; before it stands each test by its name."""
TIME_TO_TIDY = 20
"""Seconds that a room has for its printers and windows when it is stopped."""


class Room:
    """The tests of one room, in a process of their own; what they say goes into a file.

    A file and no pipe: what a test left running would hold a pipe open.
    """

    def __init__(self, name: str, folder: Path) -> None:
        self.name = name
        self._said = folder / name
        told = os.environ.get("PYTEST_ADDOPTS", "")
        counting = {"PYTEST_ADDOPTS": f"{told} -v -v -o console_output_style=count"}
        with self._said.open("wb") as out:
            self.process = subprocess.Popen(
                ["make", "--no-print-directory", f"test-{name}"],
                env=os.environ | counting,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                start_new_session=True,
            )

    def over(self) -> bool:
        return self.process.poll() is not None

    def failed(self) -> bool:
        return self.process.returncode != 0

    def said(self) -> str:
        return self._said.read_text(encoding="utf-8", errors="replace")

    def progress(self) -> str:
        counted = COUNTED.findall(self.said())
        return f"{self.name} {' of '.join(counted[-1])}" if counted else f"{self.name} begins"

    def outcome(self) -> str:
        """The last line that pytest said: how many passed, in what time."""
        ends = re.findall(r"^.*\bin [\d.]+s\b.*$", self.said(), re.MULTILINE)
        told = ends[-1].strip("= ") if ends else "ended without a report"
        return f"{self.name}: {told}" + (" - FAILED" if self.failed() else "")

    def report(self) -> str:
        """What failed and why; everything, when pytest itself did not get so far."""
        said = self.said()
        begins = TROUBLE.search(said)
        title = f" {self.name} ".center(100, "#")
        return f"\n{title}\n{said[begins.start() if begins else 0 :]}"

    def stop(self) -> None:
        """As Ctrl-C would, so that the printers and windows of its tests end too."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(TIME_TO_TIDY)
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)


def run(
    names: Sequence[str], at_once: int, every: float, to_stop: Callable[[], bool]
) -> Iterator[Room]:
    """Run the rooms in that order, so many at a time, and give back those that failed.

    ``every``: seconds between two lines that say how far they are. Their files last until the end.
    """
    waiting, going = list(names), list[Room]()
    began = told = time.monotonic()
    with TemporaryDirectory(prefix="rooms-") as folder:
        failed = list[Room]()
        while (waiting or going) and not to_stop():
            while waiting and len(going) < at_once:
                going.append(Room(waiting.pop(0), Path(folder)))
            time.sleep(0.1)
            for room in [each for each in going if each.over()]:
                going.remove(room)
                failed += [room] if room.failed() else []
                tell(began, room.outcome())
            if time.monotonic() - told >= every:
                told = time.monotonic()
                tell(began, " · ".join(room.progress() for room in going))
        for room in going:
            room.stop()
        yield from failed


def tell(began: float, what: str) -> None:
    minutes, seconds = divmod(int(time.monotonic() - began), 60)
    print(f"{minutes:>2}:{seconds:02}  {what}", flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rooms", nargs="+", help="as in make test-ROOM, the longest first")
    parser.add_argument("--at-once", type=int, default=3)
    parser.add_argument("--every", type=float, default=10, help="seconds")
    given = parser.parse_args()
    signals: list[int] = []
    # Only noted: an exception in the middle of a start would lose a room. SIGINT too: a shell that
    # starts this in the background has it ignored, here and in the rooms.
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, lambda number, _: signals.append(number))
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    again = ""
    for room in run(given.rooms, given.at_once, given.every, lambda: bool(signals)):
        print(room.report(), flush=True)
        again += f" make test-{room.name}"
    if signals:
        print("stopped", flush=True)
        return 130
    print(f"\nnot all passed; again, one by one:{again}" if again else "\nall passed", flush=True)
    return 1 if again else 0


if __name__ == "__main__":
    sys.exit(main())
