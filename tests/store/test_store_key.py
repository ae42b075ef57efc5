from pathlib import Path

import pytest

from kiosk.records.errors import KeyRefused
from kiosk.store.key import (
    Key,
    create_key,
    key_path,
    read_key,
    read_key_id,
    write_key_id,
)


def test_a_new_key_is_for_its_owner_alone(tmp_path: Path) -> None:
    place = tmp_path / "visits.key"
    key = create_key(place)
    assert place.stat().st_mode & 0o777 == 0o600
    assert read_key(place) == key
    assert [path.name for path in tmp_path.iterdir()] == ["visits.key"]


def test_a_key_that_is_there_is_never_replaced(tmp_path: Path) -> None:
    place = tmp_path / "visits.key"
    first = create_key(place)
    assert create_key(place) == first


def test_two_keys_are_not_alike(tmp_path: Path) -> None:
    assert create_key(tmp_path / "one").id != create_key(tmp_path / "other").id


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o610])
def test_a_key_that_others_can_reach_is_refused(tmp_path: Path, mode: int) -> None:
    place = tmp_path / "visits.key"
    create_key(place)
    place.chmod(mode)
    with pytest.raises(KeyRefused, match=f"others can reach it .permissions {mode:04o}.*chmod 600"):
        read_key(place)


@pytest.mark.parametrize("content", [b"", b"password", b"ab" * 31, b"ab" * 33, b"\xff" * 64])
def test_a_file_that_holds_no_key_is_refused(tmp_path: Path, content: bytes) -> None:
    place = tmp_path / "visits.key"
    place.touch(0o600)
    place.write_bytes(content)
    with pytest.raises(KeyRefused, match="not 64 hexadecimal digits") as refused:
        read_key(place)
    assert "\n" not in str(refused.value)


def test_the_key_is_not_in_its_repr() -> None:
    key = Key("ab" * 32)
    assert "abab" not in repr(key)
    assert key.id in repr(key)


def test_the_systemd_credential_comes_before_the_file(tmp_path: Path) -> None:
    credentials = tmp_path / "credentials"
    credentials.mkdir()
    environment = {"CREDENTIALS_DIRECTORY": str(credentials)}
    assert key_path(tmp_path, {}) == tmp_path / "visits.key"
    assert key_path(tmp_path, environment) == tmp_path / "visits.key"
    (credentials / "kiosk-key").write_text("ab" * 32)
    assert key_path(tmp_path, environment) == credentials / "kiosk-key"


def test_a_systemd_credential_may_show_its_access_list_as_a_group(tmp_path: Path) -> None:
    place = tmp_path / "kiosk-key"
    place.write_text("AB" * 32)
    place.chmod(0o440)
    assert read_key(place) == Key("ab" * 32)
    place.chmod(0o444)
    with pytest.raises(KeyRefused):
        read_key(place)


def test_a_key_id_is_read_back_and_nonsense_is_not(tmp_path: Path) -> None:
    place = tmp_path / "visits.key-id"
    assert read_key_id(place) is None
    place.write_bytes(b"\xff\xfe")
    assert read_key_id(place) is None
    write_key_id(place, Key("ab" * 32))
    assert read_key_id(place) == Key("ab" * 32).id
