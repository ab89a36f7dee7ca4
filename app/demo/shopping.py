"""The store kiosk's day: twenty purchases by touch, scanner and keypad, paid with a phone."""

import json
import time
from dataclasses import dataclass

import httpx
from PIL import Image

from app.demo import paper
from app.demo.player import Player
from app.demo.sample_people import STORE
from app.demo.stage import Stage

RICE, OAT_SNACK, KIMCHI, TEA, BEAN = (
    "2146810002082", "2146810006851", "2146810007155", "2146810001221", "2146810000927",
)  # fmt: skip
CELADON, MUSHROOM, SOY, BEEF, SEAWEED = (
    "2146810002037", "2146810001733", "2146810001887", "2146810005502", "2146810000323",
)  # fmt: skip
HELD = (
    (RICE,), (OAT_SNACK, TEA), (SEAWEED,), (BEEF, KIMCHI), (SOY,), (CELADON,), (BEAN, BEAN),
    (MUSHROOM,), (TEA, TEA), (RICE, SOY),
)  # fmt: skip
"""Ten who hold their goods before the scanner; the rest look for them."""
ECHO_SECONDS = 0.55
"""A key that has just come is not touched by a person, and is not believed by the page."""


@dataclass(frozen=True)
class Phone:
    """A customer's phone at the payment service."""

    url: str

    def pays(self, qr: str) -> None:
        self._tell("pay", {"qr": qr, "decline": False})

    def refuses(self, qr: str) -> None:
        self._tell("pay", {"qr": qr, "decline": True})

    def code(self) -> str:
        """What the phone shows, for the kiosk's scanner."""
        return str(self._tell("code", {"won": 10_000_000})["code"])

    def _tell(self, what: str, told: dict[str, object]) -> dict[str, object]:
        answer = httpx.post(f"{self.url}/phone/{what}", json=told, trust_env=False)
        done: dict[str, object] = json.loads(answer.raise_for_status().content)
        return done


