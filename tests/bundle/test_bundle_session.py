"""The kiosk's service in a booted Debian: systemd starts it, hears it, and starts it anew."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from fresh_root import CHECKOUT, Done, Fresh, repacked
from old_data import CODES, leave_old_data
from PIL import Image

from kiosk.store.schema import SCHEMA_VERSION

STEPS = {
    "verify": "systemd-analyze verify spine-kiosk.service",
    "enable": "systemctl enable --now spine-kiosk",
    "started": "systemctl show spine-kiosk -p ActiveState -p StatusText -p User",
    "picture": (
        "sleep 2; runuser -u spine-kiosk -- env XDG_RUNTIME_DIR=/run/spine-kiosk"
        " WAYLAND_DISPLAY=wayland-0 grim -t png -"
    ),
    "owners": "stat -c '%U %a' /var/lib/spine-kiosk/*",
    "own-journal": "journalctl --namespace=spine-kiosk --no-pager -o cat",
    "journal": "journalctl --no-pager -o cat -u spine-kiosk _SYSTEMD_UNIT=spine-kiosk.service",
    "visits": "kiosk visits",
    "purge-refused": "kiosk purge-data --yes-delete-all-visits $(hostname)",
    # The kiosk hangs; cage does not. Nobody but the watchdog can notice.
    "hang": "kill -STOP $(pgrep -n -u spine-kiosk kiosk); sleep 25",
    "after-hanging": "systemctl show spine-kiosk -p ActiveState -p NRestarts",
    "upgrade": "dpkg -i /root/spine-kiosk_0.2.1_amd64.deb",
    "after-upgrading": "systemctl show spine-kiosk -p ActiveState -p StatusText",
    "seal": "/usr/lib/spine-kiosk/seal-key --with-key=host --written-down",
    "restart": "systemctl restart spine-kiosk",
    "after-stopping": "journalctl --no-pager -o cat -u spine-kiosk -g Deactivated",
    "after-sealing": "systemctl show spine-kiosk -p ActiveState -p StatusText",
    "visits-sealed": "kiosk visits",
    "key-gone": "test ! -e /var/lib/spine-kiosk/visits.key",
    "upgrade-sealed": "dpkg -i /root/spine-kiosk_0.2.2_amd64.deb",
    "remove": "apt-get remove -q -y spine-kiosk; pgrep -u spine-kiosk -a",
}
HEADLESS = """[Service]
Environment=WLR_BACKENDS=headless WLR_LIBINPUT_NO_DEVICES=1
WatchdogSec=8
"""
"""There is no screen in a container. And nobody wants to wait for a minute to see it hang."""
TRIAL = """[Unit]
After=multi-user.target
[Service]
Type=oneshot
TimeoutStartSec=300
ExecStart=/root/steps
ExecStopPost=systemctl poweroff --no-block
"""


@pytest.fixture(scope="module")
def steps(fresh: Fresh, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with what each of STEPS has said, in a Debian that was booted for them."""
    work = tmp_path_factory.mktemp("session")
    root = fresh.root.copied(work / "root")
    for version in ("0.2.1", "0.2.2"):
        root.put(repacked(version, work))
    leave_old_data(root, work)
    units = root.place / "etc/systemd/system"
    (units / "spine-kiosk.service.d").mkdir()
    (units / "spine-kiosk.service.d/headless.conf").write_text(HEADLESS)
    (units / "trial.service").write_text(TRIAL)
    script = "".join(
        f"({command}) >/root/{name}.out 2>/root/{name}.err; echo $? >/root/{name}.code\n"
        for name, command in STEPS.items()
    )
    (root.place / "root/steps").write_text(f"#!/bin/sh\n{script}")
    (root.place / "root/steps").chmod(0o755)
    root.run(
        "mkdir -p /etc/systemd/system/graphical.target.wants &&"
        " ln -s ../trial.service /etc/systemd/system/graphical.target.wants/"
    ).well()
    root.boot()
    yield root.place / "root"
    subprocess.run(["rm", "-r", str(root.place)], check=True)


