"""What is done to all visits at once: upgraded before the first patient, or deleted for good."""

import json
import socket
import subprocess
from pathlib import Path

import pytest
from command_samples import (
    clean_environment,
    command,
    execute,
    fill,
    kiosk,
    left_by_the_first_kiosk,
)

from kiosk.store.schema import SCHEMA_VERSION

HERE = socket.gethostname()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with visits, a copy from before an upgrade, filed pages and foreign files."""
    folder = tmp_path / "data"
    fill(folder)
    (folder / "visits-before-upgrade-from-0001.db").write_bytes(b"copy")
    (folder / "to-print").mkdir()
    (folder / "to-print" / "K7M-2QX.pdf").write_bytes(b"page")
    (folder / "to-print" / "notes.pdf").write_bytes(b"not ours")
    (folder / "backup.db").write_bytes(b"not ours")
    return folder


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def test_an_upgrade_says_that_there_is_nothing_to_do(tmp_path: Path, data: Path) -> None:
    done = kiosk("upgrade", "--data-dir", data, "--json", folder=tmp_path)
    assert (done.code, done.err) == (0, "")
    assert json.loads(done.out) == {"from": SCHEMA_VERSION, "to": SCHEMA_VERSION, "copy": None}


def test_an_upgrade_makes_no_database_where_there_was_none(tmp_path: Path) -> None:
    for folder in (tmp_path / "empty", tmp_path / "nowhere"):
        if folder.name == "empty":
            folder.mkdir()
        done = kiosk("upgrade", "--data-dir", folder, folder=tmp_path)
        assert (done.code, "no visits yet" in done.out) == (0, True)
        assert not folder.exists() or names(folder) == set()


def test_an_upgrade_refuses_a_folder_whose_database_is_gone(tmp_path: Path, data: Path) -> None:
    (data / "visits.db").unlink()
    done = kiosk("upgrade", "--data-dir", data, folder=tmp_path)
    assert done.code == 2
    assert "the visit database is gone" in done.err


def test_an_upgrade_refuses_what_a_newer_kiosk_wrote(tmp_path: Path, data: Path) -> None:
    execute(data, "UPDATE alembic_version SET version_num = '0042'")
    done = kiosk("upgrade", "--data-dir", data, folder=tmp_path)
    assert done.code == 2
    assert "a newer kiosk wrote this" in done.err


def test_all_that_patients_left_is_deleted_and_nothing_else(tmp_path: Path, data: Path) -> None:
    done = kiosk("purge-data", "--data-dir", data, "--yes-delete-all-visits", HERE, folder=tmp_path)
    assert (done.code, done.err) == (0, "")
    assert names(data) == {"to-print", "to-print/notes.pdf", "backup.db"}
    assert done.out.splitlines()[1] == str(data / "visits.key")
    assert str(data / "backup.db") in done.out


def test_visits_that_cannot_be_read_any_more_are_deleted_too(tmp_path: Path, data: Path) -> None:
    (data / "visits.key").unlink()
    (data / "visits.db").write_bytes(b"damaged")
    done = kiosk("purge-data", "--data-dir", data, "--yes-delete-all-visits", HERE, folder=tmp_path)
    assert done.code == 0
    assert "visits.db" not in names(data)


@pytest.mark.parametrize("given", [(), ("--yes-delete-all-visits", "another-machine")])
def test_nothing_is_deleted_without_this_machines_name(
    tmp_path: Path, data: Path, given: tuple[str, ...]
) -> None:
    before = names(data)
    done = subprocess.run(
        command("purge-data", "--data-dir", data, *given),
        cwd=tmp_path,
        env=clean_environment(tmp_path),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    assert "nothing was deleted" in line
    assert names(data) == before


def test_nothing_is_deleted_while_somebody_has_the_database_open(
    tmp_path: Path, data: Path
) -> None:
    before = names(data)
    with (data / "visits.db").open("rb"):
        done = kiosk(
            "purge-data", "--data-dir", data, "--yes-delete-all-visits", HERE, folder=tmp_path
        )
    assert done.code == 2
    assert "has it open, nothing was deleted" in done.err
    assert names(data) == before


def test_a_copy_is_named_when_the_database_was_upgraded(tmp_path: Path) -> None:
    data = tmp_path / "data"
    left_by_the_first_kiosk(data)
    done = kiosk("upgrade", "--data-dir", data, "--json", folder=tmp_path)
    copy = data / "visits-before-upgrade-from-0001.db"
    assert json.loads(done.out) == {"from": "0001", "to": SCHEMA_VERSION, "copy": str(copy)}
    assert copy.is_file()
