"""One fresh Debian with the package in it; what changes it works in a copy."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fresh_root import TO_LOOK, Fresh, Root, bare_root, package


@pytest.fixture(scope="session")
def roots(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where roots are made. They are large, so they go at once."""
    if os.geteuid() != 0:
        pytest.skip("a root file system is made by root: sudo make test-bundle")
    place = tmp_path_factory.mktemp("roots")
    yield place
    shutil.rmtree(place)


@pytest.fixture(scope="session")
def fresh(roots: Path) -> Fresh:
    root = bare_root(roots / "fresh")
    root.run("apt-get -q update").well()
    said = root.apt(f"install {root.put(package())}")
    missing = root.run(
        "cd /usr/lib/spine-kiosk && find . -name '*.so*' -exec env LD_LIBRARY_PATH=$PWD/_internal"
        " ldd {} + 2>/dev/null | grep 'not found'"
    ).out
    root.apt(f"install {' '.join(TO_LOOK)}").well()
    root.run("useradd --create-home visitor && apt-get clean").well()
    return Fresh(root, said, missing)


@pytest.fixture
def root(fresh: Fresh) -> Root:
    """For tests that change nothing in it."""
    fresh.said.well()
    return fresh.root
