"""The station's small read-only HTTP server for the other stations of its place."""

import json
import logging
import re
import socket
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from app.access.model import StationKind
from app.journal.keys import StationKey
from app.journal.store import EntryRow
from app.ledger import entry as formats
from app.shared.clock import Clock
from app.storage.unit_of_work import reading
from app.sync.peers import wire
from app.sync.peers.gate import Gate, NotAdmitted
from app.sync.peers.watch import Watch
from app.sync.peers.wire import PeerState, SignedHead

log = logging.getLogger(__name__)

MOST_CONNECTIONS, MOST_FROM_ONE = 32, 8
SILENT_SECONDS = 15.0
"""A connection that has not said who it is after this is closed."""
MOST_BYTES = 1024 * 1024
_ENTRIES = re.compile(r"/peer/entries\?after=(0|[1-9][0-9]{0,17})(?:&wait=([0-9]{1,2}))?", re.ASCII)


class PeerServer(ThreadingHTTPServer):
    """Answers in threads of its own, so many at most; `OSError` if the port cannot be had."""

    daemon_threads = False  # none of them reads the database after `end`
    request_queue_size = 16

    def __init__(
        self,
        address: tuple[str, int],
        *,
        engine: Engine,
        station: str,
        place: str,
        key: StationKey,
        clock: Clock,
        state: Callable[[], PeerState],
    ) -> None:
        self._open: dict[socket.socket, tuple[str, float]] = {}
        self._lock = threading.Lock()
        super().__init__(address, _Request)
        self.gate = Gate(engine, station, place, clock)
        self.watch = Watch(engine, self._close_silent)
        self.engine, self.station, self.key, self.state = engine, station, key, state
        self._heard: dict[str, int] = {}

    @property
    def url(self) -> str:
        host, port = self.server_address[:2]
        return f"http://{host!s}:{port}"

    def run(self) -> None:
        """Until `end` is called from another thread."""
        self.watch.start()
        self.serve_forever(0.5)

    def end(self) -> None:
        """No connection is open and no thread runs when this returns."""
        self.shutdown()
        self.watch.end()
        with self._lock:
            connections = tuple(self._open)
        for connection in connections:
            with suppress(OSError):  # it went away by itself
                connection.shutdown(socket.SHUT_RDWR)
        self.server_close()

    def hears(self, station: str, through: int) -> None:
        """A till that asks for what comes after `through` has heard the rest."""
        self._heard[station] = through

    def reached(self, seq: int) -> bool:
        return any(through >= seq for through in tuple(self._heard.values()))

    def known_now(self, connection: socket.socket) -> None:
        """It has said who it is: it may be silent for a while again."""
        with self._lock:
            if connection in self._open:
                self._open[connection] = (self._open[connection][0], _deadline())

    def process_request(self, request: Any, client_address: Any) -> None:
        host = str(client_address[0])
        with self._lock:
            from_one = sum(each == host for each, _ in self._open.values())
            is_full = len(self._open) >= MOST_CONNECTIONS or from_one >= MOST_FROM_ONE
            if not is_full:
                self._open[request] = (host, _deadline())
        if is_full:
            self.shutdown_request(request)
        else:
            super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        with self._lock:
            self._open.pop(request, None)
        super().shutdown_request(request)

    def handle_error(self, _request: Any, _client_address: Any) -> None:
        """Who hung up in the middle is nothing to tell."""
        error = sys.exception()
        if not isinstance(error, ConnectionError | TimeoutError):
            log.error("a neighbour was not answered", extra={"fault": type(error).__name__})

    def _close_silent(self) -> None:
        now = time.monotonic()
        with self._lock:
            late = [each for each, (_, deadline) in self._open.items() if deadline < now]
        for connection in late:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


def address_of(url: str) -> tuple[str, int]:
    """Host and port of a setting, `http://192.168.0.21:8100`; `ValueError`."""
    parts = urlsplit(url)
    if parts.scheme != "http" or not parts.hostname or parts.port is None:
        raise ValueError("not an address of a station")
    return parts.hostname, parts.port


