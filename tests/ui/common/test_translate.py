"""Texts are where the collector of translations finds them again."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QGuiApplication

from ui.common.translate import tr

ROOT = Path(__file__).resolve().parents[3]
SOURCES = sorted(
    path
    for folder in ("kiosk", "ui")
    for path in (ROOT / folder).rglob("*.py")
    if "from ui.common.translate import tr" in path.read_text()
)


class English(QTranslator):
    """Knows one text, without a context."""

    def isEmpty(self) -> bool:  # noqa: N802 Qt's name
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return "scale" if (context, source) == ("", "저울") else source


def tr_in_classes(tree: ast.Module) -> Iterator[int]:
    for each in ast.walk(tree):
        if isinstance(each, ast.ClassDef):
            for call in ast.walk(each):
                if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "tr":
                    yield call.lineno


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_text_is_filed_under_a_class(path: Path) -> None:
    assert list(tr_in_classes(ast.parse(path.read_text()))) == []


def test_a_translator_is_asked_without_a_context(qapp: QGuiApplication) -> None:
    english = English()
    qapp.installTranslator(english)
    try:
        assert tr("저울") == "scale"
        assert tr("인쇄기") == "인쇄기"
    finally:
        qapp.removeTranslator(english)
