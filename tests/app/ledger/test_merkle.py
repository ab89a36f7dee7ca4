"""The tree against the shared vectors, against a naive one, and against altered proofs."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ledger import merkle
from app.ledger.errors import BadProof

# From the project's shared data: RFC 6962 reference leaves and a counter tree (see its "about").
VECTORS = json.loads(Path("tests/data/merkle_vectors.json").read_text())
from_hex = bytes.fromhex


def naive_root(leaves: list[bytes]) -> bytes:
    """RFC 9162 §2.1.1, as it is written."""
    if not leaves:
        return sha256(b"").digest()
    if len(leaves) == 1:
        return sha256(b"\x00" + leaves[0]).digest()
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return sha256(b"\x01" + naive_root(leaves[:k]) + naive_root(leaves[k:])).digest()


def numbered(count: int) -> list[bytes]:
    return [b"leaf %d" % number for number in range(count)]


def test_the_reference_leaves_give_the_reference_roots() -> None:
    reference = VECTORS["rfc6962_reference"]
    hashes = merkle.leaf_hashes(map(from_hex, reference["leaves"]))
    assert [each.hex() for each in hashes] == reference["leaf_hashes"]
    roots = [merkle.root(hashes[:size]).hex() for size in range(9)]
    assert roots == reference["roots_by_size"]


def test_the_counter_tree_gives_every_root() -> None:
    hashes = merkle.leaf_hashes(numbered(70_000))
    for size, root in VECTORS["counter_tree"]["roots"].items():
        assert merkle.root(hashes[: int(size)]).hex() == root


@pytest.mark.parametrize("case", VECTORS["inclusion"], ids=lambda case: str(case["id"]))
def test_inclusion_vectors(case: dict[str, Any]) -> None:
    proof = [from_hex(each) for each in case["proof"]]
    leaf, root = from_hex(case["leaf_hash"]), from_hex(case["root"])
    valid = merkle.verify_inclusion(leaf, case["index"], case["size"], proof, root)
    assert valid == case["valid"], case["why"]


@pytest.mark.parametrize("case", VECTORS["consistency"], ids=lambda case: str(case["id"]))
def test_consistency_vectors(case: dict[str, Any]) -> None:
    proof = [from_hex(each) for each in case["proof"]]
    roots = from_hex(case["root1"]), from_hex(case["root2"])
    valid = merkle.verify_consistency(case["size1"], case["size2"], *roots, proof)
    assert valid == case["valid"], case["why"]


def test_the_proofs_of_the_vectors_are_made_just_so() -> None:
    counter = merkle.leaf_hashes(numbered(70_000))
    reference = merkle.leaf_hashes(map(from_hex, VECTORS["rfc6962_reference"]["leaves"]))
    trees = {"counter_tree": counter}
    for case in VECTORS["inclusion"] + VECTORS["consistency"]:
        if not case["valid"] or not case["why"].startswith(("counter", "rfc6962")):
            continue
        size = case.get("size") or case["size2"]
        node = merkle.in_memory(trees.get(case["why"], reference)[:size])
        made = (
            merkle.inclusion_proof(node, case["index"], size)
            if "index" in case
            else merkle.consistency_proof(node, case["size1"], size)
        )
        assert [each.hex() for each in made] == case["proof"], case["why"]


@given(st.lists(st.binary(max_size=8), max_size=80), st.integers(0, 80))
def test_the_root_is_that_of_the_definition_however_the_tree_grew(
    leaves: list[bytes], cut: int
) -> None:
    hashes = merkle.leaf_hashes(leaves)
    grown = merkle.Frontier().append(hashes[:cut]).append(hashes[cut:])
    assert grown.root() == merkle.root(hashes) == naive_root(leaves)
    assert merkle.root_of(merkle.in_memory(hashes), len(hashes)) == naive_root(leaves)


def test_one_by_one_and_all_at_once_give_the_same_frontier() -> None:
    hashes, frontier = merkle.leaf_hashes(numbered(300)), merkle.Frontier()
    for size, each in enumerate(hashes, start=1):
        frontier = frontier.append([each])
        assert frontier == merkle.Frontier().append(hashes[:size])


def test_every_leaf_of_every_small_tree_proves_and_only_at_its_place() -> None:
    for size in range(1, 34):
        hashes = merkle.leaf_hashes(numbered(size))
        node, root = merkle.in_memory(hashes), merkle.root(hashes)
        for index in range(size):
            proof = merkle.inclusion_proof(node, index, size)
            for place in range(size):
                valid = merkle.verify_inclusion(hashes[index], place, size, proof, root)
                assert valid == (place == index)


def test_every_small_tree_is_consistent_with_every_earlier_one_and_no_other() -> None:
    hashes = merkle.leaf_hashes(numbered(33))
    node, roots = merkle.in_memory(hashes), [merkle.root(hashes[:size]) for size in range(34)]
    for size2 in range(34):
        for size1 in range(size2 + 1):
            proof = merkle.consistency_proof(node, size1, size2)
            assert merkle.verify_consistency(size1, size2, roots[size1], roots[size2], proof)
            other = roots[size1 - 1]
            assert not merkle.verify_consistency(size1, size2, other, roots[size2], proof)


@given(st.data())
def test_no_altered_proof_verifies(data: st.DataObject) -> None:
    size = data.draw(st.integers(2, 200))
    hashes = merkle.leaf_hashes(numbered(size))
    node, root = merkle.in_memory(hashes), merkle.root(hashes)
    index = data.draw(st.integers(0, size - 1))
    proof = merkle.inclusion_proof(node, index, size)
    altered = data.draw(altered_proofs(proof))
    assert not merkle.verify_inclusion(hashes[index], index, size, altered, root)
    size1 = data.draw(st.integers(1, size - 1))
    steps = merkle.consistency_proof(node, size1, size)
    altered = data.draw(altered_proofs(steps))
    assert not merkle.verify_consistency(size1, size, merkle.root(hashes[:size1]), root, altered)


@st.composite
def altered_proofs(draw: st.DrawFn, proof: list[bytes]) -> list[bytes]:
    """One bit flipped, one hash dropped, doubled or cut."""
    at, way = (
        draw(st.integers(0, len(proof) - 1)),
        draw(st.sampled_from(["flip", "drop", "double", "cut"])),
    )
    step = proof[at]
    if way == "flip":
        bit = draw(st.integers(0, 255))
        step = (int.from_bytes(step, "big") ^ 1 << bit).to_bytes(32, "big")
    new = {"flip": [step], "drop": [], "double": [step, step], "cut": [step[:31]]}[way]
    return proof[:at] + new + proof[at + 1 :]


def test_a_path_may_fit_two_sizes_so_the_size_must_be_signed() -> None:
    hashes = merkle.leaf_hashes(numbered(7))
    proof = merkle.inclusion_proof(merkle.in_memory(hashes), 4, 7)
    assert merkle.verify_inclusion(hashes[4], 4, 8, proof, merkle.root(hashes))


def test_nothing_is_proved_of_what_is_not_there() -> None:
    node = merkle.in_memory(merkle.leaf_hashes(numbered(3)))
    for index, size in ((3, 3), (-1, 3), (0, 0)):
        with pytest.raises(BadProof):
            merkle.inclusion_proof(node, index, size)
    with pytest.raises(BadProof):
        merkle.consistency_proof(node, 4, 3)
    with pytest.raises(BadProof):
        merkle.Frontier(3, (b"\0" * 32,))


@pytest.mark.parametrize("length", [0, 31, 33])
def test_hashes_of_another_length_prove_nothing(length: int) -> None:
    hashes = merkle.leaf_hashes(numbered(5))
    odd, root = bytes(length), merkle.root(hashes)
    proof = merkle.consistency_proof(merkle.in_memory(hashes), 4, 5)
    assert not merkle.verify_consistency(5, 5, odd, odd, [])
    assert not merkle.verify_consistency(0, 5, merkle.EMPTY_ROOT, odd, [])
    assert not merkle.verify_consistency(4, 5, odd, root, proof)
    assert not merkle.verify_consistency(4, 5, merkle.root(hashes[:4]), root, [odd])
    assert not merkle.verify_inclusion(odd, 0, 1, [], odd)
    assert not merkle.verify_inclusion(hashes[0], 0, 2, [odd], merkle.node_hash(hashes[0], odd))


def test_only_the_empty_tree_grows_from_nothing() -> None:
    root = merkle.root(merkle.leaf_hashes(numbered(5)))
    assert merkle.verify_consistency(0, 5, merkle.EMPTY_ROOT, root, [])
    assert not merkle.verify_consistency(0, 5, root, root, [])
    assert not merkle.verify_consistency(0, 0, root, root, [])
    assert merkle.verify_consistency(0, 0, merkle.EMPTY_ROOT, merkle.EMPTY_ROOT, [])
