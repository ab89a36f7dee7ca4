"""What a bundle starts finds the environment that the bundle was started in."""

import pytest

from app.shared.frozen import forget_starter

OURS = {"_PYI_ARCHIVE_FILE": "bundle/madang", "_PYI_PARENT_PROCESS_LEVEL": "-1"}


@pytest.mark.parametrize("before", [{}, {"LD_LIBRARY_PATH": "libraries"}])
def test_the_starters_words_go_and_the_path_before_comes_back(before: dict[str, str]) -> None:
    environment = {
        "HOME": "somewhere", "LD_LIBRARY_PATH": "bundle/_internal", **OURS,
        **{f"{name}_ORIG": value for name, value in before.items()},
    }  # fmt: skip
    forget_starter(environment)
    assert environment == {"HOME": "somewhere", **before}