def said(steps: Path, name: str) -> Done:
    code, out, err = (steps / f"{name}.{kind}" for kind in ("code", "out", "err"))
    return Done(int(code.read_text()), out.read_text(errors="replace"), err.read_text())


def test_systemd_finds_nothing_wrong_with_the_unit(steps: Path) -> None:
    assert said(steps, "verify") == Done(0, "", "")


def test_the_service_is_started_when_the_kiosk_is_ready_for_patients(steps: Path) -> None:
    said(steps, "enable").well()
    assert set(said(steps, "started").well().splitlines()) == {
        "StatusText=ready for patients",
        "ActiveState=active",
        "User=spine-kiosk",
    }


def test_the_first_screen_is_what_is_seen(steps: Path) -> None:
    seen = Image.open(steps / "picture.out").convert("RGB")
    ours = Image.open(CHECKOUT / "tests/ui/patient/pictures/landscape-attract.png").convert("RGB")
    assert seen.width >= 1280
    for colour, share in shares(ours).items():
        assert shares(seen).get(colour, 0) == pytest.approx(share, abs=0.15)


def shares(picture: Image.Image) -> dict[object, float]:
    """The colours that fill a twentieth of it or more."""
    size = picture.width * picture.height
    found = picture.getcolors(size) or []
    return {colour: count / size for count, colour in found if count / size >= 0.05}


def test_the_visits_are_the_users_alone_and_root_reads_them(steps: Path) -> None:
    assert set(said(steps, "owners").well().splitlines()) == {"spine-kiosk 600"}
    assert all(code in said(steps, "visits").well() for code in CODES)


def test_the_log_goes_to_a_journal_of_its_own(steps: Path) -> None:
    assert "ready" in said(steps, "own-journal").well()
    assert "first screen" in said(steps, "own-journal").well()
    assert "first screen" not in said(steps, "journal").out
    limit = re.search(r"max (\S+),", said(steps, "own-journal").out)
    assert limit is not None
    assert limit[1] == "50.0M"


def test_visits_are_not_deleted_under_a_kiosk_that_runs(steps: Path) -> None:
    refused = said(steps, "purge-refused")
    assert refused.code == 2
    assert "has it open, nothing was deleted" in refused.err


def test_a_kiosk_that_hangs_is_started_anew(steps: Path) -> None:
    now = said(steps, "after-hanging").well().splitlines()
    assert set(now) == {"NRestarts=1", "ActiveState=active"}


def test_a_kiosk_that_ran_runs_again_after_an_upgrade(steps: Path) -> None:
    said(steps, "upgrade").well()
    assert "StatusText=ready for patients" in said(steps, "after-upgrading").well()


def test_a_kiosk_that_is_stopped_ends_by_itself(steps: Path) -> None:
    assert "Deactivated successfully" in said(steps, "after-stopping").well()


def test_with_a_sealed_key_the_kiosk_and_root_still_read_the_visits(steps: Path) -> None:
    for name in ("seal", "restart", "key-gone", "upgrade-sealed"):
        said(steps, name).well()
    assert "StatusText=ready for patients" in said(steps, "after-sealing").well()
    assert all(code in said(steps, "visits-sealed").well() for code in CODES)
    assert f"revision {SCHEMA_VERSION} already" in said(steps, "upgrade-sealed").out


def test_nothing_of_the_kiosk_runs_after_it_is_removed(steps: Path) -> None:
    assert said(steps, "remove").out.strip().splitlines()[-1].startswith(("Processing", "Removing"))


def test_the_units_exposure_is_what_the_guide_says(fresh: Fresh) -> None:
    unit = "/lib/systemd/system/spine-kiosk.service"
    told = fresh.root.run(f"systemd-analyze security --offline=true --no-pager {unit}").well()
    level = re.search(r"exposure level for spine-kiosk.service: (\S+)", told)
    assert level is not None
    guide = (CHECKOUT / "docs" / "deploy.md").read_text(encoding="utf-8")
    assert f"exposure level is {level[1]}" in guide
