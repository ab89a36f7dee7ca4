"""A document as bytes: CBOR `[version, kind, title, paper, blocks]`, blocks `[name, fields...]`."""

from dataclasses import fields
from typing import Any, get_args

from app.documents.errors import BadDocument
from app.documents.model import Align, Block, Column, Document, Paper, Qr, Sign, Table
from app.shared import canonical

VERSION = 1
_BLOCKS = {block.__name__.lower(): block for block in get_args(Block)}
_ENUMS = {"align": Align, "sign": Sign}


def encode_document(document: Document) -> bytes:
    blocks = [_encode_block(block) for block in document.blocks]
    return canonical.encode([VERSION, document.kind, document.title, document.paper.value, blocks])


def decode_document(data: bytes) -> Document:
    """`BadDocument` for bytes that this version does not write."""
    try:
        match canonical.decode(data):
            case [int(version), str(kind), str(title), str(paper), list(blocks)]:
                if version != VERSION:
                    raise BadDocument(f"version {version}")
                decoded = tuple(_decode_block(block) for block in blocks)
                return Document(kind, title, decoded, Paper(paper))
    except (canonical.NotCanonical, ValueError, TypeError, KeyError) as error:
        raise BadDocument("not a document") from error
    raise BadDocument("not five fields")


def _encode_block(block: Block) -> list[canonical.Value]:
    if isinstance(block, Table):
        columns = [[column.share, column.align.value] for column in block.columns]
        return ["table", columns, block.rows, block.header]
    values = [getattr(block, field.name) for field in fields(block)]
    if isinstance(block, Qr) and not block.least_mm:
        values.pop()  # as codes were written before they could be wider
    return [type(block).__name__.lower(), *(_plain(value) for value in values)]


def _plain(value: Any) -> canonical.Value:  # a field of a block: text, number, flag or enum
    return value.value if isinstance(value, Align | Sign) else value


def _decode_block(data: Any) -> Block:  # fresh from CBOR; every shape is checked by use
    name, *values = data
    if name == "table":
        columns, rows, header = values
        shares = tuple(Column(share, Align(align)) for share, align in columns)
        return Table(shares, tuple(tuple(row) for row in rows), tuple(header))
    block = _BLOCKS[name]
    known = fields(block)[: -1 if block is Qr and len(values) == 2 else None]
    named = zip(known, values, strict=True)
    made: Block = block(**{each.name: _ENUMS.get(each.name, _same)(value) for each, value in named})
    return made


def _same(value: Any) -> Any:  # the identity, for fields that are what they look like
    return value
