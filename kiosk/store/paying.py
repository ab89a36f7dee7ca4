"""From 「결제하기」 to money that moved or did not: one payment at a time, each end shown once."""

from app.catalog.model import Unknown
from app.sales.held import HeldTicket
from app.sales.self_service import How, KioskWays, Payment, PayState, Receipt, Way
from kiosk.store import says, sentences
from kiosk.store.desk import StoreDesk
from kiosk.store.goods import Goods
from kiosk.store.state import ADULT, CHECKING, CODE, EMPTY, PAY, RECEIPT, TO_TILL
from kiosk.store.visit import page_of_payment, paid_as


class Paying:
    """A view of the desk, as `Goods` is."""

    def __init__(self, desk: StoreDesk) -> None:
        self._desk = desk
        self._goods = Goods(desk)

    def begin(self) -> None:
        """Which page comes after 「이대로 맞나요?」; nobody chooses where there is one way only."""
        desk = self._desk
        short = next((line for line in desk.state.basket.lines if line.is_short), None)
        if short is not None:
            name = says.line_name(short, desk.state)
            desk.tell(sentences.too_few(name, short.smallest_order), "refused")
            return
        if desk.state.basket.needs_adult_check:
            desk.go(ADULT)
            return
        desk.set(busy=True)
        desk.ask(desk.kiosk.ways, self._ways_known)

    def show_code(self) -> None:
        """A code on the screen, for the customer's phone."""
        self._start(How.SHOWN, "")

    def scanned(self, code: str) -> None:
        """The customer's phone before the scanner pays; a good that is scanned goes in."""
        desk = self._desk

        def known(is_good: bool) -> None:  # noqa: FBT001 an answer
            payment = desk.state.payment
            if not is_good:
                self._start(How.SCANNED, code)
            elif payment is not None and payment.is_open:
                desk.tell(sentences.finish_paying(), "refused")
            else:
                self._goods.scan(code)

        catalogue = desk.parts.catalogue
        desk.ask(lambda: not isinstance(catalogue.find(code), Unknown), known)

    def to_till(self) -> None:
        desk = self._desk
        has_paper = desk.state.has_paper

        def hold() -> HeldTicket:
            ticket = desk.kiosk.hold()
            if has_paper:
                desk.kiosk.print_ticket(ticket.seq)
            return ticket

        def held(ticket: HeldTicket) -> None:
            desk.set(ticket=ticket, busy=False)
            desk.go(TO_TILL)

        desk.set(busy=True)
        desk.ask(hold, held)

    def cancel(self) -> None:
        desk = self._desk
        desk.set(busy=True)
        desk.ask(desk.kiosk.cancel_payment, self.found)

    def found(self, payment: Payment) -> None:
        """The page that the payment's state asks for; an end is shown once, however often told."""
        desk = self._desk
        if payment.order_id == desk.state.ended:
            desk.set(busy=False)
            return
        desk.set(payment=payment, busy=False)
        seq = paid_as(payment)
        if payment.state is PayState.DECLINED:
            self._declined(payment)
        elif seq is not None:
            self._paid(payment, seq)
        else:
            desk.go(page_of_payment(payment))

    def _ways_known(self, ways: KioskWays) -> None:
        self._desk.set(ways=ways, busy=False)
        if Way.QR_PAY in ways.open:
            self._desk.go(PAY)
        else:
            self.to_till()

    def _start(self, how: How, code: str) -> None:
        """What is open is given up first: if the phone was faster there, that is the payment."""
        desk, kiosk = self._desk, self._desk.kiosk

        def start() -> Payment:
            shown = kiosk.payment()
            if shown is not None and shown.is_open:
                shown = kiosk.cancel_payment()
                if shown.state is not PayState.DECLINED:
                    return shown  # paid, or nobody knows: never two
            kiosk.leave()
            return kiosk.start_payment(how, code)

        desk.set(busy=True)
        desk.ask(start, self.found)

    def _declined(self, payment: Payment) -> None:
        desk = self._desk
        desk.set(payment=None, ended=payment.order_id)
        desk.ask(desk.kiosk.leave, lambda _nothing: None)
        desk.hush()
        if desk.page in {CODE, CHECKING}:
            desk.go(PAY)
        given_up = "" if payment.reason is None else payment.reason.value
        desk.tell(sentences.declined(payment.reason), "" if given_up == "cancelled" else "refused")

    def _paid(self, payment: Payment, seq: int) -> None:
        desk = self._desk
        desk.set(ended=payment.order_id, basket=EMPTY)
        desk.hush()

        def known(receipt: Receipt) -> None:
            desk.set(receipt=receipt, phone_receipt=False)
            desk.go(RECEIPT)

        desk.ask(lambda: desk.kiosk.receipt(seq), known)
