"""Memory after a whole visit, beside Chromium's; and whether it grows from visit to visit."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.display import Screen, private_screen, wait_until
from benchmarks.pairs import PAIRS, alternate, median, say
from benchmarks.sides import FIRST_SCREEN, chromium_command, running, written_page
from benchmarks.table import Row, mb
from benchmarks.visitor import DONE

GOAL = 0.35
GROWTH_GOAL = 1.1
SETTLE_SECONDS = 3
VISITORS = (sys.executable, "-m", "benchmarks.visitor")


def rows(pairs: int = PAIRS, visits: int = 200) -> list[Row]:
    """Kiosk and Chromium in turn; then one kiosk that serves ``visits`` people."""
    with tempfile.TemporaryDirectory() as name, private_screen() as screen:
        folder = Path(name)
        page = written_page(folder)
        ours, theirs = alternate(
            lambda: _kiosk_after_a_visit(screen),
            lambda: _chromium_on_the_page(screen, folder / "chromium", page),
            pairs,
            "memory in kB",
        )
        growth = _growth(screen, visits)
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
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def _kiosk_after_a_visit(screen: Screen) -> int:
    with running(VISITORS, screen) as kiosk:
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


def _growth(screen: Screen, visits: int) -> Row:
    """The last of many visits beside the first: one person alone must not cost more memory."""
    with running(VISITORS, screen) as kiosk:
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
