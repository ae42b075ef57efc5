"""One CUPS for all tests of printing; each test finds it with full trays and no jobs."""

from collections.abc import Iterator

import pytest
from printers import Office, office
from PySide6.QtGui import QGuiApplication


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """As in the kiosk, which has no widgets. There may be one already, of another room's tests."""
    return QGuiApplication


@pytest.fixture(scope="session")
def _office() -> Iterator[Office]:
    with office() as running:
        yield running


@pytest.fixture
def desk(_office: Office, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    """A running printer behind the queue "desk", and the environment to find it in."""
    for name, value in _office.environment.items():
        monkeypatch.setenv(name, value)
    yield _office
    _office.tidy()


@pytest.fixture
def gone(monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    """An office of its own, for a test that breaks it."""
    with office() as running:
        for name, value in running.environment.items():
            monkeypatch.setenv(name, value)
        yield running
