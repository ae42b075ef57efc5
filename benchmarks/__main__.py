"""``python -m benchmarks [NAME ...]``: measure, and print a Markdown table."""

import argparse
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks import machine, memory, paper, save, start, touch, trail
from benchmarks.pairs import PAIRS, say
from benchmarks.table import HEAD, Row

LAST_RUN = "## The last run\n"


def main() -> None:
    given = _arguments()
    before = machine.described()
    found = [row for name in given.names or BENCHMARKS for row in _measured(name, given)]
    table = "\n".join((HEAD, *(row.line() for row in found)))
    print(f"{table}\n\n{before}")
    if given.write:
        _write(given.write, f"{before}\n\n{table}\n")


BENCHMARKS: dict[str, Callable[[argparse.Namespace], Sequence[Row]]] = {
    "start": lambda given: start.rows(given.pairs),
    "memory": lambda given: memory.rows(given.pairs, given.visits),
    "touch": lambda _given: touch.rows(),
    "save": lambda given: save.rows(given.pairs),
    "trail": lambda given: trail.rows(given.pairs),
    "pdf": lambda given: paper.rows(given.pairs),
}


def _measured(name: str, given: argparse.Namespace) -> Sequence[Row]:
    say(f"{name} ...")
    began = time.perf_counter()
    found = BENCHMARKS[name](given)
    say(f"{name} took {time.perf_counter() - began:.0f} s")
    return found


def _write(page: Path, last_run: str) -> None:
    """Put this run in the place of the last one, at the end of the page."""
    kept, heading, _ = page.read_text(encoding="utf-8").partition(LAST_RUN)
    if not heading:
        raise SystemExit(f"{page}: there is no heading '{LAST_RUN.strip()}'")
    page.write_text(f"{kept}{heading}\n{last_run}", encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of: {', '.join(BENCHMARKS)}")
    parser.add_argument("--pairs", type=int, default=PAIRS, help="goes of each side")
    parser.add_argument("--visits", type=int, default=200, help="visits that memory may grow in")
    parser.add_argument("--write", type=Path, metavar="FILE.md", help="also put the table there")
    given = parser.parse_args()
    for name in given.names:
        if name not in BENCHMARKS:
            parser.error(f"there is no benchmark '{name}'; there is: {', '.join(BENCHMARKS)}")
    return given


if __name__ == "__main__":
    main()
