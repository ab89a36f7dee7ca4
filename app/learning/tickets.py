"""Reading a ticket's QR back: slip 1 or 2 of an entry 30, made here or at another station."""

from dataclasses import dataclass

from app.learning.desk import Desk
from app.learning.outcomes import EnrolmentId, Reason, Refused
from app.learning.wire.entries import ENROLLED
from app.ledger import entry as formats
from app.ledger.errors import BadSlip
from app.ledger.keys import verify_ed25519
from app.ledger.slip import Slip1, Slip2, decode_slip
from app.storage.unit_of_work import reading


@dataclass(frozen=True)
class OpenedTicket:
    """`is_proven`: it is this station's own, or signed with a key that is known here."""

    enrolment: EnrolmentId
    session: int
    number: int
    utc_ms: int
    is_proven: bool


def opened(desk: Desk, text: str) -> OpenedTicket | Refused:
    """`NOT_A_TICKET`, or `ALTERED` where it can be checked and does not hold."""
    try:
        slip = decode_slip(text.strip())
    except BadSlip:
        return Refused(Reason.NOT_A_TICKET)
    entry = formats.decode_entry(slip.entry)
    match entry.face:
        case (int(session), int(number)) if entry.kind == ENROLLED:
            pass
        case _:
            return Refused(Reason.NOT_A_TICKET)
    is_right = _is_right(desk, slip, entry)
    if is_right is False:
        return Refused(Reason.ALTERED)
    who = EnrolmentId(entry.station, entry.seq)
    return OpenedTicket(who, session, number, entry.utc_ms, is_right is True)


def _is_right(desk: Desk, slip: Slip1 | Slip2, entry: formats.Entry) -> bool | None:
    """None where this station cannot tell: the entry is another's, and so is the key."""
    if entry.station == desk.station:
        with reading(desk.engine) as session:
            mine = desk.journal.read(session, entry.seq)
        return mine is not None and (slip.entry, slip.salt) == (mine.entry, mine.salt)
    key = desk.key_of(entry.station)
    if key is None or isinstance(slip, Slip2):
        return None
    head = formats.next_head(slip.previous_head, formats.leaf(slip.entry, slip.salt))
    message = formats.head_message(entry.station, entry.seq, head)
    return verify_ed25519(key, message, slip.signature)
