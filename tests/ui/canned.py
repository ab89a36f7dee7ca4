"""A day's answers as the centre gives them, with invented people and goods."""

from datetime import timedelta
from uuid import UUID

from app.access.model import Handing, PaymentLine, StationKind, StationSettings
from app.catalog.groups import groups
from app.central import device_model, goods_model, season_model
from app.central import learning_model as learning
from app.central import office_model as said
from app.central import plot_model as plot
from app.demo.sample_goods import sample_goods
from app.demo.sample_people import station_settings
from app.demo.sample_season import sample_season
from app.learning.model import Course, Meeting, Session
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
HOURS = tuple(
    plot.HourSales(hour, count, won, back)
    for hour, count, won, back in (
        (9, 4, 112_000, 0), (10, 9, 305_500, 0), (11, 12, 402_000, 9_500), (12, 5, 141_000, 0),
        (13, 0, 0, 0), (14, 11, 352_000, 0), (15, 0, 0, 24_500),
    )
)  # fmt: skip
DAY_SALES = plot.DaySales(
    DAY,
    HOURS,
    tuple(
        plot.GoodSales(f"G-{n:03d}", name, 20 - n, won * (20 - n))
        for n, (name, won, _) in enumerate(GOODS * 3, 1)
    ),
)
DAY_BAGS = plot.DayBags(
    DAY,
    tuple(
        plot.GradeBags(grade, count, count * 802_500, count * 20)
        for grade, count in enumerate((12, 31, 4, 1, 0))
    ),
)
SAMPLE = sample_goods()
ALL_GOODS = goods_model.Goods(
    DAY,
    tuple(
        goods_model.GoodState(each.good, each.prices, (each.tax,) if each.tax else ())
        for each in SAMPLE
    ),
    (goods_model.SellerName("GJ", "초록믿음 (강진군)"),),
    tuple(goods_model.GroupName(each.code, each.name.replace("\n", " ")) for each in groups()),
)
SEASONS = season_model.Seasons(
    DAY, (season_model.SeasonState(sample_season().season, 2, NOON, "officer"),)
)
DEVICES = device_model.Devices(
    (
        *(each for each in station_settings() if each.station != "S01"),
        StationSettings(
            "S01", "SHOP-01", StationKind.STORE, panel="P24", handing=Handing.BOTH,
            payment=PaymentLine("http://127.0.0.1:8200", "가상결제", "M-1"),
            peer="http://192.168.0.21:8100",
        ),
    ),
    (device_model.OpenCode("T02", "RA-01", StationKind.TILL, "devices", NOON),),
    (
        device_model.PlaceName("GD-01", "군동 DSC 수매장"),
        device_model.PlaceName("RA-01", "장흥정남진휴게소"),
        device_model.PlaceName("SHOP-01", "초록믿음 직거래지원센터"),
    ),
    (device_model.PlaceName("GJ", "초록믿음 (강진군)"),),
    ("2025",),
)  # fmt: skip
COURSE = Course(
    "C-01", "디지털배움터", "기초", "생활", "휴대전화로 사진 보내기", "Sending photographs", 2, 120,
    12, "누구나", "휴대전화", 0, "예시", "assumed",
)  # fmt: skip


def class_session(no: int, days: int, *, cancelled: bool = False) -> Session:
    begins = [NOON + timedelta(days=days + 7 * week) for week in range(2)]
    return Session(
        no, COURSE.code, "LC-01", "강진읍 디지털배움터", "46810250",
        tuple(Meeting(at, at + timedelta(hours=2)) for at in begins), 12, (("C01", 12),), 41,
        "2층 강의실", cancelled,
    )  # fmt: skip


def class_counts(no: int, days: int, enrolled: int) -> learning.ClassCounts:
    session = class_session(no, days)
    meetings = tuple(
        learning.MeetingCounts(
            number, each.starts, each.ends, 0 if days >= 0 else enrolled - 1, 0,
            0 if days >= 0 else 1, enrolled if days >= 0 else 0, None,
        )
        for number, each in enumerate(session.meetings, 1)
    )  # fmt: skip
    return learning.ClassCounts(
        session, COURSE.title, enrolled, 1, (("C01", enrolled),), False, meetings
    )


CLASSES = learning.Classes((class_counts(1, -14, 9), class_counts(2, 0, 12), class_counts(3, 5, 3)))
ROLL = learning.ClassRoll(
    class_session(1, -14),
    COURSE,
    tuple(
        learning.ClassLearner(
            "C01", 20 + n, n, UUID(int=n), name, (0, None) if n % 2 else (2, 1), n == 3, n == 1
        )
        for n, name in enumerate(("홍길동", "성춘향", "이몽룡", ""), 1)
    ),
    (),
)
EMPTY = {
    "day-sales": plot.DaySales(DAY, (), ()),
    "day-bags": plot.DayBags(DAY, ()),
    "goods": goods_model.Goods(DAY, (), (), ()),
    "seasons": season_model.Seasons(DAY, ()),
    "devices": device_model.Devices((), (), (), (), ()),
    "class-sessions": learning.Classes(()),
    "courses": learning.Courses((), ()),
    "find": plot.Finds((), ()),
    "sales": said.Sales(DAY, ()),
    "bags": said.Bags(DAY, ()),
    "stations": said.Stations(()),
    "today": QUIET_TODAY,
    "quarantine": said.Quarantine(()),
    "ledger": said.LedgerState(None, None, None, 0, None, None, None, 0, 0, ()),
}
FULL = {
    "sales": SALES, "bags": BAGS, "stations": STATIONS, "today": TODAY, "quarantine": QUARANTINE,
    "ledger": LEDGER, "day-sales": DAY_SALES, "day-bags": DAY_BAGS, "goods": ALL_GOODS,
    "seasons": SEASONS, "devices": DEVICES, "class-sessions": CLASSES, "find": plot.Finds((), ()),
    "courses": learning.Courses((COURSE,), ()), "class-sessions/1/roll": ROLL,
}  # fmt: skip
