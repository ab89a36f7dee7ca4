"""The station's client of the centre: every request a station makes, and what it may be answered.

Requests carry `Madang-Wire: 1` and, but for the enrolment, `Authorization: Bearer TOKEN`. Bodies of
requests and the answers of the feed are deterministic CBOR (`application/cbor`); all other answers
are JSON, an error `{"error": WORD, ...}`.

    POST /v1/enrol  {v: 1, code: tstr, public_key: bstr(32)}
        200 {"station", "place", "kind", "token", "origin", "vkey"}; the same code with the same key
            again answers the same with a new token (the first answer may have been lost)
        403 {"error": "code"}  wrong, used or expired

    GET  /v1/stations/{s}/head
        200 {"seq": n, "head": hex}  n = 0 and h0 = SHA-256(public key) when nothing was sent

    POST /v1/stations/{s}/entries  {v: 1, entries: [[entry, body, salt], ...], sig}
        at most 1,000 entries or 1 MiB; sig = the station's signature of the last entry's head
        200 {"through": n}                      n = the last number the centre holds, a replay too
        409 {"error": "gap", "next": n}         send from n
        409 {"error": "equivocation", "seq": n} nothing was overwritten; this station stops sending
        400 {"error": ...}                      malformed; 413 too large

    PUT  /v1/stations/{s}/subjects/{uuid}  {v: 1, salt: bstr(16), record: bstr}
        204; 410 when the subject was erased

    GET  /v1/feed?since=N&epoch=E   the first time without `epoch`
        200 {v: 1, epoch: tstr, cursor: N, rows: [[record, key, body or null], ...]}  in order, at
            most 1,000; `cursor` is the last row's; no rows and the same cursor when there is
            nothing new; a null body is a tombstone
        410 {v: 1, epoch: tstr, cursor: N, snapshot: [[record, key, body], ...]}  another epoch, an
            outdated cursor or none: replaces everything that came by the feed

    POST /v1/stations/{s}/health  {v: 1, waiting: uint, oldest_ms: uint or null, page: tstr}
        204

    Everywhere: 401 and 403 (token unknown, station revoked), 426 {"error": "wire"} (version not
    accepted), 429 with `Retry-After: SECONDS`, 5xx.
"""

from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Any, Self
from uuid import UUID

import httpx

from app.access.model import Enrolled, StationKind
from app.journal.model import Appended, Head
from app.shared import canonical
from app.sync.errors import (
    BatchRefused,
    Busy,
    CentreAway,
    CodeRefused,
    NotAllowed,
    SyncError,
    WireRefused,
)
from app.sync.model import (
    Answer,
    Equivocation,
    Gap,
    Page,
    Row,
    Snapshot,
    SubjectAnswer,
    Through,
)

WIRE = 1
OTHER_PLACE = "other_place"
TIMEOUT_SECONDS = 10.0
DEFAULT_WAIT_SECONDS, LONGEST_WAIT_SECONDS = 5.0, 300.0


class CentreClient:
    """One station's connection; every method raises `SyncError` where the docstring above ends."""

    def __init__(self, enrolled: Enrolled, transport: httpx.BaseTransport | None = None) -> None:
        self._base = f"/v1/stations/{enrolled.station}"
        self._http = _http(enrolled.centre, transport)
        self._http.headers["Authorization"] = f"Bearer {enrolled.token}"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        self._http.close()

    def head(self) -> Head:
        """The end of this station's chain as the centre holds it."""
        match _json(self._ask("GET", f"{self._base}/head", 200)):
            case {"seq": int(seq), "head": str(head)}:
                return Head(seq, _hex(head))
        raise CentreAway("not a head")

    def send(self, batch: Sequence[Appended]) -> Answer:
        """A batch in order, without holes."""
        body = canonical.encode(
            {
                "v": WIRE,
                "entries": [[each.entry, each.body, each.salt] for each in batch],
                "sig": batch[-1].signature,
            }
        )
        answer = self._ask("POST", f"{self._base}/entries", 200, 400, 409, 413, content=body)
        if answer.status_code in {400, 413}:
            raise BatchRefused(f"status {answer.status_code}")
        match answer.status_code, _json(answer):
            case 200, {"through": int(through)} if through >= 0:
                return Through(through)
            case 409, {"error": "gap", "next": int(following)} if following >= 1:
                return Gap(following)
            case 409, {"error": "equivocation", "seq": int(seq)}:
                return Equivocation(seq)
        raise CentreAway("not an answer to a batch")

    def put_subject(self, subject: UUID, body: bytes) -> SubjectAnswer:
        """Whether the centre keeps it, has erased it, or says it is another place's."""
        path = f"{self._base}/subjects/{subject}"
        answer = self._ask("PUT", path, 204, 403, 410, content=body)
        match answer.status_code:
            case 204:
                return SubjectAnswer.KEPT
            case 410:
                return SubjectAnswer.ERASED
        if _word(answer) == OTHER_PLACE:
            return SubjectAnswer.REFUSED
        raise NotAllowed(f"status {answer.status_code}")

    def feed(self, cursor: int, epoch: str | None) -> Page | Snapshot:
        query = {"since": str(cursor)} | ({} if epoch is None else {"epoch": epoch})
        answer = self._ask("GET", "/v1/feed", 200, 410, params=query)
        try:
            return _feed(canonical.decode(answer.content))
        except canonical.NotCanonical as error:
            raise CentreAway("not an answer of the feed") from error

    def health(self, waiting: int, oldest_ms: int | None, page: str) -> None:
        said = {"v": WIRE, "waiting": waiting, "oldest_ms": oldest_ms, "page": page}
        self._ask("POST", f"{self._base}/health", 204, content=canonical.encode(said))

    def _ask(
        self,
        method: str,
        path: str,
        *expected: int,
        content: bytes | None = None,
        params: Mapping[str, str] | None = None,
    ) -> httpx.Response:
        return _ask(self._http, method, path, expected, content, params)


