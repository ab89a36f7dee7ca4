"""The stored vectors of docs/FORMATS.md are what the code makes, byte for byte."""

import json
from hashlib import sha256
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from app.central.books import rows_of
from app.ledger import entry as formats
from app.ledger import kinds
from app.ledger.audit import audit
from app.ledger.keys import parse_vkey
from app.ledger.policy import parse_policy
from app.ledger.proof import verify_proof
from app.ledger.record import decode_public
from app.ledger.trust import parse_trust
from app.ledger.verify import as_json, exit_code, verify_text
from app.shared import canonical
from tests.app.ledger.format_vectors import FOLDER, as_text, make

MADE = make()


def stored(name: str) -> Any:
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", MADE)
def test_the_stored_bytes_are_what_the_code_makes(name: str) -> None:
    assert (FOLDER / f"{name}.json").read_text(encoding="utf-8") == as_text(MADE[name])


def test_no_vector_file_is_forgotten() -> None:
    assert {path.stem for path in FOLDER.glob("*.json")} == set(MADE)


def test_the_chain_holds_by_its_bytes_alone() -> None:
    """Written from the text of docs/FORMATS.md, with nothing of ours but the stored values."""
    chain = stored("chain")
    public = bytes.fromhex(chain["public_key"])
    head = sha256(public).digest()
    assert head.hex() == chain["head_0"]
    assert sha256(public).digest()[:8].hex() == chain["key_id"]
    for seq, row in enumerate(chain["entries"], start=1):
        data, body = bytes.fromhex(row["entry_cbor"]), bytes.fromhex(row["body"])
        assert sha256(body).hexdigest() == row["entry"]["body_sha256"]
        leaf = b"\x01" + sha256(bytes.fromhex(row["salt"]) + data).digest()
        head = sha256(head + leaf).digest()
        message = b"madang/entry/v1" + b"W01" + seq.to_bytes(8, "big") + head
        assert [leaf.hex(), head.hex(), message.hex()] == [
            row["leaf"], row["head"], row["message"],
        ]  # fmt: skip
        signature = bytes.fromhex(row["signature"])
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)


def test_every_entry_is_read_back_and_is_short_enough() -> None:
    for row in stored("chain")["entries"]:
        data = bytes.fromhex(row["entry_cbor"])
        entry = formats.decode_entry(data)
        assert list(entry.face) == row["entry"]["face"]
        assert formats.encode_entry(entry) == data
        assert len(data) <= formats.MAX_ENTRY_BYTES
        assert formats.read_body(bytes.fromhex(row["body"]))["operator"] == 7


def test_every_kind_has_a_body_that_its_books_understand() -> None:
    rows = stored("bodies")
    assert {row["kind"] for row in rows} == set(kinds.WORDS)
    for seq, row in enumerate(rows, start=1):
        body = bytes.fromhex(row["body"])
        content = formats.read_body(body)
        assert isinstance(content["operator"], int)
        assert {"boot", "mono"} <= content.keys()
        face = tuple(row["face"])
        entry = formats.Entry("W01", seq, row["kind"], 0, face, formats.body_hash(body))
        assert formats.decode_entry(formats.encode_entry(entry)) == entry
        assert rows_of(entry, body)


def test_every_public_leaf_is_read_back() -> None:
    for case in stored("public_leaves"):
        data = bytes.fromhex(case["leaf"])
        assert decode_public(data)
        value = canonical.decode(data[1:])
        assert isinstance(value, list)
        shown = [part.hex() if isinstance(part, bytes) else part for part in value]
        assert shown == case["fields"]


def test_what_goes_up_and_comes_down_is_canonical() -> None:
    bodies = stored("sync")
    for name in ("upload", "enrol", "feed_page", "feed_snapshot"):
        value = canonical.decode(bytes.fromhex(bodies[name]))
        assert isinstance(value, dict)
        assert value["v"] == 1


def test_the_log_passes_its_audit_and_its_proof_holds() -> None:
    log, chain = stored("log"), stored("chain")
    files = {path: bytes.fromhex(data) for path, data in log["files"].items()}
    key, policy = parse_vkey(log["vkey"]), parse_policy(log["policy"])
    stations = {bytes.fromhex(chain["public_key"]): "W01"}
    report = audit(files.get, key, policy, stations)
    assert report.ok, report.findings
    assert report.root.hex() == log["root"]
    leaf, text = bytes.fromhex(log["proof"]["leaf"]), log["proof"]["text"]
    assert verify_proof(leaf, text, policy).checkpoint.root == report.root


def test_every_slip_gets_its_verdict() -> None:
    vectors = stored("slips")
    trust = parse_trust(json.dumps(vectors["trust"]))
    for case in vectors["cases"]:
        verdict = verify_text(case["text"], trust)
        told = {key: case[key] for key in ("kind", "valid", "entry", "reason")}
        assert (as_json(verdict), exit_code(verdict)) == (told, case["exit"]), case["why"]
    assert [case["valid"] for case in vectors["cases"]] == [True, True] + [False] * 12
    assert {case["exit"] for case in vectors["cases"]} == {0, 1, 2, 3}
