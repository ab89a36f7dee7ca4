"""Korean breaks between words only: what keeps Qt from breaking between two syllables."""

JOINER = "\N{WORD JOINER}"


def between_words(text: str) -> str:
    """`text` with a word joiner between any two characters of a word; it shows nothing."""
    return "".join(_joined(text))


def as_read(text: str) -> str:
    """What a person reads: the text without joiners."""
    return text.replace(JOINER, "")


def _joined(text: str) -> list[str]:
    out: list[str] = []
    for before, after in zip(" " + text, text, strict=False):
        if not before.isspace() and not after.isspace() and (_wide(before) or _wide(after)):
            out.append(JOINER)
        out.append(after)
    return out


def _wide(char: str) -> bool:
    return "\u3131" <= char <= "\u318e" or "\uac00" <= char <= "\ud7a3"
