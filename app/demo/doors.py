"""The stage as the launcher sees it: doors to open, and devices to play with."""

from collections.abc import Mapping
from dataclasses import dataclass

import httpx
from PIL import Image

from app.demo import paper
from app.demo.live import Live
from app.demo.player import Player
from app.demo.sample_goods import sample_goods
from app.demo.sample_people import CLASS, OFFICER, PASSWORD, PIN, STORE, TILL, WEIGH
from app.demo.sample_season import sample_season
from app.demo.shopping import Phone
from app.demo.stage import Stage
from app.procurement.bags import BagId

OFFICE, PAGE = "office", "verify"
KINDS = {"W": "weigh", "T": "till", "S": "store", "C": "class"}
"""A station's kind by the first letter of its code."""
TITLES = {
    WEIGH: "수매 저울",
    TILL: "계산대",
    STORE: "매장 키오스크",
    CLASS: "배움터",
    OFFICE: "사무실",
}
WAY_IN = {
    WEIGH: f"PIN {PIN}",
    TILL: f"PIN {PIN}",
    STORE: "누구나 씁니다",
    CLASS: f"누구나 · 강사 PIN {PIN}",
    OFFICE: f"{OFFICER} / {PASSWORD}",
}
"""How a visitor of the demo gets in; the sample people are nobody."""
PANELS = {WEIGH: "L15", TILL: "L15", STORE: "L21", CLASS: "L15"}
"""For a desk's screen; the standing kiosk's own panel is taller than most of them."""


@dataclass(frozen=True)
class Door:
    name: str
    title: str
    state: str
    is_open: bool
    kind: str = ""
    live: str = ""
    address: str = ""


class StageDoors:
    """What `ui/launcher` asks for; calls that take long are made off its GUI thread."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._players: dict[str, Player] = {}
        self._live = Live(stage.centre_url, lambda: stage.clock.now())  # noqa: PLW0108 -- made later

    def doors(self) -> tuple[Door, ...]:
        """Every window, with what the centre last heard of it; and the public page."""
        heard = self._live.lines()
        page = Door(
            PAGE, "전표 확인", "누구나 봅니다", is_open=False, kind="page",
            address=f"{self._stage.centre_url}/verify/",
        )  # fmt: skip
        windows = (self._door(name, title, heard) for name, title in TITLES.items())
        return (*windows, page)

    def open(self, name: str) -> None:
        """A window of its own; one that is open already stays."""
        if self._is_open(name):
            return
        if name == OFFICE:
            self._players[name] = self._stage.open_office()
        else:
            self._players[name] = self._stage.open_station(name, PANELS[name])

    def centre_runs(self) -> bool:
        return self._stage.centre_answers()

    def stop_centre(self) -> None:
        self._stage.stop_centre()

    def start_centre(self) -> None:
        self._stage.start_centre()

    def put_load(self, kilograms: str) -> None:
        self._stage.put_load(kilograms)

    def take_load(self) -> None:
        self._stage.take_load()

    def scan(self, door: str, text: str) -> None:
        """As the hand scanner of that station would."""
        if self._is_open(door):
            self._players[door].scan(text)

    def pay(self) -> bool:
        """With a customer's phone, the code on the kiosk's glass; False where it pays nothing."""
        if not self._is_open(STORE):
            return False
        glass = self._stage.folder("work") / "phone.png"
        # Not by the seat: the launcher's window keeps the keys.
        self._players[STORE].do({"do": "shot", "file": str(glass)})
        with Image.open(glass) as seen:
            found = paper.codes(seen.convert("L"))
        phone = Phone(self._stage.addresses.payment)
        return any(_pays(phone, code) for code in found)

    def codes(self) -> tuple[tuple[str, str], ...]:
        """Bag labels of the first farmer, then the barcodes of the goods."""
        sample = sample_season()
        first = sample.allotments[0]
        bags = (BagId(first.season, first.number, bag + 1).label for bag in range(first.bags))
        sold = (each.good for each in sample_goods() if each.is_sold)
        goods = ((good.short_name, good.barcode) for good in sold)
        return (*((f"포대 {label[4:]}", label) for label in bags), *goods)

    def _door(self, name: str, title: str, heard: Mapping[str, str]) -> Door:
        is_open = self._is_open(name)
        state = "열려 있음" if is_open else "닫혀 있음"
        kind = "office" if name == OFFICE else KINDS[name[0]]
        return Door(name, title, f"{state} · {WAY_IN[name]}", is_open, kind, heard.get(name, ""))

    def _is_open(self, name: str) -> bool:
        player = self._players.get(name)
        return player is not None and player.process.poll() is None


def _pays(phone: Phone, code: str) -> bool:
    try:
        phone.pays(code)
    except httpx.HTTPError:
        return False
    return True
