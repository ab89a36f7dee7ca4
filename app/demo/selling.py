"""The till's day: scanning, cash and card, a refund by the receipt's QR."""

from typing import NamedTuple

from app.demo import paper
from app.demo.player import Player
from app.demo.sample_people import CASHIER, PIN, TILL
from app.demo.stage import Stage

RICE, OAT_SNACK, KIMCHI, TEA, BEAN = (
    "2146810002082", "2146810006851", "2146810007155", "2146810001221", "2146810000927",
)  # fmt: skip
CELADON, MUSHROOM, SOY, BEEF, SEAWEED = (
    "2146810002037", "2146810001733", "2146810001887", "2146810005502", "2146810000323",
)  # fmt: skip


class Raised(NamedTuple):
    """A good and its new price."""

    sku: str
    won: int


RAISED = Raised("GJ-0203", 39_000)
"""The celadon, dearer from this noon on."""


class TillDay:
    """Acts by touch, keys and scanner only."""

    def __init__(self, stage: Stage, player: Player) -> None:
        self._stage = stage
        self._player = player
        self._shots = stage.folder("pictures/till")

    def continue_with(self, player: Player) -> None:
        """The same till after it was started again."""
        self._player = player

    def sign_in(self) -> None:
        player = self._player
        player.wait_for(f"operator-{CASHIER}", 30)
        player.touch(f"operator-{CASHIER}").type(PIN).touch("key-enter")

    def is_back(self) -> None:
        """After the power cut: the day is still open, the basket of the next customer is empty."""
        self._player.wait_for("basket")
        self.shot("after-power-cut")

    def sees_clock_behind(self) -> None:
        self._player.wait_for("clock-shows")
        self.shot("clock-behind")

    def opens(self) -> None:
        self._player.touch("key-look-again").wait_for("key-start")
        self._player.type("150000")
        self.shot("open")
        self._player.touch("key-start").wait_for("basket")
        self.shot("empty")

    def cash(self, *codes: str, picture: str = "") -> None:
        """Scanned, paid with a note, change given."""
        player = self._scan(codes)
        if picture:
            self.shot(f"{picture}-lines")
        player.touch("key-cash").type("100000")
        if picture:
            self.shot(f"{picture}-cash")
        player.touch("key-received").wait_for("key-next")
        if picture:
            self.shot(f"{picture}-change")

    def exact(self, *codes: str) -> None:
        self._scan(codes).touch("key-cash", "key-received").wait_for("key-next")

    def sees_price(self, code: str, raised: Raised) -> None:
        """The next customer pays what the office wrote just now."""
        player = self._scan((code,)).see(f"{raised.won:,}")
        self.shot("new-price")
        player.touch("key-cash", "key-received").wait_for("key-next")

    def card(self, *codes: str, approval: str, picture: str = "") -> None:
        """On a terminal of its own; the approval number now, or none and later."""
        player = self._scan(codes).touch("key-card").wait_for("key-approved")
        if approval:
            player.type(approval)
        if picture:
            self.shot(f"{picture}-card")
        player.touch("key-approved").wait_for("key-next")

    def opens_ticket(self, ticket: str) -> None:
        """A kiosk's ticket before the scanner: its basket is here, and paid with cash."""
        self._player.scan(ticket).wait_for("line-2")
        self.shot("from-kiosk")
        self._player.touch("key-cash", "key-received").wait_for("key-next")

    def unknown_code(self) -> None:
        """A code that nobody registered: price typed, listed for the office, then taken off."""
        self._player.scan("8801234567893").wait_for("key-price")
        self._player.type("5000")
        self.shot("unknown-code")
        self._player.touch("key-cancel").wait_for("key-price", gone=True)

    def writes_approval(self, number: str) -> None:
        player = self._player.touch("key-unpaid").wait_for("unpaid-1")
        player.type(number)
        self.shot("unpaid")
        player.touch("key-write").wait_for("unpaid-1", gone=True).touch("key-back")
        player.wait_for("basket")

    def refunds_last_receipt(self) -> None:
        """The receipt's QR is read from the picture of the paper, as a scanner does."""
        slip = self.last_slip()
        player = self._player.touch("key-refund").wait_for("ask")
        player.scan(slip).wait_for("refund-line-1")
        player.touch("key-reason-changed_mind")
        self.shot("refund")
        player.touch("key-refund-now").wait_for("key-done")
        self.shot("refund-done")
        player.touch("key-done").wait_for("basket")

    def last_slip(self) -> str:
        """Of the sale that was booked last; its paper may still be on its way."""
        stage = self._stage
        stage.until(lambda: stage.papers_owed(TILL) == 0, "the till printed nothing")
        return paper.slips_on(stage.papers(TILL)()[-1])[0]

    def shot(self, name: str) -> None:
        self._player.shot(self._shots / f"{name}.png")

    def _scan(self, codes: tuple[str, ...]) -> Player:
        """A code scanned again raises its line's quantity."""
        lines: list[str] = []
        for code in codes:
            if code not in lines:
                lines.append(code)
            self._player.scan(code).wait_for(f"line-{len(lines)}")
        return self._player
