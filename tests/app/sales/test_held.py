"""A basket moves from a kiosk to a till: by its ticket, by the LAN, in time, and only once."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.ledger import base45
from app.ledger.entry import decode_entry
from app.ledger.kinds import WORDS
from app.sales import documents, wire
from app.sales.errors import BadSalesRecord, SaleReason, SaleRefused
from app.sales.held import Gone, HeldBasket, HeldLine, HeldRecord, HeldTicket, Neighbours
from app.sales.model import OpenedHeld, SaleRecord
from app.sales.self_service import How
from app.sales.service import Till
from app.sales.store import HeldPaidRow, HeldRow
from app.sales.ticket import MOST_ON_PAPER, PREFIX, held_of, read_ticket, ticket_text
from app.shared import canonical
from app.storage.unit_of_work import UnitOfWork, reading
from tests.app.catalog.shelf import BEER, GAMTAE, OATS, RICE
from tests.app.sales.counter import OPERATOR, Counter, completed, open_counter, said
from tests.app.sales.stand import STAFF, Stand, again, open_stand
from tests.app.sales.test_kiosk import refused

TEN = timedelta(minutes=10)


@pytest.fixture
def stand(tmp_path: Path) -> Stand:
    stand = open_stand(tmp_path)
    stand.kiosk.scan(RICE.barcode)
    stand.kiosk.add(OATS.sku, "3kg", 2)
    return stand


@pytest.fixture
def counter(tmp_path: Path) -> Counter:
    return open_counter(tmp_path)


def till_of(counter: Counter, neighbours: Neighbours) -> Till:
    """The same till, with a LAN."""
    desk = counter.till._desk
    return Till(
        counter.engine, counter.journal, desk.catalogue, counter.printing, desk.settings, neighbours
    )


def knows(stand: Stand) -> Neighbours:
    return Neighbours(key=lambda code: stand.key.public_bytes if code == "S01" else None)


def pay(counter: Counter, till: Till, opened: OpenedHeld) -> SaleRecord:
    return completed(till.pay_cash(opened.basket.rest, operator=OPERATOR)).record


def test_a_basket_that_is_moved_leaves_room_for_the_next_visitor(stand: Stand) -> None:
    ticket = stand.kiosk.hold()
    assert (ticket.number, ticket.won, ticket.count) == (1, 94_000, 3)
    assert ticket.until == stand.clock.now() + TEN
    assert stand.kiosk.basket().lines == ()
    assert stand.kiosk.held() == (ticket,)
    assert [WORDS[kind] for kind in stand.kinds()] == ["basket-held"]
    stand.audit()


def test_a_ticket_opens_at_a_till_that_has_no_lan(stand: Stand, counter: Counter) -> None:
    """Its prices are then the till's own: nobody knows who signed it."""
    ticket = stand.kiosk.hold()
    opened = counter.till.open_held(ticket.qr)
    assert not opened.verified
    assert (opened.held.number, opened.missing, opened.changed_won) == (1, (), 0)
    assert [(line.sku, line.option, line.quantity) for line in opened.basket.lines] == [
        (RICE.sku, "", 1), (OATS.sku, "3kg", 2),
    ]  # fmt: skip
    record = pay(counter, counter.till, opened)
    assert record.held == ("S01", ticket.seq)
    row = counter.entries()[-1]
    assert wire.read_sale(decode_entry(row.entry).face, row.body) == record


def test_a_known_kiosks_ticket_is_verified_and_its_prices_hold(
    stand: Stand, counter: Counter
) -> None:
    ticket = stand.kiosk.hold()
    till = till_of(counter, knows(stand))
    told = read_ticket(ticket.qr)
    assert told.signed_by(stand.key.public_bytes)
    cheaper = replace(told.held.lines[0], unit_won=30_000)
    held = replace(told.held, lines=(cheaper,), won=30_000)
    assert till.open_held(ticket.qr).verified
    till.clear()
    opened = till.open_held_here(held)
    assert (opened.basket.total, opened.changed_won) == (30_000, 0)


