"""The verdict over a slip, and that no altered copy is ever valid."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.ledger import base45, kinds, verify
from app.ledger.slip import PREFIX, Cosigned, Slip2, encode_slip
from app.ledger.trust import Trust, TrustedLog
from app.ledger.verify import NOT_VALID, UNKNOWN_KEY, UNREADABLE, VALID, verify_text
from tests.app.ledger.samples import (
    LOG,
    NO_WITNESSES,
    TIME,
    WITNESSES,
    Station,
    started_log,
    trust,
)

STATION = Station()
FULL = started_log(STATION)
SLIP1 = FULL.upload(STATION, 40)[3]
SLIP2 = FULL.slip2(SLIP1)
TRUST = trust(STATION)
TEXT1, TEXT2 = encode_slip(SLIP1), encode_slip(SLIP2)


def code(text: str, given_trust: Trust = TRUST) -> int:
    return verify_text(text, given_trust).code


def with_range(first: int, last: int | None) -> Trust:
    return Trust(TRUST.logs, (replace(TRUST.stations[0], first=first, last=last),))


def test_a_promise_is_valid_and_says_what_it_promises() -> None:
    verdict = verify_text(TEXT1, TRUST)
    assert verify.as_json(verdict) == {
        "kind": "slip1",
        "valid": True,
        "entry": {
            "station": "W01",
            "seq": 4,
            "kind": "graded",
            "face": [2025, 107, 4, 800_000, 1480, 1, 20, 800_000, 41],
        },
        "reason": "signed by the station",
    }
    assert verify.exit_code(verdict) == 0


def test_a_proof_is_valid_with_three_four_or_without_witnesses() -> None:
    assert verify_text(TEXT2, TRUST).kind == "slip2"
    assert code(TEXT2) == VALID
    assert code(encode_slip(FULL.slip2(SLIP1, WITNESSES))) == VALID
    none = FULL.slip2(SLIP1, ())
    assert code(encode_slip(none), trust(STATION, NO_WITNESSES)) == VALID
    assert code(encode_slip(none)) == NOT_VALID


def test_unreadable_text_says_so() -> None:
    verdict = verify_text("MD1:hello", TRUST)
    assert (verdict.code, verdict.kind, verdict.entry) == (UNREADABLE, None, None)
    assert verify.as_json(verdict)["entry"] is None


def test_strangers_are_unknown_not_wrong() -> None:
    assert code(TEXT1, Trust(TRUST.logs, ())) == UNKNOWN_KEY
    assert code(TEXT2, Trust(TRUST.logs, ())) == UNKNOWN_KEY
    assert code(TEXT2, Trust((), TRUST.stations)) == UNKNOWN_KEY


def test_another_key_under_the_station_s_name_is_not_valid() -> None:
    other = Trust(TRUST.logs, (replace(TRUST.stations[0], public=Station("X").public),))
    assert code(TEXT1, other) == NOT_VALID


def test_a_withdrawn_key_promises_nothing_but_its_proofs_hold() -> None:
    assert code(TEXT1, with_range(0, 1000)) == UNKNOWN_KEY
    assert code(TEXT2, with_range(0, 1000)) == VALID
    assert code(TEXT2, with_range(0, 3)) == NOT_VALID
    assert code(TEXT2, with_range(SLIP2.index, SLIP2.index)) == VALID
    assert code(TEXT2, with_range(SLIP2.index + 1, None)) == NOT_VALID


def test_a_range_counts_in_its_own_log_only() -> None:
    """Every year's log counts from 0: a range of another year says nothing here."""
    row = TRUST.stations[0]
    next_year = replace(row, origin="madang.gangjin.example/log/2026")
    assert code(TEXT2, Trust(TRUST.logs, (next_year,))) == NOT_VALID
    assert code(TEXT2, Trust(TRUST.logs, (replace(row, last=1000), next_year))) == VALID
    assert code(TEXT1, Trust(TRUST.logs, (replace(row, last=1000), next_year))) == VALID
    withdrawn = replace(next_year, last=3)
    assert code(TEXT2, Trust(TRUST.logs, (replace(row, last=1000), withdrawn))) == VALID
    assert code(TEXT1, Trust(TRUST.logs, (replace(row, last=1000), withdrawn))) == UNKNOWN_KEY


def test_a_station_may_have_had_several_keys_each_with_its_range() -> None:
    row, other = TRUST.stations[0], Station("X").public
    for stations in (
        (replace(row, last=2), replace(row, public=other, first=3)),
        (replace(row, public=other, last=2), replace(row, first=3)),
    ):
        assert code(TEXT2, Trust(TRUST.logs, stations)) == VALID
    current_key_second = (replace(row, public=other, last=2), replace(row, first=3))
    assert code(TEXT1, Trust(TRUST.logs, current_key_second)) == VALID
    withdrawn_and_again = (replace(row, last=2), replace(row, first=3))
    assert code(TEXT1, Trust(TRUST.logs, withdrawn_and_again)) == VALID


