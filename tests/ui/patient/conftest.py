"""A real window on real content, a real database, and a finger."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from ui_hands import Clinic

from kiosk.content import pseudo
from kiosk.content.library import Library
from kiosk.content.loading import load
from kiosk.content.shelf import Shelf, resources
from kiosk.ui.patient.rules import Rules
from kiosk.ui.patient.window import PATIENT_MODELS
from kiosk.ui.window import make_application


@pytest.fixture(scope="session")
def shelf() -> Shelf:
    make_application(PATIENT_MODELS)
    return Shelf(folders=(resources(),))


@pytest.fixture(scope="session")
def english(shelf: Shelf) -> Library:
    return load(shelf, "en")


@pytest.fixture(scope="session")
def libraries(english: Library) -> dict[str, Library]:
    """English, and two languages that nobody speaks."""
    every = (english, pseudo.long(english), pseudo.mirrored(english))
    return {library.language.code: library for library in every}


@pytest.fixture
def clinic(shelf: Shelf, english: Library, tmp_path: Path) -> Iterator[Clinic]:
    """A waiting room with one kiosk; it fails the test when QML complained of anything."""
    rules = Rules(clinic="Hillside Spine Clinic", countdown_seconds=2)
    room = Clinic(shelf, {"en": english}, tmp_path, rules=rules)
    yield room
    room.close()
    assert room.complaints == []
