"""States of the page of kiosks, for the looks test."""

from datetime import UTC, datetime, timedelta

from app.access.model import RingingCall, StationKind
from app.sync.peers.follower import PeerProblem, PeerSeen
from app.sync.peers.wire import PeerState
from kiosk.till.kiosks.state import KioskNow, KiosksState

NOW = datetime(2025, 11, 20, 1, 12, tzinfo=UTC)


def kiosk(
    code: str,
    page: str = "store/attract",
    *,
    paper: str = "good",
    problem: PeerProblem | None = None,
    rings: int | None = None,
    answered_by: int | None = None,
    held: int = 0,
) -> KioskNow:
    """`rings`: minutes since the bell was rung."""
    seen = PeerSeen(code, StationKind.STORE, PeerState(page, paper), NOW, problem)
    call = None
    if rings is not None:
        call = RingingCall(code, 4, page, NOW - timedelta(minutes=rings), answered_by)
    return KioskNow(seen, call, held)


def examples() -> dict[str, KiosksState]:
    rings = kiosk("S01", "store/adult", paper="attention", rings=12, held=2)
    quiet = kiosk("S02", "store/pay")
    away = kiosk("S03", problem=PeerProblem.AWAY)
    forked = kiosk("S04", problem=PeerProblem.FORKED)
    many = tuple(kiosk(f"S{no:02}", "store/pay", held=no) for no in range(1, 12))
    return {
        "quiet": KiosksState((kiosk("S01"), quiet), now=NOW),
        "rings": KiosksState((rings, quiet, away, forked), now=NOW),
        "just-now": KiosksState((kiosk("S01", "store/code", rings=0), quiet), now=NOW),
        "answered": KiosksState(
            (kiosk("S01", "store/adult", rings=3, answered_by=21), quiet), "S01", NOW
        ),
        "many": KiosksState(many, now=NOW),
        "scanned": KiosksState(
            (rings, quiet), now=NOW, notice="상품을 찍으려면 「이전」을 눌러 판매로 돌아가 주세요."
        ),
        "none": KiosksState(now=NOW),
    }
