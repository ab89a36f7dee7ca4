"""A day's answers as the centre gives them, with invented people and goods."""

from datetime import timedelta

from app.access.model import StationKind
from app.central import office_model as said
from app.procurement.model import Grade, Reason
from tests.fakes import NOON

DAY = 20251120
GOODS = (
    ("새청무쌀\n10 kg", 38_000, "exempt"),
    ("작두콩차\n20 티백", 12_000, "taxed"),
    ("표고버섯 슬라이스\n100 g", 9_500, "exempt"),
    ("청자골 전통 된장\n1 kg", 16_000, "taxed"),
    ("파프리카 아삭 세트\n3 kg", 24_500, "exempt"),
)
TENDERS = (("cash", None), ("card_separate", "30418822"), ("gangjin_voucher", None))


def sale(number: int, *, approval: bool = True, refunds: int | None = None) -> said.Sale:
    first = GOODS[number % len(GOODS)]
    chosen = (first, *GOODS[: number % 3])
    lines = tuple(
        said.SoldGood(no, f"G-{no:03d}", "", name, 1, won, tax, "S-1")
        for no, (name, won, tax) in enumerate(chosen, 1)
    )
    total = sum(line.won for line in lines)
    exempt = sum(line.won for line in lines if line.tax == "exempt")
    vat = (total - exempt) // 11
    kind, code = TENDERS[number % len(TENDERS)]
    paid = said.Paid(1, kind, total, code if approval else None)
    return said.Sale(
        "T01", 40 + number, NOON - timedelta(minutes=300 - 6 * number), f"T01-{number:04d}",
        "seongjeon", 3, refunds, total, exempt, total - exempt - vat, vat, lines, (paid,),
    )  # fmt: skip


def graded(number: int, *, is_repeated: bool = False) -> said.Bag:
    grade = (Grade.SPECIAL, Grade.FIRST, Grade.FIRST, Grade.SECOND)[number % 4]
    return said.Bag(
        "W01", 60 + 2 * number, "graded", NOON - timedelta(minutes=240 - 3 * number), 1, 2025,
        101 + number % 9, 1 + number // 9, 800_000 + 500 * (number % 13),
        1_380 + 10 * (number % 12), int(grade), 20, 800_000, 59 + 2 * number, None, is_repeated,
    )  # fmt: skip


def weighed(number: int) -> said.Bag:
    return said.Bag(
        "W01", 59 + 2 * number, "weighed", NOON - timedelta(minutes=241 - 3 * number), 1, 2025,
        101 + number % 9, 1 + number // 9, 800_000 + 500 * (number % 13), None, None, None, None,
        None, None, False,
    )  # fmt: skip


def refused(seq: int, reason: Reason) -> said.Bag:
    return said.Bag(
        "W01", seq, "refused", NOON - timedelta(minutes=10), 1, 2025, 104, 9, 796_500, 1_540,
        None, None, None, None, int(reason), False,
    )  # fmt: skip


def station(
    code: str, kind: StationKind, place: str, silent_minutes: int | None, waiting: int = 0,
    *, revoked: bool = False,
) -> said.StationHealth:  # fmt: skip
    seen = None if silent_minutes is None else NOON - timedelta(minutes=silent_minutes)
    since = None if seen is None or not waiting else seen - timedelta(minutes=7)
    return said.StationHealth(
        code, place, kind, NOON - timedelta(days=30), NOON - timedelta(days=2) if revoked else None,
        seen, waiting, since, "weigh", 1_284, seen, place,
    )  # fmt: skip


SALES = said.Sales(
    DAY,
    (
        *(sale(number) for number in range(1, 40)),
        sale(40, approval=False),
        sale(41, refunds=57),
        sale(43, approval=False),
    ),
)
BAGS = said.Bags(
    DAY,
    (
        *(bag for number in range(1, 48) for bag in (weighed(number), graded(number))),
        graded(50, is_repeated=True),
        weighed(52),
        refused(210, Reason.WET),
        refused(211, Reason.OVER_ALLOTMENT),
    ),
)
STATIONS = said.Stations(
    (
        station("W01", StationKind.WEIGH, "gundong-dsc", 0),
        station("W02", StationKind.WEIGH, "doam-dsc", 135, 128),
        station("T01", StationKind.TILL, "seongjeon", 1, 3),
        station("S01", StationKind.STORE, "seoul-popup", None),
        station("C01", StationKind.CLASS, "learning", 2_000, revoked=True),
    )
)
TODAY = said.Today(
    DAY, said.Amount(41, 1_312_500), said.Amount(1, 9_500),
    said.BagTotals(48, 38_520_500, 963, 38_520_000), 2, 1, 2, 4, 2, 131, 2, 1,
)  # fmt: skip
QUIET_TODAY = said.Today(
    DAY, said.Amount(0, 0), said.Amount(0, 0), said.BagTotals(0, 0, 0, 0), 0, 0, 0, 2, 0, 0, 0, 0
)
LEDGER = said.LedgerState(
    None, "madang.gangjin.example/log/2025", "madang+1+key", 12_408, "8f3a" * 16,
    NOON - timedelta(minutes=1), "note", 212, 2,
    (said.Incident("W02", 77, NOON - timedelta(hours=2)),),
)  # fmt: skip
QUARANTINE = said.Quarantine(
    (
        said.Quarantined("T01", 57, 10, "sale", NOON, "BadBody: total is not the sum"),
        said.Quarantined("W02", 12, 99, "kind-99", NOON, "the database refused it: DataError"),
    )
)
EMPTY = {
    "sales": said.Sales(DAY, ()),
    "bags": said.Bags(DAY, ()),
    "stations": said.Stations(()),
    "today": QUIET_TODAY,
    "quarantine": said.Quarantine(()),
    "ledger": said.LedgerState(None, None, None, 0, None, None, None, 0, 0, ()),
}
FULL = {
    "sales": SALES, "bags": BAGS, "stations": STATIONS, "today": TODAY, "quarantine": QUARANTINE,
    "ledger": LEDGER,
}  # fmt: skip
