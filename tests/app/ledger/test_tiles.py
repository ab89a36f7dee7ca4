"""Tiles and bundles against the shared vectors; the tree by tiles against the tree by leaves."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ledger import merkle, tiles
from app.ledger.errors import BadProof, BadTile
from tests.app.ledger.samples import Log

VECTORS = json.loads(Path("tests/data/merkle_vectors.json").read_text())


def numbered(count: int) -> list[bytes]:
    return [b"leaf %d" % number for number in range(count)]


@pytest.fixture(scope="module")
def large() -> Log:
    """70,000 leaves, in uneven steps."""
    log, leaves, at = Log(), numbered(70_000), 0
    for step in (1, 254, 1, 1, 256, 30_000, 40_000):
        log.append(leaves[at : at + step])
        at += step
    return log


@pytest.mark.parametrize("case", VECTORS["tile_paths"]["cases"], ids=lambda case: str(case["path"]))
def test_paths_are_written_and_read(case: dict[str, Any]) -> None:
    level, n, width = case["level"], case["n"], case["width"]
    assert tiles.tile_path(level, n, width) == case["path"]
    assert tiles.parse_tile_path(case["path"]) == tiles.TilePath(level, n, width)


@pytest.mark.parametrize(
    "path",
    [
        *VECTORS["tile_paths"]["must_reject"],
        *("", "tile/0/x000/001", "tile/0/000.p/", "tile/0/000/", "/tile/0/000", "tile/entries"),
        *("tile/0/٠٠٠", "tile/٠/000", "tile/0/000.p/1_0", "tile/entries/000.p/256", "tile/0/000\n"),
        *("tile/0/x1000/000", "tile/+0/000", "tile/0/" + "x999/" * 7 + "999"),
    ],
)
def test_any_other_spelling_is_refused(path: str) -> None:
    with pytest.raises(BadTile):
        tiles.parse_tile_path(path)


@pytest.mark.parametrize("place", [(64, 0, 1), (-1, 0, 1), (0, -1, 1), (0, 0, 0), (0, 0, 257)])
def test_no_path_is_written_for_what_cannot_be(place: tuple[int, int, int]) -> None:
    with pytest.raises(BadTile):
        tiles.tile_path(*place)
    if place[0] == 0:
        with pytest.raises(BadTile):
            tiles.entries_path(*place[1:])


def test_bundles_have_paths_too() -> None:
    assert tiles.entries_path(0) == tiles.entries_path(0, 256) == "tile/entries/000"
    assert tiles.entries_path(0, 1) == "tile/entries/000.p/1"
    largest = "x009/x223/x372/x036/x854/x775/807"
    assert tiles.entries_path(2**63 - 1) == f"tile/entries/{largest}"
    assert tiles.tile_path(0, 2**63 - 1) == f"tile/0/{largest}"
    for path in (tiles.entries_path, lambda n: tiles.tile_path(0, n)):
        with pytest.raises(BadTile):
            path(2**63)
    assert tiles.entries_path(1234067, 8) == "tile/entries/x001/x234/067.p/8"
    assert tiles.parse_tile_path("tile/entries/000") == tiles.TilePath(None, 0)


@given(st.integers(0, 63) | st.none(), st.integers(0, 2**60), st.integers(1, 256))
def test_every_path_is_read_back(level: int | None, n: int, width: int) -> None:
    path = tiles.TilePath(level, n, width)
    assert tiles.parse_tile_path(str(path)) == path


@pytest.mark.parametrize("size", [1, 255, 256, 257])
def test_small_trees_have_just_the_tiles_of_the_vectors(size: int) -> None:
    log = Log()
    log.append(numbered(size))
    made = [
        {"path": str(path), "bytes": len(data), "sha256": sha256(data).hexdigest()}
        for path in tiles.changed_tiles(0, size)
        for data in [log.stored[(path.level or 0, path.n)]]
    ]
    assert made == VECTORS["tiles"][f"size_{size}"]


def test_a_tree_of_70000_has_the_tiles_of_the_vectors(large: Log) -> None:
    paths = {str(path): path for path in tiles.changed_tiles(0, 70_000)}
    assert len(paths) == 273 + 1 + 1 + 1 + 1 == len(large.stored)
    for case in VECTORS["tiles"]["size_70000_selected"]:
        path = paths[case["path"]]
        assert sha256(large.stored[(path.level or 0, path.n)]).hexdigest() == case["sha256"]
    assert large.root.hex() == VECTORS["counter_tree"]["roots"]["70000"]


def test_bundles_are_those_of_the_vectors() -> None:
    leaves = numbered(257)
    for case, path in zip(
        VECTORS["tiles"]["entry_bundles_size_257"], tiles.changed_bundles(0, 257), strict=True
    ):
        data = tiles.encode_bundle(leaves[path.n * 256 :][:256])
        assert (str(path), len(data)) == (case["path"], case["bytes"])
        assert sha256(data).hexdigest() == case["sha256"]
        assert tiles.decode_bundle(data, path.width) == leaves[path.n * 256 :][:256]


@given(st.lists(st.binary(max_size=300), min_size=1, max_size=20), st.data())
def test_a_bundle_cut_anywhere_is_refused(entries: list[bytes], data: st.DataObject) -> None:
    bundle = tiles.encode_bundle(entries)
    assert tiles.decode_bundle(bundle, len(entries)) == entries
    cut = data.draw(st.integers(0, len(bundle) - 1))
    with pytest.raises(BadTile):
        tiles.decode_bundle(bundle[:cut], len(entries))
    with pytest.raises(BadTile):
        tiles.decode_bundle(bundle + b"\0", len(entries))


@pytest.mark.parametrize("entries", [[], [b""] * 257, [b"x" * 65_536]])
def test_what_no_bundle_can_hold_is_refused(entries: list[bytes]) -> None:
    with pytest.raises(BadTile):
        tiles.encode_bundle(entries)


@given(st.lists(st.integers(0, 700), min_size=1, max_size=6))
def test_growing_by_tiles_is_growing_by_leaves(steps: list[int]) -> None:
    log, leaves, frontier = Log(), numbered(sum(steps)), merkle.Frontier()
    hashes, at = merkle.leaf_hashes(leaves), 0
    for step in steps:
        kept = tiles.append(at, leaves[at : at + step], log.read_tile, frontier)
        grown, before = log.append(leaves[at : at + step]), set(log.stored)
        frontier, at = grown.frontier, at + step
        assert kept == grown
        assert grown.root == merkle.root(hashes[:at]) == tiles.root_from_tiles(at, log.read_tile)
        changed = {(path.level, path.n) for path in tiles.changed_tiles(at - step, at)}
        assert set(grown.tiles) == changed <= before


@given(st.integers(1, 70_000), st.data())
def test_paths_by_tiles_are_paths_by_leaves(large: Log, size: int, data: st.DataObject) -> None:
    index, size1 = data.draw(st.integers(0, size - 1)), data.draw(st.integers(0, size))
    root = tiles.root_from_tiles(size, large.read_tile)
    path = tiles.inclusion_path(index, size, large.read_tile)
    leaf = merkle.leaf_hash(large.leaves[index])
    assert merkle.verify_inclusion(leaf, index, size, path, root)
    root1 = tiles.root_from_tiles(size1, large.read_tile)
    steps = tiles.consistency_path(size1, size, large.read_tile)
    assert merkle.verify_consistency(size1, size, root1, root, steps)


def test_paths_by_tiles_are_the_very_paths_of_the_tree(large: Log) -> None:
    node = merkle.in_memory(merkle.leaf_hashes(large.leaves))
    for index in (0, 255, 256, 12_345, 65_535, 65_536, 69_999):
        made = tiles.inclusion_path(index, 70_000, large.read_tile)
        assert made == merkle.inclusion_proof(node, index, 70_000)
    for size in (1, 256, 4096, 65_536, 69_999):
        made = tiles.consistency_path(size, 70_000, large.read_tile)
        assert made == merkle.consistency_proof(node, size, 70_000)


def test_a_missing_or_short_tile_is_named(large: Log) -> None:
    def read(level: int, n: int) -> bytes | None:
        tile = large.read_tile(level, n)
        return tile[:-32] if (level, n) == (1, 1) and tile else None if n == 3 else tile

    with pytest.raises(BadTile, match="1/1 is too short"):
        tiles.root_from_tiles(70_000, read)
    with pytest.raises(BadTile, match="0/3 is missing"):
        tiles.inclusion_path(3 * 256, 1_024, read)
    with pytest.raises(BadTile):
        tiles.append(70_000, [b"next"], lambda level, n: None)


def test_half_a_tile_has_no_second_half(large: Log) -> None:
    def read(level: int, n: int) -> bytes | None:
        tile = large.read_tile(level, n)
        return tile and tile[: 128 * 32]

    with pytest.raises(BadTile, match="0/0 is too short"):
        tiles.inclusion_path(0, 256, read)


def test_a_frontier_of_another_size_is_refused(large: Log) -> None:
    with pytest.raises(BadProof):
        tiles.append(70_000, [b"next"], large.read_tile, merkle.Frontier())
