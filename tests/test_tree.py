"""Rules about the tree that no other tool checks."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
TOP = {
    "app", "ui", "kiosk", "resources", "tests", "docs", "main.py", "build.spec", "pyproject.toml",
    "requirements.lock", "requirements-dev.lock", "Makefile", "README.md", "CHANGELOG.md",
    "LICENSE", "THIRD_PARTY.md",
}  # fmt: skip
SLICE_FILES = {"model", "service", "store", "wire", "documents", "errors", "__init__"}
TEXT = {".py", ".qml", ".md", ".toml", ".js", ".html", ".spec", ".lock", ".json", ".csv", ""}
SMELLS = re.compile(r"\b(TODO|FIXME|XXX|NotImplementedError)\b")


@pytest.fixture(scope="module")
def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [ROOT / line for line in listed.stdout.splitlines() if (ROOT / line).is_file()]


def test_the_top_level_holds_what_the_design_names(tracked: list[Path]) -> None:
    tops = {path.relative_to(ROOT).parts[0] for path in tracked}
    assert {top for top in tops if not top.startswith(".")} <= TOP


def test_no_lock_file_names_an_address(tracked: list[Path]) -> None:
    locks = [path for path in tracked if path.suffix == ".lock"]
    assert locks
    assert [path.name for path in locks if "://" in path.read_text()] == []
    # npm's says where its authors take gifts; where the packages came from must not stand there.
    packages = [path for path in tracked if path.name == "package-lock.json"]
    assert [path.name for path in packages if '"resolved"' in path.read_text()] == []


def test_every_locked_package_is_pinned_by_hash() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text().replace("\\\n", " ")
        pins = [
            line for line in text.splitlines() if "==" in line and not line.lstrip().startswith("#")
        ]
        assert pins
        assert [pin for pin in pins if "--hash=sha256:" not in pin] == []


def test_no_path_of_one_machine_is_written_down(tracked: list[Path]) -> None:
    machine = re.compile(r"(?<![\w.])/(?:work|home/\w|Users/\w)")
    found = [
        str(path.relative_to(ROOT)) for path in _texts(tracked) if machine.search(path.read_text())
    ]
    assert found == []


def test_the_product_holds_no_word_that_smells_of_a_stub(tracked: list[Path]) -> None:
    product = [
        path
        for path in _texts(tracked)
        if path.relative_to(ROOT).parts[0] in {"app", "ui", "kiosk", "main.py"}
    ]
    assert [
        str(path.relative_to(ROOT)) for path in product if SMELLS.search(path.read_text())
    ] == []


def test_every_module_says_what_it_is_for(tracked: list[Path]) -> None:
    modules = [path for path in tracked if path.suffix == ".py"]
    silent = [
        str(p.relative_to(ROOT))
        for p in modules
        if p.stat().st_size and not p.read_text().startswith(('"""', 'r"""'))
    ]
    assert silent == []


def test_no_file_outgrows_its_reader(tracked: list[Path]) -> None:
    code = [path for path in tracked if path.suffix in {".py", ".qml"}]
    # Migrations are made, not read; tests read as lists.
    code = [path for path in code if not {"versions", "tests"} & set(path.parts)]
    assert [str(p.relative_to(ROOT)) for p in code if p.read_text().count("\n") > 400] == []


def _texts(tracked: list[Path]) -> list[Path]:
    return [
        p
        for p in tracked
        if p.suffix in TEXT
        and p.stat().st_size < 1_000_000
        and p.name not in {"test_tree.py", "run"}
    ]