def enrol(
    url: str, code: str, public_key: bytes, transport: httpx.BaseTransport | None = None
) -> Enrolled:
    """Makes a station of this machine; may be repeated with the same key if the answer was lost."""
    asked = canonical.encode({"v": WIRE, "code": code, "public_key": public_key})
    with _http(url, transport) as http:
        try:
            told = _json(_ask(http, "POST", "/v1/enrol", (200,), asked))
        except NotAllowed as error:
            raise CodeRefused("the code is wrong, used or expired") from error
    try:
        return Enrolled(
            station=str(told["station"]),
            place=str(told["place"]),
            kind=StationKind(told["kind"]),
            token=str(told["token"]),
            centre=url,
            origin=str(told["origin"]),
            vkey=str(told["vkey"]),
        )
    except (KeyError, ValueError) as error:
        raise CentreAway("not an enrolment") from error


def _http(url: str, transport: httpx.BaseTransport | None) -> httpx.Client:
    return httpx.Client(
        base_url=url,
        transport=transport,
        timeout=TIMEOUT_SECONDS,
        trust_env=False,  # a station talks to the centre, and to nobody between
        headers={"Madang-Wire": str(WIRE)},
    )


def _ask(
    http: httpx.Client,
    method: str,
    path: str,
    expected: Sequence[int],
    content: bytes | None = None,
    params: Mapping[str, str] | None = None,
) -> httpx.Response:
    kind = {} if content is None else {"Content-Type": "application/cbor"}
    try:
        answer = http.request(method, path, content=content, params=params, headers=kind)
    except httpx.HTTPError as error:
        raise CentreAway(type(error).__name__) from error
    if answer.status_code not in expected:
        raise _unexpected(answer)
    return answer


def _unexpected(answer: httpx.Response) -> SyncError:
    match answer.status_code:
        case 401 | 403:
            return NotAllowed(f"status {answer.status_code}")
        case 426:
            return WireRefused("the centre speaks another version")
        case 429:
            return Busy(_wait_seconds(answer.headers.get("Retry-After", "")))
    return CentreAway(f"status {answer.status_code}")


def _wait_seconds(text: str) -> float:
    if not (text.isascii() and text.isdecimal()):
        return DEFAULT_WAIT_SECONDS
    return min(float(text), LONGEST_WAIT_SECONDS)


def _json(answer: httpx.Response) -> dict[str, Any]:
    try:
        value = answer.json()
    except ValueError as error:
        raise CentreAway("not JSON") from error
    if not isinstance(value, dict):
        raise CentreAway("not an object")
    return value


def _word(answer: httpx.Response) -> str | None:
    try:
        return str(_json(answer).get("error"))
    except CentreAway:
        return None


def _hex(text: str) -> bytes:
    try:
        return bytes.fromhex(text)
    except ValueError as error:
        raise CentreAway("not hex") from error


def _feed(told: canonical.Value) -> Page | Snapshot:
    match told:
        case {"v": 1, "epoch": str(epoch), "cursor": int(cursor), "rows": list(rows)}:
            return Page(epoch, cursor, tuple(_row(row) for row in rows))
        case {"v": 1, "epoch": str(epoch), "cursor": int(cursor), "snapshot": list(rows)}:
            return Snapshot(epoch, cursor, tuple(_row(row) for row in rows))
    raise CentreAway("not an answer of the feed")


def _row(told: canonical.Value) -> Row:
    match told:
        case [str(record), str(key), bytes() | None as body]:
            return record, key, body
    raise CentreAway("not a row of the feed")
