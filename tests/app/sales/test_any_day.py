"""Any day at a till, restarts in it, against a model kept beside: the money always agrees."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.catalog.model import Tax, TenderKind
from app.sales import wire
from app.sales.amounts import Split
from app.sales.errors import SaleRefused
from app.sales.model import Completed, Paid, RefundReason, RefundRecord, SaleRecord
from app.sales.totals import day_totals
from tests.app.catalog.shelf import GAMTAE, PASTE, RICE, WHEAT
from tests.app.sales.counter import OPERATOR, Counter, open_counter

TODAY = 20251120
CODES = st.sampled_from([good.barcode for good in (RICE, PASTE, GAMTAE, WHEAT)])


class AnyDay(RuleBasedStateMachine):
    """What the customers paid and got back is counted here in the plainest way."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.counter: Counter = open_counter(Path(self.folder.name))
        self.drawer = 0
        self.sales: dict[int, SaleRecord] = {}
        self.refunds: list[RefundRecord] = []
        self.numbers: list[str] = []

    def teardown(self) -> None:
        self.counter.engine.dispose()
        self.folder.cleanup()

    @rule(code=CODES, quantity=st.integers(1, 5))
    def scan(self, code: str, quantity: int) -> None:
        before = self.counter.till.basket().count
        self.counter.till.scan(code, quantity)
        assert self.counter.till.basket().count == before + quantity

    @rule(won=st.integers(1, 30_000))
    def unregistered(self, won: int) -> None:
        self.counter.till.add_unregistered("4006381333931", won, "곡류")

    @rule(won=st.integers(0, 20_000))
    def discount(self, won: int) -> None:
        try:
            self.counter.till.discount(won, "행사")
        except SaleRefused:
            basket = self.counter.till.basket()
            assert won > basket.gross or basket.gross - won < basket.paid

    @precondition(lambda self: self.counter.till.basket().lines)
    @rule(received=st.integers(1, 200_000))
    def cash(self, received: int) -> None:
        rest = self.counter.till.basket().rest
        self.paid(self.counter.till.pay_cash(received, operator=OPERATOR))
        self.drawer += min(received, rest)

    @precondition(lambda self: self.counter.till.basket().rest > 0)
    @rule(part=st.integers(1, 4))
    def card(self, part: int) -> None:
        rest = self.counter.till.basket().rest
        won = -(-rest // part)
        self.paid(self.counter.till.pay_card_separate(won, operator=OPERATOR))

    @precondition(lambda self: self.counter.till.basket().lines)
    @rule()
    def hold_and_recall(self) -> None:
        before = self.counter.till.basket()
        assert self.counter.till.recall(self.counter.till.hold()) == before

    @precondition(lambda self: self.sales)
    @rule(data=st.data())
    def refund(self, data: st.DataObject) -> None:
        seq = data.draw(st.sampled_from(sorted(self.sales)))
        number = self.sales[seq].receipt_no
        left = self.counter.refunds.find_by_receipt_no(number).refundable
        if not left:
            return
        chosen = data.draw(st.sets(st.sampled_from(left), min_size=1))
        reason = RefundReason.OTHER
        record = self.counter.refunds.refund(seq, chosen, reason, operator=OPERATOR).record
        self.refunds.append(record)
        self.numbers.append(record.receipt_no)
        self.drawer -= sum(t.won for t in record.tenders if t.kind is TenderKind.CASH)

    @rule()
    def restart(self) -> None:
        before = self.counter.till.basket()
        self.counter.engine.dispose()
        self.counter = open_counter(Path(self.folder.name))
        assert self.counter.till.basket() == before

    def paid(self, paid: Paid) -> None:
        if isinstance(paid, Completed):
            assert paid.seq is not None
            self.sales[paid.seq] = paid.record
            self.numbers.append(paid.record.receipt_no)

    @invariant()
    def the_chain_is_whole(self) -> None:
        self.counter.audit()
        assert len(self.counter.entries()) == len(self.numbers)

    @invariant()
    def numbers_run_on(self) -> None:
        assert self.numbers == [f"T01-{no:06d}" for no in range(1, len(self.numbers) + 1)]

    @invariant()
    def the_drawer_is_what_the_rows_say(self) -> None:
        totals = day_totals(self.counter.engine, TODAY)
        cash = [each.net for each in totals.tenders if each.kind is TenderKind.CASH]
        open_cash = [t.won for t in self.counter.till.basket().tenders if t.kind is TenderKind.CASH]
        assert sum(cash) + sum(open_cash) == self.drawer
        assert totals.net == sum(each.net for each in totals.tenders)
        assert totals.sold_won == sum(record.total for record in self.sales.values())

    @invariant()
    def no_sale_gives_back_more_than_it_took(self) -> None:
        for seq, sale in self.sales.items():
            back = [record for record in self.refunds if record.sale_seq == seq]
            lines = [line for record in back for line in record.lines]
            assert len({line.no for line in lines}) == len(lines)
            assert sum(record.total for record in back) <= sale.total
            if len(lines) == len(sale.lines):
                assert _sum(back) == sale.split

    @invariant()
    def entries_say_what_was_done(self) -> None:
        for row in self.counter.entries():
            if row.kind == wire.SALE:
                record = self.sales[row.seq]
                assert wire.read_sale(wire.sale_face(record), row.body) == record
                taxed = [line.won for line in record.lines if line.tax is Tax.TAXED]
                assert record.split.taxed == sum(taxed)


def _sum(records: list[RefundRecord]) -> Split:
    splits = [record.split for record in records]
    return Split(
        sum(each.exempt for each in splits),
        sum(each.supply for each in splits),
        sum(each.vat for each in splits),
    )


TestAnyDay = AnyDay.TestCase
TestAnyDay.settings = settings(
    max_examples=8,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
