"""Entries 30 to 34: their faces and bodies, and back. A person is a subject id, in bodies only.

Face 30 [session, number] · 31 [session, station, enrolled_seq, reason] · 32 [session, meeting,
station, enrolled_seq, state] · 33 [session, meeting, present, late, absent, minutes] · 34 [purpose,
version, agrees: 0 or 1]. `station` and `enrolled_seq` name the entry 30.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from app.learning.errors import BadLearningRecord
from app.learning.forms import Purpose
from app.learning.model import CancelReason, How, MeetingId, State
from app.learning.outcomes import EnrolmentId
from app.ledger.entry import FaceItem
from app.shared.canonical import Value

ENROLLED, CANCELLED, ATTENDED, FINISHED, CONSENT_CHANGED = 30, 31, 32, 33, 34
KINDS = (ENROLLED, CANCELLED, ATTENDED, FINISHED, CONSENT_CHANGED)
OF_A_CLASS = (ENROLLED, CANCELLED, ATTENDED, FINISHED)
"""Those whose face begins with the session."""
VERSION = 1
COMMITMENT_BYTES, MOST_LINES = 32, 20

Body = Mapping[str, Value]


@dataclass(frozen=True)
class Enrolled:
    """What an entry 30 says; `record` is the commitment to the learner's record in the vault."""

    session: int
    number: int
    course: str
    place: str
    subject: UUID
    record: bytes
    means: str
    operator: int


@dataclass(frozen=True)
class EnrolmentCancelled:
    session: int
    enrolment: EnrolmentId
    reason: CancelReason
    operator: int


@dataclass(frozen=True)
class AttendanceMarked:
    """What an entry 32 says; `replaces` is the earlier mark's (station, seq)."""

    id: MeetingId
    enrolment: EnrolmentId
    state: State
    how: How
    is_proven: bool
    replaces: tuple[str, int] | None
    operator: int


@dataclass(frozen=True)
class SessionFinished:
    """What an entry 33 says; `absent` as enrolments, `replaces` an earlier 33 of this station."""

    id: MeetingId
    present: int
    late: int
    minutes: int
    absent: tuple[EnrolmentId, ...]
    supporters: int
    lines: tuple[str, ...]
    replaces: tuple[str, int] | None
    operator: int


@dataclass(frozen=True)
class ConsentChange:
    purpose: Purpose
    version: int
    agrees: bool
    subject: UUID
    record: bytes
    operator: int


def enrolled_face(record: Enrolled) -> list[FaceItem]:
    return [record.session, record.number]


def enrolled_body(record: Enrolled) -> Body:
    return {
        "v": VERSION, "operator": record.operator, "course": record.course, "place": record.place,
        "subject": record.subject.bytes, "record": record.record, "means": record.means,
    }  # fmt: skip


def cancelled_face(record: EnrolmentCancelled) -> list[FaceItem]:
    who = record.enrolment
    return [record.session, who.station, who.seq, int(record.reason)]


def cancelled_body(record: EnrolmentCancelled) -> Body:
    return {"v": VERSION, "operator": record.operator}


def attended_face(record: AttendanceMarked) -> list[FaceItem]:
    who = record.enrolment
    return [record.id.session, record.id.meeting, who.station, who.seq, int(record.state)]


def attended_body(record: AttendanceMarked) -> Body:
    return {
        "v": VERSION, "operator": record.operator, "how": record.how.value,
        "is_proven": record.is_proven, "replaces": _named(record.replaces),
    }  # fmt: skip


def finished_face(record: SessionFinished) -> list[FaceItem]:
    counts = (record.present, record.late, len(record.absent), record.minutes)
    return [record.id.session, record.id.meeting, *counts]


def finished_body(record: SessionFinished) -> Body:
    return {
        "v": VERSION, "operator": record.operator,
        "absent": [[each.station, each.seq] for each in record.absent],
        "supporters": record.supporters, "lines": list(record.lines),
        "replaces": _named(record.replaces),
    }  # fmt: skip


def consent_face(record: ConsentChange) -> list[FaceItem]:
    return [int(record.purpose), record.version, int(record.agrees)]


def consent_body(record: ConsentChange) -> Body:
    return {
        "v": VERSION, "operator": record.operator, "subject": record.subject.bytes,
        "record": record.record,
    }  # fmt: skip