def test_a_basket_is_paid_once(stand: Stand, counter: Counter) -> None:
    ticket = stand.kiosk.hold()
    pay(counter, counter.till, counter.till.open_held(ticket.qr))
    assert counter.count(HeldPaidRow) == 1
    with refused(SaleReason.HELD_PAID):
        counter.till.open_held(ticket.qr)


def test_a_second_scan_goes_on_with_what_is_open_or_put_aside(
    stand: Stand, counter: Counter
) -> None:
    ticket = stand.kiosk.hold()
    first = counter.till.open_held(ticket.qr)
    assert counter.till.open_held(ticket.qr).basket == first.basket
    counter.till.hold()
    counter.till.scan(GAMTAE.barcode)
    with refused(SaleReason.BASKET_NOT_EMPTY):
        counter.till.open_held(ticket.qr)
    counter.till.clear()
    assert counter.till.open_held(ticket.qr).basket.lines == first.basket.lines
    assert counter.till.held() == ()


def test_a_tills_own_baskets_are_put_aside_and_taken_up_as_before(
    stand: Stand, counter: Counter
) -> None:
    counter.till.scan(GAMTAE.barcode)
    number = counter.till.hold()
    counter.till.open_held(stand.kiosk.hold().qr)
    with refused(SaleReason.BASKET_NOT_EMPTY):
        counter.till.recall(number)
    counter.till.clear()
    assert counter.till.recall(number).total == 15_000


@pytest.mark.parametrize(
    ("gone", "reason"),
    [
        (Gone.PAID, SaleReason.HELD_PAID),
        (Gone.TAKEN_BACK, SaleReason.HELD_TAKEN_BACK),
        (Gone.RUN_OUT, SaleReason.HELD_RUN_OUT),
    ],
)
def test_what_the_lan_tells_is_believed(
    stand: Stand, counter: Counter, gone: Gone, reason: SaleReason
) -> None:
    ticket, told = stand.kiosk.hold(), dict[tuple[str, int], Gone]()
    till = till_of(counter, Neighbours(gone=lambda station, seq: told.get((station, seq))))
    opened = till.open_held(ticket.qr)
    told["S01", ticket.seq] = gone
    with refused(reason):
        till.pay_cash(opened.basket.rest, operator=OPERATOR)
    till.clear()
    with refused(reason):
        till.open_held(ticket.qr)


def test_after_ten_minutes_it_has_run_out(stand: Stand, counter: Counter) -> None:
    ticket = stand.kiosk.hold()
    counter.clock.pass_by(TEN + timedelta(seconds=1))
    with refused(SaleReason.HELD_RUN_OUT):
        counter.till.open_held(ticket.qr)


def test_a_basket_opened_in_time_may_be_paid_later(stand: Stand, counter: Counter) -> None:
    opened = counter.till.open_held(stand.kiosk.hold().qr)
    counter.clock.pass_by(TEN * 2)
    assert pay(counter, counter.till, opened).total == 94_000


def test_baskets_of_the_place_are_listed_until_they_are_paid_here(
    stand: Stand, counter: Counter
) -> None:
    baskets: list[HeldBasket] = []
    till = till_of(counter, Neighbours(held=lambda: baskets))
    for _ in range(2):
        ticket = stand.kiosk.hold()
        row = stand.entries()[-1]
        baskets.insert(0, held_of(row.entry, row.body))
        stand.clock.pass_by(timedelta(minutes=1))
        stand.kiosk.scan(RICE.barcode)
    assert [each.number for each in till.held_elsewhere()] == [1, 2]
    opened = till.open_held_here(till.held_elsewhere()[0])
    assert opened.verified
    pay(counter, till, opened)
    assert [each.seq for each in till.held_elsewhere()] == [ticket.seq]
    counter.clock.pass_by(TEN * 2)
    assert till.held_elsewhere() == ()


