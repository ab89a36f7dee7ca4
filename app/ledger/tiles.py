"""Tiles and entry bundles: a log as static files (C2SP tlog-tiles), and growing a tree by tiles."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from app.ledger import merkle
from app.ledger.errors import BadProof, BadTile
from app.ledger.strict import MAX_SIZE, decimal

HEIGHT = 8
WIDTH = 1 << HEIGHT
TILE_BYTES = WIDTH * merkle.HASH_BYTES
MAX_LEVEL = 63
MAX_ENTRY_BYTES = 0xFFFF

ReadTile: TypeAlias = "Callable[[int, int], bytes | None]"
"""`read_tile(level, n)`: the hashes of that tile so far, one after the other; None for no tile."""

_PATH = re.compile(r"tile/([^/]+)/((?:x[0-9]{3}/)*[0-9]{3})(?:\.p/([^/]+))?", re.ASCII)


@dataclass(frozen=True)
class TilePath:
    """Which tile: its level (None for an entry bundle), number, and how many items are in it."""

    level: int | None
    n: int
    width: int = WIDTH

    def __str__(self) -> str:
        return f"tile/{'entries' if self.level is None else self.level}/{_number(self.n)}" + (
            "" if self.width == WIDTH else f".p/{self.width}"
        )


@dataclass(frozen=True)
class Grown:
    """A tree after an append: the tiles that are new or changed, whole, by (level, n)."""

    size: int
    root: bytes
    tiles: dict[tuple[int, int], bytes]
    frontier: merkle.Frontier


def tile_path(level: int, n: int, width: int = WIDTH) -> str:
    """tlog-tiles, "Merkle Tree": `tile/<L>/<N>[.p/<W>]`; `BadTile` where there is no such tile."""
    if not (0 <= level <= MAX_LEVEL and 0 <= n <= MAX_SIZE and 1 <= width <= WIDTH):
        raise BadTile("no such tile")
    return str(TilePath(level, n, width))


def entries_path(n: int, width: int = WIDTH) -> str:
    """tlog-tiles, "Log entries": `tile/entries/<N>[.p/<W>]`."""
    if not (0 <= n <= MAX_SIZE and 1 <= width <= WIDTH):
        raise BadTile("no such bundle")
    return str(TilePath(None, n, width))


def parse_tile_path(path: str) -> TilePath:
    """The tile or bundle whose one path this is; `BadTile` for any other spelling."""
    match = _PATH.fullmatch(path)
    if match is None:
        raise BadTile("not a tile's path")
    level, number, width = match.groups()
    try:
        parsed = TilePath(
            None if level == "entries" else decimal(level),
            decimal(re.sub("[x/]", "", number).lstrip("0") or "0"),
            WIDTH if width is None else decimal(width),
        )
    except ValueError as error:
        raise BadTile("a number that is not plain") from error
    if (parsed.level or 0) > MAX_LEVEL or not 1 <= parsed.width <= WIDTH or str(parsed) != path:
        raise BadTile("another spelling, or out of range")
    return parsed


def changed_tiles(old_size: int, new_size: int) -> Iterator[TilePath]:
    """The hash tiles that a tree of `new_size` has and one of `old_size` has not; from 0, all."""
    for level in range(MAX_LEVEL + 1):
        old, new = old_size >> HEIGHT * level, new_size >> HEIGHT * level
        if old >= new:
            return
        yield from _changed(level, old, new)


def changed_bundles(old_size: int, new_size: int) -> Iterator[TilePath]:
    """The entry bundles that a tree of `new_size` has and one of `old_size` has not."""
    yield from _changed(None, old_size, new_size)


def encode_bundle(entries: Sequence[bytes]) -> bytes:
    """tlog-tiles, "Log entries": each entry behind its length, a big-endian uint16."""
    if not 1 <= len(entries) <= WIDTH or max(map(len, entries)) > MAX_ENTRY_BYTES:
        raise BadTile("a bundle holds 1 to 256 entries of at most 65,535 bytes")
    return b"".join(len(entry).to_bytes(2, "big") + entry for entry in entries)


def decode_bundle(data: bytes, width: int) -> list[bytes]:
    """The `width` entries of a bundle; `BadTile` if there are more, fewer, or a cut one."""
    entries: list[bytes] = []
    at = 0
    while at < len(data):
        start = at + 2
        end = start + int.from_bytes(data[at:start], "big")
        if end > len(data) or start > len(data):
            raise BadTile(f"entry {len(entries)} of the bundle is cut")
        entries.append(data[start:end])
        at = end
    if len(entries) != width:
        raise BadTile(f"a bundle of {len(entries)} entries instead of {width}")
    return entries


def append(
    size: int,
    leaves: Sequence[bytes],
    read_tile: ReadTile,
    frontier: merkle.Frontier | None = None,
) -> Grown:
    """A tree of `size` grows by these leaves (their data, not their hashes).

    Reads the partial tiles at the right edge only. A caller that keeps the frontier of the last
    append saves their re-hashing; without it the frontier is computed from the tiles. `BadTile`
    where one is missing or too short.
    """
    edge = frontier_from_tiles(size, read_tile) if frontier is None else frontier
    if edge.size != size:
        raise BadProof(f"a frontier of {edge.size} leaves for a tree of {size}")
    grown, levels = edge.grow(merkle.leaf_hashes(leaves))
    tiles: dict[tuple[int, int], bytes] = {}
    for level, fresh in enumerate(levels[::HEIGHT]):
        if not fresh:
            break
        n, width = divmod(size >> HEIGHT * level, WIDTH)
        line = _hashes(read_tile, level, n, 0, width) + b"".join(fresh)
        for at in range(0, len(line), TILE_BYTES):
            tiles[(level, n + at // TILE_BYTES)] = line[at : at + TILE_BYTES]
    return Grown(grown.size, grown.root(), tiles, grown)


def frontier_from_tiles(size: int, read_tile: ReadTile) -> merkle.Frontier:
    """What is needed to go on appending to a tree of `size`, computed from its right edge."""
    node = nodes(read_tile)
    levels = [level for level in range(size.bit_length()) if size >> level & 1]
    return merkle.Frontier(size, tuple(node(level, (size >> level) - 1) for level in levels))


def root_from_tiles(size: int, read_tile: ReadTile) -> bytes:
    """RFC 9162 §2.1.1, MTH(D[size]), from the tiles."""
    return merkle.root_of(nodes(read_tile), size)


def inclusion_path(index: int, size: int, read_tile: ReadTile) -> list[bytes]:
    """RFC 9162 §2.1.3.1 from tiles: the path of a leaf in the tree of the first `size` leaves."""
    return merkle.inclusion_proof(nodes(read_tile), index, size)


def consistency_path(size1: int, size2: int, read_tile: ReadTile) -> list[bytes]:
    """RFC 9162 §2.1.4.1 from tiles."""
    return merkle.consistency_proof(nodes(read_tile), size1, size2)


def nodes(read_tile: ReadTile) -> merkle.Node:
    """Any complete node of the tree: read from a tile, or hashed inside the tile it is in."""

    def node(level: int, index: int) -> bytes:
        tile_level, inner = divmod(level, HEIGHT)
        n, place = divmod(index << inner, WIDTH)
        if inner == 0:
            return _hashes(read_tile, tile_level, n, place, 1)
        inside = _inside(_hashes(read_tile, tile_level, n, 0, None))[inner]
        at = (place >> inner) * merkle.HASH_BYTES
        if at >= len(inside):
            raise BadTile(f"tile {tile_level}/{n} is too short")
        return inside[at : at + merkle.HASH_BYTES]

    return node


def _hashes(read_tile: ReadTile, level: int, n: int, place: int, count: int | None) -> bytes:
    """`count` hashes of a tile from `place` on (None: all there are)."""
    if count == 0:
        return b""
    tile = read_tile(level, n)
    if tile is None or len(tile) % merkle.HASH_BYTES or not 0 < len(tile) <= TILE_BYTES:
        raise BadTile(f"tile {level}/{n} is missing or has a wrong length")
    if count is None:
        return tile
    part = tile[place * merkle.HASH_BYTES : (place + count) * merkle.HASH_BYTES]
    if len(part) != count * merkle.HASH_BYTES:
        raise BadTile(f"tile {level}/{n} is too short")
    return part


@lru_cache(maxsize=512)
def _inside(tile: bytes) -> tuple[bytes, ...]:
    """The complete nodes over a tile's hashes, level by level from the tile itself."""
    size = merkle.HASH_BYTES
    line = [tile[at : at + size] for at in range(0, len(tile), size)]
    levels = [tile]
    for _ in range(1, HEIGHT):
        line = merkle.parents(line)
        levels.append(b"".join(line))
    return tuple(levels)


def _changed(level: int | None, old: int, new: int) -> Iterator[TilePath]:
    if old >= new:
        return
    for n in range(old // WIDTH, -(-new // WIDTH)):
        yield TilePath(level, n, min(WIDTH, new - n * WIDTH))


def _number(n: int) -> str:
    """Three digits a path element, all but the last behind an "x"."""
    last = f"{n % 1000:03}"
    n //= 1000
    while n:
        last, n = f"x{n % 1000:03}/{last}", n // 1000
    return last
