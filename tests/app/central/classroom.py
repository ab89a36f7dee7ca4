"""Entries of learning as a class station writes them, and of somebody who was erased."""

from uuid import UUID

from app.learning.forms import Purpose
from app.learning.model import CancelReason, How, MeetingId, State
from app.learning.outcomes import EnrolmentId
from app.learning.wire import entries as wire
from app.vault.model import Erasure
from app.vault.wire import ERASED_FACE, SUBJECT_ERASED, erased_body
from tests.app.central.trade import Chain

SUBJECT = UUID("0193a000-0000-7000-8000-000000000001")
COMMITMENT = bytes(range(32))
SESSION, INSTRUCTOR = 3, 41
LINE = "글자 크기 바꾸기까지 했습니다."


def enrol(chain: Chain, subject: UUID = SUBJECT, number: int = 1, session: int = SESSION) -> int:
    told = wire.Enrolled(
        session, number, "DL-B01", "LC-01", subject, COMMITMENT, "kiosk", 0
    )  # fmt: skip
    return chain.add(wire.ENROLLED, wire.enrolled_face(told), wire.enrolled_body(told))


def attend(
    chain: Chain, enrolled: EnrolmentId, state: State = State.PRESENT,
    replaces: tuple[str, int] | None = None,
) -> int:  # fmt: skip
    told = wire.AttendanceMarked(
        MeetingId(SESSION), enrolled, state, How.SCAN, True, replaces, INSTRUCTOR
    )
    return chain.add(wire.ATTENDED, wire.attended_face(told), wire.attended_body(told))


def cancel(chain: Chain, enrolled: EnrolmentId) -> int:
    told = wire.EnrolmentCancelled(SESSION, enrolled, CancelReason.ASKED, 0)
    return chain.add(wire.CANCELLED, wire.cancelled_face(told), wire.cancelled_body(told))


def finish(chain: Chain, *absent: EnrolmentId, present: int = 1, late: int = 0) -> int:
    told = wire.SessionFinished(
        MeetingId(SESSION), present, late, 120, absent, 1, (LINE,), None,
        INSTRUCTOR,
    )  # fmt: skip
    return chain.add(wire.FINISHED, wire.finished_face(told), wire.finished_body(told))


def withdraw(chain: Chain, subject: UUID = SUBJECT) -> int:
    told = wire.ConsentChange(Purpose.NOTICES, 1, False, subject, COMMITMENT, 0)
    return chain.add(wire.CONSENT_CHANGED, wire.consent_face(told), wire.consent_body(told))


def a_class(chain: Chain, station: str) -> None:
    """Two sign up, one cancels, the other is late after all; the book, a consent, a destruction."""
    first, second = (EnrolmentId(station, enrol(chain, number=number)) for number in (1, 2))
    mark = attend(chain, first, State.ABSENT)
    attend(chain, first, State.LATE, replaces=(station, mark))
    cancel(chain, second)
    finish(chain, present=0, late=1)
    withdraw(chain)
    erased(chain)


def erased(chain: Chain, subject: UUID = SUBJECT) -> int:
    return chain.add(SUBJECT_ERASED, ERASED_FACE, erased_body(Erasure(subject, "due")))
