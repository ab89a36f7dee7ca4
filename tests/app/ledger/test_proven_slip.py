"""The centre's proof of an entry becomes the slip with the proof, or nothing does."""

import pytest

from app.ledger import tiles
from app.ledger.errors import LedgerError
from app.ledger.keys import Signer
from app.ledger.proof import TlogProof
from app.ledger.proven_slip import proven_slip
from app.ledger.slip import Slip1, encode_slip
from app.ledger.verify import VALID, verify_text
from tests.app.ledger.samples import WITNESSES, Station, leaf_of, started_log, trust

STATION = Station()
LOG = started_log(STATION)
SLIP = LOG.upload(STATION, 40)[3]
TRUST = trust(STATION)


def proof(witnesses: tuple[Signer, ...], slip: Slip1 = SLIP) -> str:
    index = LOG.leaves.index(leaf_of(slip))
    path = tuple(tiles.inclusion_path(index, len(LOG.leaves), LOG.read_tile))
    return str(TlogProof(index, path, LOG.checkpoint(witnesses)))


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (3, 2, 1, 0)])
def test_a_cosigned_proof_becomes_a_slip_that_is_valid(order: tuple[int, ...]) -> None:
    text = proof(tuple(WITNESSES[number] for number in order))
    made = proven_slip(SLIP.entry, SLIP.salt, text, TRUST.logs[0])
    assert [row.witness for row in made.cosignatures] == sorted(order)
    assert verify_text(encode_slip(made), TRUST).code == VALID


def test_without_the_quorum_or_of_another_entry_there_is_none() -> None:
    other = LOG.upload(STATION, 1)[0]
    for text in (proof(WITNESSES[:2]), proof(WITNESSES[:3], other)):
        with pytest.raises(LedgerError):
            proven_slip(SLIP.entry, SLIP.salt, text, TRUST.logs[0])
