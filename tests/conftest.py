"""What every test shares."""

import os
from pathlib import Path

import pytest

# Before Qt is loaded: tests need no display, and pictures must not depend on one.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"
# A signal is connected to what is no slot: see kiosk.ui.qt.slot. Such a warning fails its test.
os.environ["QT_LOGGING_RULES"] = "qt.pyside.libpyside.warning=true"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-pictures",
        action="store_true",
        help="keep the pictures as they are now; look at the difference afterwards",
    )


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """The tests of the finished bundle run only where they are named, as make test-bundle does."""
    bundle = Path(__file__).parent / "bundle"
    named = any(bundle in (path := Path(each).absolute(), *path.parents) for each in config.args)
    return True if collection_path == bundle and not named else None
