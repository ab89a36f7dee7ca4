"""Korean is the language the texts are written in; Qt's translators give the others.

`make i18n` collects the texts. Use `tr` in module-level functions only: inside a class the
collector would file a text under the class, where `tr` never looks.
"""

from PySide6.QtCore import QCoreApplication


def tr(text: str) -> str:
    """`text` in the language of the screen; facts are put in afterwards, by `.format`."""
    return QCoreApplication.translate("", text)
