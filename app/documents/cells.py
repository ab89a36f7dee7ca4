"""Text on a printer's own font: CP949 bytes and display cells, a Hangul syllable being two wide."""

import re
import unicodedata

_REPLACED = {"₩": "원", "—": "-", "–": "-", "−": "-", "\u00a0": " "}
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
_WON_SIGN = re.compile(r"₩\s*([\d,]+)")


def plain(text: str) -> str:
    """The text in signs of CP949, by rule: `₩1,000` becomes `1,000원`, a long dash a short one.

    Control characters become spaces: no name may give a printer commands.
    """
    text = _WON_SIGN.sub(r"\1원", _CONTROL.sub(" ", text))
    return "".join(sign if _is_cp949(sign) else _REPLACED.get(sign, sign) for sign in text)


def width(text: str) -> int:
    """Cells on the paper: two for Hangul, hanja and the wide signs of CP949, else one."""
    return sum(_cells(sign) for sign in text)


def is_writable(text: str, *, whole_hangul: bool) -> bool:
    """Whether a printer's font has every sign: CP949, or only the 2,350 syllables of KS X 1001."""
    return all(_is_cp949(sign) and (whole_hangul or _is_ksx1001(sign)) for sign in text)


def padded(left: str, right: str, columns: int) -> str:
    """Both ends of a line, with the spaces that display cells ask for."""
    return left + " " * max(1, columns - width(left) - width(right)) + right


def _cells(sign: str) -> int:
    return 1 if sign.isascii() else len(_bytes(sign)) if _is_cp949(sign) else _unicode_cells(sign)


def _unicode_cells(sign: str) -> int:
    return 2 if unicodedata.east_asian_width(sign) in "WFA" else 1


def _bytes(sign: str) -> bytes:
    return sign.encode("cp949")


def _is_cp949(sign: str) -> bool:
    try:
        return bool(_bytes(sign))
    except UnicodeEncodeError:
        return False


def _is_ksx1001(sign: str) -> bool:
    """Both bytes at 0xA1 or above: the rest of CP949 is its extension by 8,822 syllables."""
    encoded = _bytes(sign)
    return len(encoded) == 1 or min(encoded) >= 0xA1
