"""States of this page to look at: every state of the plane, and the grading under it."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID

from app.devices.scales.gate import (
    Faulty,
    Moving,
    NotCleared,
    Outcome,
    Overload,
    Silent,
    Stable,
    Taken,
    Zero,
)
from app.journal.model import Appended
from app.procurement.bags import BookedWeight
from app.procurement.judging import Accepted, Refused
from app.procurement.model import Grade, Reason
from app.procurement.outcomes import BagRefused, Recorded, Seen, Turned
from kiosk.weigh.live import Live
from kiosk.weigh.samples import LONG, RULES, SCALE, reading, ready, today
from kiosk.weigh.weigh.sentences import power_sentence
from kiosk.weigh.weigh.state import Asking, Done, WeighState

_AT = datetime(2025, 11, 20, 1, 42, tzinfo=UTC)
_ENTRY = Appended("W01", 1, 21, 0, (), b"", b"", b"", b"", b"", b"", b"")
_SEEN = Seen(1, _AT, "W01", "2", 802_500, Grade.FIRST)


def states() -> dict[str, WeighState]:
    start = WeighState(_live(Zero(reading("0.0"))), SCALE.division, today=today())
    bag = replace(start, bag=ready(), rules=RULES)
    still = replace(_at(bag, Stable(reading("806.5"))), graded_once=True, can_reprint=True)
    dry = Accepted(Grade.SECOND, Grade.SPECIAL, 20, 800_000)
    return {
        "zero-no-bag": start,
        "zero": bag,
        "moving": _at(bag, Moving(reading("412.5", stable=False))),
        "moving-again": replace(_at(bag, Moving(reading("806.0", stable=False))), graded_once=True),
        "stable-no-bag": _at(start, Stable(reading("806.5"))),
        "stable": still,
        "typed": replace(still, moisture="142"),
        "wet-typed": replace(still, moisture="154"),
        "asking": replace(still, moisture="128", asking=Asking(Grade.SPECIAL, dry)),
        "short": _at(bag, Stable(reading("800.5"))),
        "over": _at(bag, Stable(reading("838.0"))),
        "recorded": replace(_at(bag, Taken(reading("806.5"))), done=_done(), can_reprint=True),
        "long-name": replace(still, bag=ready(119, 124, LONG), moisture="142"),
        "power-cut": replace(start, notice=power_sentence()),
        "seen-by-long": replace(
            start,
            refused=BagRefused(Reason.SEEN, ready().bag, _SEEN),
            operator_name=lambda _no: "남궁길동순이",
        ),
        "taken": _at(start, Taken(reading("806.5"))),
        "not-cleared": _at(bag, NotCleared(reading("806.5"))),
        "silent": replace(bag, live=Live(Silent(0), 12_000)),
        "overload": _at(bag, Overload()),
        "below-zero": _at(bag, Faulty("below_zero")),
        "seen": replace(start, refused=BagRefused(Reason.SEEN, ready().bag, _SEEN)),
        "over-allotment": replace(
            start, refused=BagRefused(Reason.OVER_ALLOTMENT, ready().bag, contracted=12)
        ),
        "unreadable": replace(start, refused=BagRefused(Reason.UNREADABLE)),
        "wet": _turned(start, Refused(Reason.WET, 1_540, 1_500)),
        "ask-inspector": _turned(start, Refused(Reason.ASK_INSPECTOR, 1_260, 1_300)),
        "packaging": _turned(start, Refused(Reason.PACKAGING)),
        "reasons": replace(still, choosing_reason=True),
        "notice": replace(
            still,
            trouble="기기에 저장하지 못했어요. 저장 공간과 연결을 봐 주세요.",
        ),
    }


def _live(outcome: Outcome) -> Live:
    return Live(outcome, 0)


def _at(state: WeighState, outcome: Outcome) -> WeighState:
    return replace(state, live=_live(outcome))


def _turned(state: WeighState, refusal: Refused) -> WeighState:
    turned = Turned(ready().bag, refusal, _ENTRY)
    return replace(_at(state, Stable(reading("806.5"))), refused=turned, can_reprint=True)


def _done() -> Done:
    weight = BookedWeight(
        Decimal("806.5"), "kg", SCALE.division, 4_000, "bag type 800", b"", "2",
        stable=True, at=_AT,
    )  # fmt: skip
    accepted = Accepted(Grade.FIRST, None, 20, 800_000)
    return Done(Recorded(ready().bag, _ENTRY, _ENTRY, accepted, UUID(int=1)), weight)
