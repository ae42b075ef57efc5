"""The house: what its map says is so, and no room has grown too large to look through."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
KIOSK = ROOT / "kiosk"
MAPS = ("ARCHITECTURE.md", "CONTRIBUTING.md")
LONGEST = 350
"""Lines of a file. One that needs more says why in docs/adr/."""
A_SCREEN = 60
"""Lines that a window of an editor shows."""
OF_NO_ROOM = {"bundle", "packaging"}
"""Tests of what is made of the whole program."""


def rooms() -> list[str]:
    found = (path.stem for path in KIOSK.iterdir() if path.suffix == ".py" or path.is_dir())
    return sorted(name for name in found if name not in ("__init__", "__pycache__"))


def test_the_map_fits_on_one_screen() -> None:
    assert len((ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").splitlines()) <= A_SCREEN


def test_the_map_names_every_room() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    assert [name for name in rooms() if not re.search(rf"\b{name}\b", text)] == []


@pytest.mark.parametrize("file", MAPS)
def test_what_the_map_names_is_there(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    named = re.findall(r"`((?:kiosk|resources|tests|docs|packaging|benchmarks)/[^`\s]*)`", text)
    plain = [name for name in named if not re.search(r"[<>*A-Z]{2}|[<*]", name)]
    assert plain
    assert [name for name in plain if not (ROOT / name).exists()] == []


def test_a_link_of_the_docs_leads_somewhere() -> None:
    dead = []
    for page in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.M | re.S)
        text = re.sub(r"`[^`\n]*`", "", text)  # what somebody is to write, not a link of ours
        for target in re.findall(r"\]\(([^)#\s]+)", text):
            if "://" not in target and not (page.parent / target).exists():
                dead.append(f"{page.name}: {target}")
    assert dead == []


def test_every_room_has_its_floor_and_the_record_of_the_house_shows_them() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    floors = settings["tool"]["importlinter"]["contracts"][0]
    assert floors["exhaustive"] is True
    named = [room for floor in floors["layers"] for room in floor.split(" | ")]
    assert sorted(named) == rooms()
    shown = (ROOT / "docs/adr/0001-the-house.md").read_text(encoding="utf-8").split("```")[1]
    assert shown.split("\n")[1:-1] == floors["layers"]


def test_tests_stand_in_the_room_that_they_test() -> None:
    folders = {path.name for path in (ROOT / "tests").iterdir() if path.is_dir()}
    assert folders - OF_NO_ROOM - set(rooms()) - {"__pycache__"} == set()


def test_no_two_things_have_one_name() -> None:
    homes: dict[str, set[str]] = {}
    for path in KIOSK.rglob("*.py"):
        named = r"^class ([A-Z]\w*)|^([A-Z][a-z]\w*) = (?:Literal|Callable|tuple)\["
        for found in re.finditer(named, path.read_text(encoding="utf-8"), re.MULTILINE):
            homes.setdefault(found[1] or found[2], set()).add(path.relative_to(KIOSK).as_posix())
    assert {name: sorted(files) for name, files in homes.items() if len(files) > 1} == {}


def test_no_file_is_too_long_to_look_through() -> None:
    ours = [*KIOSK.rglob("*.py"), *KIOSK.rglob("*.qml"), *(ROOT / "packaging").rglob("*.py")]
    lines = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in ours}
    assert {path.name: count for path, count in lines.items() if count > LONGEST} == {}