def test_an_age_that_staff_saw_at_the_kiosk_need_not_be_seen_again(
    stand: Stand, counter: Counter
) -> None:
    stand.kiosk.scan(BEER.barcode)
    stand.kiosk.confirm_adult(operator=STAFF)
    ticket = stand.kiosk.hold()
    assert counter.till.open_held(ticket.qr).basket.needs_adult_check  # nobody knows who says so
    counter.till.clear()
    opened = till_of(counter, knows(stand)).open_held(ticket.qr)
    assert opened.basket.adult_checked_by == STAFF


def test_goods_that_the_till_does_not_know_are_named(stand: Stand, counter: Counter) -> None:
    held = read_ticket(stand.kiosk.hold().qr).held
    strange = replace(held.lines[0], sku="GJ-9999")
    opened = counter.till.open_held_here(replace(held, lines=(strange, held.lines[1])))
    assert opened.missing == ("GJ-9999",)
    assert opened.changed_won == 62_000 - 94_000


@pytest.mark.parametrize("text", ["", "MD1:00", "4006381333931", "mk1:00"])
def test_what_is_no_ticket_is_told_apart(counter: Counter, text: str) -> None:
    with refused(SaleReason.NOT_A_TICKET):
        counter.till.open_held(text)


def test_an_altered_ticket_is_refused(stand: Stand, counter: Counter) -> None:
    ticket = stand.kiosk.hold()
    till = till_of(counter, knows(stand))
    value = canonical.decode(base45.decode(ticket.qr.removeprefix(PREFIX)))
    assert isinstance(value, list)
    for at, field in enumerate(value):
        assert isinstance(field, bytes)
        altered = [*value[:at], field[:-1] + bytes([field[-1] ^ 1]), *value[at + 1 :]]
        with refused(SaleReason.BAD_TICKET):
            till.open_held(PREFIX + base45.encode(canonical.encode(altered)))
    body = value[1].replace(b"GJ-0208", b"GJ-0099")
    exchanged = [value[0], body, *value[2:]]
    with refused(SaleReason.BAD_TICKET):
        till.open_held(PREFIX + base45.encode(canonical.encode(exchanged)))
    for text in (ticket.qr + "0", ticket.qr[:-3], PREFIX, PREFIX + "?"):
        with refused(SaleReason.BAD_TICKET):
            till.open_held(text)


def test_another_kinds_entry_is_no_ticket(stand: Stand) -> None:
    stand.kiosk.start_payment(How.SCANNED, stand.service.phone_code())
    (row,) = stand.entries()
    with pytest.raises(BadSalesRecord):
        held_of(row.entry, row.body)


def test_the_ticket_on_paper_carries_number_and_code(stand: Stand) -> None:
    ticket = stand.kiosk.hold()
    assert stand.papers() == []
    assert stand.kiosk.print_ticket(ticket.seq) == 0
    assert stand.papers() == [documents.HELD_TICKET]
    (issued,) = stand.printing.issued_for(ticket.seq)
    assert "합계: 94,000원" in said(issued.document)
    assert f"S01 · {ticket.seq}" in said(issued.document)


@pytest.mark.parametrize(("lines", "fits"), [(1, True), (30, True), (60, False)])
def test_thirty_lines_fit_a_code_on_paper(stand: Stand, lines: int, fits: bool) -> None:
    """More are found by the LAN alone."""
    each = HeldLine("GJ-0208", "10kg", 12, 32_000)
    record = HeldRecord(99, 0, 20251120, "SHOP-01", 1_763_593_200_000, (each,) * lines, 7)
    with UnitOfWork(stand.engine) as uow:
        face, body = wire.held_face(record), wire.held_body(record)
        entry = stand.journal.append(uow, wire.BASKET_HELD, face, body)
    text = ticket_text(entry)
    assert len(text) <= MOST_ON_PAPER
    assert (text != "") == fits


# --- at the kiosk --------------------------------------------------------------------------


