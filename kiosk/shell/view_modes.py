"""The seven switches of 「화면 조절」 and the language, as QML sees them."""

import json
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot

from app.shared.resources import resource
from kiosk.shell.view import LOUDEST, View, louder, next_language
from ui.common.translate import tr


def loud_word(loud: int) -> str:
    return (tr("꺼짐"), tr("작게"), tr("보통"), tr("크게"))[loud]


def names_of_languages() -> dict[str, str]:
    """Each in itself: who cannot read the present one finds their own."""
    names: dict[str, str] = json.loads(
        resource("i18n", "languages.json").read_text(encoding="utf-8")
    )
    return names


class ViewModes(QObject):
    """`changed` after every change; `language_changed` before it, when the words are others now."""

    changed = Signal()
    language_changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.view = View()
        self.can_speak = False  # set before the first page stands, by who found a voice
        self._names = names_of_languages()

    easy = Property(bool, lambda self: self.view.easy, notify=changed)
    doubled = Property(bool, lambda self: self.view.doubled, notify=changed)
    contrast = Property(bool, lambda self: self.view.contrast, notify=changed)
    low = Property(bool, lambda self: self.view.low, notify=changed)
    voice = Property(bool, lambda self: self.view.voice, notify=changed)
    loud = Property(int, lambda self: self.view.loud, notify=changed)
    moreTime = Property(bool, lambda self: self.view.more_time, notify=changed)
    language = Property(str, lambda self: self.view.language, notify=changed)
    loudWord = Property(str, lambda self: loud_word(self.view.loud), notify=changed)
    otherLanguage = Property(
        str, lambda self: self._names[next_language(self.view).language], notify=changed
    )
    canSpeak = Property(bool, lambda self: self.can_speak, notify=changed)

    @property
    def is_plain(self) -> bool:
        """As every visitor finds it."""
        return self.view == View()

    @Slot()
    def toggleEasy(self) -> None:
        self.show(replace(self.view, easy=not self.view.easy))

    @Slot()
    def toggleDoubled(self) -> None:
        self.show(replace(self.view, doubled=not self.view.doubled))

    @Slot()
    def toggleContrast(self) -> None:
        self.show(replace(self.view, contrast=not self.view.contrast))

    @Slot()
    def toggleLow(self) -> None:
        self.show(replace(self.view, low=not self.view.low))

    @Slot()
    def toggleVoice(self) -> None:
        """Stays off where this device has no voice; the switch says so."""
        self.show(replace(self.view, voice=self.can_speak and not self.view.voice))

    @Slot()
    def turnLouder(self) -> None:
        self.show(louder(self.view))

    def turn(self, steps: int) -> None:
        """The keypad's volume: it stops at its ends."""
        loud = max(0, min(LOUDEST, self.view.loud + steps))
        self.show(replace(self.view, loud=loud))

    @Slot()
    def toggleMoreTime(self) -> None:
        self.show(replace(self.view, more_time=not self.view.more_time))

    @Slot()
    def nextLanguage(self) -> None:
        self.show(next_language(self.view))

    @Slot(str)
    def speak(self, language: str) -> None:
        """Words in `language` from now on."""
        self.show(replace(self.view, language=language))

    def reset(self) -> None:
        """A new visitor: nothing of the last one's wishes is left."""
        self.show(View())

    def show(self, view: View) -> None:
        if view == self.view:
            return
        before, self.view = self.view, view
        if view.language != before.language:
            self.language_changed.emit(view.language)
        self.changed.emit()
