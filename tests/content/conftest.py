from pathlib import Path

import pytest
from content_samples import OwnFolder, own_folder


@pytest.fixture
def own(tmp_path: Path) -> OwnFolder:
    """A copy of the shipped content that a test may break."""
    return own_folder(tmp_path / "own")
