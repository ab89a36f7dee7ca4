"""Entries of the trades as stations write them: a sale, a refund, bags."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Protocol

from app.access import wire as access
from app.catalog.model import Rounding, Tax, TenderKind, VatRule
from app.ledger.entry import FaceItem
from app.procurement.bags import BagId, BookedWeight
from app.procurement.judging import Accepted, Refused
from app.procurement.model import Allotment, Grade, Kind, MoistureSource, Reason, Scheme
from app.procurement.wire import entries as procurement
from app.sales import wire as sales
from app.sales.amounts import Split
from app.sales.basket import Tender
from app.sales.held import HeldLine, HeldRecord, Release, ReleasedRecord
from app.sales.model import ApprovalRecord, RefundReason, RefundRecord, SaleRecord, SoldLine
from app.shared.canonical import Value


class Chain(Protocol):
    """Whatever takes entries."""

    def add(self, kind: int, face: Sequence[FaceItem], body: Mapping[str, Value]) -> int: ...


DAY = 20251120
RULE = VatRule(20250101, 10, Rounding.HALF_UP, "부가가치세법 30", "treasurer")
ALLOTMENT = Allotment(2025, 107, 1, next(iter(Scheme)), next(iter(Kind)), "새청무", "800", 12)
WEIGHT = BookedWeight(
    Decimal("802.5"), "kg", Decimal("0.5"), 2_000, "bag type 800", b"ST,GS,+0802.5kg", "S-1", True,
    datetime(2025, 11, 20, 1, 42, tzinfo=UTC),
)  # fmt: skip


def lines(rice: int, beer: int) -> tuple[SoldLine, ...]:
    """Exempt rice at 32,000 won, taxed beer at 5,500."""
    return (
        SoldLine(
            1, "GJ-0001", "", "8800000000017", "강진쌀", "10kg", "강진쌀", rice, 32_000, 0,
            Tax.EXEMPT, "쌀", "county",
        ),
        SoldLine(
            2, "GJ-0002", "", "8800000000024", "보리맥주", "500ml", "가공식품", beer, 5_500, 0,
            Tax.TAXED, "주류", "county",
        ),
    )  # fmt: skip


def split(rice: int, beer: int) -> Split:
    return Split(rice * 32_000, beer * 5_000, beer * 500)


def sell(chain: Chain, receipt_no: str = "T01-0001", *, by_card: bool = False) -> int:
    """Two rice and one beer."""
    total = 2 * 32_000 + 5_500
    kind = TenderKind.CARD_SEPARATE if by_card else TenderKind.CASH
    record = SaleRecord(
        receipt_no, DAY, 7, "shop", lines(2, 1), (Tender(1, kind, total),), split(2, 1), RULE
    )
    return chain.add(sales.SALE, sales.sale_face(record), sales.sale_body(record))


def sell_alone(chain: Chain, receipt_no: str, held: tuple[str, int] | None = None) -> int:
    """A rice and a beer at a kiosk, or at a till what began at one."""
    tender = Tender(1, TenderKind.QR_PAY, 37_500, approval="00000001")
    record = SaleRecord(
        receipt_no, DAY, 0, "shop", lines(1, 1), (tender,), split(1, 1), RULE, held=held,
        order="" if held else "S01-1",
    )  # fmt: skip
    return chain.add(sales.SALE, sales.sale_face(record), sales.sale_body(record))


def ring(chain: Chain, call_no: int = 1) -> int:
    """A visitor calls staff at a kiosk."""
    return chain.add(access.CALLED, [call_no], access.call_body(0, "store/pay"))


def answer_ring(chain: Chain, station: str, call_no: int = 1) -> int:
    return chain.add(access.ANSWERED, [station, call_no, 21], access.call_body(21))


def end_ring(chain: Chain, call_no: int = 1) -> int:
    return chain.add(access.CALL_ENDED, [call_no, 1], access.call_body(0))


def hold(chain: Chain, ticket_no: int = 27) -> int:
    """A basket put aside at a kiosk."""
    each = (HeldLine("GJ-0001", "", 1, 32_000), HeldLine("GJ-0002", "", 1, 5_500))
    record = HeldRecord(ticket_no, 0, DAY, "shop", 1_763_600_600_000, each)
    return chain.add(sales.BASKET_HELD, sales.held_face(record), sales.held_body(record))


def release(chain: Chain, held_seq: int, how: Release = Release.RUN_OUT) -> int:
    record = ReleasedRecord(27, held_seq, how, 0)
    return chain.add(
        sales.BASKET_RELEASED, sales.released_face(record), sales.released_body(record)
    )


def take_back(chain: Chain, sale_seq: int) -> int:
    """The beer of a sale."""
    record = RefundRecord(
        "T01-R001", sale_seq, "T01-0001", DAY, 7, "shop", RefundReason.DEFECT, lines(0, 1)[1:],
        (Tender(1, TenderKind.CASH, 5_500),), split(0, 1), RULE,
    )  # fmt: skip
    return chain.add(sales.REFUND, sales.refund_face(record), sales.refund_body(record))


def approve(chain: Chain, sale_seq: int, approval: str = "12345678") -> int:
    record = ApprovalRecord(sale_seq, 1, approval, 7)
    return chain.add(sales.CARD_APPROVED, sales.approval_face(record), sales.approval_body(record))


def weigh(chain: Chain, bag: int) -> int:
    face = procurement.weighed_face(BagId(2025, 107, bag), WEIGHT)
    return chain.add(procurement.WEIGHED, list(face), procurement.weighed_body(WEIGHT, 3))


def grade(chain: Chain, bag: int, weighed_seq: int) -> int:
    accepted = Accepted(Grade.FIRST, None, 20, 800_000)
    face = procurement.graded_face(BagId(2025, 107, bag), 800_500, 1_400, accepted, weighed_seq)
    body = procurement.graded_body(ALLOTMENT, accepted, MoistureSource.TYPED, 3)
    return chain.add(procurement.GRADED, list(face), body)


def refuse(chain: Chain, bag: int) -> int:
    face = procurement.refused_face(BagId(2025, 107, bag), Reason.WET)
    body = procurement.refused_body(Refused(Reason.WET, 1_620, 1_500), 3, moisture=1_620)
    return chain.add(procurement.REFUSED, list(face), body)
