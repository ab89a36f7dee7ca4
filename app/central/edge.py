"""The right edge of a year's log: the part of the tree that the next leaves change."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.central.store import ENTRIES, TileRow
from app.ledger import tiles
from app.ledger.merkle import Frontier


@dataclass(frozen=True)
class Edge:
    """A tree of `frontier.size` leaves with its last, still growing tiles and bundle."""

    year: int
    frontier: Frontier
    growing: dict[tuple[int, int], bytes]

    @property
    def size(self) -> int:
        return self.frontier.size

    @property
    def root(self) -> bytes:
        return self.frontier.root()


def read_tile(session: Session, year: int) -> tiles.ReadTile:
    """Tiles as they are stored."""

    def read(level: int, n: int) -> bytes | None:
        row = session.get(TileRow, (year, level, n))
        return None if row is None else row.data

    return read


def load_edge(session: Session, year: int, size: int) -> Edge:
    """From the stored tiles; the caller compares the root with the one that was signed."""
    read = read_tile(session, year)
    growing = {}
    for level in (ENTRIES, *range(tiles.MAX_LEVEL + 1)):
        n, width = divmod(size >> tiles.HEIGHT * max(level, 0), tiles.WIDTH)
        if n == width == 0:
            break
        tile = read(level, n) if width else None
        if tile is not None:
            growing[(level, n)] = tile
    return Edge(year, tiles.frontier_from_tiles(size, read), growing)


def grow(edge: Edge, leaves: Sequence[bytes]) -> tuple[Edge, dict[tuple[int, int], bytes]]:
    """The tree with these leaves behind, and the tiles and bundles that are new or grew."""

    def growing(level: int, n: int) -> bytes | None:
        return edge.growing.get((level, n))

    grown = tiles.append(edge.size, leaves, growing, edge.frontier)
    changed = {**grown.tiles, **_bundles(edge, leaves)}
    size = grown.frontier.size
    still = {
        (level, n): data
        for (level, n), data in {**edge.growing, **changed}.items()
        if n == size >> tiles.HEIGHT * (max(level, 0) + 1)
    }
    return Edge(edge.year, grown.frontier, still), changed


def _bundles(edge: Edge, leaves: Sequence[bytes]) -> dict[tuple[int, int], bytes]:
    n, width = divmod(edge.size, tiles.WIDTH)
    bundles, at = {}, 0
    while at < len(leaves):
        part = leaves[at : at + tiles.WIDTH - width]
        bundles[(ENTRIES, n)] = edge.growing.get((ENTRIES, n), b"") + tiles.encode_bundle(part)
        n, width, at = n + 1, 0, at + len(part)
    return bundles
