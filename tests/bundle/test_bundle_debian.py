"""The package in a fresh Debian: installed without a question, tried, and taken away again."""

import stat
import subprocess
from pathlib import Path

from fresh_root import CHECKOUT, Fresh, Root, package

LARGEST = 45_000_000
"""Bytes that the package may have: a tablet may get it over a slow line."""
LEFT = ("visits.db", "visits.key", "visits.key-id")


def test_installing_asks_nothing_and_ends_well(fresh: Fresh) -> None:
    assert fresh.said.code == 0, fresh.said.err
    assert "Setting up spine-kiosk (0.1.0)" in fresh.said.out


def test_the_package_brings_every_library_that_the_program_looks_for(fresh: Fresh) -> None:
    assert fresh.missing == ""


def test_the_kiosk_has_a_user_of_its_own_that_nobody_signs_in_as(root: Root) -> None:
    name, _, uid, _, _, home, shell = root.run("getent passwd spine-kiosk").well().split(":")
    assert (name, home, shell.strip()) == (
        "spine-kiosk",
        "/var/lib/spine-kiosk",
        "/usr/sbin/nologin",
    )
    assert 0 < int(uid) < 1000


def test_only_the_kiosks_user_gets_at_the_visits(root: Root) -> None:
    seen = root.data.stat()
    assert stat.S_IMODE(seen.st_mode) == 0o700
    assert (
        root.run("stat -c %U:%G /var/lib/spine-kiosk").well().strip() == "spine-kiosk:spine-kiosk"
    )
    denied = root.run("runuser -u visitor -- kiosk visits")
    assert denied.code == 2
    assert "Permission denied" in denied.err


def test_settings_that_it_brings_are_kept_in_an_upgrade(root: Root) -> None:
    conffiles = root.run("dpkg-query -W -f '${Conffiles}' spine-kiosk").well()
    for file in (
        "/etc/kiosk/kiosk.toml",
        "/etc/default/spine-kiosk",
        "/etc/systemd/journald@spine-kiosk.conf",
    ):
        assert f" {file} " in conffiles
    settings = root.run("kiosk settings show").well()
    assert "/var/lib/spine-kiosk" in settings


def test_nothing_takes_over_the_screen_by_being_installed(root: Root) -> None:
    assert root.run("systemctl is-enabled spine-kiosk").out.strip() == "disabled"


def test_every_part_works_without_a_display(root: Root) -> None:
    root.run("cd /tmp && runuser -u visitor -- kiosk selftest --all").well()


def test_a_demo_visit_is_drawn_under_x(root: Root) -> None:
    root.run(
        "cd /home/visitor && runuser -u visitor -- env QT_QPA_PLATFORM=xcb HOME=/home/visitor "
        "xvfb-run -a kiosk demo --out demo --only attract --only body-map --only finish-code"
    ).well()
    made = {path.name for path in (root.place / "home" / "visitor" / "demo").iterdir()}
    assert {"landscape-attract.png", "portrait-finish-code.png"} <= made
    assert sum(name.endswith(".pdf") for name in made) == 2


def test_every_part_works_on_the_screen_of_a_cage(root: Root) -> None:
    said = root.run(
        "install -d -m 700 -o visitor /run/visitor && cd /home/visitor && "
        "runuser -u visitor -- env HOME=/home/visitor XDG_RUNTIME_DIR=/run/visitor "
        "WLR_BACKENDS=headless WLR_RENDERER=pixman WLR_LIBINPUT_NO_DEVICES=1 "
        "QT_QPA_PLATFORM=wayland QT_WAYLAND_DISABLE_WINDOWDECORATION=1 "
        "cage -d -- sh -c 'kiosk selftest --display --json > said.json; echo $? > ended'"
    )
    ended = root.place / "home" / "visitor" / "ended"
    assert ended.read_text().strip() == "0", (root.place / "home/visitor/said.json").read_text()
    assert "Xwayland" not in said.err


def test_root_leaves_no_file_of_its_own_among_the_visits(fresh: Fresh, tmp_path: Path) -> None:
    root = fresh.root.copied(tmp_path / "root")
    root.run("cd /root && kiosk visits && kiosk export --format csv -o visits.csv").well()
    owners = root.run("cd /var/lib/spine-kiosk && stat -c '%U %a %n' *").well().splitlines()
    assert {line.split()[0] for line in owners} == {"spine-kiosk"}
    assert {line.split()[1] for line in owners} == {"600"}
    assert "visits.csv" in {line.split()[2] for line in owners}
    subprocess.run(["rm", "-r", str(root.place)], check=True)


def test_removing_and_purging_keep_the_visits_and_purge_data_deletes_them(
    fresh: Fresh, tmp_path: Path
) -> None:
    root = fresh.root.copied(tmp_path / "root")
    root.run("kiosk visits").well()
    before = {name: (root.data / name).read_bytes() for name in LEFT}
    root.apt("remove spine-kiosk").well()
    assert not (root.place / "usr/lib/spine-kiosk").exists()
    assert {name: (root.data / name).read_bytes() for name in LEFT} == before
    purged = root.apt("purge spine-kiosk").well()
    assert "patients' visits are kept, in /var/lib/spine-kiosk" in purged
    assert not (root.place / "etc/kiosk/kiosk.toml").exists()
    assert {name: (root.data / name).read_bytes() for name in LEFT} == before
    # Installed again, they are its visits again.
    root.apt(f"install {root.put(package())}").well()
    assert root.run("kiosk visits").well() == "no visits yet\n"
    wrong = root.run("kiosk purge-data --yes-delete-all-visits kiosk-08")
    assert (wrong.code, wrong.out) == (2, "")
    assert "nothing was deleted" in wrong.err
    name = root.run("hostname").well().strip()
    root.run(f"kiosk purge-data --yes-delete-all-visits {name}").well()
    assert list(root.data.iterdir()) == []
    subprocess.run(["rm", "-r", str(root.place)], check=True)


def test_the_key_is_sealed_only_when_the_seal_can_be_opened(fresh: Fresh, tmp_path: Path) -> None:
    root = fresh.root.copied(tmp_path / "root")
    # The seal is bound to the machine's id, which systemd makes at the first start.
    root.run("systemd-machine-id-setup").well()
    seal = "/usr/lib/spine-kiosk/seal-key --with-key=host"
    early = root.run(seal)
    assert (early.code, "there is no key yet" in early.err) == (2, True)
    root.run("kiosk visits").well()
    key = (root.data / "visits.key").read_text()
    untold = root.run(f"echo 0123456789abcdef | {seal}")
    assert (untold.code, "nothing was changed" in untold.err) == (2, True)
    assert (root.data / "visits.key").read_text() == key
    said = root.run(f"echo {key.strip()[-16:]} | {seal}").well()
    assert key.strip() in said.replace("\n", "")
    assert not (root.data / "visits.key").exists()
    sealed = "/etc/kiosk/kiosk-key.cred"
    assert root.run(f"systemd-creds decrypt --name=kiosk-key {sealed} -").well() == key
    again = root.run(seal)
    assert (again.code, "sealed already" in again.err) == (2, True)
    subprocess.run(["rm", "-r", str(root.place)], check=True)


def test_the_package_is_small_enough() -> None:
    assert package().stat().st_size <= LARGEST


def test_lintian_says_nothing_that_is_not_explained() -> None:
    said = subprocess.run(
        ["lintian", "--no-tag-display-limit", str(package())],
        capture_output=True,
        text=True,
        check=False,
        cwd=CHECKOUT,
    )
    found = [line for line in said.stdout.splitlines() if line[:2] in ("E:", "W:")]
    assert found == []
