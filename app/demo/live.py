"""What the centre last heard of each station, in a line for the launcher's tiles."""

from collections.abc import Callable, Mapping
from datetime import datetime

from app.central.client import OfficeClient, OfficeClientError, SessionOver
from app.central.office_model import StationHealth
from app.demo.sample_people import OFFICER, PASSWORD


class Live:
    """Looks as the office does, signed in once; a centre that is away has nothing to tell."""

    def __init__(self, url: str, now: Callable[[], datetime]) -> None:
        self._client = OfficeClient(url)
        self._now = now
        self._is_in = False

    def close(self) -> None:
        self._client.close()

    def lines(self) -> Mapping[str, str]:
        """By station; empty where the centre does not answer."""
        try:
            if not self._is_in:
                self._client.sign_in(OFFICER, PASSWORD)
                self._is_in = True
            stations = self._client.stations().stations
            return {each.station: line(each, self._now()) for each in stations}
        except SessionOver:
            self._is_in = False
        except OfficeClientError:
            pass
        return {}


def line(health: StationHealth, now: datetime) -> str:
    """`3초 전 · 보낼 기록 0 · till/sale`."""
    if health.last_seen is None:
        return "아직 연락 없음"
    page = f" · {health.page}" if health.page else ""
    return f"{ago(health.last_seen, now)} · 보낼 기록 {health.waiting or 0:,}{page}"


def ago(then: datetime, now: datetime) -> str:
    seconds = max(0, int((now - then).total_seconds()))
    if seconds < 60:
        return f"{seconds}초 전"
    return f"{seconds // 60}분 전" if seconds < 3_600 else f"{seconds // 3_600}시간 전"
