"""The station's sync thread: up, down, and what staff see of it."""

import logging
import secrets
import threading
from collections.abc import Callable
from dataclasses import replace

from sqlalchemy import Engine

from app.journal.service import Journal
from app.shared.clock import utc_ms
from app.storage.unit_of_work import Changes, reading
from app.sync.client import CentreClient
from app.sync.errors import BatchRefused, Busy, CentreAway, NotAllowed, SyncError, WireRefused
from app.sync.model import Problem, SyncState
from app.sync.pull import Pull, skipped_rows
from app.sync.push import Push

log = logging.getLogger(__name__)

FIRST_WAIT_SECONDS, LONGEST_WAIT_SECONDS = 0.5, 30.0
IDLE_SECONDS = 3.0  # what the office saves is at a till within seconds
REPORT_MS = 30_000


class SyncRunner:
    """Goes on for ever with what it cannot send; deletes nothing, whatever the centre answers.

    `on_changes` and `on_state` are called on the runner's thread.
    """

    def __init__(
        self,
        *,
        engine: Engine,
        journal: Journal,
        client: CentreClient,
        push: Push,
        pull: Pull,
        on_changes: Callable[[Changes], None] = lambda _: None,
        on_state: Callable[[SyncState], None] = lambda _: None,
        idle_seconds: float = IDLE_SECONDS,
    ) -> None:
        self._engine = engine
        self._journal = journal
        self._client = client
        self._push = push
        self._pull = pull
        self._on_changes = on_changes
        self._on_state = on_state
        self._idle_seconds = idle_seconds
        self._said: tuple[int, int | None, str] | None = None
        self._said_at_ms = 0
        self._is_compared = False
        self._failures = 0
        self._stopping = threading.Event()
        self._woken = threading.Event()
        self._thread = threading.Thread(target=self._run, name="sync", daemon=True)
        self.page = ""
        self.state = SyncState()

    def start(self) -> None:
        self._thread.start()

    def wake(self) -> None:
        """There is something to send: do not sleep on. From any thread."""
        self._woken.set()

    def stop(self, timeout_seconds: float = 15.0) -> None:
        """Lets the request in hand end."""
        self._stopping.set()
        self._woken.set()
        if self._thread.is_alive():
            self._thread.join(timeout_seconds)

    def step(self) -> float:
        """Everything up, everything down, once; answers how many seconds to sleep."""
        try:
            self._round()
        except SyncError as error:
            return self._failed(error)
        self._failures = 0
        self._show(online=True, problem=None)
        return self._idle_seconds

    def _round(self) -> None:
        # Before the first upload the centre says what it has: a restored disk must not go on.
        if not self._is_compared:
            self._push.compare()
            self._pull.retry_skipped()
            self._is_compared = True
        while self._push.send_batch():
            self._show(online=True, problem=None)
            self._on_changes(frozenset({"entry"}))
        self._push.send_subjects()
        while True:
            pulled = self._pull.pull()
            if pulled.changes:
                self._on_changes(pulled.changes)
            if pulled.is_end:
                break
        self._report()

    def _report(self) -> None:
        with reading(self._engine) as session:
            waiting = self._journal.waiting(session)
        oldest = None if waiting.oldest is None else utc_ms(waiting.oldest)
        say, now_ms = (waiting.count, oldest, self.page), utc_ms(self._journal.clock.now())
        if say != self._said or abs(now_ms - self._said_at_ms) >= REPORT_MS:
            self._client.health(*say)
            self._said, self._said_at_ms = say, now_ms

    def _failed(self, error: SyncError) -> float:
        problem = _problem(error)
        if problem is not self.state.problem:
            log.warning("sync stopped", extra={"problem": problem.value, "fault": str(error)})
        online = not isinstance(error, CentreAway)
        self._show(online=online, problem=problem)
        wait: float = min(FIRST_WAIT_SECONDS * 2 ** min(self._failures, 10), LONGEST_WAIT_SECONDS)
        self._failures += 1
        if isinstance(error, Busy):
            wait = error.retry_after_seconds
        # Up to a quarter more: stations that lost the centre together do not return together.
        return wait * (1 + secrets.randbelow(256) / 1024)

    def _show(self, *, online: bool, problem: Problem | None) -> None:
        with reading(self._engine) as session:
            waiting = self._journal.waiting(session)
            must_enrol = self._journal.must_enrol_anew(session)
            skipped = skipped_rows(session)
        now = self._journal.clock.now()
        self.state = replace(
            self.state,
            online=online,
            waiting=waiting.count,
            oldest=waiting.oldest,
            last_contact=now if online else self.state.last_contact,
            must_enrol=must_enrol,
            problem=problem,
            skipped_rows=skipped,
        )
        self._on_state(self.state)

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._woken.clear()
            try:
                wait = self.step()
            except Exception:
                log.exception("sync failed")
                self._failures += 1
                wait = LONGEST_WAIT_SECONDS
            # While the centre is away a wake-up for every sale would undo the back-off.
            (self._stopping if self._failures else self._woken).wait(wait)


def _problem(error: SyncError) -> Problem:
    match error:
        case Busy():
            return Problem.BUSY
        case NotAllowed():
            return Problem.NOT_ALLOWED
        case WireRefused():
            return Problem.WIRE
        case BatchRefused():
            return Problem.REFUSED
    return Problem.AWAY
