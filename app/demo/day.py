"""One county's day from 08:30 on 2025-11-20, through the real pages; what it leaves is checked."""

import logging
import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from app.central.errors import PostgresProblem
from app.demo import evidence
from app.demo import selling as goods
from app.demo import shopping as shop
from app.demo import weighing as rice
from app.demo.clock import ConductedClock
from app.demo.display import platform_of_a_played_day
from app.demo.doors import StageDoors
from app.demo.folder import FolderTaken
from app.demo.officing import OfficeDay
from app.demo.player import PlayerFailed
from app.demo.sample_people import CLASS, STORE, TILL, WEIGH
from app.demo.selling import TillDay
from app.demo.shopping import Phone, StoreDay
from app.demo.stage import BUILD, START, Stage, StageFailed
from app.demo.teaching import ClassDay
from app.demo.weighing import WeighDay

log = logging.getLogger(__name__)
CANNOT_BEGIN = (FolderTaken, PostgresProblem)
"""Its folder or its database: something on this machine is to be mended first."""
CORES = 2
PANELS = {
    WEIGH: ("L21", "L15"),
    TILL: ("L21", "L15"),
    STORE: ("P32", "P24", "L21"),
    CLASS: ("P24", "L21", "L15"),
}
SECONDS_TO_A_PRICE = 10.0
"""From the key in the office to the station's own database; a station asks every three."""
FLAT_BATTERY = START - timedelta(days=36)
"""What the till's clock shows in the morning: before this program was built."""


