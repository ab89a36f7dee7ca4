"""Searching all goods as one types: every good's words in one long text, and `str.find` on it."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from app.catalog.sounds import DOUBLES, FIELD, GOOD, first_sounds, has_sounds, plain, single

MOST_LOOKED_AT = 20_000  # places where the first sounds fit but a whole syllable does not


class SearchIndex:
    """Finds goods in the order they were given, those first whose name begins with the text.

    `rows`: (sku, words of `words_of`).
    """

    def __init__(self, rows: Sequence[tuple[str, str]]) -> None:
        self._skus = [sku for sku, _ in rows]
        self._spaced = _Text([words for _, words in rows])
        self._tight = _Text([words.replace(" ", "") for _, words in rows])

    def find(self, text: str, limit: int) -> list[str]:
        """At most `limit` skus: the short name begins so, another, a word, or it is in one."""
        wanted = plain(text)
        tight = wanted.replace(" ", "")
        if not tight:
            return []
        order: list[Iterator[int]] = []
        if tight.isdecimal():  # the end of a barcode
            order.append(self._tight.places("", tight, FIELD))
        order += [
            self._tight.places(GOOD, tight, ""),
            self._tight.places(FIELD, tight, ""),
            self._spaced.places(" ", wanted, ""),
            self._tight.places("", tight, ""),
        ]
        found: dict[int, None] = {}
        for places in order:
            for good in places:
                found[good] = None
                if len(found) == limit:
                    return [self._skus[each] for each in found]
        return [self._skus[each] for each in found]


class _Text:
    """The words of all goods behind one another, three times: as they are and by first sounds."""

    def __init__(self, words: Sequence[str]) -> None:
        self._starts: list[int] = []
        at = 0
        for each in words:
            self._starts.append(at)
            at += len(each) + 2
        self._plain = "".join(f"{GOOD}{each}{FIELD}" for each in words)
        self._sounds = first_sounds(self._plain)
        self._single = single(self._sounds)

    def places(self, before: str, wanted: str, behind: str) -> Iterator[int]:
        """Which goods have it, each once, in order."""
        if not has_sounds(wanted):
            return self._found(self._plain, f"{before}{wanted}{behind}", lambda _: True)
        sounds = first_sounds(wanted)
        fits = self._fits(wanted, len(before))
        if DOUBLES.isdisjoint(wanted):
            return self._found(self._single, f"{before}{single(sounds)}{behind}", fits)
        return self._found(self._sounds, f"{before}{sounds}{behind}", fits)

    def _found(self, text: str, wanted: str, fits: Callable[[int], bool]) -> Iterator[int]:
        at, looked_at = text.find(wanted), 0
        while at >= 0 and looked_at < MOST_LOOKED_AT:
            if fits(at):
                good = bisect_right(self._starts, at) - 1
                yield good
                at = self._starts[good + 1] if good + 1 < len(self._starts) else len(text)
            else:
                looked_at += 1
                at += 1
            at = text.find(wanted, at)

    def _fits(self, wanted: str, skipped: int) -> Callable[[int], bool]:
        """Whether whole syllables among the sounds stand there too."""
        whole = [(at, char) for at, char in enumerate(wanted) if not has_sounds(char)]
        text = self._plain
        return lambda place: all(text[place + skipped + at] == char for at, char in whole)
