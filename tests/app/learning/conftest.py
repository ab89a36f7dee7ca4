"""One class station a test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.learning.classroom import MORNING, Site, build_site
from tests.fakes import HandClock


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """C01 at the county's welfare town, 09:40 on the demo's day."""
    made = build_site(tmp_path / "C01", HandClock(MORNING))
    yield made
    made.engine.dispose()
