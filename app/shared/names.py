"""How a person's name is shown where others may see it."""

import unicodedata


def mask_name(name: str) -> str:
    """홍길동 → 홍○동, 홍길 → 홍○: enough to know oneself by, not enough for a stranger."""
    name = unicodedata.normalize("NFC", name.strip())
    if len(name) < 2:
        return "○" * len(name)
    return name[0] + "○" * max(1, len(name) - 2) + (name[-1] if len(name) > 2 else "")