def read_enrolled(face: Sequence[FaceItem], body: Body) -> Enrolled:
    """`BadLearningRecord` unless face and body are an entry 30's."""
    match face:
        case [int(session), int(number)]:
            return Enrolled(
                session, number, _text(body, "course"), _text(body, "place"), _subject(body),
                _commitment(body), _text(body, "means"), _operator(body),
            )  # fmt: skip
    raise BadLearningRecord("not the face of an entry 30")


def read_cancelled(face: Sequence[FaceItem], body: Body) -> EnrolmentCancelled:
    match face:
        case [int(session), str(station), int(seq), int(reason)]:
            try:
                why = CancelReason(reason)
            except ValueError as error:
                raise BadLearningRecord("an unknown reason") from error
            return EnrolmentCancelled(session, EnrolmentId(station, seq), why, _operator(body))
    raise BadLearningRecord("not the face of an entry 31")


def read_attended(face: Sequence[FaceItem], body: Body) -> AttendanceMarked:
    match face:
        case [int(session), int(meeting), str(station), int(seq), int(state)]:
            try:
                return AttendanceMarked(
                    MeetingId(session, meeting), EnrolmentId(station, seq), State(state),
                    How(_text(body, "how")), body.get("is_proven") is True,
                    _name(body.get("replaces")), _operator(body),
                )  # fmt: skip
            except ValueError as error:
                raise BadLearningRecord("an unknown state or way") from error
    raise BadLearningRecord("not the face of an entry 32")


def read_finished(face: Sequence[FaceItem], body: Body) -> SessionFinished:
    """`BadLearningRecord` also where the absent are not as many as the face says."""
    match face:
        case [int(session), int(meeting), int(present), int(late), int(absent), int(minutes)]:
            missing, lines = body.get("absent"), body.get("lines")
            if not isinstance(missing, list) or not isinstance(lines, list):
                raise BadLearningRecord("not the body of an entry 33")
            names = [_name(each) for each in missing]
            gone = tuple(EnrolmentId(*name) for name in names if name is not None)
            told = tuple(line for line in lines if isinstance(line, str))
            if len(gone) != absent or len(told) != len(lines):
                raise BadLearningRecord("face and body of an entry 33 do not agree")
            return SessionFinished(
                MeetingId(session, meeting), present, late, minutes, gone,
                _int(body, "supporters"), told, _name(body.get("replaces")), _operator(body),
            )  # fmt: skip
    raise BadLearningRecord("not the face of an entry 33")


def read_consent(face: Sequence[FaceItem], body: Body) -> ConsentChange:
    match face:
        case [int(purpose), int(version), (0 | 1) as agrees]:
            try:
                about = Purpose(purpose)
            except ValueError as error:
                raise BadLearningRecord("an unknown purpose") from error
            return ConsentChange(
                about, version, bool(agrees), _subject(body), _commitment(body), _operator(body)
            )
    raise BadLearningRecord("not the face of an entry 34")


def _named(entry: tuple[str, int] | None) -> list[Value] | None:
    return None if entry is None else list(entry)


def _name(value: Value) -> tuple[str, int] | None:
    match value:
        case None:
            return None
        case [str(station), int(seq)]:
            return station, seq
    raise BadLearningRecord("not the name of an entry")


def _operator(body: Body) -> int:
    if body.get("v") != VERSION:
        raise BadLearningRecord("a version not known here")
    return _int(body, "operator")


def _int(body: Body, key: str) -> int:
    value = body.get(key)
    if not isinstance(value, int) or isinstance(value, bool):
        raise BadLearningRecord(f"{key} is not a number")
    return value


def _text(body: Body, key: str) -> str:
    value = body.get(key)
    if not isinstance(value, str):
        raise BadLearningRecord(f"{key} is not text")
    return value


def _subject(body: Body) -> UUID:
    value = body.get("subject")
    if not isinstance(value, bytes) or len(value) != 16:
        raise BadLearningRecord("not a subject")
    return UUID(bytes=value)


def _commitment(body: Body) -> bytes:
    value = body.get("record")
    if not isinstance(value, bytes) or len(value) != COMMITMENT_BYTES:
        raise BadLearningRecord("not a commitment")
    return value
