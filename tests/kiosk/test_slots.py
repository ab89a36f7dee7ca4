"""What a signal is connected to is declared as a slot.

PySide gives an object with an undeclared one a metaobject of its own, which goes with the object;
QML remembers the properties of a metaobject by its address, and finds another object's there. Then
a page stands whose view model seems to have no properties: one in fifty, under load.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

KIOSK = Path(__file__).parents[2] / "kiosk"
FILES = sorted(KIOSK.rglob("*.py"))
CONNECTS = {"connect", "singleShot"}


def undeclared(tree: ast.AST) -> Iterator[str]:
    for owner in ast.walk(tree):
        if not isinstance(owner, ast.ClassDef):
            continue
        methods = {each.name: each for each in owner.body if isinstance(each, ast.FunctionDef)}
        for call in ast.walk(owner):
            if not isinstance(call, ast.Call) or getattr(call.func, "attr", "") not in CONNECTS:
                continue
            for told in call.args:
                method = methods.get(told.attr) if isinstance(told, ast.Attribute) else None
                if method is not None and not _is_slot(method):
                    yield f"{owner.name}.{method.name}"


def _is_slot(method: ast.FunctionDef) -> bool:
    return any("Slot" in ast.unparse(each) for each in method.decorator_list)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(KIOSK)))
def test_a_method_that_hears_a_signal_is_a_slot(path: Path) -> None:
    assert sorted(set(undeclared(ast.parse(path.read_text())))) == []


def test_an_undeclared_one_is_found() -> None:
    told = "class A(QObject):\n def f(self): x.changed.connect(self.g)\n def g(self): ..."
    assert list(undeclared(ast.parse(told))) == ["A.g"]
