"""The voice of a station: Qt's own engine if there is one, else an installed program, else none."""

import importlib
from typing import Any, Protocol

from PySide6.QtCore import QLocale

from ui.common.speakers import LOUDNESS, Speakers

_LOCALES = {"ko": QLocale.Language.Korean, "en": QLocale.Language.English}


class Voice(Protocol):
    """`say` breaks off what was being said."""

    def say(self, text: str, language: str, loud: int) -> None: ...

    def hush(self) -> None: ...


class QtVoice:
    """`engine` is a QTextToSpeech."""

    def __init__(self, engine: Any) -> None:
        self._engine = engine

    def say(self, text: str, language: str, loud: int) -> None:
        self._engine.stop()
        self._engine.setLocale(QLocale(_LOCALES[language]))
        self._engine.setVolume(LOUDNESS[loud] / 100)
        self._engine.say(text)

    def hush(self) -> None:
        self._engine.stop()


def find_voice(speakers: Speakers) -> Voice | None:
    """None: this device has no voice, and its switch says so."""
    engine = _qt_engine()
    if engine is not None:
        return QtVoice(engine)
    return speakers if speakers.can_say else None


def _qt_engine() -> Any:
    """The add-on may be missing, or a library under it; its "mock" engine only pretends."""
    try:
        speech: Any = importlib.import_module("PySide6.QtTextToSpeech").QTextToSpeech
    except ImportError:
        return None
    names = [name for name in speech.availableEngines() if name != "mock"]
    return speech(names[0]) if names else None
