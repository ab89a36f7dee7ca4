"""What the papers of rice buying say: the slip of a bag, and the note for one turned away."""

from app.documents.model import (
    Align,
    Block,
    Document,
    Gap,
    Heading,
    Hero,
    Line,
    Mark,
    Pair,
    Qr,
    Rule,
    Sign,
)
from app.journal.model import Appended
from app.ledger.slip import Slip1, encode_slip
from app.procurement import texts
from app.procurement.bags import BagId, BookedWeight
from app.procurement.judging import Accepted, Refused
from app.procurement.model import MoistureSource, SchemeRules, Season
from app.procurement.outcomes import BagReady, FarmerLabel, Moisture, Seen, WeighSettings
from app.shared.clock import SEOUL, from_utc_ms
from app.shared.money import won

BAG_SLIP, REFUSAL_NOTE = "bag-slip", "refusal-note"


def bag_slip(
    ready: BagReady,
    weight: BookedWeight,
    moisture: Moisture,
    accepted: Accepted,
    entries: tuple[Appended, Appended],
    operator: int,
    *,
    settings: WeighSettings,
    season: Season,
    rules: SchemeRules,
) -> Document:
    """Grade, units and interim payment, with the promise of the entry 21; no final price.

    `entries` are 20 and 21.
    """
    weighed, graded = entries
    blocks: list[Block] = [
        *_head(settings, "공공비축미곡 수매 확인증", graded),
        *_whose(ready.farmer, ready.bag),
        Pair("품종", ready.variety),
        Pair("구분", f"{texts.SCHEMES[ready.scheme]} {texts.bag_kind(ready.kind, ready.bag_type)}"),
        Rule(dashed=True),
        Pair("총중량", weight.shown(weight.gross_g)),
        Pair("− 포대", weight.shown(weight.tare_g)),
        Pair("= 실중량", weight.shown(weight.net_g), bold=True),
        Pair("수분", _moisture(moisture)),
        Hero("등급", texts.GRADES[accepted.grade]),
        *_why_lower(accepted, moisture, rules),
        Pair("수량", f"{accepted.units}포 (40 kg 기준)"),
        Pair("중간정산금", won(accepted.interim_won), bold=True),
        Line(f"40 kg 한 포 {won(rules.interim_won)} × {accepted.units}포", align=Align.RIGHT),
        Line(f"최종 정산 단가는 {_day(season)}까지 알려 드립니다."),
        Rule(),
        Pair("저울", weight.scale),
        Pair("저울 눈금", f"{weight.division:f} {weight.unit}"),
        Pair("계량 기록", _number(weighed)),
        Pair("근무자", f"{operator}번"),
        Gap(),
        Qr(_promise(graded), _number(graded)),
        Line("이 코드로 기록이 그대로인지 확인할 수 있습니다.", align=Align.CENTRE),
    ]
    return Document(BAG_SLIP, f"수매 확인증 {ready.bag}", tuple(blocks))


def refusal_note(
    bag: BagId,
    farmer: FarmerLabel | None,
    refused: Refused,
    entry: Appended,
    operator: int,
    *,
    settings: WeighSettings,
    seen: Seen | None = None,
    contracted: int | None = None,
) -> Document:
    """What happened and what to do next, in two short sentences."""
    blocks: list[Block] = [
        *_head(settings, texts.note_title(refused.reason), entry),
        *_whose(farmer, bag),
        Gap(),
        Mark(Sign.REFUSED, texts.refusal(refused, seen, contracted)),
        Gap(),
        Rule(),
        Pair("근무자", f"{operator}번"),
        Pair("기록 번호", _number(entry)),
    ]
    return Document(REFUSAL_NOTE, f"포대 안내 {bag}", tuple(blocks))


def _head(settings: WeighSettings, title: str, entry: Appended) -> list[Block]:
    at = from_utc_ms(entry.utc_ms).astimezone(SEOUL)
    return [
        Line(settings.county, align=Align.CENTRE),
        Heading(title),
        Line(settings.place, align=Align.CENTRE),
        Line(f"{at:%Y-%m-%d %H:%M}", align=Align.CENTRE),
        Rule(),
    ]


def _whose(farmer: FarmerLabel | None, bag: BagId) -> list[Block]:
    whose: list[Block] = []
    if farmer is not None:
        whose = [
            Pair("농가", f"{farmer.number}번 {farmer.name}".rstrip()),
            Pair("마을", farmer.village),
        ]
    return [*whose, Pair("포대 번호", str(bag), bold=True)]


def _moisture(moisture: Moisture) -> str:
    """A value that no meter gave says so."""
    typed = " (손으로 적음)" if moisture.source is MoistureSource.TYPED else ""
    return f"{texts.percent(moisture.hundredths)}{typed}"


def _why_lower(accepted: Accepted, moisture: Moisture, rules: SchemeRules) -> list[Block]:
    if accepted.lowered_from is None or rules.moisture_floor is None:
        return []
    why = texts.lowered(accepted.lowered_from, moisture.hundredths, rules.moisture_floor)
    return [Mark(Sign.ATTENTION, why)]


def _day(season: Season) -> str:
    day = season.settles_by
    return f"{day.year}년 {day.month}월 {day.day}일"


def _promise(entry: Appended) -> str:
    return encode_slip(Slip1(entry.entry, entry.salt, entry.previous_head, entry.signature))


def _number(entry: Appended) -> str:
    return f"{entry.station} · {entry.seq}"
