"""``python tests/mutate.py``: break the program in one place at a time; list what no test noticed.

A mutation is one small mistake: a comparison turned round, an ``and`` for an ``or``, a number off
by one, a call left out. The tests run in a copy, so that whatever stops this leaves nothing broken.
"""

import argparse
import ast
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib.util import cache_from_source
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[1]
TESTS = ROOT / "tests"
LEFT_OUT = ("kiosk/store/migrations/", "kiosk/store/dpapi.py", "kiosk/printing/winspool.py")
ELSEWHERE = ("TYPE_CHECKING", "'win32'", "os.name", "__name__")
"""What must not change any more, and files and branches that run on Windows, or in no test."""
NOT_COPIED = (".git", ".venv", "build", "dist", "demo", "__pycache__")
DOCTOR = ("doctor", "command")
FURTHER = {
    **{"content": ("scoring", "report"), "desk": ("command", "ui/desk"), "records": ("store",)},
    **{"machine": ("app", *DOCTOR), "printing": DOCTOR, "report": ("visit",), "store": DOCTOR},
}
ANYWHERE = ("store", "command", "visit")
"""Where else the tests of a room stand; and those of a file that has no room of tests."""
SECONDS = 30  # that a file of tests may take on a slow day, and as many for the start
TURNED: dict[type[ast.AST], Any] = {
    **{ast.Lt: ast.LtE(), ast.LtE: ast.Lt(), ast.Gt: ast.GtE(), ast.GtE: ast.Gt()},
    **{ast.Eq: ast.NotEq(), ast.NotEq: ast.Eq(), ast.Is: ast.IsNot(), ast.IsNot: ast.Is()},
    **{ast.In: ast.NotIn(), ast.NotIn: ast.In(), ast.And: ast.Or(), ast.Or: ast.And()},
    **{ast.Add: ast.Sub(), ast.Sub: ast.Add(), ast.Mult: ast.FloorDiv()},
}


class Mutation(NamedTuple):
    """One mistake in one file: what takes the place of what stands from where to where."""

    file: str
    begin: int
    end: int
    after: bytes
    told: str


def mutations_of(path: Path) -> list[Mutation]:
    """Every mistake that can be made in a file."""
    whole, file = path.read_bytes(), path.relative_to(ROOT).as_posix()
    begins = [0, *accumulate(map(len, whole.splitlines(keepends=True)))]
    found = []
    for node, after in _mistakes(ast.parse(whole)):
        begin = begins[node.lineno - 1] + node.col_offset
        end = begins[(node.end_lineno or 0) - 1] + (node.end_col_offset or 0)
        before = " ".join(whole[begin:end].decode().split())
        told = f"{file}:{node.lineno}: {before} -> {after}"
        found.append(Mutation(file, begin, end, after.encode(), told))
    return found


def _mistakes(node: ast.AST, gives: str = "") -> Iterator[tuple[ast.expr | ast.stmt, str]]:
    """What can be replaced in a piece of the program, and by what; ``gives``: its function."""
    match node:
        case ast.If(test) if any(word in ast.unparse(test) for word in ELSEWHERE):
            return
        case ast.Compare(left, [one, *more], others):
            yield node, f"({ast.unparse(ast.Compare(left, [TURNED[type(one)], *more], others))})"
        case ast.BoolOp(op, values):
            yield node, f"({ast.unparse(ast.BoolOp(TURNED[type(op)], values))})"
        case ast.BinOp(left, op, right) if type(op) in TURNED:
            yield node, f"({ast.unparse(ast.BinOp(left, TURNED[type(op)], right))})"
        case ast.UnaryOp(ast.Not(), operand):
            yield node, f"({ast.unparse(operand)})"
        case ast.Constant(bool(value)):
            yield node, str(not value)
        case ast.Constant(int(value) | float(value)):
            yield node, str(value * 2 if value > 9 else value + 1)
        case ast.Raise() | ast.Expr(ast.Call()) if "super()" not in ast.unparse(node):
            yield node, "pass"
        case ast.If(test) | ast.While(test) | ast.IfExp(test):
            yield test, f"(not ({ast.unparse(test)}))"
        case ast.comprehension(ifs=[first, *_]):
            yield first, "True"
        case ast.Return(ast.expr() as value) if gives == "bool":
            yield value, f"(not ({ast.unparse(value)}))"
        case ast.Return(ast.expr() as value) if "| None" in gives and ast.unparse(value) != "None":
            yield value, "None"
        case ast.FunctionDef(returns=ast.expr() as returns):
            gives = ast.unparse(returns)
    for part in _parts(node):
        yield from _mistakes(part, gives)


