"""How the screens are written: what they ask is asked in few places, and named."""

import re
from pathlib import Path

import pytest
from qml_source import lines_of_two_clauses, nested_choices, qml_files

from kiosk.ui.window import QML

PAGES = ("Frame", "Home", "Reading", "Questions", "Result")


def source(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("written", "lines"),
    [
        ("visible: a && b\n", {1}),
        ("visible: a\n    || b\nwidth: 1\n", {2}),
        ('text: "a && b" // c || d\n/* e && f */\n', set()),
        ("visible: a ?? b\n", set()),
    ],
)
def test_a_condition_of_two_clauses_is_seen(written: str, lines: set[int]) -> None:
    assert lines_of_two_clauses(written) == lines


@pytest.mark.parametrize(
    ("written", "lines"),
    [
        ("width: a ? 1 : 2\nheight: b ? 1 : 2\n", []),
        ("width: a ? 1 : b ? 2 : 3\n", [1]),
        ("width: a ? 1\n    : b ? 2 : 3\n", [2]),
        ("width: a ? (b ? 1 : 2) : 3\n", [1]),
        ("width: a ? 1 : Math.max(b ? 1 : 2, c ? 3 : 4)\n", [1, 1]),
        ("width: Math.max(a ? 1 : 2, b ? 3 : 4)\n", []),
        ("width: (a ? 1 : 2) + (b ? 1 : 2)\n", []),
        ("width: a?.b ?? c\nheight: a ? b?.c : d ?? e\n", []),
        ("Item { width: a ? 1 : 2; height: b ? 1 : 2 }\n", []),
        ('text: a ? "b ? c : d" : /[?]/\nwidth: 1 // a ? b : c ? d : e\n', []),
    ],
)
def test_a_choice_within_a_choice_is_seen(written: str, lines: list[int]) -> None:
    assert nested_choices(written) == lines


def test_conditions_of_two_clauses_stand_on_less_than_one_line_in_a_hundred() -> None:
    files = [source(path) for path in qml_files()]
    lines = sum(len(file.splitlines()) for file in files)
    assert sum(len(lines_of_two_clauses(file)) for file in files) < lines / 100


def test_choices_within_choices_are_rare() -> None:
    scripts = sorted(QML.rglob("*.mjs"))
    found = [
        f"{path.relative_to(QML)}:{line}"
        for path in [*qml_files(), *scripts]
        for line in nested_choices(source(path))
    ]
    assert len(found) < 15, found


def test_a_file_is_one_thing_of_a_hundred_lines_or_so() -> None:
    long = [path.name for path in qml_files() if len(source(path).splitlines()) > 180]
    assert long == []


@pytest.mark.parametrize("folder", PAGES)
def test_pages_name_their_colours(folder: str) -> None:
    bare = re.compile(r'"#[0-9A-Fa-f]{3,8}"')
    assert [
        path.name
        for path in qml_files()
        if path.parent.name == folder and bare.search(source(path))
    ] == []


def test_every_file_stands_in_the_list_of_its_folder() -> None:
    for folder in {path.parent for path in qml_files()}:
        listed = set(re.findall(r"\S+\.qml", source(folder / "qmldir")))
        assert listed == {path.name for path in folder.glob("*.qml")}, folder.name
