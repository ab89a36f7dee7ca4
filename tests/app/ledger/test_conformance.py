"""Every shared vector through the door that outsiders use, and every wrong request."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ledger import conformance
from app.ledger.merkle import EMPTY_ROOT
from tests.app.ledger.samples import LOG, WITNESSES, Log

VECTORS = json.loads(Path("tests/data/merkle_vectors.json").read_text())
ZERO = "00" * 32


def ask(**request: Any) -> Any:
    return json.loads(conformance.answer(json.dumps(request)))


def test_the_roots_of_the_vectors() -> None:
    reference = VECTORS["rfc6962_reference"]
    for size, root in enumerate(reference["roots_by_size"]):
        answer = ask(id=size, op="root", leaves=reference["leaves"][:size])
        assert answer == {"id": size, "root": root}


@pytest.mark.parametrize("op", ["inclusion", "consistency"])
def test_the_proofs_of_the_vectors(op: str) -> None:
    for case in VECTORS[op]:
        request = {key: value for key, value in case.items() if key not in {"why", "valid"}}
        assert ask(op=op, **request) == {"id": case["id"], "valid": case["valid"]}


def test_the_paths_of_the_vectors() -> None:
    for case in VECTORS["tile_paths"]["cases"]:
        assert ask(id="t", op="tile_path", **case)["path"] == case["path"]
        assert ask(id="t", op="parse_tile_path", path=case["path"])["valid"] is True
    for path in VECTORS["tile_paths"]["must_reject"]:
        assert ask(id="t", op="parse_tile_path", path=path) == {"id": "t", "valid": False}
    assert ask(op="parse_tile_path", path="tile/entries/x001/234.p/9")["valid"] is True


def test_the_keys_of_the_vectors() -> None:
    for case in VECTORS["keys"].values():
        assert ask(id="k", op="vkey", vkey=case["vkey"]) == {"id": "k", "valid": True}
        assert ask(id="k", op="vkey", vkey=case["vkey"] + "A") == {"id": "k", "valid": False}


@pytest.mark.parametrize("field", ["note", "note_hex"])
def test_the_notes_of_the_vectors(field: str) -> None:
    for case in VECTORS["notes"]:
        expected, note = case["expect"], case["note"]
        if field == "note_hex":
            note = note.encode().hex()
        request = {field: note, "trusted": case["trusted"], "checkpoint": case["is_checkpoint"]}
        answer = ask(id=case["id"], op="note", **request)
        if not expected["valid"]:
            assert answer == {"id": case["id"], "valid": False}, case["why"]
            continue
        keys = ["valid", "verified"] + ["origin", "size", "root"] * case["is_checkpoint"]
        assert answer == {"id": case["id"], **{key: expected[key] for key in keys}}


def test_a_checkpoint_is_asked_for_or_not() -> None:
    note = VECTORS["notes"][0]
    request = {"op": "note", "note": note["note"], "trusted": note["trusted"]}
    assert ask(**request)["valid"] is True
    assert ask(**request, checkpoint=True)["valid"] is False


def test_verified_keys_stand_in_the_order_of_the_signatures_once_each() -> None:
    log = Log()
    log.append([b"leaf"])
    note = log.checkpoint(WITNESSES)
    note += note.rpartition("\n\n")[2]
    keys = [str(each.key) for each in (LOG, *WITNESSES)]
    answer = ask(op="note", note=note, trusted=[*reversed(keys), keys[0]], checkpoint=True)
    assert answer["verified"] == keys
    assert (answer["size"], answer["root"]) == (1, log.root.hex())


@pytest.mark.parametrize("given_id", ["a", 7, 1.5, None, True, ["x"], {"k": 1}, "\ud800", "강진"])
def test_any_id_is_echoed(given_id: object) -> None:
    assert ask(id=given_id, op="root", leaves=[])["id"] == given_id
    assert ask(id=given_id, op="nonsense") == {"id": given_id, "valid": False}


INCLUSION = {"op": "inclusion", "leaf_hash": ZERO, "index": 0, "size": 1, "proof": [], "root": ZERO}
CONSISTENCY = {
    "op": "consistency", "size1": 0, "size2": 1, "proof": [],
    "root1": EMPTY_ROOT.hex(), "root2": ZERO,
}  # fmt: skip
TILE = {"op": "tile_path", "level": 0, "n": 0, "width": 1}
NOTE = {
    "op": "note",
    "note": VECTORS["notes"][0]["note"],
    "trusted": VECTORS["notes"][0]["trusted"],
}


def without(request: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in request.items() if key != name}


@pytest.mark.parametrize("request_", [INCLUSION, CONSISTENCY, TILE, NOTE])
def test_a_request_that_lacks_a_field_is_not_valid(request_: dict[str, Any]) -> None:
    assert ask(**request_).get("valid", True) is True
    for name in request_:
        assert ask(id=1, **without(request_, name)) == {"id": 1, "valid": False}


@pytest.mark.parametrize(
    "request_",
    [
        {},
        {"op": None},
        {"op": ["root"]},
        {"op": "Root", "leaves": []},
        {"op": "root", "leaves": "00"},
        {"op": "root", "leaves": [0]},
        {"op": "root", "leaves": ["0"]},
        {"op": "root", "leaves": ["AA"]},
        {"op": "root", "leaves": ["0x00"]},
        {"op": "root", "leaves": ["00 00"]},
        {"op": "root", "leaves": ["٠٠"]},
        {**INCLUSION, "size": True},
        {**INCLUSION, "size": 1.0},
        {**INCLUSION, "size": "1"},
        {**INCLUSION, "index": -1},
        {**INCLUSION, "index": False},
        {**INCLUSION, "size": 2**63},
        {**INCLUSION, "size": 10**400},
        {**INCLUSION, "leaf_hash": ZERO[2:]},
        {**INCLUSION, "root": ZERO + "00"},
        {**INCLUSION, "leaf_hash": "AB" * 32, "root": "AB" * 32},
        {**INCLUSION, "proof": None},
        {**INCLUSION, "proof": [ZERO[2:]]},
        {**INCLUSION, "proof": [None]},
        {**INCLUSION, "proof": {}},
        {**INCLUSION, "size": 0},
        {**CONSISTENCY, "root1": ZERO},
        {**CONSISTENCY, "root2": "00"},
        {**CONSISTENCY, "proof": [ZERO]},
        {**CONSISTENCY, "size1": 2},
        {**CONSISTENCY, "size2": 0},
        {**TILE, "level": 64},
        {**TILE, "level": True},
        {**TILE, "n": -1},
        {**TILE, "width": 0},
        {**TILE, "width": 257},
        {**TILE, "width": "1"},
        {"op": "parse_tile_path", "path": 1},
        {"op": "vkey", "vkey": None},
        {**NOTE, "trusted": []},
        {**NOTE, "trusted": "x"},
        {**NOTE, "trusted": [*NOTE["trusted"], "nonsense"]},
        {**NOTE, "checkpoint": 1},
        {**NOTE, "checkpoint": None},
        {**NOTE, "note": 1},
        {**NOTE, "note_hex": NOTE["note"].encode().hex()},
        {**without(NOTE, "note"), "note_hex": NOTE["note"].encode().hex().upper()},
        {**without(NOTE, "note"), "note_hex": "ff"},
    ],
)
def test_a_malformed_request_is_not_valid(request_: dict[str, Any]) -> None:
    assert ask(id=1, **request_) == {"id": 1, "valid": False}


@pytest.mark.parametrize(
    "line",
    [
        "",
        "\n",
        "{",
        "[]",
        "1",
        '"text"',
        "null",
        "NaN",
        '{"id": NaN}',
        '{"id": 1e999}',
        "\ufeff{}",
        b"\xff\xfe{}",
        b'{"id": "\xff"}',
        "[" * 200_000,
        '{"id": ' + "9" * 5000 + "}",
        "{'id': 1}",
        '{"id": 1} {"id": 2}',
    ],
)
def test_a_line_that_is_no_json_object_has_no_id(line: str | bytes) -> None:
    assert json.loads(conformance.answer(line)) == {"id": None, "valid": False}


def test_every_line_is_answered_in_order_before_the_next_is_read() -> None:
    seen: list[str] = []

    def lines() -> Any:
        for number in range(3):
            assert len(seen) == number
            yield json.dumps({"id": number, "op": "root", "leaves": []}) + "\n"

    conformance.run(lines(), seen.append)
    assert [json.loads(line)["id"] for line in seen] == [0, 1, 2]
    assert all(line.endswith("\n") and line.count("\n") == 1 for line in seen)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=4,
)
NAMES = (
    "leaves leaf_hash index size proof root size1 size2 root1 root2 level n width path vkey note"
)
OPS = "root inclusion consistency tile_path parse_tile_path vkey note"


@given(
    st.sampled_from(OPS.split()),
    st.dictionaries(st.sampled_from([*NAMES.split(), "note_hex", "trusted", "id"]), ANYTHING),
)
def test_nothing_breaks_it(op: str, fields: dict[str, Any]) -> None:
    answer = json.loads(conformance.answer(json.dumps({"op": op, **fields})))
    assert "id" in answer
    assert answer.get("valid") is False or {"root", "path"} & set(answer)


@given(st.text() | st.binary())
def test_no_line_breaks_it(line: str | bytes) -> None:
    assert json.loads(conformance.answer(line)) == {"id": None, "valid": False}


@pytest.mark.parametrize("number", ["9" * 5_000, "-" + "9" * 5_000, "1e400", "1.0", "true", "-1"])
def test_a_number_that_is_none_is_malformed_and_its_request_keeps_its_id(number: str) -> None:
    line = f'{{"id": 7, "op": "tile_path", "level": 0, "n": {number}, "width": 256}}'
    assert json.loads(conformance.answer(line)) == {"id": 7, "valid": False}


def test_an_id_that_cannot_be_said_again_is_null() -> None:
    for number in ("9" * 5_000, "1e400"):
        line = f'{{"id": {number}, "op": "root", "leaves": []}}'
        assert json.loads(conformance.answer(line)) == {"id": None, "valid": False}
