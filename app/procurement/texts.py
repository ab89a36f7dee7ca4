"""What rice buying says in Korean, on paper: grades, schemes, and a sentence for each refusal."""

from app.procurement.judging import Refused
from app.procurement.model import BagType, Grade, Kind, Reason, Scheme
from app.procurement.outcomes import Seen
from app.shared.clock import SEOUL
from app.shared.mass import kg

GRADES = {
    Grade.SPECIAL: "특등", Grade.FIRST: "1등", Grade.SECOND: "2등", Grade.THIRD: "3등",
    Grade.OFF: "등외",
}  # fmt: skip
SCHEMES = {
    Scheme.GENERAL: "일반", Scheme.ECO: "친환경", Scheme.FLOUR: "가루쌀", Scheme.DAMAGED: "피해벼",
    Scheme.ISOLATION: "시장격리",
}  # fmt: skip
KINDS = {Kind.BAGGED: "포대벼", Kind.BULK: "산물벼"}

PLAIN = {
    Reason.PACKAGING: "정해진 포대가 아니에요. 등급 칸이 인쇄된 새 포대에 담아 주세요.",
    Reason.VARIETY: "계약한 품종과 달라요. 검사관에게 물어봐 주세요.",
    Reason.FOREIGN_MATTER: "이물이 섞여 있어요. 골라낸 뒤 다시 가져와 주세요.",
    Reason.OTHER: "이번에는 받을 수 없어요. 까닭을 담당자에게 물어봐 주세요.",
    Reason.ASK_INSPECTOR: "기준보다 말라서 받을 등급이 없어요. 검사관에게 물어봐 주세요.",
    Reason.OFF_GRADE: "등외 벼는 올해 받지 않아요. 다시 검사받을지 검사관과 상의해 주세요.",
    Reason.NOT_ALLOTTED: "배정에 없는 포대예요. 담당자에게 물어봐 주세요.",
    Reason.WRONG_SEASON: "올해 포대가 아니에요. 올해 나눠 드린 번호표를 붙여 주세요.",
    Reason.UNREADABLE: "번호표를 읽을 수 없어요. 담당자에게 새 번호표를 받아 주세요.",
}
"""The sentences that need no numbers."""
MENDED_AT_HOME = {
    Reason.WET, Reason.SHORT, Reason.HEAVY, Reason.PACKAGING, Reason.FOREIGN_MATTER,
}  # fmt: skip


def percent(hundredths: int) -> str:
    """`15.4 %`: one decimal, two where the meter gave two."""
    whole, rest = divmod(hundredths, 100)
    return f"{whole}.{rest:02d} %" if rest % 10 else f"{whole}.{rest // 10} %"


def weight(grams: int) -> str:
    """`3.5 kg`, for grams that are spoken of; a booked weight is shown as its scale showed it."""
    return f"{kg(grams, 1 if grams % 100 == 0 else 3)} kg"


def bag_kind(kind: Kind, bag_type: BagType) -> str:
    """`포대벼 800 kg`"""
    return f"{KINDS[kind]} {kg(bag_type.net_g, 0)} kg"


def lowered(given: Grade, moisture: int, floor: int) -> str:
    """Why a grade stands two below the one the inspector gave."""
    return f"{GRADES[given]}에서 낮춤: 수분 {percent(moisture)}, 기준 {percent(floor)}보다 마름"


def note_title(reason: Reason) -> str:
    """Only a bag that can be put right is asked for again."""
    return "다시 가져올 포대 안내" if reason in MENDED_AT_HOME else "받지 않은 포대 안내"


def refusal(refused: Refused, seen: Seen | None = None, contracted: int | None = None) -> str:
    """Two short sentences: what happened, what to do."""
    amount, limit = refused.amount or 0, refused.limit or 0
    match refused.reason:
        case Reason.WET:
            dry = f"{percent(limit)} 아래로 말려서"
            return f"수분이 {percent(amount)}예요. {dry} 다시 가져와 주세요."
        case Reason.SHORT:
            return f"{weight(amount)} 모자라요. 채운 뒤 같은 번호로 다시 재면 됩니다."
        case Reason.HEAVY:
            return f"{weight(amount)} 넘어요. 덜어 낸 뒤 같은 번호로 다시 재면 됩니다."
        case Reason.OVER_ALLOTMENT:
            bags = "을" if contracted is None else f" {contracted}포대를"
            return f"배정{bags} 다 채우셨어요. 더 받으려면 담당자의 승인이 필요해요."
        case Reason.SEEN:
            return f"이미 받은 포대예요. {_first_time(seen)}"
        case _:
            return PLAIN[refused.reason]


def _first_time(seen: Seen | None) -> str:
    if seen is None:
        return "담당자에게 물어봐 주세요."
    at = seen.at.astimezone(SEOUL)
    when = f"{at.month}월 {at.day}일 {at.hour}시 {at.minute:02d}분"
    who = f"{seen.station} 저울 {seen.scale}에서 근무자 {seen.operator}번이"
    return f"{when}, {who} {weight(seen.net_g)}로 기록했어요."