def _parts(node: ast.AST) -> Iterator[ast.AST]:
    """What of a piece runs here. Types, decorators and the making of a class are no behaviour."""
    match node:
        case ast.JoinedStr() | ast.Subscript(ast.Name("Literal" | "tuple" | "dict" | "list")):
            return
        case ast.FunctionDef() | ast.ClassDef():
            yield from node.body
        case ast.AnnAssign(value=value):
            yield from filter(None, [value])
        case _:
            yield from ast.iter_child_nodes(node)


def chosen(count: int, seed: int, begins: str) -> list[Mutation]:
    """One mutation of every module, and the rest where there is most to break."""
    random = Random(seed)
    every: list[tuple[bool, float, Mutation]] = []
    for path in sorted((ROOT / "kiosk").rglob("*.py")):
        file = path.relative_to(ROOT).as_posix()
        if file.startswith(begins) and not file.startswith(LEFT_OUT):
            found = mutations_of(path)
            random.shuffle(found)
            every += [(place > 0, random.random(), each) for place, each in enumerate(found)]
    return sorted(mutation for _, _, mutation in sorted(every)[:count])


def rounds(file: str) -> tuple[list[str], ...]:
    """Which tests are to notice a mistake in a file, the likeliest first, each once."""
    name = file.removesuffix(".py").replace("/", ".")
    parent, _, module = name.rpartition(".")
    importing = (f"from {name} import", f"import {name}\n", f"from {parent} import {module}\n")
    home = TESTS.joinpath(*file.split("/")[1:-1])
    while not home.is_dir():
        home = home.parent
    others = ANYWHERE if home == TESTS else FURTHER.get(file.split("/")[1], ())
    found: tuple[list[str], ...] = ([], [], [], [])
    for path in sorted(TESTS.rglob("test_*.py"), key=lambda path: path.stat().st_size):
        if path.stem.endswith("_pictures") or TESTS / "bundle" in path.parents:
            continue
        imports = any(line in path.read_text(encoding="utf-8") for line in importing)
        at_home = home != TESTS and home in path.parents
        if at_home or imports or any(TESTS / each in path.parents for each in others):
            likely = imports or (at_home and module in path.stem)
            found[2 * (not at_home) + (not likely)].append(path.relative_to(ROOT).as_posix())
    return found


def tried(mutation: Mutation, copy: Path) -> str:
    """Which test fails with a mistake in the copy, which is mended after; empty when none does."""
    path = copy / mutation.file
    whole, compiled = path.read_bytes(), Path(cache_from_source(str(path)))
    path.write_bytes(whole[: mutation.begin] + mutation.after + whole[mutation.end :])
    compiled.unlink(missing_ok=True)
    runs = (notices(copy, tests) for tests in rounds(mutation.file) if tests)
    noticed = next((test for test in runs if test), "")
    path.write_bytes(whole)
    compiled.unlink(missing_ok=True)
    return noticed


def notices(copy: Path, tests: list[str]) -> str:
    """Which of the tests fails; empty when none does."""
    call = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests]
    here = os.environ | {"PYTHONPATH": str(copy), "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        call, cwd=copy, env=here, stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as running:
        try:
            told, _ = running.communicate(timeout=SECONDS * (1 + len(tests)))
        except subprocess.TimeoutExpired:
            os.killpg(running.pid, signal.SIGKILL)
            return "nothing ends any more"
    failed = [line for line in told.splitlines() if line.startswith(("FAILED", "ERROR"))]
    ends = f"pytest ends with {running.returncode}" if running.returncode else ""
    return failed[0].partition(" - ")[0] if failed else ends


def main() -> None:
    parser = argparse.ArgumentParser(prog="tests/mutate.py", description=__doc__)
    parser.add_argument("begins", nargs="?", default="kiosk/", help="only in files that begin so")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1, help="the same seed, the same mutations")
    given = parser.parse_args()
    every, missed = chosen(given.count, given.seed, given.begins), []
    with tempfile.TemporaryDirectory(prefix="mutate-") as folder:
        copy = Path(folder) / "copy"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*NOT_COPIED))
        for number, mutation in enumerate(every, 1):
            began = time.monotonic()
            noticed = tried(mutation, copy)
            missed += [] if noticed else [mutation.told]
            found = f"{noticed or 'NOT NOTICED'}, {time.monotonic() - began:.0f} s"
            print(f"{number}/{len(every)} {mutation.told} [{found}]", flush=True)
    print(f"\n{len(missed)} of {len(every)} that no test noticed:", *missed, sep="\n")


if __name__ == "__main__":
    main()
