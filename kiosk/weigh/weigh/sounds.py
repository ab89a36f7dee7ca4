"""Which sound a change of the plane makes: told apart by rhythm, with gloves on and eyes away."""

from app.procurement.model import Reason
from app.procurement.outcomes import BagRefused
from kiosk.weigh.weigh.plane import derive_plane
from kiosk.weigh.weigh.state import WeighState

TICK, TAKEN, RECORDED, REFUSED, UNKNOWN, SILENT = (
    "tick", "taken", "recorded", "refused", "unknown", "silent",
)  # fmt: skip
_OF_A_LOOK = {"stable": TICK, "amber": UNKNOWN, "silent": SILENT}
"""When the plane takes it on; while it stays, nothing is played again."""
_NO_BAG = {Reason.UNREADABLE, Reason.NOT_ALLOTTED}
"""A code that is no bag of this place: as any unknown code."""


def sound_of(before: WeighState, now: WeighState) -> str:
    """The one sound for this change; empty for none."""
    if now.done is not None and before.done is None:
        return RECORDED
    if now.refused is not None and now.refused is not before.refused:
        is_unknown = isinstance(now.refused, BagRefused) and now.refused.reason in _NO_BAG
        return UNKNOWN if is_unknown else REFUSED
    look = derive_plane(now).look
    if look in _OF_A_LOOK and derive_plane(before).look != look:
        return _OF_A_LOOK[look]
    return TAKEN if now.bag is not None and now.bag is not before.bag else ""