class StoreDay:
    """Acts by touch, keys and scanner only; the phone reads what stands on the glass."""

    def __init__(self, stage: Stage, player: Player, phone: Phone) -> None:
        self._stage = stage
        self._player = player
        self._phone = phone
        self._shots = stage.folder("pictures/store")
        self.ticket = ""

    def opens(self) -> None:
        self._player.wait_for("welcome", 30)
        self.shot("attract")

    def holds(self, *codes: str, picture: str = "", receipt: str = "key-none") -> None:
        """들고 계산: scanned, looked at once, paid with the phone."""
        player = self._player
        for code in codes:
            player.scan(code).wait_for("line-1")
        if picture:
            self.shot(f"{picture}-basket")
        self._pays(picture, receipt)

    def browses(self, *, picture: str = "", receipt: str = "key-none") -> None:
        """From the tiles to the first good of a shelf."""
        player = self._player.touch("key-main").wait_for("group-rice")
        if picture:
            self.shot(f"{picture}-home")
        player.touch("group-rice").wait_for("take-1")
        if picture:
            self.shot(f"{picture}-shelf")
        player.touch("take-1").wait_for("number-1").touch("key-main")
        self._pays(picture, receipt)

    def searches(self, sounds: str, *, picture: str = "") -> None:
        """By the first sounds of its name."""
        player = self._player.touch("key-main").wait_for("key-search").touch("key-search")
        for sound in sounds:
            player.touch(f"sound-{sound}")
        player.wait_for("take-1")
        if picture:
            self.shot(f"{picture}-search")
        player.touch("take-1").wait_for("number-1").touch("key-main")
        self._pays(picture, "key-none")

    def shows_phone_code(self, code: str) -> None:
        """The phone's code before the scanner, on the page that asks how to pay."""
        self._player.scan(code).wait_for("line-1")
        self._touch("key-main").wait_for("way-qr_pay").scan(self._phone.code())
        self._ends("", "key-none")

    def is_refused_then_pays(self, code: str) -> None:
        """The bank says no; the second time it says yes, and only that is booked."""
        self._player.scan(code).wait_for("line-1")
        self._touch("key-main")
        self._touch("way-qr_pay").wait_for("qr")
        self._phone.refuses(self._seen_code())
        self._player.wait_for("way-qr_pay").wait_for("notice")
        self.shot("declined")
        self._touch("way-qr_pay").wait_for("qr")
        self._phone.pays(self._seen_code())
        self._ends("", "key-none")

    def moves_to_till(self, *codes: str) -> str:
        """「계산대로 옮기기」; the text of the code on the ticket's paper."""
        player = self._player
        before = len(self._stage.papers(STORE)())
        for code in codes:
            player.scan(code).wait_for("line-1")
        self._touch("key-to-till").wait_for("ticket-number")
        self.shot("to-till")
        self._stage.until(
            lambda: self._stage.printed_since(STORE, before), "the kiosk printed no ticket"
        )
        self._touch("key-main").wait_for("welcome")
        return self.ticket_on_paper()

    def ticket_on_paper(self) -> str:
        page = next(paper.pages(self._stage.papers(STORE)()[-1]))
        return next(text for text in paper.codes(page) if text.startswith("MK1:"))

    def by_keypad(self) -> None:
        """Arrows and 확인 only: no finger on the glass from the welcome to the thanks."""
        player = self._player
        self._walk_to("key-main").wait_for("group-rice")
        self._walk_to("group-rice").wait_for("take-1")
        self.shot("keypad-shelf")
        self._walk_to("take-1").wait_for("number-1")
        self._walk_to("key-main").wait_for("hero-total")
        self._walk_to("key-main").wait_for("way-qr_pay")
        self._walk_to("way-qr_pay").wait_for("qr")
        self._phone.pays(self._seen_code())
        player.wait_for("paid")
        self._walk_to("key-none").wait_for("thanks")
        self._walk_to("key-main").wait_for("welcome")

    def in_easy_english(self) -> None:
        """쉬운 화면 and English, from the first key to the last."""
        player = self._player.touch("key-en").wait_for("group-rice").touch("key-view")
        self._touch("switch-easy")
        self.shot("view-sheet")
        self._touch("key-close-view")
        self.shot("easy-english-home")
        player.touch("group-rice").wait_for("take-1")
        self.shot("easy-english-shelf")
        player.touch("take-1").wait_for("number-1").touch("key-main")
        self._pays("easy-english", "key-main")

    def calls_staff(self) -> None:
        self._player.touch("key-call").wait_for("key-fine")
        self.shot("called")

    def is_fine(self) -> None:
        self._touch("key-fine").wait_for("key-fine", gone=True)

    def shot(self, name: str) -> None:
        self._player.shot(self._shots / f"{name}.png")

    def _pays(self, picture: str, receipt: str) -> None:
        """From the basket: the kiosk shows a code, the phone scans it off the glass."""
        player = self._player.wait_for("hero-total")
        self._touch("key-main")
        player.wait_for("way-qr_pay")
        if picture:
            self.shot(f"{picture}-pay")
        self._touch("way-qr_pay").wait_for("qr")
        if picture:
            self.shot(f"{picture}-code")
        self._phone.pays(self._seen_code())
        self._ends(picture, receipt)

    def _ends(self, picture: str, receipt: str) -> None:
        player = self._player.wait_for("paid")
        if picture:
            self.shot(f"{picture}-receipt")
        if receipt == "key-phone":
            self._touch("key-phone").wait_for("qr")
            self.shot(f"{picture}-e-receipt")
            receipt = "key-main"
        self._touch(receipt)
        player.wait_for("thanks")
        if picture:
            self.shot(f"{picture}-done")
        self._touch("key-main").wait_for("welcome")

    def _seen_code(self) -> str:
        """As a phone's camera: the QR code on the picture of the glass."""
        picture = self._stage.folder("work") / "phone.png"
        self._player.shot(picture)
        with Image.open(picture) as seen:
            return paper.codes(seen.convert("L"))[0]

    def _touch(self, name: str) -> Player:
        self._player.wait_for(name)
        time.sleep(ECHO_SECONDS)
        return self._player.touch(name)

    def _walk_to(self, name: str) -> Player:
        """Tab by Tab until the focus is there, then 확인."""
        time.sleep(ECHO_SECONDS)
        for _ in range(40):
            if self._player.focus() == name:
                return self._player.key("Return")
            self._player.key("Tab")
        raise AssertionError(f"the keypad does not reach {name}")
