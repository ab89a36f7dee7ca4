"""The Merkle tree of RFC 9162 §2.1 (the same as RFC 6962 §2.1) with SHA-256."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeAlias

from app.ledger.errors import BadProof

HASH_BYTES = 32
EMPTY_ROOT = sha256(b"").digest()

Node: TypeAlias = "Callable[[int, int], bytes]"
"""`node(level, index)`: the hash over all leaves in [index << level, (index + 1) << level)."""


def leaf_hash(data: bytes) -> bytes:
    """RFC 9162 §2.1.1: SHA-256(0x00 || data)."""
    return sha256(b"\x00" + data).digest()


def leaf_hashes(leaves: Iterable[bytes]) -> list[bytes]:
    return [sha256(b"\x00" + data).digest() for data in leaves]


def node_hash(left: bytes, right: bytes) -> bytes:
    """RFC 9162 §2.1.1: SHA-256(0x01 || left || right)."""
    return sha256(b"\x01" + left + right).digest()


def parents(hashes: Sequence[bytes]) -> list[bytes]:
    """The level above, pair by pair; a last hash without a partner is left out."""
    pairs = zip(hashes[::2], hashes[1::2], strict=False)
    return [sha256(b"\x01" + left + right).digest() for left, right in pairs]


def root(hashes: Sequence[bytes]) -> bytes:
    """RFC 9162 §2.1.1, MTH: the root over leaf hashes in order."""
    return Frontier().append(hashes).root()


@dataclass(frozen=True)
class Frontier:
    """The complete subtrees that cover `size` leaves: all that is needed to go on appending.

    `nodes` holds one hash for each bit set in `size`, the smallest subtree (the rightmost) first.
    """

    size: int = 0
    nodes: tuple[bytes, ...] = ()

    def __post_init__(self) -> None:
        if self.size < 0 or len(self.nodes) != self.size.bit_count():
            raise BadProof("a frontier has one node for each bit of its size")

    def append(self, hashes: Sequence[bytes]) -> "Frontier":
        return self.grow(hashes)[0]

    def grow(self, hashes: Sequence[bytes]) -> tuple["Frontier", list[list[bytes]]]:
        """Level by level: the frontier afterwards, and the new complete nodes of every level."""
        old = list(reversed(self.nodes))
        nodes: list[bytes] = []
        levels: list[list[bytes]] = []
        fresh, before = list(hashes), self.size
        while fresh or before:
            levels.append(fresh)
            line = [old.pop(), *fresh] if before & 1 else fresh
            if len(line) & 1:
                nodes.append(line[-1])
            fresh, before = parents(line), before >> 1
        return Frontier(self.size + len(hashes), tuple(nodes)), levels

    def root(self) -> bytes:
        if not self.nodes:
            return EMPTY_ROOT
        answer = self.nodes[0]
        for left in self.nodes[1:]:
            answer = node_hash(left, answer)
        return answer


def in_memory(hashes: Sequence[bytes]) -> Node:
    """The nodes of a tree whose leaf hashes are all at hand."""
    _, levels = Frontier().grow(hashes)
    return lambda level, index: levels[level][index]


def root_of(node: Node, size: int) -> bytes:
    """The root of the first `size` leaves."""
    return range_root(node, 0, size) if size else EMPTY_ROOT


def range_root(node: Node, start: int, end: int) -> bytes:
    """RFC 9162 §2.1.1, MTH(D[start:end]), where `start` is a start of a subtree of the tree."""
    covering = []
    while start < end:
        level = (end - start).bit_length() - 1
        covering.append(node(level, start >> level))
        start += 1 << level
    answer = covering.pop()
    while covering:
        answer = node_hash(covering.pop(), answer)
    return answer


def inclusion_proof(node: Node, index: int, size: int) -> list[bytes]:
    """RFC 9162 §2.1.3.1, PATH(index, D[size]): from the leaf's sibling up."""
    if not 0 <= index < size:
        raise BadProof(f"leaf {index} is not in a tree of {size}")
    start, end, path = 0, size, []
    while end - start > 1:
        middle = start + _split(end - start)
        if index < middle:
            path.append(range_root(node, middle, end))
            end = middle
        else:
            path.append(range_root(node, start, middle))
            start = middle
    return path[::-1]


def consistency_proof(node: Node, size1: int, size2: int) -> list[bytes]:
    """RFC 9162 §2.1.4.1, PROOF(size1, D[size2]); empty when `size1` is 0 or equals `size2`."""
    if not 0 <= size1 <= size2:
        raise BadProof(f"no tree of {size1} in a tree of {size2}")
    if size1 in {0, size2}:
        return []
    start, end, path = 0, size2, []
    while end != size1:
        middle = start + _split(end - start)
        if size1 <= middle:
            path.append(range_root(node, middle, end))
            end = middle
        else:
            path.append(range_root(node, start, middle))
            start = middle
    if start:
        path.append(range_root(node, start, end))
    return path[::-1]


def root_from_inclusion(leaf: bytes, index: int, size: int, proof: Sequence[bytes]) -> bytes:
    """RFC 9162 §2.1.3.2: the root that leaf hash, place and path lead to.

    `BadProof` for a path of the wrong shape. The size decides nothing but the shape: it must come
    from a verified checkpoint.
    """
    if not 0 <= index < size or len(leaf) != HASH_BYTES:
        raise BadProof(f"leaf {index} is not in a tree of {size}")
    place, last, answer = index, size - 1, leaf
    for step in proof:
        if last == 0 or len(step) != HASH_BYTES:
            raise BadProof("the path does not fit the tree")
        if place & 1 or place == last:
            answer = node_hash(step, answer)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            answer = node_hash(answer, step)
        place, last = place >> 1, last >> 1
    if last:
        raise BadProof("the path is too short")
    return answer


def verify_inclusion(
    leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes
) -> bool:
    """RFC 9162 §2.1.3.2, on a leaf *hash*, for vectors; paper uses `proof.verify_leaf`."""
    try:
        return root_from_inclusion(leaf, index, size, proof) == root
    except BadProof:
        return False


def verify_consistency(
    size1: int, size2: int, root1: bytes, root2: bytes, proof: Sequence[bytes]
) -> bool:
    """RFC 9162 §2.1.4.2; from size 0 only an empty proof and the empty root are right."""
    if any(len(each) != HASH_BYTES for each in (root1, root2, *proof)) or not 0 <= size1 <= size2:
        return False
    if size1 == size2:
        return not proof and root1 == root2 and (size1 > 0 or root1 == EMPTY_ROOT)
    if size1 == 0:
        return not proof and root1 == EMPTY_ROOT
    if not proof:
        return False
    steps = list(proof) if size1 & (size1 - 1) else [root1, *proof]
    return _both_roots(size1, size2, steps) == (root1, root2)


def _both_roots(size1: int, size2: int, steps: list[bytes]) -> tuple[bytes, bytes] | None:
    """RFC 9162 §2.1.4.2, steps 4 to 7: the two roots that the proof leads to."""
    place, last = size1 - 1, size2 - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    first = second = steps[0]
    for step in steps[1:]:
        if last == 0:
            return None
        if place & 1 or place == last:
            first, second = node_hash(step, first), node_hash(step, second)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            second = node_hash(second, step)
        place, last = place >> 1, last >> 1
    return None if last else (first, second)


def _split(count: int) -> int:
    """The largest power of two smaller than `count` (at least 2)."""
    return 1 << (count - 1).bit_length() - 1
