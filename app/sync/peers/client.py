"""Asking another station: one connection that stays open, bounded answers, its own signature."""

import http.client
import json
import secrets
import socket
from contextlib import suppress
from http import HTTPStatus

from app.access.model import Peer
from app.journal.keys import StationKey
from app.ledger.keys import verify_ed25519
from app.shared.clock import Clock, utc_ms
from app.sync.peers import wire
from app.sync.peers.errors import OtherTime, PeerAway, PeerRefuses
from app.sync.peers.server import address_of
from app.sync.peers.wire import Credential, PeerState, SignedHead, Told

CONNECT_SECONDS = 2.0
SLACK_SECONDS = 3.0
"""How much longer than it was asked to wait another station may take."""


class PeerClient:
    """Of one peer; every question raises `PeerError`. `close` may be called from any thread."""

    def __init__(
        self,
        peer: Peer,
        station: str,
        key: StationKey,
        clock: Clock,
        slack_seconds: float = SLACK_SECONDS,
    ) -> None:
        self._peer = peer
        self._station = station
        self._key = key
        self._clock = clock
        self._slack_seconds = slack_seconds
        self._ahead_ms = 0
        self._connection: http.client.HTTPConnection | None = None
        self._is_closed = False

    def entries(self, after: int, wait_seconds: int) -> Told:
        """What comes after entry `after`; nothing new within the wait is an answer too."""
        target = f"{wire.ENTRIES}?after={after}&wait={wait_seconds}"
        return wire.decode_told(self._ask(target, wait_seconds))

    def head(self) -> SignedHead:
        return wire.decode_head(self._ask(wire.HEAD))

    def state(self) -> PeerState:
        return wire.decode_state(self._ask(wire.STATE))

    def close(self) -> None:
        """A request that is under way ends at once."""
        self._is_closed = True
        connection = self._connection
        if connection is not None and connection.sock is not None:
            with suppress(OSError):
                connection.sock.shutdown(socket.SHUT_RDWR)

    def drop(self) -> None:
        """The connection goes; by the thread that asks."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def _ask(self, target: str, wait_seconds: int = 0) -> bytes:
        try:
            return self._asked(target, wait_seconds)
        except OtherTime as error:
            # Freshness is for the one who answers: its clock counts, right or wrong.
            self._ahead_ms = error.now_ms - utc_ms(self._clock.now())
        try:
            return self._asked(target, wait_seconds)
        except OtherTime as error:
            raise PeerAway("its clock does not stand still") from error

    def _asked(self, target: str, wait_seconds: int) -> bytes:
        nonce = secrets.token_bytes(wire.NONCE_BYTES)
        at_ms = utc_ms(self._clock.now()) + self._ahead_ms
        message = wire.ask_message(self._peer.station, self._station, at_ms, nonce, target)
        asked = Credential(self._station, at_ms, nonce, self._key.sign(message))
        headers = {wire.WIRE_HEADER: wire.WIRE, wire.PEER_HEADER: asked.header()}
        answer, body = self._exchange(target, headers, wait_seconds + self._slack_seconds)
        if answer.status != HTTPStatus.OK:
            raise _refused(answer.status, body)
        signature = _hex(answer.getheader(wire.PEER_HEADER, ""))
        told = wire.answer_message(self._peer.station, nonce, body)
        if not verify_ed25519(self._peer.public_key, told, signature):
            raise PeerAway("the answer's signature does not hold")
        return body

    def _exchange(
        self, target: str, headers: dict[str, str], seconds: float
    ) -> tuple[http.client.HTTPResponse, bytes]:
        """A connection that was idle may be gone: that is found out by using it."""
        if self._connection is not None:
            try:
                return self._once(self._connection, target, headers, seconds)
            except (http.client.RemoteDisconnected, ConnectionError):
                self.drop()
            except (OSError, http.client.HTTPException) as error:
                self.drop()
                raise PeerAway(type(error).__name__) from error
        try:
            self._connection = self._connect()
            if self._is_closed:
                raise ConnectionAbortedError
            return self._once(self._connection, target, headers, seconds)
        except (OSError, ValueError, http.client.HTTPException) as error:
            self.drop()
            raise PeerAway(type(error).__name__) from error

    def _connect(self) -> http.client.HTTPConnection:
        if self._peer.address is None:
            raise ConnectionAbortedError
        connection = http.client.HTTPConnection(
            *address_of(self._peer.address), timeout=CONNECT_SECONDS
        )
        connection.connect()
        return connection

    def _once(
        self,
        connection: http.client.HTTPConnection,
        target: str,
        headers: dict[str, str],
        seconds: float,
    ) -> tuple[http.client.HTTPResponse, bytes]:
        if connection.sock is None:  # the last answer closed it
            raise ConnectionResetError
        connection.sock.settimeout(seconds)
        connection.request("GET", target, headers=headers)
        answer = connection.getresponse()
        body = answer.read(wire.MAX_ANSWER_BYTES + 1)
        if len(body) > wire.MAX_ANSWER_BYTES:
            raise http.client.HTTPException("too long")
        return answer, body


def _refused(status: int, body: bytes) -> Exception:
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        told = None
    match told:
        case {"error": "time", "now": int(now)} if 0 <= now < 2**53:
            return OtherTime(now)
    if status in {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.UPGRADE_REQUIRED}:
        return PeerRefuses(f"status {status}")
    return PeerAway(f"status {status}")


def _hex(text: str) -> bytes:
    try:
        return bytes.fromhex(text)
    except ValueError:
        return b""
