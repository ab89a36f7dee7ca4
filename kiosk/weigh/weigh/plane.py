"""The state plane: what the scale says, as colour, figure, mark and word. Never colour alone."""

from dataclasses import dataclass
from decimal import Decimal

from app.devices.scales.gate import (
    Faulty,
    Moving,
    NotCleared,
    Overload,
    Silent,
    Stable,
    Taken,
    Zero,
)
from app.devices.scales.model import Reading
from app.devices.worker import PortState
from app.procurement.judging import Refused, judge_weight
from app.procurement.model import Reason
from app.procurement.outcomes import BagRefused, Turned
from app.shared.mass import kg, to_grams
from kiosk.weigh.live import Live
from kiosk.weigh.weigh.sentences import (
    fault_sentence,
    grade_word,
    reason_word,
    refused_sentence,
)
from kiosk.weigh.weigh.state import Done, WeighState, moisture_hundredths
from ui.common.translate import tr

DASHES = "----"


@dataclass(frozen=True)
class PlaneProps:
    """`look`: zero, moving, stable, recorded, amber, refused, silent. `step` is 1 to 4."""

    look: str
    figure: str
    icon: str
    word: str
    line: str
    step: int


def derive_plane(state: WeighState) -> PlaneProps:
    if state.done is not None:
        return _done(state.done)
    if state.refused is not None:
        return _refused(state, state.refused)
    return _live(state)


def live_figure(live: Live) -> str:
    """The weight as the scale shows it, or dashes; never the last one that was heard."""
    reading = _reading(live)
    return DASHES if reading is None or reading.weight is None else f"{reading.weight:,f}"


def net_line(state: WeighState, weight: Decimal, unit: str) -> str:
    """「총중량 806.5 − 포대 4.0 = 실중량 802.5 kg」."""
    if state.bag is None:
        return tr("포대 QR을 찍어 주세요.")
    gross, tare = to_grams(weight, unit), state.bag.bag_type.tare_g
    told = tr("총중량 {gross} − 포대 {tare} = 실중량 {net} kg")
    return told.format(gross=kg(gross), tare=kg(tare), net=kg(gross - tare))


def weight_refused(state: WeighState) -> Refused | None:
    """What is wrong with a weight at rest, before anybody grades it."""
    match state.live.outcome:
        case Stable(reading) if state.bag is not None and reading.weight is not None:
            net = to_grams(reading.weight, reading.unit or "kg") - state.bag.bag_type.tare_g
            return judge_weight(state.bag.bag_type, net)
    return None


def _live(state: WeighState) -> PlaneProps:
    trouble = _trouble(state.live)
    if trouble:
        return PlaneProps("silent", DASHES, "hatched-bar", tr("저울 값이 없어요"), trouble, 2)
    figure = live_figure(state.live)
    match state.live.outcome:
        case Moving(reading):
            line = _net(state, reading)
            return PlaneProps("moving", figure, "chevrons", tr("움직이는 중"), line, 3)
        case NotCleared():
            line = tr("방금 잰 값이 아니에요. 포대를 내렸다가 다시 올려 주세요.")
            return PlaneProps("amber", figure, "triangle", tr("비우고 다시 올려 주세요"), line, 2)
        case Taken():
            line = tr("포대를 내려 주세요.")
            return PlaneProps("recorded", figure, "check-circle", tr("기록했습니다"), line, 4)
        case Stable(reading):
            return _stable(state, reading, figure)
    return _zero(state, figure)


def _trouble(live: Live) -> str:
    """Why there is no number; empty if there is one."""
    if live.port is PortState.FAULT:
        return tr("저울이 끊겼어요. 전원과 케이블을 봐 주세요.")
    match live.outcome:
        case Silent(since_ms):
            told = tr("저울이 {seconds}초째 대답하지 않아요. 전원과 케이블을 봐 주세요.")
            return told.format(seconds=f"{max(1, (live.at_ms - since_ms) // 1_000):,}")
        case Overload():
            return tr("저울이 잴 수 있는 것보다 무거워요. 바로 내려 주세요.")
        case Faulty(reason):
            return fault_sentence(reason)
    return ""


def _zero(state: WeighState, figure: str) -> PlaneProps:
    if state.bag is None:
        line = tr("포대에 붙은 QR부터 찍어 주세요.")
        return PlaneProps("zero", figure, "scan", tr("QR을 찍어 주세요"), line, 1)
    line = tr("{bag}번 포대를 저울에 올려 주세요.").format(bag=state.bag.bag.bag)
    return PlaneProps("zero", figure, "ring", tr("올려 주세요"), line, 2)


def _stable(state: WeighState, reading: Reading, figure: str) -> PlaneProps:
    line = _net(state, reading)
    if state.bag is None:
        word = tr("멈춤 · QR을 찍어 주세요")
        return PlaneProps("zero", figure, "scan", word, tr("포대에 붙은 QR을 찍어 주세요."), 1)
    wrong = weight_refused(state)
    if wrong is not None:
        told = tr("{weight} kg 모자람") if wrong.reason is Reason.SHORT else tr("{weight} kg 넘침")
        word = told.format(weight=kg(wrong.amount or 0))
        return PlaneProps("amber", figure, "triangle", word, line, 3)
    is_known = moisture_hundredths(state.moisture) is not None
    word = tr("멈춤 · 등급을 누르면 기록합니다") if is_known else tr("멈춤 · 수분을 적어 주세요")
    return PlaneProps("stable", figure, "check", word, line, 4)


def _refused(state: WeighState, refused: BagRefused | Turned) -> PlaneProps:
    reason = refused.refusal.reason if isinstance(refused, Turned) else refused.reason
    line = refused_sentence(refused, state.operator_name)
    word = reason_word(reason)
    return PlaneProps("refused", live_figure(state.live), "octagon", word, line, 1)


def _done(done: Done) -> PlaneProps:
    judgement = done.recorded.judgement
    told = tr("기록 · {bag}번 포대 · {net} kg · {grade}")
    word = told.format(
        bag=done.recorded.bag.bag, net=kg(done.weight.net_g), grade=grade_word(judgement.grade)
    )
    told = tr("{units}포 · 중간정산금 {won}원 · 확인증을 인쇄합니다")
    line = told.format(units=judgement.units, won=f"{judgement.interim_won:,}")
    return PlaneProps("recorded", f"{done.weight.gross:,f}", "check-circle", word, line, 4)


def _net(state: WeighState, reading: Reading) -> str:
    if reading.weight is None:
        return ""
    return net_line(state, reading.weight, reading.unit or "kg")


def _reading(live: Live) -> Reading | None:
    if live.port is PortState.FAULT:
        return None
    match live.outcome:
        case (
            Zero(reading) | Moving(reading) | Stable(reading) | Taken(reading) | NotCleared(reading)
        ):
            return reading
    return None
