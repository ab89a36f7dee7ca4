"""What a stranger or a broken station may send, and that it hurts nobody else."""

import json
from datetime import timedelta

import cbor2
import httpx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sqlalchemy import func, select

from app.access.stations import stations
from app.access.store import WrongTriesRow
from app.central import office_books
from app.central.centre import Centre
from app.central.upload import BadUpload, read_upload
from app.ledger.entry import Entry, body_hash, encode_entry
from app.shared import canonical
from app.shared.canonical import Value
from app.storage.unit_of_work import reading
from tests.app.central.doubles import Chain, Hands

CODE: dict[str, Value] = {"v": 1, "public_key": bytes(32)}


def test_codes_cannot_be_guessed_at_will(url: str, clock: Hands) -> None:
    asked = [canonical.encode({**CODE, "code": f"AAAABBB{n}"}) for n in range(5)]
    answers = [httpx.post(f"{url}/v1/enrol", content=each) for each in asked]
    assert [answer.status_code for answer in answers] == [403, 403, 403, 429, 429]
    assert answers[3].headers["Retry-After"] == "30"
    clock.advance(timedelta(seconds=30))
    assert httpx.post(f"{url}/v1/enrol", content=asked[0]).status_code == 403


@pytest.mark.parametrize(
    "said",
    [
        {"waiting": True},
        {"waiting": -1},
        {"waiting": 2**63},
        {"oldest_ms": 2**62},
        {"page": 1},
        {"page": "\x00"},
    ],
)
def test_a_health_that_cannot_be_is_refused_before_it_hurts(
    centre: Centre, url: str, clock: Hands, said: dict[str, Value]
) -> None:
    """A time beyond the calendar would stand in the way of everything that lists the stations."""
    chain = Chain("W01").enrolled(centre.engine, clock)
    health: dict[str, Value] = {"v": 1, "waiting": 1, "oldest_ms": None, "page": "", **said}
    answer = httpx.post(
        f"{url}/v1/stations/W01/health",
        content=canonical.encode(health),
        headers={"Authorization": f"Bearer {chain.token}"},
    )
    assert answer.status_code == 400
    with reading(centre.engine) as session:
        assert stations(session)


def test_an_entry_of_a_time_beyond_the_calendar_stands_on_no_page(
    centre: Centre, clock: Hands
) -> None:
    centre.sequencer.check()
    chain = Chain("W01").enrolled(centre.engine, clock).days(1)
    _, body, salt = chain.items[0]
    late = Chain("W01", chain.key)
    late.token = chain.token
    late.put(encode_entry(Entry("W01", 1, 1, 2**62, (20251120, 7), body_hash(body))), body, salt)
    centre.sequencer.take("W01", late.batch(1, 1))
    centre.books.catch_up()
    with reading(centre.engine) as session:
        assert [each.seq for each in office_books.quarantine(session).entries] == [1]


@pytest.mark.parametrize("login", ["a\x00b", "\ud800", "x" * 101, 7, None])
def test_a_login_that_cannot_be_is_malformed_and_leaves_no_row(
    centre: Centre, url: str, login: object
) -> None:
    answer = httpx.post(
        f"{url}/v1/session",
        content=json.dumps({"login": login, "password": "x"}),
        headers={"Madang-Wire": "1", "Content-Type": "application/json"},
    )
    assert (answer.status_code, answer.json()["error"]) == (400, "malformed")
    with reading(centre.engine) as session:
        assert session.scalar(select(func.count()).select_from(WrongTriesRow)) == 0


@given(st.binary(max_size=200))
@example(b"\xd8\x23\x61(")  # a tag that makes a regular expression
@example(b"\xd8\x1c\x81\xd8\x1d\x00")  # an array that holds itself
@example(b"\xc4\x82\x1b\x7f\xff\xff\xff\xff\xff\xff\xff\x01")  # a decimal of any length
@example(b"\xa1" + b"\x81" * 5000)
def test_any_bytes_are_a_batch_or_refused(noise: bytes) -> None:
    with pytest.raises(BadUpload):
        read_upload("W01", noise)
    content = {"v": 1, "entries": [[noise, bytes(16), bytes(16)]], "sig": bytes(64)}
    with pytest.raises(BadUpload):
        read_upload("W01", cbor2.dumps(content, canonical=True))


def test_a_batch_has_one_encoding() -> None:
    batch = Chain("W01").days(2).batch(1, 2)
    assert read_upload("W01", batch).last_seq == 2
    content = cbor2.loads(batch)
    for other in (
        cbor2.dumps(dict(reversed(content.items()))),
        cbor2.dumps({**content, "more": 1}, canonical=True),
        batch + b"\x00",
        b"\xd9\xd9\xf7" + batch,
    ):
        with pytest.raises(BadUpload):
            read_upload("W01", other)


def test_too_many_entries_are_too_much(centre: Centre, url: str, clock: Hands) -> None:
    chain = Chain("W01").enrolled(centre.engine, clock).days(1_001)
    address = f"{url}/v1/stations/W01/entries"
    assert httpx.post(address, content=chain.batch(1, 1_001)).status_code == 413
    assert httpx.post(address, content=chain.batch(1, 1_000)).json() == {"through": 1_000}
