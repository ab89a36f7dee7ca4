"""Key files are made once and are their owner's alone; texts are replaced whole."""

import os
from pathlib import Path

import pytest

from app.storage.files import KEY_BYTES, SecretFileProblem, make_secret, read_secret, replace_file

posix = pytest.mark.skipif(os.name != "posix", reason="file modes")


def test_a_key_is_made_once_and_read_again(tmp_path: Path) -> None:
    made = make_secret(tmp_path / "new" / "key")
    assert len(made) == KEY_BYTES
    assert read_secret(tmp_path / "new" / "key") == made
    with pytest.raises(SecretFileProblem, match="already"):
        make_secret(tmp_path / "new" / "key")


@posix
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620])
def test_a_key_that_others_can_reach_is_refused(tmp_path: Path, mode: int) -> None:
    make_secret(tmp_path / "key")
    assert (tmp_path / "key").stat().st_mode & 0o777 == 0o600
    (tmp_path / "key").chmod(mode)
    with pytest.raises(SecretFileProblem, match="others"):
        read_secret(tmp_path / "key")


@pytest.mark.parametrize("content", [b"", b"x" * 31, b"x" * 33])
def test_what_is_no_key_is_refused_without_its_bytes(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "key"
    path.touch(0o600)
    path.write_bytes(content)
    with pytest.raises(SecretFileProblem) as caught:
        read_secret(path)
    assert "xx" not in str(caught.value)
    with pytest.raises(SecretFileProblem, match="cannot be read"):
        read_secret(tmp_path / "none")


@posix
def test_a_replaced_text_has_the_mode_it_was_given_and_leaves_no_draft(tmp_path: Path) -> None:
    for text in ("one\n", "둘\n"):
        replace_file(tmp_path / "told.json", text, 0o600)
        assert (tmp_path / "told.json").read_bytes() == text.encode()
    assert [each.name for each in tmp_path.iterdir()] == ["told.json"]
    assert (tmp_path / "told.json").stat().st_mode & 0o777 == 0o600
