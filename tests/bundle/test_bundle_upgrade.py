"""A new version over visits of an old one: copied first, upgraded, or left as they were."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from fresh_root import Fresh, Root, package, repacked
from old_data import CODES, leave_old_data, revision

from kiosk.store.schema import SCHEMA_VERSION

COPY = "visits-before-upgrade-from-0001.db"
SECOND = "usr/lib/spine-kiosk/_internal/kiosk/store/migrations/versions/0002_front_desk.py"


@pytest.fixture
def old(fresh: Fresh, tmp_path: Path) -> Iterator[Root]:
    """A kiosk at the version before, with two visits of the first one."""
    root = fresh.root.copied(tmp_path / "root")
    root.apt(f"install {root.put(repacked('0.0.9', tmp_path))}").well()
    leave_old_data(root, tmp_path)
    yield root
    subprocess.run(["rm", "-r", str(root.place)], check=True)


def codes(root: Root) -> tuple[str, ...]:
    lines = root.run("kiosk visits").well().splitlines()
    return tuple(sorted(line.split()[0] for line in lines))


def test_an_upgrade_copies_the_visits_and_takes_them_along(old: Root) -> None:
    said = old.apt(f"install {old.put(package())}").well()
    assert f"a copy from before: /var/lib/spine-kiosk/{COPY}" in said
    key = old.data / "visits.key"
    assert revision(old.data / COPY, key) == "0001"
    assert revision(old.data / "visits.db", key) == SCHEMA_VERSION
    assert codes(old) == tuple(sorted(CODES))
    # Back to how it was, as docs/update-and-rollback.md says.
    old.run(
        "cd /var/lib/spine-kiosk && mkdir -m 700 newer && mv visits.db* visits.trail-head newer/"
        f" ; cp -p {COPY} visits.db"
    ).well()
    old.apt("install /root/spine-kiosk_0.0.9_amd64.deb").well()
    assert old.run("dpkg-query -W -f '${Version}' spine-kiosk").well() == "0.0.9"
    assert codes(old) == tuple(sorted(CODES))


def test_an_upgrade_that_fails_leaves_the_visits_and_names_the_way_back(
    old: Root, tmp_path: Path
) -> None:
    def broken(files: Path) -> None:
        with (files / SECOND).open("a") as migration:
            migration.write("    op.execute('nonsense')\n")

    said = old.apt(f"install {old.put(repacked('0.2.0', tmp_path, broken))}")
    assert said.code != 0
    told = said.out + said.err  # apt gives dpkg a terminal of its own
    assert "could not be upgraded" in told
    assert f"/var/lib/spine-kiosk/{COPY}" in told
    assert "apt install --allow-downgrades ./spine-kiosk_0.0.9_amd64.deb" in told
    state = old.run("dpkg-query -W -f '${db:Status-Status}' spine-kiosk").well()
    assert state == "half-configured"
    assert revision(old.data / "visits.db", old.data / "visits.key") == "0001"
    old.apt("install /root/spine-kiosk_0.0.9_amd64.deb").well()
    assert codes(old) == tuple(sorted(CODES))
