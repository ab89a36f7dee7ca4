"""Jamo and syllables: the tables of Unicode's Hangul block and what is built of two."""

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
FIRST, COUNT = 0xAC00, 11_172

JOINED = {
    "ㅗㅏ": "ㅘ",
    "ㅗㅐ": "ㅙ",
    "ㅗㅣ": "ㅚ",
    "ㅜㅓ": "ㅝ",
    "ㅜㅔ": "ㅞ",
    "ㅜㅣ": "ㅟ",
    "ㅡㅣ": "ㅢ",
    "ㄱㅅ": "ㄳ",
    "ㄴㅈ": "ㄵ",
    "ㄴㅎ": "ㄶ",
    "ㄹㄱ": "ㄺ",
    "ㄹㅁ": "ㄻ",
    "ㄹㅂ": "ㄼ",
    "ㄹㅅ": "ㄽ",
    "ㄹㅌ": "ㄾ",
    "ㄹㅍ": "ㄿ",
    "ㄹㅎ": "ㅀ",
    "ㅂㅅ": "ㅄ",
}
"""Two that make one: seven vowels, eleven finals."""
SPLIT = {joined: pair for pair, joined in JOINED.items()}

NAMES = dict(
    zip(
        INITIALS,
        [
            "기역",
            "쌍기역",
            "니은",
            "디귿",
            "쌍디귿",
            "리을",
            "미음",
            "비읍",
            "쌍비읍",
            "시옷",
            "쌍시옷",
            "이응",
            "지읒",
            "쌍지읒",
            "치읓",
            "키읔",
            "티읕",
            "피읖",
            "히읗",
        ],
        strict=True,
    )
) | {vowel: chr(FIRST + (11 * 21 + at) * 28) for at, vowel in enumerate(VOWELS)}
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
