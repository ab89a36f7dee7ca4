"""Slip 2 out of what the centre answers: the promise's entry with its proof and cosignatures."""

from app.ledger import entry as formats
from app.ledger.proof import parse_proof, verify_proof
from app.ledger.slip import Cosigned, Slip2
from app.ledger.trust import TrustedLog


def proven_slip(entry: bytes, salt: bytes, proof: str, log: TrustedLog) -> Slip2:
    """Of a tlog-proof (`GET …/entries/{seq}/proof`); a `LedgerError` unless it proves this entry.

    The checkpoint has to hold by the log's policy: without its quorum there is no slip 2.
    """
    checkpoint = verify_proof(formats.leaf(entry, salt), proof, log.policy)
    told, head = parse_proof(proof), checkpoint.checkpoint
    rows = (
        Cosigned(number, each.time or 0, each.signature) for number, each in checkpoint.cosignatures
    )
    return Slip2(
        log.key.key_id, entry, salt, told.index, head.size, told.path, checkpoint.log.signature,
        tuple(sorted(rows, key=lambda row: row.witness)),
    )  # fmt: skip
