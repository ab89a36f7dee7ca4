"""The till's words go through Qt's translation in one context."""

from PySide6.QtCore import QCoreApplication


def tr(text: str) -> str:
    return QCoreApplication.translate("Till", text)