def entries_after(session: Session, after: int) -> tuple[list[tuple[bytes, bytes, bytes]], int]:
    """`(entry, body, salt)` in order, 500 or a mebibyte at most; the last one's number."""
    rows = session.execute(
        select(EntryRow.seq, EntryRow.entry, EntryRow.body, EntryRow.salt)
        .where(EntryRow.seq > after)
        .order_by(EntryRow.seq)
        .limit(wire.MAX_ENTRIES)
    )
    found: list[tuple[bytes, bytes, bytes]] = []
    size, last = 0, after
    for seq, entry, body, salt in rows:
        size += len(entry) + len(body) + formats.SALT_BYTES
        if found and size > MOST_BYTES:
            break
        found.append((entry, body, salt))
        last = seq
    return found, last


def signed_head(session: Session, key: StationKey, through: int | None = None) -> SignedHead:
    """After entry `through`; the end of the chain without it, or where it is not that long."""
    row = None if through is None else session.get(EntryRow, through)
    if row is None:
        row = session.scalars(select(EntryRow).order_by(EntryRow.seq.desc()).limit(1)).first()
    if row is None:
        return SignedHead(0, formats.first_head(key.public_bytes), b"")
    return SignedHead(row.seq, row.head, row.signature)


class _Request(BaseHTTPRequestHandler):
    server: PeerServer
    protocol_version = "HTTP/1.1"
    # Head and body leave in one write: two would wait for each other (Nagle, delayed ACK).
    wbufsize = -1
    disable_nagle_algorithm = True
    timeout = SILENT_SECONDS

    def version_string(self) -> str:
        return "madang"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Quiet: strangers on a LAN do not fill the log."""

    def do_GET(self) -> None:
        if "Content-Length" in self.headers or "Transfer-Encoding" in self.headers:
            self._refuse(HTTPStatus.BAD_REQUEST, "body")
            return
        if self.headers.get(wire.WIRE_HEADER) != wire.WIRE:
            self._refuse(HTTPStatus.UPGRADE_REQUIRED, "wire")
            return
        try:
            credential = self.headers.get(wire.PEER_HEADER, "")
            peer, nonce = self.server.gate.admit(credential, self.path)
        except NotAdmitted as error:
            told = {} if error.now_ms is None else {"now": error.now_ms}
            self._refuse(error.status, error.word, **told)
            return
        self.server.known_now(self.connection)
        self._answer(nonce, is_till=peer.kind is StationKind.TILL, station=peer.station)

    def _answer(self, nonce: bytes, *, is_till: bool, station: str) -> None:
        match = _ENTRIES.fullmatch(self.path)
        if match is not None:
            after, seconds = int(match[1]), min(int(match[2] or 0), wire.LONGEST_WAIT_SECONDS)
            if is_till:
                self.server.hears(station, after)
            self._say(nonce, self._entries(after, seconds), wire.CBOR)
        elif self.path == wire.HEAD:
            with reading(self.server.engine) as session:
                self._say(nonce, wire.encode_head(signed_head(session, self.server.key)), wire.CBOR)
        elif self.path == wire.STATE:
            self._say(nonce, wire.encode_state(self.server.state()), wire.JSON)
        else:
            self._refuse(HTTPStatus.NOT_FOUND, "not_found")

    def _entries(self, after: int, seconds: int) -> bytes:
        self.server.watch.wait_beyond(after, seconds)
        with reading(self.server.engine) as session:
            entries, last = entries_after(session, after)
            return wire.encode_told(entries, signed_head(session, self.server.key, last))

    def _say(self, nonce: bytes, body: bytes, kind: str) -> None:
        signature = self.server.key.sign(wire.answer_message(self.server.station, nonce, body))
        self._send(HTTPStatus.OK, body, kind, {wire.PEER_HEADER: signature.hex()})

    def _refuse(self, status: HTTPStatus, word: str, **facts: int) -> None:
        self.close_connection = word != "time"  # that one is asked again at once
        self._send(status, json.dumps({"error": word, **facts}).encode(), wire.JSON, {})

    def _send(self, status: HTTPStatus, body: bytes, kind: str, headers: dict[str, str]) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


def _deadline() -> float:
    return time.monotonic() + SILENT_SECONDS + wire.LONGEST_WAIT_SECONDS
