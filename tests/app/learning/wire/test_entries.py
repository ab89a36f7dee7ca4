"""Entries 30 to 34: what was written comes back, and what was not is refused."""

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.learning.errors import BadLearningRecord
from app.learning.forms import Purpose
from app.learning.model import CancelReason, How, MeetingId, State
from app.learning.outcomes import EnrolmentId
from app.learning.wire import entries as wire
from app.ledger import entry as formats

NUMBERS, SMALL = st.integers(0, 2**31), st.integers(0, 500)
ENROLMENTS = st.builds(
    EnrolmentId, st.from_regex(r"[A-Z][A-Z0-9]{1,3}", fullmatch=True), st.integers(1, 2**31)
)
MEETINGS = st.builds(MeetingId, NUMBERS, st.integers(1, 40))
NAMED = st.none() | st.tuples(st.just("C01"), st.integers(1, 2**31))
RECORDS: list[tuple[Any, Any, Any, Any, int]] = [
    (
        st.builds(
            wire.Enrolled, NUMBERS, SMALL, st.text(max_size=9), st.text(max_size=9), st.uuids(),
            st.binary(min_size=32, max_size=32), st.sampled_from(["kiosk", "paper"]), SMALL,
        ),
        wire.enrolled_face, wire.enrolled_body, wire.read_enrolled, wire.ENROLLED,
    ),
    (
        st.builds(
            wire.EnrolmentCancelled, NUMBERS, ENROLMENTS, st.sampled_from(CancelReason), SMALL
        ),
        wire.cancelled_face, wire.cancelled_body, wire.read_cancelled, wire.CANCELLED,
    ),
    (
        st.builds(
            wire.AttendanceMarked, MEETINGS, ENROLMENTS, st.sampled_from(State),
            st.sampled_from(How), st.booleans(), NAMED, SMALL,
        ),
        wire.attended_face, wire.attended_body, wire.read_attended, wire.ATTENDED,
    ),
    (
        st.builds(
            wire.SessionFinished, MEETINGS, SMALL, SMALL, SMALL,
            st.lists(ENROLMENTS, max_size=4).map(tuple), SMALL,
            st.lists(st.text(max_size=9), max_size=3).map(tuple), NAMED, SMALL,
        ),
        wire.finished_face, wire.finished_body, wire.read_finished, wire.FINISHED,
    ),
    (
        st.builds(
            wire.ConsentChange, st.sampled_from(Purpose), SMALL, st.booleans(), st.uuids(),
            st.binary(min_size=32, max_size=32), SMALL,
        ),
        wire.consent_face, wire.consent_body, wire.read_consent, wire.CONSENT_CHANGED,
    ),
]  # fmt: skip
SHORT = st.text(max_size=4)
JUNK: Any = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**31), 2**31) | st.binary(max_size=4) | SHORT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(SHORT, inner, max_size=3),
    max_leaves=6,
)


@pytest.mark.parametrize(("records", "face", "body", "read", "kind"), RECORDS)
def test_what_is_written_is_read_and_fits_into_an_entry(
    records: Any, face: Any, body: Any, read: Any, kind: int
) -> None:
    @given(records)
    def comes_back(record: Any) -> None:
        data = formats.make_body(bytes(16), body(record))
        assert read(tuple(face(record)), formats.read_body(data)) == record
        entry = formats.Entry(
            "C001", 2**40, kind, 2**42, tuple(face(record)), formats.body_hash(data)
        )
        assert len(formats.encode_entry(entry)) <= formats.MAX_ENTRY_BYTES

    comes_back()


@pytest.mark.parametrize(("records", "face", "body", "read", "kind"), RECORDS)
def test_what_was_not_written_here_is_refused_in_our_own_words(
    records: Any, face: Any, body: Any, read: Any, kind: int
) -> None:
    @given(records, st.data())
    def is_refused(record: Any, data: st.DataObject) -> None:
        told = dict(body(record))
        key = data.draw(st.sampled_from(sorted(told)))
        told[key] = data.draw(JUNK)
        with suppress(BadLearningRecord):
            assert read(tuple(face(record)), told) is not None
        with pytest.raises(BadLearningRecord):
            read((*face(record), 1), body(record))
        with pytest.raises(BadLearningRecord):
            read(tuple(face(record)), {**body(record), "v": 2})

    is_refused()


def test_a_book_that_counts_more_absent_than_it_names_is_refused() -> None:
    told = wire.SessionFinished(MeetingId(1), 1, 0, 60, (EnrolmentId("C01", 1),), 0, (), None, 41)
    body = {**wire.finished_body(told), "absent": []}
    with pytest.raises(BadLearningRecord):
        wire.read_finished(wire.finished_face(told), body)
