"""Every Korean word that a station says is where the collector of translations finds it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

KIOSK = Path(__file__).resolve().parents[2] / "kiosk"
HANGUL = re.compile("[\uac00-\ud7a3]")
MADE_UP = {"examples.py", "samples.py", "gallery.py"}  # names of sample people and goods
PYTHON = sorted(path for path in KIOSK.rglob("*.py") if path.name not in MADE_UP)
QML = sorted(KIOSK.rglob("*.qml"))


def bare_texts(tree: ast.Module) -> Iterator[str]:
    """Korean in the program that is neither a docstring nor within `tr(...)`."""
    told = {
        id(part)
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "tr"
        for part in ast.walk(call)
    }
    notes = {id(each.value) for each in ast.walk(tree) if isinstance(each, ast.Expr)}
    for each in ast.walk(tree):
        if not isinstance(each, ast.Constant) or id(each) in told | notes:
            continue
        if isinstance(each.value, str) and HANGUL.search(each.value):
            yield f"line {each.lineno}: {each.value}"


def bare_qml(text: str) -> Iterator[str]:
    for number, line in enumerate(text.splitlines(), start=1):
        code = re.sub(r'qsTr\("[^"]*"\)', "", line.split("//")[0])
        if HANGUL.search(code):
            yield f"line {number}: {line.strip()}"


@pytest.mark.parametrize("path", PYTHON, ids=lambda path: str(path.relative_to(KIOSK)))
def test_korean_in_the_program_can_be_translated(path: Path) -> None:
    assert list(bare_texts(ast.parse(path.read_text()))) == []


@pytest.mark.parametrize("path", QML, ids=lambda path: str(path.relative_to(KIOSK)))
def test_korean_on_a_page_can_be_translated(path: Path) -> None:
    assert list(bare_qml(path.read_text())) == []


def test_a_bare_text_is_found() -> None:
    assert list(bare_texts(ast.parse('"""머리말"""\nx = f"{n}번"\ny = tr("저울")'))) == [
        "line 2: 번"
    ]
    assert list(bare_qml('text: "저울" // 저울\ntext: qsTr("저울")')) == [
        'line 1: text: "저울" // 저울'
    ]


def test_all_of_the_station_asks_one_translator() -> None:
    own = [
        str(path)
        for path in KIOSK.rglob("*.py")
        if "QCoreApplication.translate" in path.read_text()
    ]
    assert own == []
