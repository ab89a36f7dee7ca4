"""From the state of the weighing page to what stands on it."""

from dataclasses import dataclass

from app.devices.scales.gate import Stable, Taken
from app.procurement.model import Grade, Reason
from app.procurement.outcomes import LastBag
from app.shared.mass import kg
from kiosk.weigh.weigh.plane import PlaneProps, derive_plane, weight_refused
from kiosk.weigh.weigh.sentences import dry_sentence, grade_word, percent, reason_word
from kiosk.weigh.weigh.state import WeighState, moisture_hundredths
from ui.common.translate import tr

REASONS = tuple(Reason(code) for code in range(1, 9))
_ICONS = ("drop", "scale", "tonbag", "tag", "truck", "check-circle", "search", "more")


@dataclass(frozen=True)
class LastRow:
    """One of the last five bags."""

    bag: str
    net: str
    grade: str


@dataclass(frozen=True)
class GradeKey:
    code: int
    text: str
    usable: bool


@dataclass(frozen=True)
class ReasonTile:
    code: int
    text: str
    icon: str


@dataclass(frozen=True)
class WeighProps:
    plane: PlaneProps
    number: str
    farmer: str
    count: str
    balance: str
    variety: str
    last: tuple[LastRow, ...]
    total: str
    is_grading: bool
    moisture: str
    moisture_label: str
    moisture_note: str
    moisture_wrong: bool
    grades: tuple[GradeKey, ...]
    question: str
    question_yes: str
    reasons: tuple[ReasonTile, ...]
    choosing_reason: bool
    can_refuse: bool
    can_reprint: bool
    notice: str


def derive(state: WeighState) -> WeighProps:
    bag = state.bag
    return WeighProps(
        plane=derive_plane(state),
        number=_number(state),
        farmer="" if bag is None else f"{bag.farmer.name} · {bag.farmer.village}",
        count="" if bag is None else _count(bag.delivered + 1, bag.contracted),
        balance="" if bag is None else _balance(bag.balance - 1),
        variety="" if bag is None else bag.variety,
        last=tuple(_row(each) for each in state.today.last[:5]),
        total=_total(state),
        is_grading=_is_grading(state),
        moisture=_shown(state.moisture),
        moisture_label=_moisture_label(state),
        moisture_note=_moisture_note(state),
        moisture_wrong=_is_wet(state),
        grades=tuple(GradeKey(g, grade_word(g), can_give(state)) for g in Grade),
        question=_question(state),
        question_yes=_yes(state),
        reasons=tuple(
            ReasonTile(reason, reason_word(reason), icon)
            for reason, icon in zip(REASONS, _ICONS, strict=True)
        ),
        choosing_reason=state.choosing_reason,
        can_refuse=bag is not None and not state.busy and state.done is None,
        can_reprint=state.can_reprint and not state.busy,
        notice=state.trouble or state.notice,
    )


def _number(state: WeighState) -> str:
    """Of the bag that is being weighed, else of the one just turned away."""
    bag = state.bag.bag if state.bag is not None else None
    if bag is None and state.refused is not None:
        bag = state.refused.bag
    return "–" if bag is None else f"{bag.allotment:04d}-{bag.bag:02d}"


def can_give(state: WeighState) -> bool:
    """A grade may be given: a bag, a weight at rest that fits, and its moisture."""
    return (
        state.bag is not None
        and isinstance(state.live.outcome, Stable)
        and weight_refused(state) is None
        and moisture_hundredths(state.moisture) is not None
        and not state.busy
        and state.asking is None
        and state.done is None
    )


def _is_grading(state: WeighState) -> bool:
    """Moisture pad and grade keys stand there: from the first rest until the bag is done."""
    if state.bag is None or state.done is not None:
        return False
    return state.graded_once or isinstance(state.live.outcome, Stable | Taken)


def _count(number: int, contracted: int) -> str:
    return tr("{number} / {contracted} 포대").format(number=number, contracted=contracted)


def _balance(rest: int) -> str:
    if rest <= 0:
        return tr("이 포대로 배정을 다 채웁니다")
    return tr("이 포대 다음 {rest}포대 남음").format(rest=rest)


def _total(state: WeighState) -> str:
    told = tr("오늘 {recorded}포대 · 불합격 {refused}")
    return told.format(recorded=state.today.recorded, refused=state.today.refused)


def _row(last: LastBag) -> LastRow:
    bag = f"{last.bag.allotment:04d}-{last.bag.bag:02d}"
    return LastRow(bag, kg(last.net_g), grade_word(last.grade))


def _shown(digits: str) -> str:
    """「12.8」: the point comes by itself before the third digit."""
    return f"{digits[:2]}.{digits[2:]} %" if len(digits) == 3 else digits


def _moisture_label(state: WeighState) -> str:
    """It is always said that a person typed it: above the figure where the limit stands below."""
    is_whole = moisture_hundredths(state.moisture) is not None
    is_told_below = _moisture_note(state) == _typed()
    return tr("수분 · 적음") if is_whole and not is_told_below else tr("수분")


def _typed() -> str:
    return tr("적음")


def _moisture_note(state: WeighState) -> str:
    moisture = moisture_hundredths(state.moisture)
    if moisture is None or state.rules is None:
        return _typed() if state.moisture else tr("숫자 셋")
    if moisture > state.rules.moisture_ceiling:
        return tr("{limit} 넘음").format(limit=percent(state.rules.moisture_ceiling))
    if state.rules.moisture_floor is not None and moisture < state.rules.moisture_floor:
        return tr("{limit} 아래").format(limit=percent(state.rules.moisture_floor))
    return _typed()


def _is_wet(state: WeighState) -> bool:
    moisture = moisture_hundredths(state.moisture)
    return (
        moisture is not None and state.rules is not None and moisture > state.rules.moisture_ceiling
    )


def _question(state: WeighState) -> str:
    moisture = moisture_hundredths(state.moisture)
    if state.asking is None or moisture is None:
        return ""
    return dry_sentence(moisture, state.asking.judgement)


def _yes(state: WeighState) -> str:
    if state.asking is None:
        return ""
    return tr("{grade}으로 받기").format(grade=grade_word(state.asking.judgement.grade))
