"""The vectors of docs/FORMATS.md, made from fixed keys and salts.

Run as `python -m tests.app.ledger.format_vectors` it writes `tests/data/formats/*.json`. The test
beside it compares what is stored with what the code makes: a stored byte changes only when a format
gets a new version, and then a new vector is added instead.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import astuple, replace
from pathlib import Path
from typing import Any

from app.access.model import Operator, Role
from app.access.wire import DAY_CLOSED, DAY_OPENED, encode_operator
from app.ledger import base45, tiles
from app.ledger import entry as formats
from app.ledger.proof import TlogProof
from app.ledger.record import (
    LogKey,
    Page,
    PolicyText,
    Previous,
    PublicLeaf,
    StationAdded,
    StationRevoked,
    encode_public,
)
from app.ledger.slip import PREFIX, Slip1, encode_slip
from app.ledger.trust import format_trust
from app.ledger.verify import as_json, exit_code, verify_text
from app.shared import canonical
from tests.app.central import classroom, trade
from tests.app.ledger.samples import (
    LOG,
    ORIGIN,
    POLICY_TEXT,
    WITNESSES,
    Log,
    Station,
    digest,
    leaf_of,
    started_log,
    trust,
)

FOLDER = Path("tests/data/formats")
FACES: list[tuple[int, tuple[formats.FaceItem, ...], dict[str, canonical.Value]]] = [
    (1, (20_251_120, 7), {"operator": 7}),
    (20, (2025, 107, 3, 801_500), {"operator": 7, "frame": b"ST,GS,+000801.5kg\r\n"}),
    (21, (2025, 107, 3, 801_500, 1480, 1, 20, 800_000, 2), {"operator": 7}),
    (22, (None, None, None, 13), {"operator": 7}),
]


def chain() -> tuple[dict[str, Any], Station, list[Slip1], list[bytes]]:
    """Four entries of W01, with every step between an entry and its signature."""
    station, rows, slips, bodies = Station(), [], [], []
    first = station.head
    for seq, (kind, face, content) in enumerate(FACES, start=1):
        random16, salt = digest(f"random {seq}", 16), digest(f"vector salt {seq}", 16)
        body = formats.make_body(random16, content)
        at = 1_763_593_200_000 + seq * 60_000
        fields = formats.Entry("W01", seq, kind, at, face, formats.body_hash(body))
        slip = station.take(formats.encode_entry(fields), salt)
        slips.append(slip)
        bodies.append(body)
        rows.append(
            {
                "entry": {"v": 1, "station": "W01", "seq": seq, "kind": kind, "utc_ms": at}
                | {"face": list(face), "body_sha256": fields.body_hash.hex()},
                "body": body.hex(),
                "entry_cbor": slip.entry.hex(),
                "salt": salt.hex(),
                "leaf": leaf_of(slip).hex(),
                "head": station.head.hex(),
                "message": formats.head_message("W01", seq, station.head).hex(),
                "signature": slip.signature.hex(),
            }
        )
    told = {
        "station": "W01",
        "seed": digest("station W01").hex(),
        "public_key": station.public.hex(),
        "key_id": station.key_id.hex(),
        "head_0": first.hex(),
        "entries": rows,
    }
    return told, station, slips, bodies


class Written:
    """Takes what a trade writes, in place of a station's chain."""

    def __init__(self) -> None:
        self.rows: list[dict[str, Any]] = []

    def add(
        self, kind: int, face: Sequence[formats.FaceItem], body: Mapping[str, canonical.Value]
    ) -> int:
        seq = len(self.rows) + 1
        full = {**body, "boot": "0000b001", "mono": 1_000 * seq}
        data = formats.make_body(digest(f"random {seq}", 16), full)
        self.rows.append({"kind": kind, "face": list(face), "body": data.hex()})
        return seq


def bodies_of_kinds() -> list[dict[str, Any]]:
    """One entry of every kind, as its slice writes it."""
    written = Written()
    written.add(DAY_OPENED, [trade.DAY, 7], {"operator": 7, "float_won": 150_000})
    sale = trade.sell(written, by_card=True)
    trade.approve(written, sale)
    trade.take_back(written, sale)
    trade.grade(written, 3, trade.weigh(written, 3))
    trade.refuse(written, 4)
    written.add(DAY_CLOSED, [trade.DAY, 7], {"operator": 7})
    classroom.a_class(written, "W01")
    trade.sell_alone(written, "S01-0001")
    trade.release(written, trade.hold(written))
    trade.sell_alone(written, "T01-0002", held=("S01", len(written.rows) - 1))
    trade.ring(written)
    trade.answer_ring(written, "S01")
    trade.end_ring(written)
    return written.rows


def public_leaves(station: Station, slips: list[Slip1]) -> list[dict[str, Any]]:
    """One of each type."""
    leaves: dict[str, PublicLeaf] = {
        "log": LogKey(str(LOG.key)),
        "policy": PolicyText(POLICY_TEXT),
        "previous": Previous(Log().checkpoint()),
        "station": StationAdded(station.key_id, station.public),
        "revoked": StationRevoked(station.key_id),
        "batch": station.batch(slips),
        "page": Page(digest("a verify page")),
    }
    return [
        {"fields": [tag, *map(_shown, astuple(leaf))], "leaf": encode_public(leaf).hex()}
        for tag, leaf in leaves.items()
    ]


