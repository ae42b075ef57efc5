import subprocess
import sys
from pathlib import Path

import pytest

import kiosk


@pytest.mark.parametrize(
    "module",
    [
        *("kiosk.store", "kiosk.store.key"),
        *(f"kiosk.records.{name}" for name in ("visits", "alerts", "codes", "errors")),
    ],
)
def test_what_is_imported_early_does_not_load_the_database(module: str) -> None:
    loaded = subprocess.run(
        [sys.executable, "-c", f"import sys, {module}; print(*sys.modules)"],
        env={"PYTHONPATH": str(Path(kiosk.__file__).parents[1])},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert module in loaded
    assert not {"sqlalchemy", "alembic", "sqlcipher3"} & set(loaded)
