"""A front desk: its real window, a real database, and, where a test prints, a real printer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from desk_hands import FrontDesk
from printers import Office, office

from kiosk.content.library import Library
from kiosk.content.loading import load
from kiosk.content.shelf import Shelf, resources
from kiosk.ui.desk.window import DESK_MODELS
from kiosk.ui.window import make_application


@pytest.fixture(scope="session")
def shelf() -> Shelf:
    make_application(DESK_MODELS)
    return Shelf(folders=(resources(),))


@pytest.fixture(scope="session")
def library(shelf: Shelf) -> Library:
    return load(shelf, "en")


@pytest.fixture
def desk(shelf: Shelf, library: Library, tmp_path: Path) -> Iterator[FrontDesk]:
    """A desk with its day and nobody signed in; it fails the test when QML complained."""
    room = FrontDesk(shelf, library, tmp_path / "data")
    yield room
    room.close()
    assert room.complaints == []


@pytest.fixture(scope="session")
def _office() -> Iterator[Office]:
    with office() as running:
        yield running


@pytest.fixture
def printer(_office: Office, monkeypatch: pytest.MonkeyPatch) -> Office:
    """A running printer behind the queue "desk", and the environment to find it in."""
    for name, value in _office.environment.items():
        monkeypatch.setenv(name, value)
    return _office
