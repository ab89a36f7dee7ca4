"""Korean is the language the texts are written in; Qt's translators give the others.

`make i18n` collects the texts. Use `tr` in module-level functions only: inside a class the
collector would file a text under the class, where `tr` never looks.
"""

from PySide6.QtCore import QCoreApplication, QTranslator

from app.shared.resources import resource

KOREAN = "ko"
_KEPT = "madangTranslator"


class LanguageMissing(Exception):
    """The program's own file of a language is not there: the installation is broken."""


def use(app: QCoreApplication | None, language: str) -> None:
    """The words of the screen are `language`'s from now on; who shows words says them anew.

    QML: `engine.retranslate()`; a view model: `retold()`.
    """
    if app is None:
        return
    before = app.property(_KEPT)
    if before is not None:
        app.removeTranslator(before)
        app.setProperty(_KEPT, None)
    if language != KOREAN:
        words = QTranslator(app)
        if not words.load(str(resource("i18n", f"madang_{language}.qm"))):
            raise LanguageMissing(language)
        app.setProperty(_KEPT, words)
        app.installTranslator(words)


def tr(text: str) -> str:
    """`text` in the language of the screen; facts are put in afterwards, by `.format`."""
    return QCoreApplication.translate("", text)
