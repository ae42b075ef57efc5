"""What every test shares."""

import os

import pytest

# Before Qt is loaded: tests need no display, and pictures must not depend on one.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-pictures",
        action="store_true",
        help="keep the pictures as they are now; look at the difference afterwards",
    )
