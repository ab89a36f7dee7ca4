"""Jamo and syllables: the tables of Unicode's Hangul block and what is built of two."""

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
FIRST, COUNT = 0xAC00, 11_172

JOINED = {
    "ㅗㅏ": "ㅘ", "ㅗㅐ": "ㅙ", "ㅗㅣ": "ㅚ", "ㅜㅓ": "ㅝ", "ㅜㅔ": "ㅞ", "ㅜㅣ": "ㅟ",
    "ㅡㅣ": "ㅢ",
    "ㄱㅅ": "ㄳ", "ㄴㅈ": "ㄵ", "ㄴㅎ": "ㄶ", "ㄹㄱ": "ㄺ", "ㄹㅁ": "ㄻ", "ㄹㅂ": "ㄼ",
    "ㄹㅅ": "ㄽ", "ㄹㅌ": "ㄾ", "ㄹㅍ": "ㄿ", "ㄹㅎ": "ㅀ", "ㅂㅅ": "ㅄ",
}  # fmt: skip
"""Two that make one: seven vowels, eleven finals."""
SPLIT = {joined: pair for pair, joined in JOINED.items()}

NAMES = {
    "ㄱ": "기역", "ㄲ": "쌍기역", "ㄴ": "니은", "ㄷ": "디귿", "ㄸ": "쌍디귿", "ㄹ": "리을",
    "ㅁ": "미음", "ㅂ": "비읍", "ㅃ": "쌍비읍", "ㅅ": "시옷", "ㅆ": "쌍시옷", "ㅇ": "이응",
    "ㅈ": "지읒", "ㅉ": "쌍지읒", "ㅊ": "치읓", "ㅋ": "키읔", "ㅌ": "티읕", "ㅍ": "피읖",
    "ㅎ": "히읗",
} | {vowel: chr(FIRST + (11 * 21 + at) * 28) for at, vowel in enumerate(VOWELS)}  # fmt: skip
"""What a jamo is called; a vowel is called as it sounds."""


def syllable(initial: str, vowel: str, final: str = "") -> str:
    """`initial` and `vowel` are one jamo each, `final` one or none; `ValueError` for others."""
    at = (INITIALS.index(initial) * 21 + VOWELS.index(vowel)) * 28
    return chr(FIRST + at + (FINALS.index(final) + 1 if final else 0))


def jamo_of(syllable: str) -> tuple[str, str, str]:
    """Initial, vowel and final (or "") of one syllable; `ValueError` for anything else."""
    at = ord(syllable) - FIRST
    if not 0 <= at < COUNT:
        raise ValueError("not a syllable")
    final = at % 28
    return INITIALS[at // 588], VOWELS[at // 28 % 21], FINALS[final - 1] if final else ""
