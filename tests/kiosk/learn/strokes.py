"""Which keys write a name: 홍 is ㅎ ㅗ ㅇ, a doubled letter has the shift before it."""

from ui.common.hangul.letters import SPLIT, jamo_of

_SHIFTED = {"ㄲ": "ㄱ", "ㄸ": "ㄷ", "ㅃ": "ㅂ", "ㅆ": "ㅅ", "ㅉ": "ㅈ", "ㅒ": "ㅐ", "ㅖ": "ㅔ"}
_GROUPS = ("ㄱㅋㄲ", "ㄴㄹ", "ㄷㅌㄸ", "ㅂㅍㅃ", "ㅅㅎㅆ", "ㅈㅊㅉ", "ㅇㅁ")
_STROKES = {
    "ㅏ": "ㅣㆍ", "ㅓ": "ㆍㅣ", "ㅗ": "ㆍㅡ", "ㅜ": "ㅡㆍ", "ㅡ": "ㅡ", "ㅣ": "ㅣ", "ㅐ": "ㅣㆍㅣ",
    "ㅔ": "ㆍㅣㅣ", "ㅑ": "ㅣㆍㆍ", "ㅕ": "ㆍㆍㅣ", "ㅛ": "ㆍㆍㅡ", "ㅠ": "ㅡㆍㆍ",
}  # fmt: skip


def jamo(name: str) -> str:
    parts = "".join("".join(jamo_of(each)) for each in name)
    return "".join(SPLIT.get(each, each) for each in parts)


def strokes(name: str) -> list[str]:
    """With 두벌식."""
    keys: list[str] = []
    for each in jamo(name):
        if each in _SHIFTED:
            keys.append("key-shift")
        keys.append(f"jamo-{_SHIFTED.get(each, each)}")
    return keys


def easy_strokes(name: str) -> list[str]:
    """With 천지인, for names without two letters of one group in a row."""
    keys: list[str] = []
    for each in jamo(name):
        group = next((group for group in _GROUPS if each in group), "")
        pressed = group[0] * (group.index(each) + 1) if group else _STROKES[each]
        keys += [f"jamo-{stroke}" for stroke in pressed]
    return keys
