"""From the kiosks as they answer to what the page shows."""

from dataclasses import dataclass
from datetime import datetime

from app.sync.peers.follower import PeerProblem
from kiosk.till.column import GAP, Column, HeroProps, KeyProps
from kiosk.till.kiosks.pages_told import ADULT, page_icon, page_words
from kiosk.till.kiosks.state import KioskNow, KiosksState
from ui.common.translate import tr


@dataclass(frozen=True)
class KioskRow:
    """`place` is where its visitor stands, in words; `mark`: plain, rings (amber), away."""

    at: int
    station: str
    icon_name: str
    place: str
    bell: str
    notes: str
    mark: str
    chosen: bool


@dataclass(frozen=True)
class KiosksProps:
    title: str
    rows: tuple[KioskRow, ...]
    list_rows: int
    notice: str
    column: Column


def derive(state: KiosksState, list_rows: int = 4) -> KiosksProps:
    """`list_rows` is how many kiosks the panel's list holds."""
    first = state.page * list_rows
    shown = state.kiosks[first : first + list_rows]
    ringing = sum(each.is_ringing for each in state.kiosks)
    if not state.kiosks:
        title = tr("이 자리에는 무인 기기가 없어요")
    elif ringing:
        title = tr("{count}곳에서 직원을 불러요").format(count=ringing)
    else:
        title = tr("무인 기기 {count}대").format(count=len(state.kiosks))
    return KiosksProps(
        title=title,
        rows=tuple(
            _row(at, each, state.now, is_chosen=each is state.current)
            for at, each in enumerate(shown, start=first)
        ),
        list_rows=list_rows,
        notice=state.notice,
        column=_column(state, has_later=first + list_rows < len(state.kiosks)),
    )


def _row(at: int, kiosk: KioskNow, now: datetime | None, *, is_chosen: bool) -> KioskRow:
    seen = kiosk.seen
    mark = "rings" if kiosk.is_ringing else "plain" if seen.problem is None else "away"
    return KioskRow(
        at, seen.station, "wifi-off" if seen.problem else page_icon(seen.state.page),
        _problem(seen.problem) or page_words(seen.state.page), _bell(kiosk, now), _notes(kiosk),
        mark, is_chosen,
    )  # fmt: skip


def _problem(problem: PeerProblem | None) -> str:
    if problem is None:
        return ""
    if problem is PeerProblem.FORKED:
        return tr("기록이 갈라졌어요")
    return tr("대답이 없어요")


def _bell(kiosk: KioskNow, now: datetime | None) -> str:
    if kiosk.call is None:
        return ""
    if kiosk.call.answered_by is not None:
        return tr("가는 중")
    minutes = minutes_since(kiosk, now)
    return tr("{count}분째 부름").format(count=minutes) if minutes else tr("방금 부름")


def minutes_since(kiosk: KioskNow, now: datetime | None) -> int:
    if kiosk.call is None or now is None:
        return 0
    return max(int((now - kiosk.call.since).total_seconds()) // 60, 0)


def _notes(kiosk: KioskNow) -> str:
    """What it needs, in words."""
    state = kiosk.seen.state
    said = (
        (state.page == ADULT, tr("성인 확인")),
        (state.paper == "attention", tr("인쇄기 확인")),
        (kiosk.held > 0, tr("옮긴 계산 {count}건").format(count=kiosk.held)),
    )
    return " · ".join(words for is_so, words in said if is_so)


def _column(state: KiosksState, *, has_later: bool) -> Column:
    foot = (
        KeyProps("key-back", tr("이전"), "back"),
        KeyProps("key-earlier", tr("앞 줄"), "up") if state.page else GAP,
        KeyProps("key-later", tr("뒤 줄"), "down") if has_later else GAP,
        KeyProps("key-held", tr("옮긴 계산"), "tray-up", "second")
        if any(each.held for each in state.kiosks)
        else GAP,
    )
    kiosk = state.current
    back = (KeyProps("key-back", tr("돌아가기"), "back", "main"),)
    if kiosk is None or kiosk.call is None:
        quiet = HeroProps(tr("부르는 곳이 없어요"), "0", sign="check-circle", unit=tr("곳"))
        return Column(quiet, back, foot=foot, pad="")
    minutes = minutes_since(kiosk, state.now)
    if kiosk.call.answered_by is not None:
        going = tr("{station} · 가고 있어요").format(station=kiosk.seen.station)
        hero = HeroProps(going, f"{minutes}", sign="check-circle", unit=tr("분째"))
        return Column(hero, back, foot=foot, pad="")
    calls = tr("{station}에서 직원을 불러요").format(station=kiosk.seen.station)
    go = KeyProps("key-answer", tr("가는 중"), "person-bell", "main", usable=not state.busy)
    hero = HeroProps(calls, f"{minutes}", sign="person-bell", unit=tr("분째"))
    return Column(hero, (go,), foot=foot, pad="")
