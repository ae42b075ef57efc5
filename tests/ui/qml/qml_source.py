"""QML and JavaScript, read as far as the tests of their style need it."""

import re
from collections.abc import Iterator
from pathlib import Path

from kiosk.ui.window import QML

_SIGN = re.compile(
    r"""
      (?P<newline>\n)
    | (?P<skipped>//[^\n]*|/\*.*?\*/|[ \t\r]+)
    | (?P<text>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)
    | (?P<pattern>(?:(?<=[(,=:])|(?<=[(,=:][ ]))/(?:\\.|[^/\\\n])+/)
    | (?P<sign>=>|\?\?|\?\.(?!\d)|&&|\|\||[-+*/%<>=!]=+|\w+|.)
    """,
    re.VERBOSE | re.DOTALL,
)
_JOINS = frozenset(("?", ":", "&&", "||", "??", "+", "-", "*", "/", "%", ".", "?.", "=", "=>", ","))
_COMPARES = frozenset(("<", ">", "<=", ">=", "==", "===", "!=", "!=="))
_GOES_ON_AFTER = _JOINS | _COMPARES | {"(", "[", "!"}
_GOES_ON_WITH = _JOINS | _COMPARES | {")", "]"}
_OPEN, _CLOSE = frozenset("([{"), frozenset(")]}")


def qml_files() -> list[Path]:
    """Every file of QML that the kiosk shows."""
    return sorted(QML.rglob("*.qml"))


def signs(source: str) -> Iterator[tuple[int, str]]:
    """Each sign with the line it stands on; "\\n" for the end of a line, '""' for any text."""
    line = 1
    for found in _SIGN.finditer(source):
        kind, sign = found.lastgroup, found.group()
        if kind == "text":
            yield line, '""'
        elif kind == "pattern":
            yield line, "//"
        elif kind != "skipped":
            yield line, sign
        line += sign.count("\n")


def lines_of_two_clauses(source: str) -> set[int]:
    """The lines on which two conditions are joined."""
    return {line for line, sign in signs(source) if sign in ("&&", "||")}


def nested_choices(source: str) -> list[int]:
    """The line of each ``?:`` that is part of what another chooses."""
    found: list[int] = []
    # For every bracket that is open: its sign, and whether a choice is being read in it.
    brackets: list[tuple[str, bool]] = [("{", False)]
    read = list(signs(source))
    before = ""
    for place, (line, sign) in enumerate(read):
        bracket, _ = brackets[-1]
        if sign == "?":
            if any(choosing for _, choosing in brackets):
                found.append(line)
            brackets[-1] = (bracket, True)
        elif sign in _OPEN:
            brackets.append((sign, False))
        elif sign in _CLOSE:
            brackets.pop()
        elif sign in (",", ";") or (sign == "\n" and bracket == "{" and _ends(before, read, place)):
            brackets[-1] = (bracket, False)
        if sign != "\n":
            before = sign
    return found


def _ends(before: str, read: list[tuple[int, str]], place: int) -> bool:
    """Whether an expression ends with this line."""
    after = next((sign for _, sign in read[place + 1 :] if sign != "\n"), "")
    return before not in _GOES_ON_AFTER and after not in _GOES_ON_WITH