def sync(station: Station, slips: list[Slip1], bodies: list[bytes]) -> dict[str, Any]:
    """Bodies that go up and come down."""
    entries = [[slip.entry, body, slip.salt] for slip, body in zip(slips, bodies, strict=True)]
    row = encode_operator(Operator(7, "홍길동", Role.CLERK, "$argon2id$v=19$sample"))
    page: canonical.Value = {
        "v": 1, "epoch": "0011223344556677", "cursor": 42,
        "rows": [["operator", "7", row], ["operator", "8", None]],
    }  # fmt: skip
    snapshot: canonical.Value = {
        "v": 1, "epoch": "0011223344556677", "cursor": 42, "snapshot": [["operator", "7", row]],
    }  # fmt: skip
    return {
        "upload": canonical.encode({"v": 1, "entries": entries, "sig": slips[-1].signature}).hex(),
        "upload_answer": {"through": station.seq},
        "head_answer": {"seq": station.seq, "head": station.head.hex()},
        "enrol": canonical.encode(
            {"v": 1, "code": "ABCD-EFGH", "public_key": station.public}
        ).hex(),
        "health": canonical.encode(
            {"v": 1, "waiting": 3, "oldest_ms": 1_763_593_260_000, "page": "weigh/weigh"}
        ).hex(),
        "subject": canonical.encode(
            {"v": 1, "salt": digest("subject", 16), "record": canonical.encode({"name": "홍길동"})}
        ).hex(),
        "feed_page": canonical.encode(page).hex(),
        "feed_snapshot": canonical.encode(snapshot).hex(),
    }


def log(station: Station, slips: list[Slip1]) -> tuple[dict[str, Any], Log]:
    """The same entries in a log of four witnesses, as its static files, and a proof."""
    made = started_log(station)
    made.append([*map(leaf_of, slips), encode_public(station.batch(slips))])
    index = made.leaves.index(leaf_of(slips[2]))
    path = tuple(tiles.inclusion_path(index, len(made.leaves), made.read_tile))
    told = {
        "origin": ORIGIN,
        "vkey": str(LOG.key),
        "seed": digest("sample log").hex(),
        "witnesses": [
            {"vkey": str(each.key), "seed": digest(each.key.name.split(".")[0]).hex()}
            for each in WITNESSES
        ],
        "policy": POLICY_TEXT,
        "leaves": [leaf.hex() for leaf in made.leaves],
        "root": made.root.hex(),
        "files": {path: data.hex() for path, data in made.export().items()},
        "proof": {
            "leaf": leaf_of(slips[2]).hex(),
            "text": str(TlogProof(index, path, made.checkpoint())),
        },
    }
    return told, made


def slips(station: Station, made: Log, slip1: Slip1) -> dict[str, Any]:
    """Texts with the verdict over each; the altered ones must never be valid."""
    slip2, none = made.slip2(slip1), made.slip2(slip1, ())
    failing = replace(
        made.slip2(slip1, WITNESSES),
        cosignatures=(
            *slip2.cosignatures,
            replace(slip2.cosignatures[0], witness=3),
        ),
    )
    text1, text2 = encode_slip(slip1), encode_slip(slip2)
    texts = {
        "slip 1": text1,
        "slip 2, three of four witnesses": text2,
        "slip 2 without witnesses, which this policy does not take": encode_slip(none),
        "a fourth cosignature that fails, where three would do": encode_slip(failing),
        "two witnesses": encode_slip(replace(slip2, cosignatures=slip2.cosignatures[:2])),
        "another size": encode_slip(replace(slip2, size=slip2.size + 1)),
        "another salt": encode_slip(replace(slip2, salt=bytes(16))),
        "another station": encode_slip(made_elsewhere()),
        "another log": encode_slip(replace(slip2, log_key_id=bytes(4))),
        "slip 1, its last bit flipped": _flip_last_bit(text1),
        "slip 2, its last bit flipped": _flip_last_bit(text2),
        "a byte behind the CBOR": PREFIX + base45.encode(_cbor(text1) + b"\0"),
        "lower case": text1.lower(),
        "cut": text2[:-1],
    }
    believed = trust(station)
    cases = []
    for why, text in texts.items():
        verdict = verify_text(text, believed)
        cases.append({"why": why, "text": text, "exit": exit_code(verdict), **as_json(verdict)})
    return {"trust": json.loads(format_trust(believed)), "cases": cases}


def made_elsewhere() -> Slip1:
    return Station("X01").append()


def make() -> dict[str, Any]:
    """Every file's name and content."""
    told_chain, station, made_slips, bodies = chain()
    told_log, made = log(station, made_slips)
    return {
        "chain": told_chain,
        "bodies": bodies_of_kinds(),
        "public_leaves": public_leaves(station, made_slips),
        "sync": sync(station, made_slips, bodies),
        "log": told_log,
        "slips": slips(station, made, made_slips[2]),
    }


def as_text(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _shown(value: object) -> object:
    return value.hex() if isinstance(value, bytes) else value


def _cbor(text: str) -> bytes:
    return base45.decode(text.removeprefix(PREFIX))


def _flip_last_bit(text: str) -> str:
    raw = _cbor(text)
    return PREFIX + base45.encode(raw[:-1] + bytes([raw[-1] ^ 1]))


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, content in make().items():
        (FOLDER / f"{name}.json").write_text(as_text(content), encoding="utf-8")
