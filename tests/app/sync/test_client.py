"""Every answer of the centre, and what it becomes at a station."""

from uuid import UUID

import httpx
import pytest

from app.access.model import StationKind
from app.journal.model import Head
from app.ledger.entry import first_head
from app.shared import canonical
from app.sync.client import CentreClient, enrol
from app.sync.errors import Busy, CentreAway, CodeRefused, NotAllowed, SyncError, WireRefused
from app.sync.model import Page, Snapshot, SubjectAnswer
from tests.app.sync.fake_centre import ENROLLED, FakeCentre

KEY = bytes(range(32))


def only(*responses: httpx.Response) -> CentreClient:
    answers = iter(responses)
    return CentreClient(ENROLLED, httpx.MockTransport(lambda _: next(answers)))


def test_a_code_makes_a_station() -> None:
    told = enrol("http://centre", "GOODCODE", KEY, httpx.MockTransport(FakeCentre(KEY).answer))
    assert told == ENROLLED
    assert told.kind is StationKind.WEIGH


def test_a_wrong_code_is_refused() -> None:
    with pytest.raises(CodeRefused):
        enrol("http://centre", "BADCODE", KEY, httpx.MockTransport(FakeCentre(KEY).answer))


def test_an_enrolment_that_makes_no_sense_is_no_answer() -> None:
    half = httpx.MockTransport(lambda _: httpx.Response(200, json={"station": "W01"}))
    with pytest.raises(CentreAway):
        enrol("http://centre", "GOODCODE", KEY, half)


def test_the_head_of_a_new_station_is_that_of_its_key(
    client: CentreClient, centre: FakeCentre
) -> None:
    public = centre.public_key.public_bytes_raw()
    assert client.head() == Head(0, first_head(public))


def test_every_request_carries_token_and_wire(client: CentreClient, centre: FakeCentre) -> None:
    client.head()
    client.health(0, None, "")
    client.feed(0, None)
    for request in centre.requests:
        assert request.headers["Authorization"] == "Bearer t0ken"
        assert request.headers["Madang-Wire"] == "1"


@pytest.mark.parametrize(
    ("response", "error"),
    [
        (httpx.Response(401), NotAllowed),
        (httpx.Response(403), NotAllowed),
        (httpx.Response(426, json={"error": "wire"}), WireRefused),
        (httpx.Response(429), Busy),
        (httpx.Response(500), CentreAway),
        (httpx.Response(302, headers={"Location": "http://login.example/"}), CentreAway),
        (httpx.Response(200, text="<html>Please sign in to the Wi-Fi</html>"), CentreAway),
        (httpx.Response(200, json=[1]), CentreAway),
        (httpx.Response(200, json={"seq": 1, "head": "zz"}), CentreAway),
        (httpx.Response(200, json={"seq": "1"}), CentreAway),
    ],
)
def test_what_is_no_head_is_told_apart(response: httpx.Response, error: type[SyncError]) -> None:
    with only(response) as client, pytest.raises(error):
        client.head()


@pytest.mark.parametrize(
    ("told", "waits"), [("7", 7), ("", 5), ("-3", 5), ("soon", 5), ("9999", 300)]
)
def test_a_busy_centre_says_how_long(told: str, waits: float) -> None:
    busy = httpx.Response(429, headers={"Retry-After": told})
    with only(busy) as client, pytest.raises(Busy) as caught:
        client.head()
    assert caught.value.retry_after_seconds == waits


def test_a_feed_answer_is_a_page_or_a_snapshot() -> None:
    row: list[canonical.Value] = ["good", "rice", b"x"]
    page = canonical.encode({"v": 1, "epoch": "e", "cursor": 4, "rows": [row, ["good", "x", None]]})
    whole = canonical.encode({"v": 1, "epoch": "e", "cursor": 4, "snapshot": [row]})
    with only(httpx.Response(200, content=page), httpx.Response(410, content=whole)) as client:
        assert client.feed(0, "e") == Page("e", 4, (("good", "rice", b"x"), ("good", "x", None)))
        assert client.feed(0, "d") == Snapshot("e", 4, (("good", "rice", b"x"),))


@pytest.mark.parametrize(
    "value",
    [
        {"v": 2, "epoch": "e", "cursor": 4, "rows": []},
        {"v": 1, "epoch": "e", "rows": []},
        {"v": 1, "epoch": "e", "cursor": 4, "rows": [["good", "rice"]]},
        {"v": 1, "epoch": "e", "cursor": 4, "rows": [["good", 7, b""]]},
        [],
    ],
)
def test_a_feed_answer_of_another_shape_is_none(value: canonical.Value) -> None:
    answer = httpx.Response(200, content=canonical.encode(value))
    with only(answer) as client, pytest.raises(CentreAway):
        client.feed(0, "e")


def test_bytes_that_are_not_canonical_are_no_feed() -> None:
    with only(httpx.Response(200, content=b"\xff")) as client, pytest.raises(CentreAway):
        client.feed(0, "e")


@pytest.mark.parametrize(
    ("status", "word", "answer"),
    [(204, "", SubjectAnswer.KEPT), (410, "erased", SubjectAnswer.ERASED),
     (403, "other_place", SubjectAnswer.REFUSED)],
)  # fmt: skip
def test_what_became_of_a_persons_record_is_told_apart(
    status: int, word: str, answer: SubjectAnswer
) -> None:
    with only(httpx.Response(status, json={"error": word})) as client:
        assert client.put_subject(UUID(int=1), b"") is answer


def test_a_key_that_was_withdrawn_is_not_taken_for_another_places_record() -> None:
    for response in (httpx.Response(403, json={"error": "other_station"}), httpx.Response(403)):
        with only(response) as client, pytest.raises(NotAllowed):
            client.put_subject(UUID(int=1), b"")
