"""What a till refuses, and why."""

from enum import StrEnum

from app.catalog.model import NotTaken


class SalesError(Exception):
    """The base of this slice's errors."""


class BadSalesRecord(SalesError, ValueError):
    """A face and a body that are none of this slice's, disagree, or are of an unknown version."""


class SaleReason(StrEnum):
    EMPTY = "empty"
    NO_SUCH_LINE = "no_such_line"
    NO_SUCH_BASKET = "no_such_basket"
    NO_SUCH_TENDER = "no_such_tender"
    BASKET_NOT_EMPTY = "basket_not_empty"
    BAD_QUANTITY = "bad_quantity"
    BAD_PRICE = "bad_price"
    BAD_CATEGORY = "bad_category"
    BAD_DISCOUNT = "bad_discount"
    BAD_APPROVAL = "bad_approval"  # not eight digits
    TENDERS_TAKEN = "tenders_taken"  # take them out of the basket first
    TENDER_NOT_TAKEN = "tender_not_taken"  # this place does not take it: `not_taken` says why
    TOO_MUCH = "too_much"  # only cash gives change
    ADULT_CHECK = "adult_check"
    NO_VAT_RULE = "no_vat_rule"
    NO_PLACE = "no_place"
    NO_SELLER = "no_seller"
    SMALLEST_ORDER = "smallest_order"  # the seller sells no fewer at once
    PAYMENT_OPEN = "payment_open"  # nobody knows yet whether this basket is paid
    NO_PAYMENT = "no_payment"
    NOT_A_PAYMENT_CODE = "not_a_payment_code"
    NOT_A_TICKET = "not_a_ticket"
    BAD_TICKET = "bad_ticket"  # not as the kiosk signed it
    HELD_PAID = "held_paid"
    HELD_TAKEN_BACK = "held_taken_back"
    HELD_RUN_OUT = "held_run_out"
    TOO_MANY_HELD = "too_many_held"
    ALREADY_APPROVED = "already_approved"
    ALREADY_SETTLED = "already_settled"


class SaleRefused(SalesError):
    """Nothing was changed."""

    def __init__(self, reason: SaleReason, not_taken: NotTaken | None = None) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.not_taken = not_taken


class WhyNoRefund(StrEnum):
    NOT_A_RECEIPT = "not_a_receipt"  # the code is no slip of ours at all
    OTHER_STATION = "other_station"  # 다른 기기의 영수증
    NOT_A_SALE = "not_a_sale"
    ALTERED = "altered"  # names a sale of this station, but is not what was signed here
    NO_SUCH_SALE = "no_such_sale"
    NO_SUCH_LINE = "no_such_line"
    TRAINING = "training"  # nothing is booked in training, so nothing goes back
    NOTHING_CHOSEN = "nothing_chosen"
    ALREADY_REFUNDED = "already_refunded"


class RefundRefused(SalesError):
    """Nothing was paid back; `station` is the other station, `lines` those refunded before."""

    def __init__(
        self, reason: WhyNoRefund, *, station: str = "", lines: tuple[int, ...] = ()
    ) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.station = station
        self.lines = lines
