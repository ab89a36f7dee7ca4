"""The office asks the centre: sessions, roles, typed answers, errors that can be told apart."""

from collections.abc import Iterator
from datetime import timedelta

import httpx
import pytest

from app.access.model import Role, StationKind
from app.central.centre import Centre
from app.central.client import (
    MustWait,
    NotAllowed,
    NotDone,
    OfficeClient,
    ServerAway,
    SessionOver,
    WrongCredentials,
)
from app.storage.unit_of_work import UnitOfWork
from tests.app.central.doubles import Chain, Hands
from tests.app.central.trade import DAY, sell

PASSWORD = "마당의 긴 암호"


@pytest.fixture
def office(centre: Centre, url: str) -> Iterator[OfficeClient]:
    roles = {"dev": Role.DEVICE_MANAGER, "audit": Role.AUDITOR, "clerk": Role.CLERK}
    for login, role in roles.items():
        centre.users.save(login, "홍길동", role, PASSWORD)
    with OfficeClient(url) as client:
        yield client


def test_a_session_begins_with_the_password_and_ends_with_the_day(
    centre: Centre, clock: Hands, office: OfficeClient
) -> None:
    with pytest.raises(SessionOver):
        office.today()
    with pytest.raises(WrongCredentials):
        office.sign_in("audit", "wrong")
    signed_in = office.sign_in("audit", PASSWORD)
    assert (signed_in.name, signed_in.role) == ("홍길동", Role.AUDITOR)
    assert office.today().day == DAY
    clock.advance(timedelta(hours=13))
    with pytest.raises(SessionOver):
        office.today()
    office.sign_in("audit", PASSWORD)
    office.sign_out()
    with pytest.raises(SessionOver):
        office.today()


def test_who_guesses_has_to_wait(office: OfficeClient) -> None:
    for _ in range(2):
        with pytest.raises(WrongCredentials):
            office.sign_in("audit", "wrong")
    with pytest.raises(MustWait) as caught:
        office.sign_in("audit", "wrong")
    assert caught.value.seconds == 30
    with pytest.raises(MustWait):
        office.sign_in("audit", PASSWORD)


def test_roles_decide_who_reads_and_who_makes_codes(office: OfficeClient) -> None:
    office.sign_in("clerk", PASSWORD)
    with pytest.raises(NotAllowed):
        office.today()
    office.sign_in("audit", PASSWORD)
    with pytest.raises(NotAllowed):
        office.enrolment_code("rpc", StationKind.WEIGH)
    office.sign_in("dev", PASSWORD)
    code = office.enrolment_code("rpc", StationKind.WEIGH)
    assert (code.station, code.kind) == ("W01", StationKind.WEIGH)
    assert office.enrolment_code("rpc", StationKind.WEIGH).station == "W02"


def test_a_code_for_a_station_that_was_is_refused_in_a_word(
    centre: Centre, clock: Hands, office: OfficeClient
) -> None:
    Chain("W01").enrolled(centre.engine, clock)
    office.sign_in("dev", PASSWORD)
    with pytest.raises(NotDone) as caught:
        office.enrolment_code("rpc", StationKind.WEIGH, "W01")
    assert caught.value.word == "station_taken"


def test_the_office_sees_stations_sales_and_the_ledger(
    centre: Centre, clock: Hands, office: OfficeClient
) -> None:
    office.sign_in("audit", PASSWORD)
    assert office.ledger().origin is None
    chain = Chain("T01").enrolled(centre.engine, clock)
    sell(chain)
    chain.add(99, [1], {"operator": 7})
    centre.sequencer.take("T01", chain.batch(1, 2))
    with UnitOfWork(centre.engine) as uow:
        centre.enrolment.seen(uow, "T01", waiting=3, oldest_ms=1_763_600_000_000, page="till/sale")
        uow.commit()
    centre.books.catch_up()
    (station,) = office.stations().stations
    assert (station.through, station.waiting, station.page) == (2, 3, "till/sale")
    assert station.last_seen == clock.now() == station.received_at
    assert [sale.total_won for sale in office.sales(DAY).sales] == [69_500]
    assert office.bags(DAY).bags == ()
    today = office.today(DAY)
    assert (today.stations_waiting, today.entries_waiting, today.quarantined) == (1, 3, 1)
    ledger = office.ledger()
    published = centre.checkpoints.last(2025)
    assert published is not None
    assert (ledger.size, ledger.checkpoint) == (published.checkpoint.size, published.note)
    assert ledger.root == published.checkpoint.root.hex()
    assert (ledger.refusal, ledger.incidents, ledger.batches) == (None, (), 1)
    assert [each.word for each in office.quarantine().entries] == ["kind-99"]


def test_no_centre_and_nonsense_are_one_fault(office: OfficeClient) -> None:
    def nonsense(_request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"token": 7})

    def nothing(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("away", request=request)

    def broken(_request: httpx.Request) -> httpx.Response:
        return httpx.Response(500, text="oops")

    for answer in (nonsense, nothing, broken):
        with (
            OfficeClient("http://centre", httpx.MockTransport(answer)) as client,
            pytest.raises(ServerAway),
        ):
            client.sign_in("audit", PASSWORD)
