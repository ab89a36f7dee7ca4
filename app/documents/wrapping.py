"""Breaking text into lines: between words, inside a word only where the word alone is too long."""

import re
from collections.abc import Callable

_SPACE = re.compile(r"(?<!×) +(?!%|×|k?g\b|원\b)")  # a number and its unit stay together


def wrap(text: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """Lines no wider than `width`; a text of no words is one empty line."""
    lines: list[str] = []
    current = ""
    for word in filter(None, _SPACE.split(text.strip())):
        together = f"{current} {word}" if current else word
        if measure(together) <= width:
            current = together
            continue
        if current:
            lines.append(current)
        *full, current = _pieces(word, width, measure)
        lines += full
    return [*lines, current] if current or not lines else lines


def _pieces(word: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """A word cut by syllables; at least one stands on a line, however narrow that is."""
    pieces, current = [], ""
    for syllable in word:
        if current and measure(current + syllable) > width:
            pieces.append(current)
            current = ""
        current += syllable
    return [*pieces, current]
