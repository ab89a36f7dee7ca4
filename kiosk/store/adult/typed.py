"""What staff type at a visitor's page to be known: their number, then their PIN."""

from dataclasses import dataclass, replace

MOST_DIGITS = 8


@dataclass(frozen=True)
class Typed:
    """What staff typed so far: first the number, then the PIN. Kept no longer than the page."""

    number: str = ""
    pin: str = ""
    asks_pin: bool = False

    def with_digit(self, digit: str) -> "Typed":
        if self.asks_pin:
            return replace(self, pin=(self.pin + digit)[:MOST_DIGITS])
        return replace(self, number=(self.number + digit)[:MOST_DIGITS])

    def without_last(self) -> "Typed":
        """From an empty PIN back to the number."""
        if self.asks_pin and not self.pin:
            return replace(self, asks_pin=False)
        if self.asks_pin:
            return replace(self, pin=self.pin[:-1])
        return replace(self, number=self.number[:-1])


NOTHING = Typed()
