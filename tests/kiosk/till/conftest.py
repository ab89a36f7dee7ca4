"""The `desk` fixture: a till on the real window with the real services."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.kiosk.stage import Stage
from tests.kiosk.till.desk import Desk, open_desk


@pytest.fixture
def desk(stage: Callable[..., Stage], tmp_path: Path) -> Desk:
    return open_desk(stage, tmp_path)
