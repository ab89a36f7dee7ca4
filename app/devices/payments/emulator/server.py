"""The emulated service over HTTP on 127.0.0.1, with its faults."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from app.devices.payments.emulator.faults import Fault, Faults
from app.devices.payments.emulator.service import NoSuchCode, OtherAmount, Service
from app.devices.payments.emvco import BadQr
from app.shared.clock import Clock

HOST = "127.0.0.1"
MOST_BYTES = 65_536

Work = Callable[[], object]


class Emulator(ThreadingHTTPServer):
    """`port` 0 takes a free one; `url` says which."""

    daemon_threads = True

    def __init__(self, clock: Clock, port: int = 0) -> None:
        super().__init__((HOST, port), _Request)
        self.service, self.faults = Service(clock), Faults()
        self.ended = threading.Event()

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self.server_address[1]}"

    def end(self) -> None:
        self.ended.set()  # a slow answer is not waited for
        self.shutdown()
        self.server_close()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A phone or kiosk that hung up is nothing to print."""


@contextmanager
def serving(clock: Clock, port: int = 0) -> Iterator[Emulator]:
    """In a thread of this process, for tests."""
    emulator = Emulator(clock, port)
    thread = threading.Thread(target=emulator.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield emulator
    finally:
        emulator.end()
        thread.join()


class _Request(BaseHTTPRequestHandler):
    server: Emulator
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self._serve({})

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        try:
            told = json.loads(self.rfile.read(min(length, MOST_BYTES)) or b"{}")
        except ValueError:
            told = None
        if isinstance(told, dict):
            self._serve(told)
        else:
            self._answer(HTTPStatus.BAD_REQUEST, {"error": "json"})

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Quiet: orders are no line in a log."""

    def _serve(self, told: dict[str, Any]) -> None:
        parts = self.path.strip("/").split("/")
        place, work = self._work(parts, told)
        if work is None:
            self._answer(HTTPStatus.NOT_FOUND, {"error": "path"})
            return
        fault = None if place is None else self.server.faults.next(place)
        if fault is not None and fault.fault == "declined" and place == "charge":
            self.server.service.refuse(parts[2])
        if fault is not None and not self._goes_on(fault):
            return
        answered = self._done(work)
        if fault is not None and fault.fault == "duplicate":
            answered = self._done(work)
        if fault is not None and fault.fault == "lost_answer":
            self.close_connection = True
            return
        self._answer(*answered)

    def _goes_on(self, fault: Fault) -> bool:
        """Whether the request is done at all."""
        if fault.fault == "slow":
            self.server.ended.wait(fault.seconds)
        if fault.fault == "away":
            self._answer(HTTPStatus.SERVICE_UNAVAILABLE, {"error": "away"})
        if fault.fault == "lost_request":
            self.close_connection = True
        return fault.fault not in {"away", "lost_request"}

    def _work(self, parts: list[str], told: dict[str, Any]) -> tuple[str | None, Work | None]:
        """Which of the faults' places this is, and what is to be done."""
        if parts[:2] == ["v1", "ready"]:
            return "ready", lambda: {"ok": True}
        if parts[:2] == ["v1", "orders"] and len(parts) in {3, 4}:
            place = parts[3] if len(parts) == 4 else "state"
            return place, self._order_work(parts[2], place, told)
        return None, self._other_work("/".join(parts), told)

    def _order_work(self, order: str, place: str, told: dict[str, Any]) -> Work | None:
        service = self.server.service
        return {
            "state": lambda: service.state(order),
            "present": lambda: service.present(order, told["merchant"], told["won"]),
            "charge": lambda: service.charge(order, told["code"], told["won"]),
            "cancel": lambda: service.cancel(order),
        }.get(place)

    def _other_work(self, path: str, told: dict[str, Any]) -> Work | None:
        service, faults = self.server.service, self.server.faults
        agrees = not told.get("decline", False)
        return {
            "phone/pay": lambda: service.phone_pays(told["qr"], agrees=agrees),
            "phone/code": lambda: {"code": service.phone_code(**told)},
            "control/fault": lambda: faults.add(told),
            "control/clear": faults.clear,
            "control/charged": service.told,
        }.get(path)

    def _done(self, work: Work) -> tuple[HTTPStatus, object]:
        try:
            return HTTPStatus.OK, work()
        except OtherAmount:
            return HTTPStatus.CONFLICT, {"error": "amount"}
        except NoSuchCode:
            return HTTPStatus.NOT_FOUND, {"error": "code"}
        except (BadQr, KeyError, TypeError, ValueError) as error:
            return HTTPStatus.BAD_REQUEST, {"error": type(error).__name__}

    def _answer(self, status: HTTPStatus, told: object) -> None:
        data = json.dumps(told).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)
