from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError
from store_samples import a_visit, key_of

from kiosk.store.database import engine_for
from kiosk.store.key import Key
from kiosk.store.visits import VisitStore

sqlcipher: Any = pytest.importorskip("sqlcipher3")


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("secure_delete", 1),
        ("foreign_keys", 1),
        ("cipher_log_level", "NONE"),
    ],
)
def test_every_connection_is_set_up_to_lose_and_leak_nothing(
    tmp_path: Path, pragma: str, value: object
) -> None:
    VisitStore.open(tmp_path).close()
    engine = engine_for(tmp_path / "visits.db", key_of(tmp_path))
    with engine.connect() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() == value
    engine.dispose()


def test_the_key_is_a_raw_key_and_not_a_passphrase(tmp_path: Path) -> None:
    with VisitStore.open(tmp_path) as store:
        store.save(a_visit())
    connection = sqlcipher.connect(str(tmp_path / "visits.db"))
    connection.execute(f"PRAGMA key = \"x'{key_of(tmp_path).hex}'\"")
    assert connection.execute("SELECT count(*) FROM visit").fetchone() == (1,)
    connection.close()


def test_connecting_never_creates_a_file(tmp_path: Path) -> None:
    engine = engine_for(tmp_path / "visits.db", Key("ab" * 32))
    with pytest.raises(OperationalError):
        engine.connect()
    engine.dispose()
    assert not list(tmp_path.iterdir())


def test_the_key_is_not_in_the_repr_of_the_engine(tmp_path: Path) -> None:
    assert "abab" not in repr(engine_for(tmp_path / "visits.db", Key("ab" * 32)))
