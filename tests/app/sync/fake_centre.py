"""A centre in memory, spoken to by httpx, that fails both ways."""

from collections import deque
from collections.abc import Iterable
from typing import Any, Literal
from uuid import UUID

import httpx
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from app.access.model import Enrolled, StationKind
from app.ledger import entry as formats
from app.shared import canonical
from app.sync.client import CentreClient

ENROLLED = Enrolled("W01", "gangjin-1", StationKind.WEIGH, "t0ken", "http://centre", "o", "o+0+k")

Fault = Literal["lost", "answer lost"] | httpx.Response


class FakeCentre:
    """Keeps entries by number and feed rows in order; `faults` are used up one a request."""

    def __init__(self, public_key: bytes) -> None:
        self.public_key = Ed25519PublicKey.from_public_bytes(public_key)
        self.heads = [formats.first_head(public_key)]
        self.entries: list[tuple[bytes, bytes, bytes]] = []
        self.subjects: dict[UUID, bytes] = {}
        self.erased: set[UUID] = set()
        self.epoch = "e1"
        self.pruned = 0
        self.feed: list[tuple[str, str, bytes | None]] = []
        self.said: list[Any] = []
        self.faults: deque[Fault] = deque()
        self.requests: list[httpx.Request] = []

    def client(self) -> CentreClient:
        return CentreClient(ENROLLED, httpx.MockTransport(self.answer))

    def answer(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        fault = self.faults.popleft() if self.faults else None
        if isinstance(fault, httpx.Response):
            return fault
        if fault == "lost":
            raise httpx.ConnectError("cut", request=request)
        response = self.route(request)
        if fault == "answer lost":
            raise httpx.ReadTimeout("cut", request=request)
        return response

    def route(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path
        if path == "/v1/enrol":
            return self._enrol(canonical.decode(request.content))
        if request.headers.get("Authorization") != "Bearer t0ken":
            return httpx.Response(401)
        assert request.headers["Madang-Wire"] == "1"
        match request.method, path.split("/")[2:]:
            case "GET", ["stations", "W01", "head"]:
                told = {"seq": len(self.entries), "head": self.heads[-1].hex()}
                answer = httpx.Response(200, json=told)
            case "POST", ["stations", "W01", "entries"]:
                answer = self._take(canonical.decode(request.content))
            case "POST", ["stations", "W01", "health"]:
                self.said.append(canonical.decode(request.content))
                answer = httpx.Response(204)
            case "PUT", ["stations", "W01", "subjects", subject]:
                answer = self._subject(UUID(subject), request.content)
            case "GET", ["feed"]:
                answer = self._feed(request.url.params)
            case _:
                answer = httpx.Response(404)
        return answer

    def leaves(self) -> list[tuple[int, bytes]]:
        return [
            (formats.decode_entry(entry).seq, formats.leaf(entry, salt))
            for entry, _, salt in self.entries
        ]

    def restore(self, size: int) -> None:
        """What a centre's old backup holds."""
        del self.entries[size:], self.heads[size + 1 :]

    def _take(self, batch: Any) -> httpx.Response:
        heads, kept = list(self.heads), list(self.entries)
        for entry, body, salt in batch["entries"]:
            told = formats.decode_entry(entry)
            assert told.body_hash == formats.body_hash(body)
            if told.seq > len(kept) + 1:
                return httpx.Response(409, json={"error": "gap", "next": len(kept) + 1})
            if told.seq <= len(kept):
                if kept[told.seq - 1] != (entry, body, salt):
                    return httpx.Response(409, json={"error": "equivocation", "seq": told.seq})
                continue
            kept.append((entry, body, salt))
            heads.append(formats.next_head(heads[-1], formats.leaf(entry, salt)))
        last = formats.decode_entry(batch["entries"][-1][0]).seq
        try:
            message = formats.head_message("W01", last, heads[last])
            self.public_key.verify(batch["sig"], message)
        except InvalidSignature:
            return httpx.Response(403, json={"error": "signature"})
        self.heads, self.entries = heads, kept
        return httpx.Response(200, json={"through": len(kept)})

    def _subject(self, subject: UUID, body: bytes) -> httpx.Response:
        if subject in self.erased:
            return httpx.Response(410)
        self.subjects[subject] = body
        return httpx.Response(204)

    def _feed(self, query: httpx.QueryParams) -> httpx.Response:
        since, epoch, end = int(query["since"]), query.get("epoch"), len(self.feed)
        told: dict[str, Any] = {"v": 1, "epoch": self.epoch, "cursor": end}
        if epoch != self.epoch or since < self.pruned:
            told["snapshot"] = _standing(self.feed)
            return httpx.Response(410, content=canonical.encode(told))
        told["rows"] = self.feed[since : since + 3]
        told["cursor"] = min(end, since + 3)
        return httpx.Response(200, content=canonical.encode(told))

    def _enrol(self, told: Any) -> httpx.Response:
        if told["code"] != "GOODCODE" or len(told["public_key"]) != 32:
            return httpx.Response(403, json={"error": "code"})
        words = {"station": "W01", "place": "gangjin-1", "kind": "weigh", "token": "t0ken"}
        return httpx.Response(200, json={**words, "origin": "o", "vkey": "o+0+k"})


def _standing(rows: Iterable[tuple[str, str, bytes | None]]) -> list[tuple[str, str, bytes | None]]:
    latest = {(record, key): body for record, key, body in rows}
    return [(record, key, body) for (record, key), body in latest.items() if body is not None]
