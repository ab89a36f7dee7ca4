"""A centre in memory behind the office's real client; it can be away, or end the session."""

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import httpx
from pydantic import TypeAdapter

from app.access.model import Role, StationKind
from app.central.client import OfficeClient
from app.central.office_model import NewCode, SignedIn
from tests.fakes import NOON
from tests.ui import canned

PASSWORD = "마당의 긴 암호"


class FakeCentre:
    """`asked` are the paths in the order they came; `wait_seconds` answers 429.

    `saved` is what was sent to be saved; with a `refusal` it is answered 409 and that word.
    """

    def __init__(
        self, answers: Mapping[str, object] = canned.FULL, role: Role = Role.OFFICER
    ) -> None:
        self.answers = dict(answers)
        self.files: dict[str, bytes] = {}
        self.is_away = False
        self.session_over = False
        self.wait_seconds = 0
        self.asked: list[str] = []
        self.role = role
        self.saved: list[tuple[str, object]] = []
        self.refusal = ""

    def client(self) -> OfficeClient:
        return OfficeClient("http://centre.example", httpx.MockTransport(self._answer))

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(f"{request.method} {request.url.path}")
        if self.is_away:
            raise httpx.ConnectError("nobody there")
        path = request.url.path
        if path == "/v1/session":
            return self._session(request)
        if path.startswith("/v1/office/"):
            return self._office(request, path.removeprefix("/v1/office/"))
        content = self.files.get(path.removeprefix("/"))
        return httpx.Response(404) if content is None else httpx.Response(200, content=content)

    def _session(self, request: httpx.Request) -> httpx.Response:
        if request.method == "DELETE":
            return httpx.Response(204)
        if self.wait_seconds:
            return httpx.Response(429, headers={"Retry-After": str(self.wait_seconds)})
        if json.loads(request.content)["password"] != PASSWORD:
            return httpx.Response(401)
        signed_in = SignedIn("t", NOON + timedelta(hours=12), "officer", "홍길동", self.role)
        return _json(signed_in)

    def _office(self, request: httpx.Request, name: str) -> httpx.Response:
        if self.session_over:
            return httpx.Response(401)
        if request.method == "GET":
            return _json(self.answers[name])
        if self.refusal:
            return httpx.Response(409, json={"error": self.refusal})
        sent: Any = json.loads(request.content) if request.content else None
        self.saved.append((name, sent))
        if name == "enrolment-codes" and request.method == "POST":
            kind = StationKind(sent["kind"])
            expires = NOON + timedelta(hours=24)
            return _json(NewCode("ABCD-EFGH-JKLM", "S02", sent["place"], kind, expires))
        return httpx.Response(204)


def _json(answer: object) -> httpx.Response:
    return httpx.Response(200, content=TypeAdapter(type(answer)).dump_json(answer))