def test_one_failing_signature_refuses_the_slip_though_three_hold() -> None:
    four = FULL.slip2(SLIP1, WITNESSES)
    for place in range(4):
        rows = list(four.cosignatures)
        rows[place] = replace(rows[place], signature=bytes(64))
        assert code(encode_slip(replace(four, cosignatures=tuple(rows)))) == NOT_VALID


def test_fewer_witnesses_than_the_quorum_are_not_enough() -> None:
    two = replace(SLIP2, cosignatures=SLIP2.cosignatures[:2])
    assert code(encode_slip(two)) == NOT_VALID


def test_a_witness_that_the_policy_does_not_name_is_refused() -> None:
    stranger = Cosigned(9, TIME, bytes(64))
    rows = (*SLIP2.cosignatures, stranger)
    assert code(encode_slip(replace(SLIP2, cosignatures=rows))) == NOT_VALID


def test_signatures_moved_to_other_witnesses_do_not_hold() -> None:
    rows = tuple(replace(row, witness=row.witness + 1) for row in SLIP2.cosignatures)
    assert code(encode_slip(replace(SLIP2, cosignatures=rows))) == NOT_VALID


def test_a_time_in_the_future_is_refused_when_the_clock_is_handed_in() -> None:
    latest = max(row.time for row in SLIP2.cosignatures)
    assert verify_text(TEXT2, TRUST, latest - 600).code == VALID
    assert verify_text(TEXT2, TRUST, latest - 601).code == NOT_VALID
    assert verify_text(TEXT2, TRUST, latest + 10**9).code == VALID


def test_the_proof_of_another_entry_does_not_carry_over() -> None:
    other = Station("T01").append()
    swapped = replace(SLIP2, entry=other.entry, salt=other.salt)
    both = Trust(TRUST.logs, (*TRUST.stations, replace(TRUST.stations[0], station="T01")))
    assert code(encode_slip(swapped), both) == NOT_VALID


def test_a_wrong_size_or_index_or_path_is_not_valid() -> None:
    for altered in (
        replace(SLIP2, size=SLIP2.size + 1),
        replace(SLIP2, size=SLIP2.size * 2),
        replace(SLIP2, index=SLIP2.index + 1),
        replace(SLIP2, path=SLIP2.path[:-1]),
        replace(SLIP2, path=(*SLIP2.path, bytes(32))),
    ):
        assert code(encode_slip(altered)) == NOT_VALID


def test_of_two_policies_for_one_log_either_may_hold() -> None:
    policies = (TrustedLog(LOG.key, NO_WITNESSES), *TRUST.logs)
    assert code(TEXT2, Trust(policies, TRUST.stations)) == VALID


@pytest.mark.parametrize("text", [TEXT1, TEXT2])
def test_no_copy_with_any_bit_flipped_is_valid(text: str) -> None:
    """Every single bit of slip 1; of slip 2 every third, hypothesis takes the rest."""
    raw = base45.decode(text.removeprefix(PREFIX))
    step = 1 if text is TEXT1 else 3
    for bit in range(0, len(raw) * 8, step):
        assert code(flipped(raw, bit)) != VALID


@given(st.integers(0, 8 * len(base45.decode(TEXT2.removeprefix(PREFIX))) - 1))
def test_no_proof_with_a_bit_flipped_is_valid(bit: int) -> None:
    assert code(flipped(base45.decode(TEXT2.removeprefix(PREFIX)), bit)) != VALID


@settings(max_examples=300)
@given(st.sampled_from([TEXT1, TEXT2]), st.data())
def test_no_copy_with_another_character_is_valid(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text) - 1))
    char = data.draw(st.sampled_from(base45.ALPHABET) | st.characters())
    if char != text[at]:
        assert code(text[:at] + char + text[at + 1 :]) != VALID
    assert code(text[:at] + text[at + 1 :]) != VALID
    assert code(text[:at] + char + text[at:]) != VALID


@given(st.text(max_size=300))
def test_any_text_gets_a_verdict(text: str) -> None:
    assert verify_text(text, TRUST).code != VALID
    assert verify_text(PREFIX + text, TRUST).code != VALID


def test_kinds_have_words_and_a_new_one_its_number() -> None:
    assert [kinds.word(kind) for kind in (1, 10, 21, 22)] == [
        "day-opened",
        "sale",
        "graded",
        "refused",
    ]
    assert kinds.word(999) == "kind-999"


def flipped(raw: bytes, bit: int) -> str:
    changed = bytearray(raw)
    changed[bit // 8] ^= 1 << bit % 8
    return PREFIX + base45.encode(bytes(changed))


def test_a_slip_2_is_what_the_sample_says() -> None:
    assert isinstance(SLIP2, Slip2)
    assert len(SLIP2.cosignatures) == 3