def test_one_tap_takes_it_back(stand: Stand) -> None:
    before = stand.kiosk.basket()
    ticket = stand.kiosk.hold()
    back = stand.kiosk.take_back(ticket.seq)
    assert back.lines == before.lines
    assert stand.kiosk.basket() == back
    assert stand.kiosk.held() == ()
    assert [WORDS[kind] for kind in stand.kinds()] == ["basket-held", "basket-released"]
    stand.kiosk.clear()
    with refused(SaleReason.NO_SUCH_BASKET):
        stand.kiosk.take_back(ticket.seq)
    stand.audit()


def test_whoever_takes_beer_back_is_looked_at_again(stand: Stand) -> None:
    stand.kiosk.scan(BEER.barcode)
    stand.kiosk.confirm_adult(operator=STAFF)
    assert stand.kiosk.take_back(stand.kiosk.hold().seq).needs_adult_check


def test_it_waits_while_another_basket_has_goods_in_it(stand: Stand) -> None:
    ticket = stand.kiosk.hold()
    stand.kiosk.scan(RICE.barcode)
    with refused(SaleReason.BASKET_NOT_EMPTY):
        stand.kiosk.take_back(ticket.seq)


def test_what_was_paid_at_the_till_is_not_taken_back(stand: Stand, tmp_path: Path) -> None:
    ticket = stand.kiosk.hold()
    stand = again(stand, tmp_path, neighbours=Neighbours(gone=lambda _station, _seq: Gone.PAID))
    with refused(SaleReason.HELD_PAID):
        stand.kiosk.take_back(ticket.seq)
    stand.clock.pass_by(TEN * 2)
    stand.kiosk.poll()
    assert stand.count(HeldRow) == 0
    assert [WORDS[kind] for kind in stand.kinds()] == ["basket-held"]


def test_its_end_is_written_down_also_after_a_restart(stand: Stand, tmp_path: Path) -> None:
    ticket = stand.kiosk.hold()
    stand.clock.pass_by(TEN + timedelta(seconds=1))
    assert stand.kiosk.held() == ()
    with refused(SaleReason.HELD_RUN_OUT):
        stand.kiosk.take_back(ticket.seq)
    stand = again(stand, tmp_path)
    stand.kiosk.recover()
    stand.kiosk.recover()
    row = stand.entries()[-1]
    record = wire.read_released(decode_entry(row.entry).face, row.body)
    assert (record.ticket_no, record.held_seq, int(record.how)) == (1, ticket.seq, 1)
    assert len(stand.entries()) == 2
    stand.audit()


def test_numbers_begin_anew_each_day(stand: Stand) -> None:
    assert hold(stand, 2) == [1, 2]
    stand.clock.pass_by(timedelta(days=1))
    stand.kiosk.poll()
    assert hold(stand, 1) == [1]


def test_after_99_comes_the_next_that_is_free(stand: Stand) -> None:
    first = stand.kiosk.hold()
    numbers = []
    for _ in range(99):
        stand.kiosk.scan(RICE.barcode)
        ticket = stand.kiosk.hold()
        numbers.append(ticket.number)
        stand.kiosk.take_back(ticket.seq)
        stand.kiosk.clear()
    assert numbers == [*range(2, 100), 2]
    assert first.number == 1


def test_no_number_is_given_twice_at_a_time(stand: Stand) -> None:
    assert hold(stand, 99) == list(range(1, 100))
    stand.kiosk.scan(RICE.barcode)
    with refused(SaleReason.TOO_MANY_HELD):
        stand.kiosk.hold()
    assert stand.kiosk.basket().total == 32_000


def hold(stand: Stand, count: int) -> list[int]:
    tickets: list[HeldTicket] = []
    for _ in range(count):
        if not stand.kiosk.basket().lines:
            stand.kiosk.scan(RICE.barcode)
        tickets.append(stand.kiosk.hold())
    return [each.number for each in tickets]


def test_a_refused_ticket_changes_nothing(counter: Counter) -> None:
    with pytest.raises(SaleRefused):
        counter.till.open_held("MK1:00")
    assert counter.till.basket().lines == ()
    with reading(counter.engine):
        assert counter.entries() == []
