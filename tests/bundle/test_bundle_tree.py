"""The finished folder: made by `make tree`, held against the lists it was made from."""

import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
TREE = CHECKOUT / "dist" / "kiosk"
INSIDE = TREE / "_internal"

sys.path.insert(0, str(CHECKOUT / "packaging"))
from kept import LEFT_OUT, OF_PILLOW, OF_THE_SYSTEM, QML_MODULES, QT_LIBRARIES, QT_PLUGINS  # noqa: E402


def files(pattern: str = "*") -> Iterator[Path]:
    found = [path for path in INSIDE.rglob(pattern) if path.is_file()]
    assert found, f"no {pattern} in {INSIDE}; see make test-bundle"
    yield from found


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_no_library_of_qt_is_there_that_is_not_on_the_list() -> None:
    there = {re.sub(r"^libQt6|\.so.*$", "", path.name) for path in files("libQt6*")}
    assert there == QT_LIBRARIES


def test_no_plugin_is_there_that_is_not_on_the_list() -> None:
    plugins = INSIDE / "PySide6" / "Qt" / "plugins"
    there = {
        (path.parent.name, path.name.removeprefix("lib").removesuffix(".so"))
        for path in plugins.rglob("*.so")
    }
    wanted = {(kind, name) for kind, names in QT_PLUGINS.items() for name in names}
    assert there == {(kind, name) for kind, name in wanted if "windows" not in name}


def test_of_qml_only_what_our_pages_import_is_there() -> None:
    qml = INSIDE / "PySide6" / "Qt" / "qml"
    there = {path.parent.relative_to(qml).as_posix() for path in qml.rglob("qmldir")}
    assert there == set(QML_MODULES)


def test_nothing_is_there_that_was_left_out() -> None:
    names = {path.name.partition(".")[0] for path in INSIDE.iterdir()}
    extensions = {path.name.partition(".")[0] for path in files("*.so")}
    assert (names | extensions) & {*LEFT_OUT, "_ssl", "_tkinter"} == set()
    assert names & set(OF_THE_SYSTEM) == set()
    pillow = {path.name.partition(".")[0] for path in (INSIDE / "PIL").iterdir()}
    assert pillow == OF_PILLOW


def test_the_list_of_what_is_packed_and_its_licence_texts_are_there() -> None:
    listed = json.loads((INSIDE / "licences" / "sbom.cdx.json").read_text(encoding="utf-8"))
    names = {component["name"] for component in listed["components"]}
    assert {"sqlalchemy", "reportlab", "Qt", "SQLCipher", "PDFium"} <= names
    texts = (INSIDE / "licences" / "THIRD-PARTY-LICENCES.txt").read_text(encoding="utf-8")
    assert [name for name in names if f"\n{name} " not in texts] == []
    debian = [path.name for path in (INSIDE / "licences").glob("Debian */copyright")]
    assert debian, "the libraries of X11's platform plugin are Debian's"


def test_no_library_under_the_gpl_alone_is_there() -> None:
    for library in ("libreadline", "libgdbm", "libespeak-ng", "libpoppler", "libmupdf", "libcups"):
        assert not [*INSIDE.rglob(f"{library}*")]


def test_content_pages_and_migrations_are_the_files_of_the_checkout() -> None:
    pairs = {
        CHECKOUT / "resources": INSIDE / "kiosk" / "resources",
        CHECKOUT / "kiosk" / "ui" / "qml": INSIDE / "kiosk" / "ui" / "qml",
    }
    for ours, packed in pairs.items():
        assert digests(packed) == digests(ours)
    migrations = Path("kiosk/store/migrations/versions")
    scripts = {path.name: path.read_bytes() for path in (CHECKOUT / migrations).glob("*.py")}
    assert {p.name: p.read_bytes() for p in (INSIDE / migrations).glob("*.py")} == scripts


def run(*arguments: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    ours = ("KIOSK_", "PYTHON", "VIRTUAL_ENV", "LD_")
    clean = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return subprocess.run(
        [str(TREE / "kiosk"), *arguments],
        cwd=folder,
        env=clean | {"HOME": str(folder), "XDG_DATA_HOME": str(folder)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_the_selftest_passes_in_the_bundle(tmp_path: Path) -> None:
    done = run("selftest", "--json", folder=tmp_path)
    assert done.stderr == ""
    outcome = json.loads(done.stdout)
    assert outcome["passed"], outcome
    assert "packed" in outcome["parts"][0]["said"]


@pytest.mark.parametrize("before", [None, "/somewhere"])
def test_programs_that_it_calls_find_their_own_libraries(
    tmp_path: Path, before: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs = tmp_path / "programs"
    programs.mkdir()
    told = tmp_path / "told"
    (programs / "espeak-ng").write_text(f'#!/bin/sh\necho "${{LD_LIBRARY_PATH-unset}}" > {told}\n')
    (programs / "espeak-ng").chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}:/usr/bin:/bin")
    environment = {name: value for name, value in os.environ.items() if name != "LD_LIBRARY_PATH"}
    if before:
        environment["LD_LIBRARY_PATH"] = before
    subprocess.run(
        [TREE / "kiosk", "selftest"], env=environment, cwd=tmp_path, timeout=300, check=False
    )
    assert told.read_text().strip() == (before or "unset")
