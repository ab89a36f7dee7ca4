"""A till with goods, ready for the first customer."""

from pathlib import Path

import pytest

from tests.app.sales.counter import Counter, open_counter


@pytest.fixture
def counter(tmp_path: Path) -> Counter:
    return open_counter(tmp_path)
