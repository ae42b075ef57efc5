"""A key file that a machine seals, as Windows does with DPAPI; here Fernet stands in for it."""

import base64
from pathlib import Path

import pytest
from cryptography.fernet import Fernet, InvalidToken
from store_samples import A_CODE, a_visit

from kiosk.records.errors import KeyRefused
from kiosk.store.key import create_key, read_key, seal_key
from kiosk.store.sealing import Seal, seal_of_this_machine
from kiosk.store.visits import VisitStore


def a_machine() -> Seal:
    """The seal of a machine that is like no other."""
    machine = Fernet(Fernet.generate_key())

    def unsealed(sealed: bytes) -> bytes:
        try:
            return machine.decrypt(sealed)
        except InvalidToken:
            raise OSError(13, "The data is invalid") from None

    return Seal("dpapi", machine.encrypt, unsealed)


def test_a_sealed_key_is_one_line_that_names_its_seal_and_shows_nothing(tmp_path: Path) -> None:
    place, machine = tmp_path / "visits.key", a_machine()
    key = create_key(place, machine)
    name, _, sealed = place.read_text().strip().partition(":")
    assert name == "dpapi"
    assert machine.open(base64.b64decode(sealed)) == key.hex.encode()
    assert key.hex not in place.read_text()
    assert read_key(place, machine) == key
    assert place.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("here", [a_machine(), None], ids=["another Windows", "Linux"])
def test_a_key_that_another_machine_sealed_is_refused_in_one_line(
    tmp_path: Path, here: Seal | None
) -> None:
    place = tmp_path / "visits.key"
    create_key(place, a_machine())
    with pytest.raises(KeyRefused) as refused:
        read_key(place, here)
    assert str(refused.value) == (
        f"{place}: this key is not used because it cannot be unsealed here (dpapi): another "
        "machine sealed it, or it is damaged. Make it again from the recovery key."
    )


@pytest.mark.parametrize("content", ["dpapi:AAAA", "dpapi:A", "other:AAAA"])
def test_a_damaged_or_foreign_seal_is_refused(tmp_path: Path, content: str) -> None:
    place = tmp_path / "visits.key"
    place.touch(0o600)
    place.write_text(content)
    with pytest.raises(KeyRefused, match="cannot be unsealed here"):
        read_key(place, a_machine())


def test_a_kiosk_that_starts_afresh_seals_its_key(tmp_path: Path) -> None:
    machine = a_machine()
    with VisitStore.open(tmp_path, seal=machine) as store:
        store.save(a_visit())
    assert (tmp_path / "visits.key").read_text().startswith("dpapi:")
    with VisitStore.open(tmp_path, seal=machine) as store:
        assert store.find(A_CODE).visit.code == A_CODE


def test_a_recovery_key_put_back_in_clear_opens_the_visits_and_is_sealed(tmp_path: Path) -> None:
    place, old, new = tmp_path / "visits.key", a_machine(), a_machine()
    with VisitStore.open(tmp_path, seal=old) as store:
        store.save(a_visit())
    recovery = read_key(place, old).hex
    place.write_text(f"{recovery}\n")
    with VisitStore.open(tmp_path, seal=new) as store:
        assert store.find(A_CODE).visit.code == A_CODE
    assert recovery not in place.read_text()
    assert read_key(place, new).hex == recovery


def test_a_key_that_is_sealed_stays_as_it_is(tmp_path: Path) -> None:
    place, machine = tmp_path / "visits.key", a_machine()
    key = create_key(place, machine)
    before = place.read_bytes()
    seal_key(place, key, machine)
    assert place.read_bytes() == before


def test_on_linux_the_key_file_is_what_it_always_was(tmp_path: Path) -> None:
    assert seal_of_this_machine() is None
    VisitStore.open(tmp_path).close()
    text = (tmp_path / "visits.key").read_text()
    assert text == f"{read_key(tmp_path / 'visits.key').hex}\n"
