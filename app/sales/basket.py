"""A customer's goods and tenders while they are still being rung up."""

from dataclasses import dataclass, replace

from app.catalog.model import ART_OF_CATEGORY, PricedGood, Tax, TenderKind
from app.sales.errors import SaleReason, SaleRefused

UNREGISTERED = "미등록 상품"
UNREGISTERED_BASIS = "미등록: 과세로 팔고 사무실이 확인"
MOST_OF_A_LINE = 999
MOST_WON = 100_000_000


@dataclass(frozen=True)
class Line:
    """Goods in a basket; `sku` is "" for an unregistered good, known by its scanned `code` only."""

    no: int
    sku: str
    option: str
    code: str
    name: str
    pack: str
    category: str
    art: str
    quantity: int
    unit_won: int
    tax: Tax
    tax_basis: str
    seller: str
    origin: str = ""
    smallest_order: int = 1
    is_adult_only: bool = False

    @property
    def won(self) -> int:
        return self.quantity * self.unit_won

    @property
    def is_short(self) -> bool:
        """Fewer than the seller sells at once: to be said, not refused."""
        return self.quantity < self.smallest_order


@dataclass(frozen=True)
class Tender:
    """Money given (in a refund: given back); `received` is what was handed over, cash only.

    `approval` of a card is eight digits, or None while it still has to be written down.
    """

    no: int
    kind: TenderKind
    won: int
    received: int | None = None
    approval: str | None = None

    @property
    def change(self) -> int:
        return 0 if self.received is None else self.received - self.won


@dataclass(frozen=True)
class Basket:
    """One customer's goods and what was tendered so far; saved at each change.

    `held` names the basket-held entry, (station, seq), that it was opened from.
    """

    number: int
    lines: tuple[Line, ...] = ()
    tenders: tuple[Tender, ...] = ()
    discount_won: int = 0
    discount_reason: str = ""
    last: int | None = None
    adult_checked_by: int | None = None
    held: tuple[str, int] | None = None

    @property
    def gross(self) -> int:
        return sum(line.won for line in self.lines)

    @property
    def total(self) -> int:
        return self.gross - self.discount_won

    @property
    def paid(self) -> int:
        return sum(tender.won for tender in self.tenders)

    @property
    def rest(self) -> int:
        """Still to pay."""
        return self.total - self.paid

    @property
    def count(self) -> int:
        return sum(line.quantity for line in self.lines)

    @property
    def last_line(self) -> Line | None:
        """The line that changed last, if it is still there."""
        return next((line for line in self.lines if line.no == self.last), None)

    @property
    def needs_adult_check(self) -> bool:
        return self.adult_checked_by is None and any(line.is_adult_only for line in self.lines)

    def line(self, no: int) -> Line:
        found = next((line for line in self.lines if line.no == no), None)
        if found is None:
            raise SaleRefused(SaleReason.NO_SUCH_LINE)
        return found

    def add_good(self, priced: PricedGood, code: str, quantity: int) -> "Basket":
        """One line a good and option at one price and tax: a second scan makes it longer."""
        option = "" if priced.option is None else priced.option.code
        same = (priced.good.sku, option, priced.price.won, priced.tax.tax)
        for line in self.lines:
            if (line.sku, line.option, line.unit_won, line.tax) == same:
                return self.set_quantity(line.no, line.quantity + quantity)
        return self._add(_line_of(self._next_no, priced, option, code, quantity))

    def add_unregistered(self, code: str, won: int, category: str, seller: str) -> "Basket":
        if not 0 < won <= MOST_WON:
            raise SaleRefused(SaleReason.BAD_PRICE)
        line = Line(
            no=self._next_no, sku="", option="", code=code, name=UNREGISTERED, pack="",
            category=category, art=ART_OF_CATEGORY.get(category, "shopping-bag"), quantity=1,
            unit_won=won, tax=Tax.TAXED, tax_basis=UNREGISTERED_BASIS, seller=seller,
        )  # fmt: skip
        return self._add(line)

    def set_quantity(self, no: int, quantity: int) -> "Basket":
        if not 1 <= quantity <= MOST_OF_A_LINE:
            raise SaleRefused(SaleReason.BAD_QUANTITY)
        changed = replace(self.line(no), quantity=quantity)
        lines = tuple(changed if line.no == no else line for line in self.lines)
        return self._checked(replace(self, lines=lines, last=no))

    def remove(self, no: int) -> "Basket":
        gone = self.line(no)
        lines = tuple(line for line in self.lines if line is not gone)
        last = lines[-1].no if lines else None
        return self._checked(replace(self, lines=lines, last=last))

    def discount(self, won: int, reason: str) -> "Basket":
        """Off the whole receipt, in place of a discount given before; 0 takes it back."""
        return self._checked(replace(self, discount_won=won, discount_reason=reason if won else ""))

    def tender(
        self, kind: TenderKind, won: int, received: int | None = None, approval: str | None = None
    ) -> "Basket":
        if not self.lines:
            raise SaleRefused(SaleReason.EMPTY)
        if self.needs_adult_check:
            raise SaleRefused(SaleReason.ADULT_CHECK)
        if won > self.rest:
            raise SaleRefused(SaleReason.TOO_MUCH)
        if won < 0 or not won <= (received or won) <= MOST_WON or (won == 0 and self.rest > 0):
            raise SaleRefused(SaleReason.BAD_PRICE)
        if won == 0 and self.tenders:
            return self
        if won == 0 and kind is not TenderKind.CASH:
            raise SaleRefused(SaleReason.BAD_PRICE)
        no = max((tender.no for tender in self.tenders), default=0) + 1
        return replace(self, tenders=(*self.tenders, Tender(no, kind, won, received, approval)))

    def remove_tender(self, no: int) -> "Basket":
        left = tuple(tender for tender in self.tenders if tender.no != no)
        if len(left) == len(self.tenders):
            raise SaleRefused(SaleReason.NO_SUCH_TENDER)
        return replace(self, tenders=left)

    @property
    def _next_no(self) -> int:
        return max((line.no for line in self.lines), default=0) + 1

    def _add(self, line: Line) -> "Basket":
        if not 1 <= line.quantity <= MOST_OF_A_LINE:
            raise SaleRefused(SaleReason.BAD_QUANTITY)
        return replace(self, lines=(*self.lines, line), last=line.no)

    def _checked(self, changed: "Basket") -> "Basket":
        if not 0 <= changed.discount_won <= changed.gross:
            raise SaleRefused(SaleReason.BAD_DISCOUNT)
        if changed.rest < 0:
            raise SaleRefused(SaleReason.TENDERS_TAKEN)
        return changed


def _line_of(no: int, priced: PricedGood, option: str, code: str, quantity: int) -> Line:
    good = priced.good
    return Line(
        no=no, sku=good.sku, option=option, code=code or good.barcode, name=good.short_name,
        pack=good.pack if priced.option is None else priced.option.label, category=good.category,
        art=good.art, quantity=quantity, unit_won=priced.price.won, tax=priced.tax.tax,
        tax_basis=priced.tax.basis, seller=good.seller, origin=good.origin,
        smallest_order=good.smallest_order, is_adult_only=good.is_adult_only,
    )  # fmt: skip
