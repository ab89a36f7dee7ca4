"""The witness over HTTP: `POST /add-checkpoint`, and `GET /<sha256 of the origin>/checkpoint`."""

import logging
import re
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, assert_never

from sqlalchemy.exc import SQLAlchemyError

from app.ledger.add_checkpoint import MAX_BYTES, PATH, SIZE_TYPE
from app.witness.model import (
    Answer,
    Cosigned,
    Inconsistent,
    Malformed,
    NoTime,
    OtherSize,
    UnknownLog,
    Unsigned,
)
from app.witness.service import Witness

log = logging.getLogger(__name__)
HOST = "127.0.0.1"
TEXT = "text/plain; charset=utf-8"
SILENT_SECONDS = 30
_LATEST = re.compile(r"/([0-9a-f]{64})/checkpoint", re.ASCII)
_LENGTH = re.compile(r"[0-9]{1,9}", re.ASCII)
_STATUS = {
    Malformed: HTTPStatus.BAD_REQUEST,
    UnknownLog: HTTPStatus.NOT_FOUND,
    Unsigned: HTTPStatus.FORBIDDEN,
    Inconsistent: HTTPStatus.UNPROCESSABLE_ENTITY,
    NoTime: HTTPStatus.SERVICE_UNAVAILABLE,
}


class WitnessServer(ThreadingHTTPServer):
    """`port` 0 takes a free one; `url` says which."""

    daemon_threads = False  # an answer that was kept is still sent when the server ends

    def __init__(self, witness: Witness, host: str = HOST, port: int = 0) -> None:
        super().__init__((host, port), _Request)
        self.witness = witness
        self._open: set[socket.socket] = set()

    @property
    def url(self) -> str:
        host, port = self.server_address[:2]
        return f"http://{host!s}:{port}"

    def end(self) -> None:
        """Nothing more is read, also on connections that stay open; what was asked is answered."""
        self.shutdown()
        for connection in tuple(self._open):
            with suppress(OSError):  # it went away by itself
                connection.shutdown(socket.SHUT_RD)
        self.server_close()

    def process_request(self, request: Any, client_address: Any) -> None:
        self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ARG002
        """A log that hung up is nothing to print; all else is a bug that has to be seen."""
        error = sys.exc_info()[1]
        if not isinstance(error, ConnectionError | TimeoutError):
            log.error("a request was not answered", exc_info=error)


@contextmanager
def serving(witness: Witness, host: str = HOST, port: int = 0) -> Iterator[WitnessServer]:
    """Answers in threads of its own until the block ends."""
    server = WitnessServer(witness, host, port)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.end()
        thread.join()


class _Request(BaseHTTPRequestHandler):
    server: WitnessServer
    protocol_version = "HTTP/1.1"
    # Head and body leave in one write: two would wait for each other (Nagle, delayed ACK).
    wbufsize = -1
    disable_nagle_algorithm = True
    timeout = SILENT_SECONDS

    def version_string(self) -> str:
        return "madang"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Quiet: what matters is said by the service."""

    def handle_expect_100(self) -> bool:
        """The client waits for this line before it sends its body: it leaves at once."""
        answered = super().handle_expect_100()
        self.wfile.flush()
        return answered

    def do_POST(self) -> None:
        length = self.headers.get("Content-Length", "")
        if _LENGTH.fullmatch(length) is None or int(length) > MAX_BYTES:
            self.close_connection = True  # what follows was not read
            self._answer(HTTPStatus.BAD_REQUEST)
            return
        body = self.rfile.read(int(length))
        if self.path != PATH:
            self._answer(HTTPStatus.NOT_FOUND)
            return
        try:
            self._answer(*_said(self.server.witness.add_checkpoint(body)))
        except SQLAlchemyError as error:
            self._failed(error)

    def do_GET(self) -> None:
        match = _LATEST.fullmatch(self.path)
        try:
            note = None if match is None else self.server.witness.latest(match[1])
        except SQLAlchemyError as error:
            self._failed(error)
            return
        if note is None:
            self._answer(HTTPStatus.NOT_FOUND)
        else:
            self._answer(HTTPStatus.OK, note)

    def _failed(self, error: SQLAlchemyError) -> None:
        """The disk is full or damaged: what could not be kept is not cosigned, and is said."""
        log.error("the memory cannot be read or written", exc_info=error)
        self._answer(HTTPStatus.INTERNAL_SERVER_ERROR)

    def _answer(self, status: HTTPStatus, text: str = "", kind: str = TEXT) -> None:
        data = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(data)


def _said(answer: Answer) -> tuple[HTTPStatus, str, str]:
    """tlog-witness: the status of each answer, and what stands in it."""
    match answer:
        case Cosigned(lines):
            return HTTPStatus.OK, lines, TEXT
        case OtherSize(size):
            return HTTPStatus.CONFLICT, f"{size}\n", SIZE_TYPE
        case Malformed() | UnknownLog() | Unsigned() | Inconsistent() | NoTime():
            return _STATUS[type(answer)], "", TEXT
    assert_never(answer)
