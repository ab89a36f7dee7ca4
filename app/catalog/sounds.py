"""What a good is searched by: its words, and the first sounds of their syllables."""

import unicodedata

from app.catalog.model import Good

FIRST_SOUNDS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_SINGLE = str.maketrans("ㄲㄸㅃㅆㅉ", "ㄱㄷㅂㅅㅈ")
DOUBLES = frozenset("ㄲㄸㅃㅆㅉ")
_FIRST, _LAST, _OF_ONE_SOUND = (
    0xAC00,
    0xD7A3,
    588,
)  # the 11,172 syllables of Unicode, by first sound
GOOD, FIELD = "\x1e", "\n"  # stand before a good's first field and behind each


def words_of(good: Good) -> str:
    """The good's names, category and barcodes in one text, a field a line."""
    names = [good.short_name, good.name, good.kiosk_name_en, good.name_en, good.category]
    told = [*names, good.pack, *(option.label for option in good.options)]
    barcodes = [barcode for barcode, _ in good.barcodes]
    fields = dict.fromkeys(plain(text) for text in (*told, *barcodes))
    return FIELD.join(each for each in fields if each)


def plain(text: str) -> str:
    """Composed, small letters, signs as spaces, one space between words."""
    composed = unicodedata.normalize("NFC", text).lower()
    return " ".join("".join(char if char.isalnum() else " " for char in composed).split())


def first_sounds(text: str) -> str:
    """A sign for a sign: each syllable by its first sound, all else as it is."""
    return "".join(
        FIRST_SOUNDS[(ord(char) - _FIRST) // _OF_ONE_SOUND]
        if _FIRST <= ord(char) <= _LAST
        else char
        for char in text
    )


def single(sounds: str) -> str:
    """ㅆ as ㅅ: a kiosk has fourteen keys, and nobody minds when looking for rice."""
    return sounds.translate(_SINGLE)


def has_sounds(text: str) -> bool:
    return any(char in FIRST_SOUNDS for char in text)
