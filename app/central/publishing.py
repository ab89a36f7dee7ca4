"""What was signed is published once the policy's quorum of witnesses has cosigned it."""

import logging
import threading
from dataclasses import dataclass
from datetime import datetime

from app.central.errors import RefusesToSign
from app.central.published import Published
from app.central.sequencer import Sequencer
from app.central.witnesses import Witnesses
from app.ledger.policy import Policy
from app.shared.clock import Clock

log = logging.getLogger(__name__)
AGAIN_SECONDS = 2.0


@dataclass(frozen=True)
class Late:
    """Signed but not published since then: these witnesses are missing, and why."""

    since: datetime
    missing: tuple[tuple[str, str], ...]


class Publisher:
    """A thread of its own: batches are taken at their own pace, the newest checkpoint is asked for.

    Where the quorum is not reached nothing new is published; asking goes on until it is.
    """

    def __init__(
        self, sequencer: Sequencer, witnesses: Witnesses, policy: Policy, clock: Clock
    ) -> None:
        self._sequencer = sequencer
        self._witnesses = witnesses
        self._policy = policy
        self._clock = clock
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None
        self.late: Late | None = None

    def start(self) -> None:
        if self._policy.witnesses:
            self._thread = threading.Thread(target=self._run, name="publisher")
            self._thread.start()

    def stop(self) -> None:
        self._ended.set()
        self._sequencer.signed.set()
        if self._thread is not None:
            self._thread.join()
        self._witnesses.close()

    def publish(self) -> bool:
        """Asks once for whatever is not published yet; whether nothing is left."""
        waiting = self._sequencer.unpublished()
        missing: dict[str, str] = {}
        for signed in waiting:
            missing |= self._publish(signed)
        if not missing:
            if self.late is not None:
                log.info("the witnesses are back", extra={"since": self.late.since.isoformat()})
            self.late = None
            return True
        if self.late is None:
            log.error("nothing new is published: no quorum", extra={"missing": str(missing)})
        since = self._clock.now() if self.late is None else self.late.since
        self.late = Late(since, tuple(sorted(missing.items())))
        return False

    def _publish(self, signed: Published) -> dict[str, str]:
        """Why it was not published; empty if it was."""
        origin = signed.checkpoint.origin
        answer = self._witnesses.cosign(
            signed, lambda old, new: self._sequencer.consistency(origin, old, new)
        )
        if self._policy.is_met(answer.lines):
            order = [each.name for each in self._policy.witnesses]
            lines = sorted(answer.lines, key=order.index)
            self._sequencer.publish(signed.note + "".join(answer.lines[name] for name in lines))
            return {}
        if "disagrees" in answer.missing.values():
            self._sequencer.doubt(self._witnesses.seen([origin]))
        return answer.missing or {"quorum": "missing"}

    def _run(self) -> None:
        told = ""
        while not self._ended.is_set():
            self._sequencer.signed.clear()
            try:
                self.publish()
                told = ""
            except RefusesToSign as error:  # it will not change by itself: said once
                if told != str(error):
                    told = str(error)
                    log.error("the centre does not sign", extra={"reason": told})  # noqa: TRY400 -- no trace
            except Exception:  # a thread's outermost loop: the database may be away for a while
                log.exception("nothing could be published")
            # What another process signed is found without a word, only later.
            self._sequencer.signed.wait(AGAIN_SECONDS)
