"""From what is known of the station to the page that stands on it; no Qt."""

from dataclasses import dataclass

from app.access.model import StationKind

SIGN_IN = "common/sign_in"
CLOCK_BEHIND = "common/clock_behind"
OUT_OF_SERVICE = "common/out_of_service"
HEALTH = "common/health"
KIOSKS = "till/kiosks"
PUBLIC_HOME = {StationKind.STORE: "store/attract", StationKind.CLASS: "learn/welcome"}
HOME = {
    StationKind.WEIGH: "weigh/weigh", StationKind.TILL: "till/sale",
    StationKind.STORE: "store/staff", StationKind.CLASS: "learn/today",
}  # fmt: skip
RESTING = {StationKind.STORE: "store/rest"}
OPEN_DAY = {StationKind.WEIGH: "weigh/open_day", StationKind.TILL: "till/open"}


@dataclass(frozen=True)
class Where:
    """`chosen` is the page somebody went to; None is the station's home."""

    kind: StationKind
    out_of_service: bool = False
    looking_at_health: bool = False
    signed_in: bool = False
    clock_behind: bool = False
    resting: bool = False
    day_open: bool = False
    chosen: str | None = None


def page_for(where: Where) -> str:
    """The one page for `where`; the first rule that holds wins."""
    if where.out_of_service:
        return OUT_OF_SERVICE
    if where.looking_at_health:
        return HEALTH
    if where.kind in PUBLIC_HOME:
        return _public_page(where)
    if not where.signed_in:
        return SIGN_IN
    if where.day_open:
        return where.chosen or HOME[where.kind]
    return CLOCK_BEHIND if where.clock_behind else OPEN_DAY[where.kind]


def _public_page(where: Where) -> str:
    """Anybody may come, unless the station rests; staff pass by the sign-in."""
    if where.signed_in:
        return where.chosen or HOME[where.kind]
    if where.resting and where.chosen != SIGN_IN:
        return RESTING[where.kind]
    return where.chosen or PUBLIC_HOME[where.kind]
