"""What travels to a clinic: its list for security tools (SBOM), and its licence texts.

    python packaging/shipped.py sbom build        writes build/sbom.cdx.json
    python packaging/shipped.py licences build    writes build/THIRD-PARTY-LICENCES.txt

Distributions are those of requirements-run.lock, as they are installed here; what pip does not
know of is in also-shipped.toml. Ends with exit code 1 and one line each when something is not the
locked version, has no licence text, or has a licence that may not be shipped.
"""

import hashlib
import json
import platform
import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "requirements-run.lock"
ALSO = Path(__file__).with_name("also-shipped.toml")

MAY_BE_SHIPPED = frozenset(
    {"MIT", "MIT-0", "MIT-CMU", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "Zlib", "PSF-2.0"}
    | {"OFL-1.1", "blessing", "Unicode-DFS-2016", "LGPL-3.0-only"}
    | {"GPL-2.0-or-later WITH Bootloader-exception"}
)
"""SPDX names of licences that a program under the MIT licence may be shipped beside. The LGPL's
conditions are in docs/supply-chain.md. No plain GPL."""


class NotShippable(Exception):
    """What has to be put right before anything is shipped; one line each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class Shipped(NamedTuple):
    """One thing that travels."""

    name: str
    version: str
    licence: str
    """An SPDX expression; empty when nothing says it."""
    texts: tuple[str, ...]
    inside: str = ""
    """The distribution that brings it along; empty for one that comes by itself."""
    locked: tuple[str, ...] = ()
    """SHA-256 of each file of the distribution that the lock allows."""
    source: str = ""
    purl: str = ""

    @property
    def reference(self) -> str:
        return self.purl or f"{self.name}@{self.version}"


def shipped(lock: Path = LOCK, also: Path = ALSO) -> list[Shipped]:
    """Everything that travels. :class:`NotShippable` with all that may not, or is not known."""
    declared = tomllib.loads(also.read_text(encoding="utf-8"))
    problems: list[str] = []
    found = []
    for name, version, hashes in locked(lock.read_text(encoding="utf-8")):
        installed = _installed(name)
        if installed != version:
            problems.append(
                f"{name}: {version} is locked and {installed or 'nothing'} is installed"
            )
            continue
        found.append(_distribution(name, version, hashes, declared))
    found += [_declared(entry) for entry in declared["component"]]
    for each in found:
        if not each.texts:
            problems.append(f"{each.name}: it brings no licence text; add one to {also.name}")
        if not each.licence:
            problems.append(f"{each.name}: its licence is not known; add it to {also.name}")
        elif not may_be_shipped(each.licence):
            problems.append(f"{each.name}: {each.licence} may not be shipped with this program")
    if problems:
        raise NotShippable(problems)
    return found


def locked(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Name, version and hashes of each distribution in a lock that is used on this machine."""
    parts = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE | re.IGNORECASE)
    found = []
    for part in parts:
        if pin := re.match(r"([\w.-]+)==([^\s;]+)", part):
            hashes = tuple(sorted(re.findall(r"--hash=sha256:([0-9a-f]{64})", part)))
            found.append((pin[1], pin[2], hashes))
    return found


def may_be_shipped(licence: str) -> bool:
    """Whether an SPDX expression leaves a way that :data:`MAY_BE_SHIPPED` allows."""
    ways = licence.split(" OR ")
    return any(all(one in MAY_BE_SHIPPED for one in way.split(" AND ")) for way in ways)


def sbom(things: list[Shipped], version: str) -> dict[str, Any]:
    """A CycloneDX 1.6 document; the same things always make the same one."""
    root = f"spine-kiosk@{version}"
    inside: dict[str, list[str]] = {root: []}
    names = {each.name: each.reference for each in things}
    for each in things:
        inside.setdefault(names.get(each.inside, root), []).append(each.reference)
        inside.setdefault(each.reference, [])
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": root,
                "name": "spine-kiosk",
                "version": version,
                "licenses": [{"license": {"id": "MIT"}}],
            }
        },
        "components": [_component(each) for each in sorted(things)],
        "dependencies": [{"ref": ref, "dependsOn": sorted(inside[ref])} for ref in sorted(inside)],
    }


def licence_texts(things: list[Shipped]) -> str:
    """All licences in one text, each under a heading."""
    parts = ["What travels with the spine kiosk, and under which licence.\n"]
    parts += [f"  {each.name} {each.version}: {each.licence}" for each in sorted(things)]
    for each in sorted(things):
        source = f"\nSource: {each.source}" if each.source else ""
        parts.append(
            f"\n{'=' * 78}\n{each.name} {each.version}: {each.licence}{source}\n{'=' * 78}"
        )
        parts += [f"\n{text.strip()}\n" for text in each.texts]
    return "\n".join(parts)


def _component(each: Shipped) -> dict[str, Any]:
    licence = (
        {"expression": each.licence} if " " in each.licence else {"license": {"id": each.licence}}
    )
    made: dict[str, Any] = {
        "type": "library",
        "bom-ref": each.reference,
        "name": each.name,
        "version": each.version,
        "licenses": [licence],
    }
    if each.purl:
        made["purl"] = each.purl
    if each.source:
        made["externalReferences"] = [{"type": "vcs", "url": each.source}]
    if each.locked:
        # Not "hashes": that would be of this one thing, and these are of every file allowed.
        made["properties"] = [
            {"name": "spine-kiosk:locked-sha256", "value": value} for value in each.locked
        ]
    return made


def _installed(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _distribution(
    name: str, version: str, hashes: tuple[str, ...], declared: dict[str, Any]
) -> Shipped:
    about = metadata.metadata(name).json
    said = str(about.get("license_expression") or about.get("license") or "")
    own = [
        Path(str(file.locate())).read_text(encoding="utf-8", errors="replace")
        for file in sorted(metadata.files(name) or [])
        if file.parts[0].endswith(".dist-info") and "licenses" in file.parts
    ]
    return Shipped(
        name,
        version,
        declared["licence"].get(name, said),
        (*own, *_texts(declared["text"].get(name, []))),
        locked=hashes,
        purl=f"pkg:pypi/{name}@{version}",
    )


def _declared(entry: dict[str, Any]) -> Shipped:
    inside = entry.get("inside", "")
    version = entry.get("version") or (
        platform.python_version() if entry["name"] == "Python" else metadata.version(inside)
    )
    return Shipped(
        entry["name"],
        version,
        entry["licence"],
        (*_texts(entry.get("text", [])), *([entry["words"]] if "words" in entry else [])),
        inside=inside,
        source=entry.get("source", ""),
    )


def _texts(files: list[str]) -> list[str]:
    return [(ROOT / file).read_text(encoding="utf-8") for file in files]


FILES = {"sbom": "sbom.cdx.json", "licences": "THIRD-PARTY-LICENCES.txt"}


def write(what: str, folder: Path) -> Path:
    """Write one of :data:`FILES` into that folder. :class:`NotShippable` as :func:`shipped`."""
    from kiosk import __version__

    things = shipped()
    if what == "sbom":
        made = json.dumps(sbom(things, __version__), indent=1, ensure_ascii=False) + "\n"
    else:
        made = licence_texts(things)
    folder.mkdir(parents=True, exist_ok=True)
    out = folder / FILES[what]
    out.write_text(made, encoding="utf-8")
    digest = hashlib.sha256(made.encode()).hexdigest()
    print(f"{out}: {len(things)} components, SHA-256 {digest}")
    return out


def main(what: str, folder: Path) -> int:
    try:
        write(what, folder)
    except NotShippable as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
