"""What stands on the keys: rows of 두벌식, Latin letters and digits, plain and with the shift."""

HANGUL, LATIN, DIGITS = "hangul", "latin", "digits"

_PLAIN = {
    HANGUL: ("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ", "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ", "ㅋㅌㅊㅍㅠㅜㅡ"),
    LATIN: ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
    DIGITS: ("1234567890", "-/:;()&@+", ".,?!'\"~"),
}
_SHIFTED = str.maketrans("ㅂㅈㄷㄱㅅㅐㅔ", "ㅃㅉㄸㄲㅆㅒㅖ")


def rows(layer: str) -> tuple[str, str, str]:
    """Three rows of 10, 9 and 7 keys."""
    return _PLAIN[layer]


def shifted(key: str) -> str:
    """The same key with the shift; digits and signs have none."""
    return key.translate(_SHIFTED).upper()
