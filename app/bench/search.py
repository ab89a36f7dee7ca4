"""Searching a hundred thousand goods as one types, beside SQLite's `LIKE` on the same words."""

import sqlite3
from itertools import cycle

from app.bench.model import Figure, percentile, repeated, side_by_side
from app.catalog.search import SearchIndex

GOODS, TIMES, LIMIT, TARGET_MS = 100_000, 1_000, 24, 50.0
TYPED = (
    "ㄱ",
    "ㄱㅈ",
    "ㄱㅈㅆ",
    "강ㅈ",
    "귀리",
    "쌀귀리 조양",
    "없는상품",
    "ㅎㅎㅎㅎ",
    "rice",
    "00012345",
)
_NAMES = (
    "강진쌀",
    "쌀귀리 조양",
    "새청무 rice",
    "말린 표고",
    "전통 된장",
    "햇딸기",
    "청자 찻잔",
    "참전복",
)


def measure(share: float = 1.0) -> tuple[Figure, ...]:
    words = sample_words(repeated(GOODS, share))
    index = SearchIndex(words)
    with sqlite3.connect(":memory:") as database:
        database.execute("CREATE TABLE good (sku TEXT PRIMARY KEY, words TEXT)")
        database.executemany("INSERT INTO good VALUES (?, ?)", words)
        ours, theirs = cycle(TYPED), cycle(TYPED)
        mine, other = side_by_side(
            lambda: index.find(next(ours), LIMIT),
            lambda: like(database, next(theirs)),
            repeated(TIMES, share),
        )
    database.close()
    p99 = percentile(mine, 0.99)
    what = f"search of {len(words):,} goods, p99"
    return (
        Figure(
            what, p99, "ms", "p99 ≤ 50 ms", percentile(other, 0.99), "SQLite LIKE, words only",
            p99 <= TARGET_MS,
        ),
    )  # fmt: skip


def sample_words(count: int) -> list[tuple[str, str]]:
    """Names, a long name and a bar code, a field a line."""
    return [
        (
            f"B-{at}",
            f"{_NAMES[at % len(_NAMES)]} {at}\n{_NAMES[at // 8 % len(_NAMES)]}\n2146{at:09d}",
        )
        for at in range(count)
    ]


def like(database: sqlite3.Connection, text: str) -> list[tuple[str]]:
    """The same without first sounds: what a till without an index would do."""
    found: list[tuple[str]] = database.execute(
        "SELECT sku FROM good WHERE words LIKE ? LIMIT ?", (f"%{text}%", LIMIT)
    ).fetchall()
    return found
