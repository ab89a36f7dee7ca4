"""Outsiders' vectors: one JSON request a line in, one JSON answer a line out."""

import json
import re
from collections.abc import Callable, Iterable
from math import inf

from app.ledger import merkle, tiles
from app.ledger.checkpoint import parse_checkpoint
from app.ledger.errors import LedgerError
from app.ledger.keys import parse_vkey
from app.ledger.notes import open_note
from app.ledger.strict import MAX_SIZE

LONGEST_INTEGER = 4_000
_HEX = re.compile(r"(?:[0-9a-f]{2})*", re.ASCII)


class Malformed(ValueError):
    """A request that lacks something, or has it in another form."""


class Request:
    """The fields of one request, read strictly: no booleans as numbers, lower-case hex only."""

    def __init__(self, fields: dict[str, object]) -> None:
        self._fields = fields

    def has(self, name: str) -> bool:
        return name in self._fields

    def text(self, name: str) -> str:
        value = self._fields.get(name)
        if not isinstance(value, str):
            raise Malformed(name)
        return value

    def number(self, name: str) -> int:
        value = self._fields.get(name)
        if type(value) is not int or not 0 <= value <= MAX_SIZE:
            raise Malformed(name)
        return value

    def flag(self, name: str) -> bool:
        value = self._fields.get(name, False)
        if not isinstance(value, bool):
            raise Malformed(name)
        return value

    def texts(self, name: str) -> list[str]:
        value = self._fields.get(name)
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise Malformed(name)
        return value

    def binary(self, name: str) -> bytes:
        return _from_hex(self.text(name))

    def hash(self, name: str) -> bytes:
        return _hash(self.text(name))

    def hashes(self, name: str) -> list[bytes]:
        return [_hash(each) for each in self.texts(name)]


def run(lines: Iterable[str | bytes], write: Callable[[str], None]) -> None:
    """Answers every line, in order; `write` gets each answer with its newline and flushes it."""
    for line in lines:
        write(answer(line) + "\n")


def answer(line: str | bytes) -> str:
    """One line's answer; whatever the line holds, there is one."""
    try:
        request = json.loads(
            line.decode() if isinstance(line, bytes) else line,
            parse_constant=_no_constant,
            parse_int=_integer,
        )
        given = request.get("id") if isinstance(request, dict) else None
        return json.dumps({"id": given, **_result(request)}, allow_nan=False)
    except (ValueError, RecursionError):
        return json.dumps({"id": None, "valid": False})


def _result(request: object) -> dict[str, object]:
    op = request.get("op") if isinstance(request, dict) else None
    if not isinstance(request, dict) or not isinstance(op, str) or op not in _OPS:
        return {"valid": False}
    try:
        return _OPS[op](Request(request))
    except (LedgerError, Malformed):
        return {"valid": False}


def _root(request: Request) -> dict[str, object]:
    leaves = map(_from_hex, request.texts("leaves"))
    return {"root": merkle.root(merkle.leaf_hashes(leaves)).hex()}


def _inclusion(request: Request) -> dict[str, object]:
    leaf, root = request.hash("leaf_hash"), request.hash("root")
    index, size, proof = request.number("index"), request.number("size"), request.hashes("proof")
    return {"valid": merkle.verify_inclusion(leaf, index, size, proof, root)}


def _consistency(request: Request) -> dict[str, object]:
    sizes = request.number("size1"), request.number("size2")
    roots = request.hash("root1"), request.hash("root2")
    return {"valid": merkle.verify_consistency(*sizes, *roots, request.hashes("proof"))}


def _tile_path(request: Request) -> dict[str, object]:
    level, n, width = request.number("level"), request.number("n"), request.number("width")
    return {"path": tiles.tile_path(level, n, width)}


def _parse_tile_path(request: Request) -> dict[str, object]:
    tiles.parse_tile_path(request.text("path"))
    return {"valid": True}


def _vkey(request: Request) -> dict[str, object]:
    parse_vkey(request.text("vkey"))
    return {"valid": True}


def _note(request: Request) -> dict[str, object]:
    if request.has("note") == request.has("note_hex"):
        raise Malformed("note")
    note = request.text("note") if request.has("note") else request.binary("note_hex")
    wants_checkpoint = request.flag("checkpoint")
    opened = open_note(note, map(parse_vkey, request.texts("trusted")))
    result: dict[str, object] = {
        "valid": True,
        "verified": [str(each.key) for each in opened.verified],
    }
    if wants_checkpoint:
        head = parse_checkpoint(opened.text)
        result |= {"origin": head.origin, "size": head.size, "root": head.root.hex()}
    return result


_OPS: dict[str, Callable[[Request], dict[str, object]]] = {
    "root": _root,
    "inclusion": _inclusion,
    "consistency": _consistency,
    "tile_path": _tile_path,
    "parse_tile_path": _parse_tile_path,
    "vkey": _vkey,
    "note": _note,
}


def _from_hex(text: str) -> bytes:
    if _HEX.fullmatch(text) is None:
        raise Malformed("not lower-case hex")
    return bytes.fromhex(text)


def _hash(text: str) -> bytes:
    data = _from_hex(text)
    if len(data) != merkle.HASH_BYTES:
        raise Malformed("not 32 bytes")
    return data


def _integer(text: str) -> int | float:
    """Python reads no integer of more than 4,300 digits; as infinity it is no number of a field."""
    return int(text) if len(text) <= LONGEST_INTEGER else inf


def _no_constant(name: str) -> object:
    raise ValueError(f"{name} is not JSON")
