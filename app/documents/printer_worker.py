"""The thread that brings queued jobs to the printers: one loop, and what one job's end means."""

import logging
import threading
from collections.abc import Callable, Mapping
from typing import TypeAlias

from app.devices.printers.errors import PrinterAway, PrinterError, PrinterLost
from app.devices.printers.model import UNKNOWN, Printer, PrinterStatus
from app.documents.profiles import Profile
from app.documents.queued import Job
from app.documents.service import PrintQueue

log = logging.getLogger(__name__)

LOOK_AGAIN_SECONDS = 1.0

Render: TypeAlias = Callable[[Job], bytes]
"""The bytes of one job for its device."""


def renderer(profiles: Mapping[str, Profile]) -> Render:
    """ESC/POS by each device's profile."""

    def render(job: Job) -> bytes:
        # At the first paper: what draws it takes 40 ms to import, of every start.
        from app.documents import escpos  # noqa: PLC0415

        profile = profiles[job.device]
        if job.document is None:
            return escpos.kick(profile)
        return escpos.render_escpos(job.document, profile, job.copy)

    return render


def print_all(
    queue: PrintQueue, printers: Mapping[str, Printer], render: Render, stop: threading.Event
) -> None:
    """Runs in a thread of its own until `stop` is set (and `queue.wake()` called)."""
    has_recovered = False
    while not stop.is_set():
        busy = False
        if not has_recovered:
            has_recovered = _recovered(queue)
        for device, printer in printers.items() if has_recovered else ():
            try:
                busy |= print_next(queue, device, printer, render)
            except Exception:  # the thread's outermost loop: one bad paper must not end all paper
                log.exception("a print job failed in an unforeseen way", extra={"device": device})
        if not busy:
            queue.wait(LOOK_AGAIN_SECONDS)


def _recovered(queue: PrintQueue) -> bool:
    """Before the first paper; tried again where the database could not be written."""
    try:
        queue.recover()
    except Exception:  # as below: a full disk at start must not end all paper
        log.exception("half printed papers could not be looked at")
        return False
    return True


def print_next(queue: PrintQueue, device: str, printer: Printer, render: Render) -> bool:
    """One job of one device, if there is one that may go now."""
    job = queue.next(device)
    if job is None:
        return False
    try:
        data = render(job)
    except Exception as error:
        queue.broken(job.id, type(error).__name__)
        raise
    before = UNKNOWN if job.document is None else printer.status()
    if before.trouble is not None:
        queue.failed(job.id, before.trouble)
        return True
    queue.started(job.id)
    try:
        printer.write(data)
        _must_have_come_out(printer, before)
    except PrinterAway as error:
        queue.failed(job.id, str(error))
        log.warning("the printer is away", extra={"device": device, "job": job.id})
    except PrinterError as error:
        queue.lost(job.id, str(error))
        log.warning("a paper is in doubt", extra={"device": device, "job": job.id})
    except Exception as error:
        queue.lost(job.id, type(error).__name__)
        raise
    else:
        queue.done(job.id)
    return True


def _must_have_come_out(printer: Printer, before: PrinterStatus) -> None:
    """`PrinterLost` where a printer that can be asked is in trouble after a job."""
    if before != UNKNOWN and (trouble := printer.status().trouble) is not None:
        raise PrinterLost(trouble)
