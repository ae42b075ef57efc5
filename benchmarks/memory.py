"""Memory after a whole visit, beside Chromium's; and whether it grows from visit to visit."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.display import Screen, private_screen, wait_until
from benchmarks.pairs import PAIRS, alternate, median, say
from benchmarks.sides import FIRST_SCREEN, chromium_command, running, written_page
from benchmarks.table import Row, mb
from benchmarks.visitor import DONE

GOAL = 0.36
GROWTH_GOAL = 1.1
SETTLE_SECONDS = 3


def rows(pairs: int = PAIRS, visits: int = 200) -> list[Row]:
    """Kiosk and Chromium in turn; then one kiosk that serves ``visits`` people."""
    with tempfile.TemporaryDirectory() as name, private_screen() as screen:
        folder = Path(name)
        page = written_page(folder)
        # The unmeasured first go makes the database, as the first start of a kiosk does.
        visitors = (sys.executable, "-m", "benchmarks.visitor", str(folder / "kiosk"))
        ours, theirs = alternate(
            lambda: _kiosk_after_a_visit(screen, visitors),
            lambda: _chromium_on_the_page(screen, folder / "chromium", page),
            pairs,
            "memory in kB",
        )
        growth = _growth(screen, visitors, visits)
    mine, other = median(ours), median(theirs)
    compared = Row(
        "memory after a whole visit", mb(mine), f"{mb(other)} Chromium", mine / other, GOAL
    )
    return [compared, growth]


def pss_of_tree(root: int) -> int:
    """Kilobytes of a process and all it started, shared pages counted in proportion."""
    children: dict[int, list[int]] = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            # The name in brackets may hold blanks; the parent is the second field after it.
            parent = int(status.read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue  # It has ended meanwhile.
        children.setdefault(parent, []).append(int(status.parent.name))
    tree = [root]
    for process in tree:
        tree.extend(children.get(process, []))
    return sum(_pss(process) for process in tree)


def _pss(process: int) -> int:
    """Kilobytes of one process.

    What is mapped from the kiosk's own environment counts in full: another program that happens
    to run from there at the same time, such as the tests, must not take half of it over.
    """
    try:
        lines = Path(f"/proc/{process}/smaps").read_text().splitlines()
    except OSError:
        return 0
    total, counted = 0, "Pss:"
    for line in lines:
        words = line.split()
        if not words[0].endswith(":"):  # The line that a mapping begins with.
            counted = "Rss:" if words[-1].startswith(sys.prefix) else "Pss:"
        elif words[0] == counted:
            total += int(words[1])
    return total


def _kiosk_after_a_visit(screen: Screen, visitors: Sequence[str]) -> int:
    with running(visitors, screen) as kiosk:
        _serve(kiosk)
        time.sleep(SETTLE_SECONDS)
        return pss_of_tree(kiosk.pid)


def _chromium_on_the_page(screen: Screen, profile: Path, page: Path) -> int:
    with running(chromium_command(profile, page), screen) as chromium:
        wait_until(lambda: all(screen.shows(patch) for patch in FIRST_SCREEN))
        time.sleep(SETTLE_SECONDS)
        return pss_of_tree(chromium.pid)


def _serve(kiosk: subprocess.Popen[str]) -> None:
    assert kiosk.stdin is not None
    assert kiosk.stdout is not None
    kiosk.stdin.write("next, please\n")
    kiosk.stdin.flush()
    if kiosk.stdout.readline().strip() != DONE:
        raise RuntimeError("a visit failed: run `python -m benchmarks.visitor` and press Return")


def _growth(screen: Screen, visitors: Sequence[str], visits: int) -> Row:
    """The last of many visits beside the first: one person alone must not cost more memory."""
    with running(visitors, screen) as kiosk:
        sizes = _sizes(kiosk.pid, lambda: _serve(kiosk), visits)
    first, last = sizes[0], sizes[-1]
    what = f"memory after {visits} visits beside the first"
    return Row(what, mb(last), f"{mb(first)} after visit 1", last / first, GROWTH_GOAL)


def _sizes(process: int, serve: Callable[[], None], visits: int) -> list[int]:
    """After the first visit, then twenty times on the way, and after the last."""
    step = max(1, visits // 20)
    sizes = []
    for number in range(1, visits + 1):
        serve()
        if number == 1 or number % step == 0 or number == visits:
            sizes.append(pss_of_tree(process))
            say(f"memory in kB after visit {number} of {visits}: {sizes[-1]}")
    return sizes
