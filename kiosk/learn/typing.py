"""What our own keys write: 두벌식 and Latin letters, or 천지인 in 쉬운 화면."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot

from ui.common.hangul.cheonjiin import GROUPS, STROKES, Cheonjiin
from ui.common.hangul.dubeolsik import Dubeolsik
from ui.common.hangul.layers import HANGUL, LATIN, rows, shifted
from ui.common.props import ListModel
from ui.common.translate import tr

MOST_SIGNS = 40


@dataclass(frozen=True)
class KeyProps:
    """`press` is what the key sends, `says` what stands on it."""

    key: str
    press: str
    says: str


def jamo_rows(layer: str, *, is_shifted: bool) -> tuple[tuple[KeyProps, ...], ...]:
    """A key keeps its name when the shift turns what it writes."""
    return tuple(
        tuple(_key(each, shifted(each) if is_shifted else each) for each in row)
        for row in rows(layer)
    )


def easy_keys() -> tuple[KeyProps, ...]:
    """ㅣ ㆍ ㅡ and the seven groups, in the order of a telephone."""
    strokes = tuple(_key(each, each) for each in STROKES)
    return (*strokes, *(KeyProps(f"jamo-{g[0]}", g[0], g[:2]) for g in GROUPS))


def _key(name: str, press: str) -> KeyProps:
    return KeyProps(f"jamo-{name}", press, press)


def layer_word(layer: str) -> str:
    return tr("ABC") if layer == HANGUL else tr("한글")


class Typing(QObject):
    """Tells `told` the whole text after each key, the syllable that may still change with it."""

    changed = Signal()

    def __init__(self, told: Callable[[str], None]) -> None:
        super().__init__()
        self._told = told
        self._done = ""
        self._composer: Dubeolsik | Cheonjiin = Dubeolsik()
        self._layer, self._is_shifted, self._is_easy = HANGUL, False, False
        self._rows = [ListModel(KeyProps) for _ in range(3)]
        self._groups = ListModel(KeyProps)
        self._groups.show(easy_keys())
        self._draw()

    first = Property(QObject, lambda self: self._rows[0], constant=True)
    second = Property(QObject, lambda self: self._rows[1], constant=True)
    third = Property(QObject, lambda self: self._rows[2], constant=True)
    groups = Property(QObject, lambda self: self._groups, constant=True)
    text = Property(str, lambda self: self.whole, notify=changed)
    shift = Property(bool, lambda self: self._is_shifted, notify=changed)
    easy = Property(bool, lambda self: self._is_easy, notify=changed)
    layer = Property(str, lambda self: layer_word(self._layer), notify=changed)

    @property
    def whole(self) -> str:
        return self._done + self._composer.preedit

    def follow(self, text: str, *, easy: bool, latin: bool = False) -> None:
        """The field was filled or emptied from elsewhere, or another way of typing was chosen."""
        if text == self.whole and easy == self._is_easy:
            return
        if text == "" and not self._is_easy:
            self._layer = LATIN if latin else HANGUL
        self._done, self._is_easy, self._is_shifted = text, easy, False
        self._composer = Cheonjiin() if easy else Dubeolsik()
        self._draw()

    @Slot(str)
    def press(self, key: str) -> None:
        if len(self.whole) >= MOST_SIGNS:
            return
        if key.isascii():
            self._done += self._composer.finish() + key
        else:
            self._done += self._composer.take(key)
        self._is_shifted = False
        self._tell()

    @Slot()
    def space(self) -> None:
        """In 천지인 it ends the letter first, as 다음 글자 does."""
        self._done += self._composer.finish()
        if self._done and not self._done.endswith(" "):
            self._done += " "
        self._tell()

    @Slot()
    def nextLetter(self) -> None:
        if isinstance(self._composer, Cheonjiin):
            self._done += self._composer.next()
        self._tell()

    @Slot()
    def erase(self) -> None:
        if not self._composer.erase():
            self._done = self._done[:-1]
        self._tell()

    @Slot()
    def turnShift(self) -> None:
        self._is_shifted = not self._is_shifted
        self._draw()

    @Slot()
    def turnLayer(self) -> None:
        self._done += self._composer.finish()
        self._layer = LATIN if self._layer == HANGUL else HANGUL
        self._is_shifted = False
        self._tell()

    def _tell(self) -> None:
        self._draw()
        self._told(self.whole)

    def _draw(self) -> None:
        for model, row in zip(
            self._rows, jamo_rows(self._layer, is_shifted=self._is_shifted), strict=True
        ):
            model.show(row)
        self.changed.emit()