class Day:
    """The order of the day. Times are those of Seoul."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._till_clock = stage.folder("work") / "clock-till.json"
        self._checkpoints: list[str] = []
        self._offline = timedelta()

    def play(self) -> dict[str, object]:
        """The day, then its evidence; the content of day.json."""
        self._open()
        self._morning()
        self._hour_alone()
        self._afternoon()
        self._close()
        return evidence.gather(self._stage, tuple(self._checkpoints), self._offline)

    def _open(self) -> None:
        stage = self._stage
        clock = ConductedClock(self._till_clock, FLAT_BATTERY, BUILD)
        weigh = stage.open_station(WEIGH, "L21")
        till = stage.open_station(TILL, "L15", self._till_clock)
        office = stage.open_office()
        store = stage.open_station(STORE, "P24")
        class_ = stage.open_station(CLASS, "L15")
        self._weigh = WeighDay(stage, weigh)
        self._till, self._office = TillDay(stage, till), OfficeDay(stage, office)
        self._store = StoreDay(stage, store, Phone(stage.addresses.payment))
        self._class = ClassDay(stage, class_)
        self._weigh.begin()
        self._till.sign_in()
        self._till.sees_clock_behind()
        clock.jump_to(stage.clock.now())
        self._till.opens()
        self._office.sign_in()
        self._store.opens()
        self._class.opens()

    def _morning(self) -> None:
        self._at(9, 0)
        self._together(self._rice_and_till, self._first_visitors, self._class.twelve_sign_up)
        self._arrived()
        self._at(9, 20)
        self._office.shots("morning", "09:20")
        self._checkpoint()

    def _first_visitors(self) -> None:
        """Holding goods, looking for them, calling somebody."""
        store = self._store
        first, second, *others = shop.HELD[:6]
        store.holds(*first, picture="held", receipt="key-main")
        store.browses(picture="browsed", receipt="key-phone")
        store.holds(*second, receipt="key-main")
        for goods_held in others:
            store.holds(*goods_held)
        store.searches("ㄱㅈㅅ", picture="searched")
        store.in_easy_english()

    def _rice_and_till(self) -> None:
        first, *others = rice.MORNING
        self._weigh.bag(first, "first")
        self._till.cash(goods.RICE, goods.OAT_SNACK, goods.KIMCHI, picture="first")
        for load in others:
            self._weigh.bag(load)
        self._till.exact(goods.TEA, goods.TEA)
        self._till.card(goods.BEAN, goods.CELADON, approval="12345678", picture="card")
        self._weigh.wet(rice.WET)
        self._till.exact(goods.SOY)

    def _hour_alone(self) -> None:
        """The centre is gone from ten past ten to quarter past eleven."""
        self._at(9, 50)
        self._class.some_scan(3)
        self._at(10, 10)
        gone = self._stage.clock.now()
        self._stage.stop_centre()
        self._together(self._rice_alone, self._visitors_alone, self._class.roll)
        self._at(10, 30)
        self._weigh.short(rice.SHORT)
        self._weigh.again(rice.MORNING[0])
        self._till.unknown_code()
        self._power_cut()
        self._at(10, 50)
        for load in rice.ALONE:
            self._weigh.bag(load)
        self._till.cash(goods.BEEF, goods.SEAWEED)
        self._moved_to_till()
        self._office.away()
        self._weigh.shot("alone")
        self._till.shot("alone")
        self._at(11, 15)
        self._stage.start_centre()
        self._offline = self._stage.clock.now() - gone
        self._arrived()
        self._checkpoint()

    def _visitors_alone(self) -> None:
        """The kiosk sells on without the centre, by keypad too."""
        store = self._store
        store.by_keypad()
        for goods_held in shop.HELD[6:]:
            store.holds(*goods_held)
        store.is_refused_then_pays(shop.SEAWEED)

    def _moved_to_till(self) -> None:
        """A basket of the kiosk, paid with cash at the till; the paper carries it."""
        ticket = self._store.moves_to_till(shop.RICE, shop.KIMCHI)
        self._till.opens_ticket(ticket)

    def _rice_alone(self) -> None:
        self._weigh.dry_special(rice.DRY_SPECIAL)
        self._till.card(goods.MUSHROOM, goods.RICE, approval="")
        self._weigh.dry_second(rice.DRY_SECOND)

    def _power_cut(self) -> None:
        """Between the tender and the paper: the printer is off, money is taken, then the kill."""
        stage = self._stage
        stage.switch_printer_off(TILL)
        self._till.cash(goods.KIMCHI, goods.OAT_SNACK, picture="before-power-cut")
        printed = len(stage.printed(TILL))
        stage.processes.kill(TILL)
        stage.switch_printer_on(TILL)
        self._till.continue_with(stage.open_station(TILL, "L15", self._till_clock))
        self._till.sign_in()
        self._till.is_back()
        stage.until(lambda: len(stage.printed(TILL)) > printed, "the paper did not come")

    def _afternoon(self) -> None:
        self._at(12, 5)
        self._class.finishes()
        self._at(13, 30)
        self._price_rises()
        self._together(self._rice_afternoon, self._visitors_afternoon)
        self._arrived()

    def _price_rises(self) -> None:
        """Written by keys in the office, at the till within seconds."""
        stage, (sku, won) = self._stage, goods.RAISED
        self._office.changes_a_price(sku, won)
        stage.until(
            lambda: all(won in stage.prices_at(station, sku) for station in (TILL, STORE)),
            "the new price does not reach the till and the kiosk",
            SECONDS_TO_A_PRICE,
        )

    def _without_witness(self) -> None:
        """Entries are taken, nothing new is published, the office sees it; then all catches up."""
        stage = self._stage
        self._at(15, 0)
        stage.until(stage.all_published, "the witness does not cosign")
        stage.witness.stop()
        before = stage.public("checkpoint")
        self._till.exact(goods.TEA)
        self._arrived()
        stage.until(stage.is_late, "nobody misses the witness")
        self._office.sees_witness_missing("15:00")
        if stage.public("checkpoint") != before:
            raise StageFailed("a checkpoint was published without its witness")
        stage.witness.start()
        stage.until(stage.all_published, "the witness is not asked again")

    def _visitors_afternoon(self) -> None:
        store = self._store
        store.browses()
        store.browses(receipt="key-main")
        store.searches("ㅊㅈ")
        store.shows_phone_code(shop.TEA)
        store.calls_staff()
        store.is_fine()

    def _rice_afternoon(self) -> None:
        for load in rice.AFTERNOON:
            self._weigh.bag(load)
        self._weigh.silent_scale()
        self._till.sees_price(goods.CELADON, goods.RAISED)
        self._till.writes_approval("87654321")
        self._till.cash(goods.RICE, goods.TEA)
        self._till.refunds_last_receipt()

    def _close(self) -> None:
        self._without_witness()
        self._at(17, 30)
        self._weigh.health()
        self._arrived()
        self._office.shots("evening", "17:30")
        self._office.finds(goods.RAISED.sku)
        self._office.exports_sales(self._stage.folder("office") / "sales")
        self._office.checks_the_ledger()
        self._checkpoint()
        for name in (WEIGH, TILL, STORE, CLASS, "office"):
            self._stage.processes.stop(name)
        self._gallery()

    def _gallery(self) -> None:
        """Every page in every state, also those that this day did not bring, on its panels."""
        asked = [(station, panel) for station, panels in PANELS.items() for panel in panels]
        with ThreadPoolExecutor(CORES) as pool:
            list(pool.map(lambda each: self._stage.paint(*each), asked))

    def _together(self, *acts: Callable[[], None]) -> None:
        """Stations side by side; the first that fails is what the day broke off with.

        None of them moves the clock: a payment that another one waits for would run out.
        """
        with ThreadPoolExecutor(len(acts)) as pool:
            for done in [pool.submit(act) for act in acts]:
                done.result()

    def _at(self, hour: int, minute: int) -> None:
        moment = START + timedelta(hours=hour - 8, minutes=minute - 30)
        self._stage.clock.jump_to(moment)
        ConductedClock(self._till_clock, moment, BUILD)

    def _arrived(self) -> None:
        self._stage.until(self._stage.nothing_waits, "entries do not arrive", 90)

    def _checkpoint(self) -> None:
        self._stage.until(self._stage.all_published, "the witness does not cosign")
        self._checkpoints.append(self._stage.public("checkpoint").decode())


def play(out: Path) -> int:
    """0 when everything agreed, 1 when something did not; day.json says what.

    `CANNOT_BEGIN` is the caller's to tell.
    """
    try:
        with Stage(out, platform_of_a_played_day(os.environ)) as stage:
            told = Day(stage).play()
    except (PlayerFailed, StageFailed):
        log.exception("the day broke off", extra={"logs": str(out / "logs")})
        return 1
    wrong = evidence.disagreements(told)
    for sentence in wrong:
        log.error("the day does not agree", extra={"about": sentence})
    return 1 if wrong else 0


@contextmanager
def doors(out: Path) -> Iterator[StageDoors]:
    """The stage for people: the launcher opens its doors."""
    with Stage(out, os.environ.get("QT_QPA_PLATFORM", "")) as stage:
        yield StageDoors(stage)
