"""The typist as QML has it: `Typist` of `import Madang`."""

from PySide6.QtQml import QQmlEngine, qmlRegisterSingletonType

from ui.common.hangul.typist import Typist

_PROPERTY = "madangTypist"


def register() -> None:
    """Once a process: every engine gets the typist that `give` hung on it."""
    qmlRegisterSingletonType(
        Typist, "Madang", 1, 0, "Typist", lambda engine: engine.property(_PROPERTY)
    )  # type: ignore[call-overload]


def give(engine: QQmlEngine, typist: Typist) -> None:
    """The caller keeps `typist` as long as the engine lives."""
    engine.setProperty(_PROPERTY, typist)
