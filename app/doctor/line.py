"""One visit to the centre: is it there, what time has it, is its ledger signed as it should be."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import httpx

from app.access.model import Enrolled, Peer, StationSettings
from app.doctor.book import is_first_head
from app.doctor.devices import reaches
from app.doctor.model import Answer, attention, fail, ok
from app.journal.model import Waiting
from app.ledger.checkpoint import parse_checkpoint
from app.ledger.errors import LedgerError
from app.ledger.keys import parse_vkey
from app.ledger.notes import open_note
from app.station.folder import Folder
from app.sync.client import CentreClient
from app.sync.errors import CentreAway, NotAllowed, SyncError, WireRefused

TIMEOUT_SECONDS = 5.0
LONG = timedelta(days=1)
_ALONE = "이대로 하루 종일 쓸 수 있어요. 인터넷 선과 공유기를 봐 주세요."
# What is wrong, and the mend.
_PROBLEMS = {
    "not-ours": (
        "센터의 원장이 등록할 때의 서명과 달라요.",
        "보내지 말고 담당자를 불러 주세요. 다른 서버일 수 있어요.",
    ),
    "not-allowed": (
        "센터가 이 단말을 받아 주지 않아요.",
        "사무실의 「장치」에서 이 단말이 막혔는지 봐 주세요.",
    ),
    "key": ("센터가 아는 열쇠와 달라요.", "새 등록 코드로 다시 등록해 주세요."),
    "wire": ("센터가 이 판의 프로그램과 말하지 않아요.", "새 프로그램을 설치해 주세요."),
}


@dataclass(frozen=True)
class Visit:
    """`time` is the centre's, None when it was not reached; `size` that of its verified ledger."""

    reached: bool
    time: datetime | None = None
    size: int | None = None
    problem: str = ""


def visit(
    enrolled: Enrolled, folder: Folder, transport: httpx.BaseTransport | None = None
) -> Visit:
    """`problem`: not-ours (a ledger signed by another), not-allowed, wire, key; "" for none."""
    try:
        with httpx.Client(transport=transport, timeout=TIMEOUT_SECONDS, trust_env=False) as http:
            path = "/" + "/".join(enrolled.origin.split("/")[1:])
            answer = http.get(f"{enrolled.centre.rstrip('/')}{path}/checkpoint")
    except (httpx.HTTPError, httpx.InvalidURL):
        return Visit(reached=False)
    time = _date(answer)
    if answer.status_code not in {200, 404} or time is None:
        return Visit(reached=False)
    size = None
    if answer.status_code == 200:
        try:
            note = open_note(answer.content, [parse_vkey(enrolled.vkey)])
            checkpoint = parse_checkpoint(note.text)
        except LedgerError:
            return Visit(reached=True, time=time, problem="not-ours")
        if checkpoint.origin != enrolled.origin:
            return Visit(reached=True, time=time, problem="not-ours")
        size = checkpoint.size
    return Visit(reached=True, time=time, size=size, problem=_welcome(enrolled, folder, transport))


def network(found: Visit, waiting: Waiting | None, now: datetime) -> Answer:
    kept = _kept(waiting)
    if not found.reached:
        return attention("network", f"센터와 끊겨 있어요. {kept}".strip(), _ALONE)
    if found.problem:
        return fail("network", *_PROBLEMS[found.problem])
    if waiting is not None and waiting.oldest is not None and now - waiting.oldest > LONG:
        told = f"센터와 이어지지만 하루 넘은 기록이 있어요. {kept}"
        return attention("network", told, "프로그램을 켜 두고, 그래도 남으면 알려 주세요.")
    signed = "아직 서명된 원장은 없어요." if found.size is None else "원장의 서명이 맞아요."
    return ok("network", f"센터와 이어져요. {signed} {kept}")


def peers(settings: StationSettings | None, others: tuple[Peer, ...] = ()) -> Answer:
    """Whether this station can be reached by those of its place, and reaches them."""
    if settings is None or settings.peer is None:
        return ok("peers", "이 자리의 다른 단말과 잇지 않아요.")
    address = urlsplit(settings.peer)
    if not reaches(address.hostname, address.port):
        mend = "이 단말의 프로그램을 켜고, 주소가 이 기기의 것인지 사무실에서 봐 주세요."
        return attention("peers", "이웃 단말이 이 단말에 닿지 못해요.", mend)
    asked = [
        urlsplit(other.address)
        for other in others
        if other.address is not None and not other.revoked and other.station != settings.station
    ]
    silent = sum(not reaches(other.hostname, other.port) for other in asked)
    if silent:
        told = f"이웃 단말 {len(asked)}대 가운데 {silent}대가 대답하지 않아요."
        return attention("peers", told, "그 단말을 켜고, 같은 공유기에 이어졌는지 봐 주세요.")
    return ok("peers", f"이 단말에 닿을 수 있고, 이웃 {len(asked)}대가 대답해요.")


def _welcome(enrolled: Enrolled, folder: Folder, transport: httpx.BaseTransport | None) -> str:
    """Whether the centre takes this station's token and has its key."""
    try:
        with CentreClient(enrolled, transport) as client:
            head = client.head()
    except NotAllowed:
        return "not-allowed"
    except WireRefused:
        return "wire"
    except (CentreAway, SyncError):
        return ""
    return "" if head.seq or is_first_head(folder, head.head) else "key"


def _date(answer: httpx.Response) -> datetime | None:
    try:
        return parsedate_to_datetime(answer.headers.get("Date", "")).astimezone(UTC)
    except (TypeError, ValueError):
        return None


def _kept(waiting: Waiting | None) -> str:
    if waiting is None:
        return ""
    return f"보낼 기록 {waiting.count:,}개." if waiting.count else "보낼 기록이 없어요."
