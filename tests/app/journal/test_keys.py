"""The key file: made once, its owner's alone, refused when it is anything else."""

import os
from pathlib import Path

import pytest

from app.journal.errors import KeyProblem
from app.journal.keys import load_key, make_key

posix = pytest.mark.skipif(os.name != "posix", reason="file modes")


def test_a_made_key_is_loaded_again(tmp_path: Path) -> None:
    made = make_key(tmp_path / "new" / "key")
    assert load_key(tmp_path / "new" / "key").public_bytes == made.public_bytes


def test_a_key_is_never_overwritten(tmp_path: Path) -> None:
    made = make_key(tmp_path / "key")
    with pytest.raises(KeyProblem, match="already"):
        make_key(tmp_path / "key")
    assert load_key(tmp_path / "key").public_bytes == made.public_bytes


@posix
def test_only_the_owner_can_read_it(tmp_path: Path) -> None:
    make_key(tmp_path / "key")
    assert (tmp_path / "key").stat().st_mode & 0o777 == 0o600


@posix
def test_a_key_that_others_can_read_is_refused(tmp_path: Path) -> None:
    make_key(tmp_path / "key")
    (tmp_path / "key").chmod(0o640)
    with pytest.raises(KeyProblem, match="others"):
        load_key(tmp_path / "key")


def test_a_missing_or_torn_key_is_refused_without_its_bytes(tmp_path: Path) -> None:
    with pytest.raises(KeyProblem, match="cannot be read"):
        load_key(tmp_path / "key")
    torn = os.open(tmp_path / "key", os.O_CREAT | os.O_WRONLY, 0o600)
    os.write(torn, b"secret")
    os.close(torn)
    with pytest.raises(KeyProblem) as caught:
        load_key(tmp_path / "key")
    assert "secret" not in str(caught.value)
