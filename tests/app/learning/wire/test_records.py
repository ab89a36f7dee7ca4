"""Records of the feed and of the vault: encoded and decoded they are the same."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.demo.sample_learning import sample_learning
from app.learning.errors import BadLearningRecord
from app.learning.forms import FormKind, Purpose
from app.learning.model import Course, GuardianCheck, Meeting, Session
from app.learning.people import Guardian
from app.learning.wire import records as wire
from app.learning.wire.learners import Consent, Learner, decode_learner, encode_learner
from app.shared import canonical

SAMPLE = sample_learning()
TIMES = st.integers(946_684_800, 4_070_908_800).map(lambda at: datetime.fromtimestamp(at, UTC))
TEXT = st.text(max_size=12)
DECODERS: list[Callable[[bytes], object]] = [
    wire.decode_course, wire.decode_session, wire.decode_consent_form, wire.decode_learning_rules,
]  # fmt: skip


def test_the_samples_come_back() -> None:
    for course in SAMPLE.courses:
        assert wire.decode_course(wire.encode_course(course)) == course
    for made in SAMPLE.sessions:
        assert wire.decode_session(wire.encode_session(made)) == made
    for form in SAMPLE.forms:
        decoded = wire.decode_consent_form(wire.encode_consent_form(form))
        assert (decoded, decoded.text_sha256) == (form, form.text_sha256)
    for rules in SAMPLE.rules:
        assert wire.decode_learning_rules(wire.encode_learning_rules(rules)) == rules


@given(
    st.lists(st.builds(Meeting, TIMES, TIMES), min_size=1, max_size=4).map(tuple),
    st.dictionaries(TEXT, st.integers(0, 5), max_size=3).map(lambda told: (*sorted(told.items()),)),
    TEXT,
)  # fmt: skip
def test_any_session_comes_back(
    meetings: tuple[Meeting, ...], shares: tuple[tuple[str, int], ...], room: str
) -> None:
    made = Session(7, "DL", "LC", "곳", "46", meetings, 20, shares, 41, room, is_cancelled=True)
    assert wire.decode_session(wire.encode_session(made)) == made


@given(
    st.builds(
        Course,
        *([TEXT] * 6),
        *([st.integers(1, 99)] * 3),
        TEXT,
        TEXT,
        st.integers(0, 9),
        TEXT,
        TEXT,
    )
)
def test_any_course_comes_back(course: Course) -> None:
    assert wire.decode_course(wire.encode_course(course)) == course


@given(st.binary(max_size=40))
def test_other_bytes_are_refused(data: bytes) -> None:
    for decode in DECODERS:
        with pytest.raises(BadLearningRecord):
            decode(data)


def test_a_record_of_another_shape_is_refused() -> None:
    for decode in DECODERS:
        for told in ({"v": 1}, {"v": 2}, {"v": 1, "keep": 3, "meetings": 4, "guardian_checks": 5}):
            with pytest.raises(BadLearningRecord):
                decode(canonical.encode(told))


def test_more_shares_than_seats_are_no_session() -> None:
    made = SAMPLE.sessions[0]
    for shares in (
        (("C01", 13),),
        (("C01", 6), ("S01", 7)),
        (("C01", -1),),
        (("C01", 1), ("C01", 1)),
    ):
        with pytest.raises(ValueError, match="shares"):
            replace(made, shares=shares)
    with pytest.raises(ValueError, match="meets"):
        replace(made, meetings=())


CONSENTS = st.builds(
    Consent, st.sampled_from(Purpose), st.sampled_from(FormKind), TEXT, st.integers(1, 9),
    st.binary(min_size=32, max_size=32), st.booleans(), TIMES, TEXT, st.integers(1, 30), TEXT, TEXT,
    st.none() | st.integers(20250101, 20301231), st.none() | TIMES,
)  # fmt: skip


@given(
    st.lists(CONSENTS, max_size=3).map(tuple),
    st.none() | st.builds(Guardian, TEXT, TEXT, st.sampled_from(GuardianCheck)),
    st.lists(TEXT, max_size=2).map(tuple),
    st.none() | st.booleans(),
)
def test_a_learner_comes_back_from_the_vaults_bytes(
    consents: tuple[Consent, ...], guardian: Guardian | None, equipment: Any, can_video: Any
) -> None:
    at = None if guardian is None else datetime(2025, 11, 20, tzinfo=UTC)
    learner = Learner(
        "홍길동", "01000000001", False, "4681025000", consents, 20261120, 2013, guardian, at,
        equipment, can_video,
    )  # fmt: skip
    kept = canonical.decode(canonical.encode(encode_learner(learner)))
    assert isinstance(kept, dict)
    assert decode_learner(kept) == learner
    assert "홍길동" not in repr(learner)
    assert "0000" not in repr(learner)


@pytest.mark.parametrize("record", [{}, {"v": 1, "kind": "learner"}, {"v": 1, "kind": "farmer"}])
def test_another_persons_record_is_no_learner(record: dict[str, Any]) -> None:
    with pytest.raises(BadLearningRecord) as error:
        decode_learner(record)
    assert error.value.__cause__ is None
