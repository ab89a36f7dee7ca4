"""The ticket of a held basket: its whole signed entry in a QR code, so that no LAN is needed.

`MK1:` and base45 of CBOR `[entry, body, salt, previous_head, signature]`: slip 1 with the body.
"""

from dataclasses import dataclass

from app.journal.model import Appended
from app.ledger import base45
from app.ledger import entry as formats
from app.ledger.keys import SIGNATURE_BYTES, verify_ed25519
from app.ledger.merkle import HASH_BYTES
from app.ledger.shapes import fits
from app.sales import wire
from app.sales.errors import BadSalesRecord
from app.sales.held import HeldBasket
from app.shared import canonical
from app.shared.clock import from_utc_ms

PREFIX = "MK1:"
MOST_ON_PAPER = 1_780
"""Characters in a QR code of version 29-M: 564 dots on an 80 mm roll (FORMATS §6)."""

_FIELDS = (bytes, bytes, formats.SALT_BYTES, HASH_BYTES, SIGNATURE_BYTES)


@dataclass(frozen=True)
class Ticket:
    """Decoded, and the body is the entry's; whose signature it is stands in `signed_by`."""

    held: HeldBasket
    message: bytes
    signature: bytes

    def signed_by(self, public_key: bytes) -> bool:
        return verify_ed25519(public_key, self.message, self.signature)


def ticket_text(appended: Appended) -> str:
    """ "" where it is too long for a code on paper."""
    told = [
        appended.entry, appended.body, appended.salt, appended.previous_head, appended.signature
    ]  # fmt: skip
    text = PREFIX + base45.encode(canonical.encode(told))
    return text if len(text) <= MOST_ON_PAPER else ""


def read_ticket(text: str) -> Ticket:
    """`BadSalesRecord` for anything that is no ticket of a held basket."""
    if not text.startswith(PREFIX):
        raise BadSalesRecord("not a ticket")
    try:
        value = canonical.decode(base45.decode(text.removeprefix(PREFIX)))
    except ValueError as error:
        raise BadSalesRecord("not canonical") from error
    if not fits(value, _FIELDS):
        raise BadSalesRecord("not the fields of a ticket")
    entry, body, salt, previous_head, signature = value
    held = held_of(entry, body)
    head = formats.next_head(previous_head, formats.leaf(entry, salt))
    return Ticket(held, formats.head_message(held.station, held.seq, head), signature)


def held_of(entry: bytes, body: bytes) -> HeldBasket:
    """From an entry of kind 13 as it came; `BadSalesRecord`."""
    try:
        fields = formats.decode_entry(entry)
        at = from_utc_ms(fields.utc_ms)
    except (formats.BadEntry, ValueError, OverflowError, OSError) as error:
        raise BadSalesRecord("not an entry") from error
    if fields.kind != wire.BASKET_HELD or fields.body_hash != formats.body_hash(body):
        raise BadSalesRecord("not a held basket")
    record = wire.read_held(fields.face, body)
    try:
        until = from_utc_ms(record.until_ms)
    except (ValueError, OverflowError, OSError) as error:
        raise BadSalesRecord("no time") from error
    return HeldBasket(
        fields.station, fields.seq, record.ticket_no, record.won, at, until, record.lines,
        record.adult_checked_by,
    )  # fmt: skip
