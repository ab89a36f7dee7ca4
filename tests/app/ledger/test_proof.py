"""tlog-proof texts: the shared vector, our own, and altered ones."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ledger import tiles
from app.ledger.errors import BadProof, LedgerError
from app.ledger.keys import COSIGNATURE, parse_vkey
from app.ledger.merkle import leaf_hash, node_hash
from app.ledger.policy import open_checkpoint, parse_policy
from app.ledger.proof import TlogProof, parse_proof, verify_leaf, verify_proof
from tests.app.ledger.samples import Log, policy

VECTOR = json.loads(Path("tests/data/merkle_vectors.json").read_text())["tlog_proof"][0]
LEAVES = [b"leaf %d" % number for number in range(300)]


def filled() -> Log:
    log = Log()
    log.append(LEAVES)
    return log


def proof_of(log: Log, index: int) -> TlogProof:
    path = tiles.inclusion_path(index, len(log.leaves), log.read_tile)
    return TlogProof(index, tuple(path), log.checkpoint())


def test_the_vector_verifies_and_is_written_as_it_is_read() -> None:
    lines, names = [], []
    for vkey in VECTOR["trusted"]:
        witness = parse_vkey(vkey).key_type == COSIGNATURE
        lines.append(f"witness {vkey[:6]} {vkey}\n" if witness else f"log {vkey}\n")
        names += [vkey[:6]] if witness else []
    trusted = parse_policy("".join(lines) + f"group g 3 {' '.join(names)}\nquorum g\n")
    leaf, text = bytes.fromhex(VECTOR["leaf_hex"]), VECTOR["text"]
    head = verify_proof(leaf, text, trusted)
    assert (head.checkpoint.size, len(head.cosignatures)) == (70_000, 4)
    assert str(parse_proof(text)) == text
    with pytest.raises(BadProof):
        verify_proof(leaf + b"!", text, trusted)


@given(st.integers(0, 299))
def test_every_leaf_has_a_proof_that_no_other_leaf_can_use(index: int) -> None:
    text = str(proof_of(filled(), index))
    assert verify_proof(LEAVES[index], text, policy()).checkpoint.size == 300
    with pytest.raises(BadProof):
        verify_proof(LEAVES[index - 1], text, policy())


def test_extra_data_is_carried() -> None:
    proof = proof_of(filled(), 7)
    extra = TlogProof(proof.index, proof.path, proof.checkpoint, b"anything")
    assert parse_proof(str(extra)) == extra
    verify_proof(LEAVES[7], str(extra), policy())


def test_an_inner_node_is_no_leaf() -> None:
    """With a leaf *hash* from the caller, a node would pass for a leaf."""
    log = filled()
    head = open_checkpoint(log.checkpoint(), policy())
    path = tiles.inclusion_path(4, 300, log.read_tile)
    node = node_hash(leaf_hash(LEAVES[4]), leaf_hash(LEAVES[5]))
    assert verify_leaf(LEAVES[4], head, 4, path)
    assert not verify_leaf(node, head, 2, path[1:])
    assert not verify_leaf(leaf_hash(LEAVES[4]) + leaf_hash(LEAVES[5]), head, 2, path[1:])


TEXT = str(proof_of(filled(), 299))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("@v1", "@v2"),
        ("index 299", "index 0299"),
        ("index 299", "index +299"),
        ("index 299", "Index 299"),
        ("index 299", "index  299"),
        ("index 299", "index 299 "),
        ("index 299", "extra \nindex 299"),
        ("index 299", "extra AB\nindex 299"),
        ("index 299\n", ""),
        ("index 299", "index 298"),
        ("\n\n", "\n"),
        ("\n\n", "\nAAAA\n\n"),
        ("\n\n", "\n" + "A" * 43 + "=\n\n"),
        ("\n\n", "\n" + ("A" * 43 + "=\n") * 64 + "\n"),
        ("\nmadang", "\n\nmadang"),
    ],
)
def test_an_altered_text_is_refused(old: str, new: str) -> None:
    assert old in TEXT
    with pytest.raises(LedgerError):
        verify_proof(LEAVES[299], TEXT.replace(old, new, 1), policy())


@given(st.integers(0, len(TEXT) - 1), st.characters(min_codepoint=32, max_codepoint=126))
def test_no_text_with_another_character_verifies(at: int, char: str) -> None:
    if TEXT[at] == char:
        return
    with pytest.raises(LedgerError):
        verify_proof(LEAVES[299], TEXT[:at] + char + TEXT[at + 1 :], policy())


@given(st.text(max_size=100))
def test_noise_is_refused(noise: str) -> None:
    with pytest.raises(BadProof):
        parse_proof(noise)
