"""What has been typed on the number pad: digits, and a quantity set aside by `×`."""

from dataclasses import dataclass, replace

MOST_DIGITS = 13  # an EAN-13 can be typed
MOST_QUANTITY = 999
KEYS = (
    *("7", "8", "9", "back"),
    *("4", "5", "6", "times"),
    *("1", "2", "3", "remove"),
    *("0", "00", "000", "enter"),
)


@dataclass(frozen=True)
class Pad:
    """`quantity` waits for the next good; `digits` are what the next key acts on."""

    digits: str = ""
    quantity: int | None = None

    @property
    def number(self) -> int:
        return int(self.digits or "0")

    @property
    def touched(self) -> bool:
        return bool(self.digits) or self.quantity is not None


def typed(pad: Pad, digits: str) -> Pad:
    """`digits` at the end, as far as there is room; no number begins with more than one zero."""
    text = (pad.digits + digits)[:MOST_DIGITS]
    return replace(pad, digits="0" if text and not text.strip("0") else text)


def shortened(pad: Pad) -> Pad:
    """The last digit away, then the quantity."""
    return replace(pad, digits=pad.digits[:-1]) if pad.digits else Pad()


def set_aside(pad: Pad) -> Pad:
    """`×`: the typed number becomes the quantity of the next good; nonsense is left as it is."""
    if not 1 <= pad.number <= MOST_QUANTITY:
        return pad
    return Pad(quantity=pad.number)
