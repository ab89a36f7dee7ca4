"""천지인: vowels of ㅣ ㆍ ㅡ, consonants by pressing their key again, as slowly as anybody likes.

No clock decides whether a second press means the same letter again: 「다음 글자」 does.
"""

from ui.common.hangul.dubeolsik import Dubeolsik

STROKES = "ㅣㆍㅡ"
GROUPS = ("ㄱㅋㄲ", "ㄴㄹ", "ㄷㅌㄸ", "ㅂㅍㅃ", "ㅅㅎㅆ", "ㅈㅊㅉ", "ㅇㅁ")
_DOTS = ("ㆍ", "ㆍㆍ")
TURNS = {
    ("ㅣ", "ㆍ"): "ㅏ", ("ㅏ", "ㆍ"): "ㅑ", ("ㅑ", "ㆍ"): "ㅏ", ("ㅏ", "ㅣ"): "ㅐ",
    ("ㅑ", "ㅣ"): "ㅒ", ("ㆍ", "ㅣ"): "ㅓ", ("ㆍ", "ㆍ"): "ㆍㆍ", ("ㆍㆍ", "ㆍ"): "ㆍ",
    ("ㆍㆍ", "ㅣ"): "ㅕ", ("ㅓ", "ㅣ"): "ㅔ", ("ㅕ", "ㅣ"): "ㅖ", ("ㆍ", "ㅡ"): "ㅗ",
    ("ㆍㆍ", "ㅡ"): "ㅛ", ("ㅗ", "ㅣ"): "ㅚ", ("ㅚ", "ㆍ"): "ㅘ", ("ㅘ", "ㅣ"): "ㅙ",
    ("ㅡ", "ㆍ"): "ㅜ", ("ㅜ", "ㆍ"): "ㅠ", ("ㅠ", "ㆍ"): "ㅜ", ("ㅜ", "ㅣ"): "ㅟ",
    ("ㅠ", "ㅣ"): "ㅝ", ("ㅝ", "ㅣ"): "ㅞ", ("ㅡ", "ㅣ"): "ㅢ",
}  # fmt: skip
"""(what stands, stroke) → what it becomes; a dot too many goes back to the vowel with one."""


class Cheonjiin:
    """Holds what may still change: the last letter turns, the syllable before it may take it in."""

    def __init__(self) -> None:
        self._fixed = Dubeolsik()
        self._turning = ""

    @property
    def preedit(self) -> str:
        if not self._turning or self._turning in _DOTS:
            return self._fixed.preedit + self._turning
        tried = self._fixed.copy()
        return tried.take(self._turning) + tried.preedit

    def take(self, key: str) -> str:
        """What is finished by a stroke or by a group's key, named by its first letter."""
        group = next((group for group in GROUPS if group[0] == key), "")
        if not group and (len(key) != 1 or key not in STROKES):
            raise ValueError("not a key of 천지인")
        turned = _round(group, self._turning) if group else TURNS.get((self._turning, key), "")
        if turned:
            self._turning = turned
            return ""
        done = self._settle()
        self._turning = key
        return done

    def next(self) -> str:
        """다음 글자: the last letter turns no more; pressed again, the syllable ends."""
        return self._settle() if self._turning else self._fixed.finish()

    def erase(self) -> bool:
        """Takes the last letter away, however often its key was pressed."""
        if self._turning:
            self._turning = ""
            return True
        return self._fixed.erase()

    def finish(self) -> str:
        return self._settle() + self._fixed.finish()

    def _settle(self) -> str:
        """A dot that became no vowel is none: it goes."""
        letter, self._turning = self._turning, ""
        return "" if not letter or letter in _DOTS else self._fixed.take(letter)


def _round(group: str, letter: str) -> str:
    """The letter after this one on its key; "" for one that is not on it."""
    at = group.find(letter) if letter else -1
    return "" if at < 0 else group[(at + 1) % len(group)]
