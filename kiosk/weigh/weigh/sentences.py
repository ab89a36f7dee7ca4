"""What the weighing page says: two short sentences each."""

from collections.abc import Callable
from datetime import datetime

from app.procurement.judging import Accepted
from app.procurement.model import Grade, Reason
from app.procurement.outcomes import BagRefused, Seen, Turned
from app.shared.clock import SEOUL
from app.shared.mass import kg
from ui.common.translate import tr


def grade_word(grade: Grade) -> str:
    return (tr("특등"), tr("1등"), tr("2등"), tr("3등"), tr("등외"))[grade]


def percent(hundredths: int) -> str:
    return f"{hundredths // 100}.{hundredths % 100 // 10} %"


def clock_words(moment: datetime) -> str:
    local = moment.astimezone(SEOUL)
    return tr("{hour}시 {minute}분").format(hour=local.hour, minute=local.minute)


def reason_word(reason: Reason) -> str:
    """The short word of a tile and of the red plane."""
    return {
        Reason.WET: tr("수분 높음"),
        Reason.SHORT: tr("무게 모자람"),
        Reason.PACKAGING: tr("포장 아님"),
        Reason.VARIETY: tr("품종 다름"),
        Reason.OVER_ALLOTMENT: tr("배정 넘음"),
        Reason.SEEN: tr("이미 받은 포대"),
        Reason.FOREIGN_MATTER: tr("이물"),
        Reason.OTHER: tr("그 밖"),
        Reason.ASK_INSPECTOR: tr("검사관에게 물어보세요"),
        Reason.OFF_GRADE: tr("받지 않는 등급"),
        Reason.NOT_ALLOTTED: tr("배정 없음"),
        Reason.WRONG_SEASON: tr("다른 해 포대"),
        Reason.UNREADABLE: tr("포대 QR이 아님"),
        Reason.HEAVY: tr("무게 넘침"),
    }[reason]


def refused_sentence(refused: BagRefused | Turned, name_of: Callable[[int], str]) -> str:
    """What happened, and what to do."""
    if refused.seen is not None:
        return _seen(refused.seen, name_of)
    if isinstance(refused, Turned):
        return _turned(refused)
    if refused.reason is Reason.OVER_ALLOTMENT and refused.contracted is not None:
        return tr("배정 {count}포대를 다 채우셨어요. 더 받으려면 담당자의 승인이 필요해요.").format(
            count=refused.contracted
        )
    return _what_to_do(refused.reason)


def dry_sentence(moisture: int, judgement: Accepted) -> str:
    """Why a dry bag is taken lower, before it is."""
    told = tr("수분이 {moisture}라 두 등급 낮춰 {grade}으로 받습니다. 괜찮으신지 여쭤 보세요.")
    return told.format(moisture=percent(moisture), grade=grade_word(judgement.grade))


def power_sentence() -> str:
    return tr("잠깐 꺼졌다 켜졌어요. 하던 포대의 QR을 다시 찍어 주세요.")


def reprinting_sentence() -> str:
    return tr("확인증을 다시 인쇄합니다.")


def fault_sentence(reason: str) -> str:
    """The scale's own complaint, or what the gate has against the reading."""
    return {
        "below_zero": tr("저울이 0보다 낮아요. 비우고 영점을 눌러 주세요."),
        "underload": tr("저울이 0보다 낮아요. 비우고 영점을 눌러 주세요."),
        "net": tr("저울에 용기 값이 잡혀 있어요. 저울에서 지워 주세요."),
        "hold": tr("저울 표시가 멈춰 있어요. 저울에서 풀어 주세요."),
        "unit": tr("저울 단위가 kg이 아니에요. 저울에서 바꿔 주세요."),
    }.get(reason, tr("저울이 이상을 알려 왔어요. 담당자를 불러 주세요."))


def _seen(seen: Seen, name_of: Callable[[int], str]) -> str:
    told = tr("{at}, 저울 {scale}에서 {who} 님이 {net} kg로 기록했어요.")
    return told.format(
        at=clock_words(seen.at), scale=seen.scale, who=name_of(seen.operator), net=kg(seen.net_g),
    )  # fmt: skip


def _turned(turned: Turned) -> str:
    reason, amount, limit = turned.refusal.reason, turned.refusal.amount, turned.refusal.limit
    if amount is None:
        return _what_to_do(reason)
    if reason is Reason.WET and limit is not None:
        told = tr("수분이 {moisture}예요. {limit} 아래로 말려서 다시 가져와 주세요.")
        return told.format(moisture=percent(amount), limit=percent(limit))
    if reason is Reason.ASK_INSPECTOR:
        told = tr("수분이 {moisture}예요. 검사관이 등급을 정하면 다시 재 주세요.")
        return told.format(moisture=percent(amount))
    if reason is Reason.SHORT:
        told = tr("{weight} kg 모자라요. 채운 뒤 같은 번호로 다시 재면 됩니다.")
        return told.format(weight=kg(amount))
    if reason is Reason.HEAVY:
        told = tr("{weight} kg 많아요. 덜어 낸 뒤 같은 번호로 다시 재면 됩니다.")
        return told.format(weight=kg(amount))
    return _what_to_do(reason)


def _what_to_do(reason: Reason) -> str:
    return {
        Reason.UNREADABLE: tr("포대에 붙은 QR을 찍어 주세요."),
        Reason.WRONG_SEASON: tr("올해 매입하는 포대가 아니에요. 담당자에게 물어보세요."),
        Reason.NOT_ALLOTTED: tr("이 번호로 배정된 물량이 없어요. 담당자에게 물어보세요."),
        Reason.SHORT: tr("채운 뒤 같은 번호로 다시 재면 됩니다."),
        Reason.WET: tr("말려서 다시 가져와 주세요."),
        Reason.ASK_INSPECTOR: tr("검사관이 정한 뒤 다시 재 주세요."),
        Reason.OFF_GRADE: tr("이 등급은 올해 받지 않아요. 검사관에게 물어보세요."),
    }.get(reason, tr("받지 않은 것으로 기록했어요. 포대를 내려 주세요."))
