"""The one type face of screen and paper, loaded from the program's own files."""

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from app.shared.resources import resource
from ui.common.theme import FAMILY


class FontMissing(Exception):
    """The program's own font file is not there or not a font: the installation is broken."""


def load_fonts(app: QGuiApplication) -> None:
    """Makes Pretendard GOV the font of everything; no system font is needed."""
    for weight in ("Regular", "Bold"):
        path = resource("fonts", f"PretendardGOV-{weight}.ttf")
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FontMissing(path.name)
    app.setFont(QFont(FAMILY))
