"""What the emulated service knows: orders, customer codes, and what was charged."""

import secrets
import threading
from dataclasses import dataclass, field

from app.devices.payments.emvco import MerchantQr, decode, encode
from app.devices.payments.model import WhyDeclined
from app.shared.clock import Clock, utc_ms

CODE_GOOD_FOR_MS = 180_000  # a dynamic code lives three minutes (FSC QR standard, 2018-11-06)
CODE_PREFIX = "800088"  # how a ZeroPay bar code begins
MERCHANT_NAME, MERCHANT_CITY = "GANGJIN TRUST SHOP", "GANGJIN"
LARGE_PURSE_WON = 10_000_000


class OtherAmount(Exception):
    """The order is known with another amount."""


class NoSuchCode(Exception):
    """Nobody shows this code."""


@dataclass
class Order:
    """`state` is waiting, approved or declined; `qr` only where we presented it."""

    won: int
    state: str = "waiting"
    qr: str = ""
    until_ms: int = 0
    approval: str = ""
    at_ms: int = 0
    reason: str = ""

    def told(self) -> dict[str, object]:
        return {
            "state": self.state,
            "approval": self.approval,
            "at_ms": self.at_ms,
            "reason": self.reason,
        }


@dataclass
class Charge:
    order_id: str
    won: int


@dataclass
class Purse:
    """A customer's code: good for one payment of at most `won`."""

    won: int
    until_ms: int
    used_by: str = ""


@dataclass
class Service:
    """One lock around everything: requests come in threads."""

    clock: Clock
    orders: dict[str, Order] = field(default_factory=dict)
    purses: dict[str, Purse] = field(default_factory=dict)
    charges: list[Charge] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def present(self, order_id: str, merchant: str, won: int) -> dict[str, object]:
        with self.lock:
            order = self._order(order_id, won)
            if not order.qr:
                code = MerchantQr(merchant, MERCHANT_NAME, MERCHANT_CITY, won, order_id)
                order.qr, order.until_ms = encode(code), self._now() + CODE_GOOD_FOR_MS
            return {"qr": order.qr, "until_ms": order.until_ms}

    def charge(self, order_id: str, code: str, won: int) -> dict[str, object]:
        with self.lock:
            purse = self.purses.get(code)
            if purse is None:
                raise NoSuchCode(code)
            order = self._order(order_id, won)
            if order.state == "waiting":
                self._draw(order_id, order, purse)
            return order.told()

    def state(self, order_id: str) -> dict[str, object]:
        with self.lock:
            order = self.orders.get(order_id)
            if order is None:
                return {"state": "unknown"}
            if order.state == "waiting" and order.qr and self._now() > order.until_ms:
                self._decline(order, WhyDeclined.EXPIRED)
            return order.told()

    def cancel(self, order_id: str) -> dict[str, object]:
        """Also of an order that never came: should it come later, it is refused."""
        with self.lock:
            order = self.orders.setdefault(order_id, Order(won=-1))
            if order.state == "waiting":
                self._decline(order, WhyDeclined.CANCELLED)
            return order.told()

    def refuse(self, order_id: str) -> None:
        """The customer's bank says no to this order, whenever it comes."""
        with self.lock:
            order = self.orders.setdefault(order_id, Order(won=-1))
            if order.state == "waiting":
                self._decline(order, WhyDeclined.REFUSED)

    def phone_pays(self, qr: str, *, agrees: bool) -> dict[str, object]:
        """What the customer's phone does after scanning our code; `BadQr`, `NoSuchCode`."""
        code = decode(qr)
        with self.lock:
            order = self.orders.get(code.order_id)
            if order is None or order.qr != qr:
                raise NoSuchCode(code.order_id)
            if order.state == "waiting" and self._now() > order.until_ms:
                self._decline(order, WhyDeclined.EXPIRED)
            if order.state == "waiting" and agrees:
                self._approve(code.order_id, order)
            elif order.state == "waiting":
                self._decline(order, WhyDeclined.REFUSED)
            return order.told()

    def phone_code(self, won: int = LARGE_PURSE_WON) -> str:
        """A code on the customer's phone, good for three minutes and `won` won."""
        code = CODE_PREFIX + "".join(secrets.choice("0123456789") for _ in range(18))
        with self.lock:
            self.purses[code] = Purse(won, self._now() + CODE_GOOD_FOR_MS)
        return code

    def told(self) -> list[dict[str, object]]:
        """Everything that was charged, in order."""
        with self.lock:
            return [{"order": each.order_id, "won": each.won} for each in self.charges]

    def _order(self, order_id: str, won: int) -> Order:
        order = self.orders.setdefault(order_id, Order(won))
        if order.won not in {won, -1}:
            raise OtherAmount(order_id)
        return order

    def _draw(self, order_id: str, order: Order, purse: Purse) -> None:
        if purse.used_by or self._now() > purse.until_ms:
            self._decline(order, WhyDeclined.EXPIRED)
        elif purse.won < order.won:
            self._decline(order, WhyDeclined.NO_MONEY)
        else:
            purse.used_by = order_id
            self._approve(order_id, order)

    def _approve(self, order_id: str, order: Order) -> None:
        self.charges.append(Charge(order_id, order.won))
        order.state, order.at_ms = "approved", self._now()
        order.approval = f"{len(self.charges):08d}"

    def _decline(self, order: Order, why: WhyDeclined) -> None:
        order.state, order.reason = "declined", why.value

    def _now(self) -> int:
        return utc_ms(self.clock.now())
