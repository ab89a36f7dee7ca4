"""A whole till on a real database, and short words for what happens at it."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine, func, select

from app.catalog.service import Catalogue
from app.documents.model import Document, Pair, Qr, Table
from app.documents.service import PrintQueue
from app.journal.keys import StationKey, load_key, make_key
from app.journal.service import Journal
from app.journal.store import EntryRow
from app.ledger.entry import first_head, next_head
from app.sales.approvals import Approvals
from app.sales.model import Completed, Paid, TillSettings
from app.sales.refunds import Refunds
from app.sales.service import Till
from app.storage.engine import station_engine
from app.storage.tables import STATION, metadata_of
from app.storage.unit_of_work import reading
from tests.app.catalog.shelf import stock
from tests.fakes import HandClock

OPERATOR = 7


@dataclass(frozen=True)
class Counter:
    """One till with everything behind it."""

    engine: Engine
    clock: HandClock
    key: StationKey
    journal: Journal
    printing: PrintQueue
    till: Till
    refunds: Refunds
    approvals: Approvals

    def sell(self, *codes: str, cash: int | None = None) -> Completed:
        """Scans them all and pays, by card if no cash is given."""
        for code in codes:
            self.till.scan(code)
        if cash is not None:
            return completed(self.till.pay_cash(cash, operator=OPERATOR))
        rest = self.till.basket().rest
        return completed(self.till.pay_card_separate(rest, "12345678", operator=OPERATOR))

    def entries(self) -> list[EntryRow]:
        with reading(self.engine) as session:
            return list(session.scalars(select(EntryRow).order_by(EntryRow.seq)))

    def papers(self) -> list[Document]:
        """In the order of their entries: ids made within a millisecond have none."""
        issued = sorted(self.printing.all_issued(), key=lambda each: each.seq or 0)
        return [each.document for each in issued]

    def audit(self) -> None:
        """The chain is whole from h₀ to its head, without a gap."""
        head = first_head(self.key.public_bytes)
        for number, row in enumerate(self.entries(), 1):
            head = next_head(head, row.leaf)
            assert (row.seq, row.head) == (number, head)

    def count(self, row: type) -> int:
        with reading(self.engine) as session:
            return session.scalar(select(func.count()).select_from(row)) or 0


def open_counter(
    folder: Path, *, station: str = "T01", place: str = "SHOP-01", is_training: bool = False
) -> Counter:
    """At a new folder a new station; at an old one the same station after a restart."""
    path, key_path = folder / f"{station}.sqlite", folder / f"{station}.key"
    is_new = not path.exists()
    engine, clock = station_engine(path), HandClock()
    if is_new:
        metadata_of(STATION).create_all(engine)
        stock(engine)
    key = load_key(key_path) if key_path.exists() else make_key(key_path)
    journal = Journal(station=station, key=key, clock=clock)
    catalogue, printing = Catalogue(engine, clock), PrintQueue(engine, clock)
    settings = TillSettings(place, "GJ", is_training)
    parts = (engine, journal, catalogue, printing, settings)
    return Counter(
        engine, clock, key, journal, printing, Till(*parts), Refunds(*parts),
        Approvals(engine, journal),
    )  # fmt: skip


def completed(paid: Paid) -> Completed:
    assert isinstance(paid, Completed)
    return paid


def said(document: Document) -> str:
    """All texts of a paper, a block a line."""
    lines = []
    for block in document.blocks:
        match block:
            case Pair():
                lines.append(f"{block.left}: {block.right}")
            case Table():
                lines += [" | ".join(row) for row in block.rows]
            case Qr():
                lines.append(block.caption)
            case _:
                lines.append(getattr(block, "text", ""))
    return "\n".join(lines)


def slip_on(document: Document) -> str:
    return next(block.text for block in document.blocks if isinstance(block, Qr))
