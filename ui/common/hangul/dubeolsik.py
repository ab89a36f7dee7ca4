"""두벌식: jamo after jamo into syllables, a vowel taking the final before it along."""

from ui.common.hangul.letters import FINALS, INITIALS, JOINED, SPLIT, VOWELS, syllable


class Dubeolsik:
    """Holds the one syllable that is being typed; what can change no more is given out."""

    def __init__(self, initial: str = "", vowel: str = "", final: str = "") -> None:
        self._initial, self._vowel, self._final = initial, vowel, final

    @property
    def preedit(self) -> str:
        if self._initial and self._vowel:
            return syllable(self._initial, self._vowel, self._final)
        return self._initial or self._vowel

    def take(self, jamo: str) -> str:
        """What is finished by `jamo`, a consonant or a vowel; `ValueError` for anything else."""
        if len(jamo) == 1 and jamo in VOWELS:
            return self._take_vowel(jamo)
        if len(jamo) == 1 and jamo in INITIALS:
            return self._take_consonant(jamo)
        raise ValueError("not a jamo")

    def erase(self) -> bool:
        """Takes the last jamo away, of a double one its second half; False: nothing is held."""
        if self._final:
            self._final = SPLIT.get(self._final, "")[:1]
        elif self._vowel:
            self._vowel = SPLIT.get(self._vowel, "")[:1]
        elif self._initial:
            self._initial = ""
        else:
            return False
        return True

    def finish(self) -> str:
        """All that is held, done with."""
        done = self.preedit
        self._start()
        return done

    def copy(self) -> "Dubeolsik":
        return Dubeolsik(self._initial, self._vowel, self._final)

    def _take_vowel(self, vowel: str) -> str:
        if self._final:
            stays, goes = _parted(self._final)
            done = syllable(self._initial, self._vowel, stays)
            self._start(goes, vowel)
            return done
        joined = JOINED.get(self._vowel + vowel, vowel if not self._vowel else "")
        if joined:
            self._vowel = joined
            return ""
        done = self.finish()
        self._vowel = vowel
        return done

    def _take_consonant(self, consonant: str) -> str:
        if self._initial and self._vowel:
            final = JOINED.get(self._final + consonant, "") if self._final else consonant
            if final and final in FINALS:
                self._final = final
                return ""
        done = self.finish()
        self._initial = consonant
        return done

    def _start(self, initial: str = "", vowel: str = "") -> None:
        self._initial, self._vowel, self._final = initial, vowel, ""


def _parted(final: str) -> tuple[str, str]:
    """What stays under its syllable and what goes on: 닭 and ㅗ are 달고, 각 and ㅗ 가고."""
    pair = SPLIT.get(final, "")
    return (pair[0], pair[1]) if pair else ("", final)
