"""The witnesses of the policy, as the log speaks to them (C2SP tlog-witness, the client)."""

import logging
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor, as_completed, wait
from concurrent.futures import TimeoutError as NotInTime
from dataclasses import dataclass
from typing import TypeAlias

import httpx

from app.central.errors import CentralError
from app.central.published import Published
from app.ledger.add_checkpoint import PATH, SIZE_TYPE, AddCheckpoint, checkpoint_path
from app.ledger.errors import LedgerError
from app.ledger.notes import open_note
from app.ledger.policy import Policy, Witness
from app.ledger.strict import decimal
from app.shared.clock import Clock, utc_ms

log = logging.getLogger(__name__)
PATIENCE_SECONDS = 5.0
FUTURE_SECONDS = 600
"""A verifier refuses a slip with a time further ahead than that."""
TRIES = 3
MOST_BYTES = 1 << 16
"""A checkpoint with a hundred lines, twice over."""

Prove: TypeAlias = "Callable[[int, int], tuple[bytes, ...]]"
"""The consistency proof between two sizes of the log."""


class WitnessProblem(CentralError):
    """No cosignature came of it, and why in one word: away, refuses, unsigned, clock, no_url."""


class Disagrees(WitnessProblem):
    """The witness has seen the log further than this, or otherwise."""


@dataclass(frozen=True)
class _Said:
    """A witness's answer, read whole."""

    status: int
    kind: str
    text: str


@dataclass(frozen=True)
class Cosignatures:
    """The signature lines that came in time, by the witness's name, and why the others did not."""

    lines: dict[str, str]
    missing: dict[str, str]


class Witnesses:
    """All of them at once; a witness that hangs keeps nobody from the others."""

    def __init__(self, policy: Policy, clock: Clock, patience: float = PATIENCE_SECONDS) -> None:
        self._policy = policy
        self._clock = clock
        self._patience = patience
        # As it came and no further than MOST_BYTES: a lying witness may send anything, for ever.
        self._http = httpx.Client(
            timeout=patience, trust_env=False, follow_redirects=False,
            headers={"Accept-Encoding": "identity"},
        )  # fmt: skip
        self._pool = ThreadPoolExecutor(max(1, len(policy.witnesses)), "witness")
        self._sizes: dict[tuple[str, str], int] = {}
        self._busy: dict[str, Future[str]] = {}

    def close(self) -> None:
        self._http.close()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def seen(self, origins: Iterable[str]) -> tuple[str, ...]:
        """The notes that the witnesses show for these logs; nothing of one that is away."""
        asked = [
            self._pool.submit(self._seen, witness, origin)
            for origin in origins
            for witness in self._policy.witnesses
        ]
        done, _ = wait(asked, self._patience * TRIES)
        notes = (future.result() for future in asked if future in done)
        return tuple(note for note in notes if note is not None)

    def cosign(self, signed: Published, prove: Prove) -> Cosignatures:
        """Waits until the quorum has cosigned, or every witness has had its time.

        Who lies where one `disagrees` is seen from what it shows (`seen`).
        """
        lines: dict[str, str] = {}
        missing: dict[str, str] = {}
        names = {self._ask(each, signed, prove): each.name for each in self._policy.witnesses}
        try:
            for future in as_completed(names, self._patience * TRIES):
                try:
                    lines[names[future]] = future.result()
                except WitnessProblem as problem:
                    missing[names[future]] = str(problem)
                if self._policy.is_met(lines):
                    break
        except NotInTime:
            pass
        late = {name: "away" for name in names.values() if name not in {*lines, *missing}}
        return Cosignatures(lines, missing if self._policy.is_met(lines) else {**missing, **late})

    def _ask(self, witness: Witness, signed: Published, prove: Prove) -> "Future[str]":
        """A witness that still has not answered the last time is not asked a second time."""
        before = self._busy.get(witness.name)
        if before is not None and not before.done():
            hanging: Future[str] = Future()
            hanging.set_exception(WitnessProblem("away"))
            return hanging
        future = self._pool.submit(self._cosign, witness, signed, prove)
        self._busy[witness.name] = future
        return future

    def _cosign(self, witness: Witness, signed: Published, prove: Prove) -> str:
        head, known = signed.checkpoint, (witness.name, signed.checkpoint.origin)
        old = min(self._sizes.get(known, 0), head.size)
        for _ in range(TRIES):
            request = AddCheckpoint(old, prove(old, head.size), signed.note)
            answer = self._send(witness, "POST", PATH, str(request).encode())
            if answer.status == httpx.codes.CONFLICT:
                old = _size(answer)
                if old > head.size:
                    raise Disagrees("disagrees")
                continue
            if answer.status == httpx.codes.UNPROCESSABLE_ENTITY:
                raise Disagrees("disagrees")
            if answer.status != httpx.codes.OK:
                raise WitnessProblem("refuses")
            line = self._checked(witness, signed, answer.text)
            self._sizes[known] = head.size
            return line
        raise WitnessProblem("refuses")

    def _checked(self, witness: Witness, signed: Published, text: str) -> str:
        """The witness's own line of the answer; it may have other keys, for other policies."""
        mine = f"— {witness.key.name} "
        lines = [line for line in text.splitlines(keepends=True) if line.startswith(mine)]
        body = signed.note.rpartition("\n\n")[0] + "\n\n"
        for line in lines:
            try:
                (found,) = open_note(body + line, [witness.key]).verified
            except LedgerError:
                continue
            if (found.time or 0) > utc_ms(self._clock.now()) // 1_000 + FUTURE_SECONDS:
                raise WitnessProblem("clock")
            return line
        raise WitnessProblem("unsigned")

    def _seen(self, witness: Witness, origin: str) -> str | None:
        try:
            answer = self._send(witness, "GET", checkpoint_path(origin))
        except WitnessProblem as problem:
            facts = {"witness": witness.name, "reason": str(problem)}
            log.warning("a witness was not asked", extra=facts)
            return None
        return answer.text if answer.status == httpx.codes.OK else None

    def _send(self, witness: Witness, method: str, path: str, body: bytes | None = None) -> _Said:
        if witness.url is None:
            raise WitnessProblem("no_url")
        try:
            with self._http.stream(method, witness.url.rstrip("/") + path, content=body) as answer:
                text = self._read(answer)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise WitnessProblem("away") from error
        return _Said(answer.status_code, answer.headers.get("content-type", ""), text)

    def _read(self, answer: httpx.Response) -> str:
        """Within the patience for the whole of it: the client's own is for each piece."""
        data = bytearray()
        end = self._clock.monotonic_ms() + self._patience * 1_000
        if "content-encoding" in answer.headers:
            raise WitnessProblem("refuses")
        for piece in answer.iter_bytes():
            data += piece
            if len(data) > MOST_BYTES:
                raise WitnessProblem("refuses")
            if self._clock.monotonic_ms() > end:
                raise WitnessProblem("away")
        return data.decode("utf-8", "replace")


def _size(answer: _Said) -> int:
    try:
        if answer.kind == SIZE_TYPE:
            return decimal(answer.text.removesuffix("\n"))
    except ValueError:
        pass
    raise WitnessProblem("refuses")
