"""A document is kept as bytes and comes back as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.errors import BadDocument
from app.documents.model import (
    Align,
    Block,
    Column,
    Document,
    Gap,
    Heading,
    Hero,
    Line,
    Mark,
    Pair,
    Paper,
    Qr,
    Rule,
    Sign,
    Table,
)
from app.documents.wire import decode_document, encode_document
from app.shared import canonical
from tests.app.documents.samples import receipt

TEXT = st.text(st.characters(codec="utf-8"), max_size=10)
ALIGN = st.sampled_from(Align)
TABLES = st.builds(
    Table,
    st.lists(st.builds(Column, st.integers(1, 100), ALIGN), max_size=3).map(tuple),
    st.lists(st.lists(TEXT, max_size=3).map(tuple), max_size=3).map(tuple),
    st.lists(TEXT, max_size=3).map(tuple),
)
BLOCKS: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, TEXT, ALIGN), st.builds(Line, TEXT, st.booleans(), ALIGN),
    st.builds(Pair, TEXT, TEXT, st.booleans()), st.builds(Hero, TEXT, TEXT), TABLES,
    st.builds(Rule, st.booleans()), st.builds(Gap, st.integers(0, 999)), st.builds(Qr, TEXT, TEXT),
    st.builds(Mark, st.sampled_from(Sign), TEXT),
)  # fmt: skip
DOCUMENTS = st.builds(
    Document, TEXT, TEXT, st.lists(BLOCKS, max_size=6).map(tuple), st.sampled_from(Paper)
)


@given(DOCUMENTS)
def test_a_document_reads_back_as_it_was_written(document: Document) -> None:
    assert decode_document(encode_document(document)) == document


@given(st.binary(max_size=40))
def test_other_bytes_are_no_document(data: bytes) -> None:
    with pytest.raises(BadDocument):
        decode_document(data)


def test_a_later_version_is_refused_not_guessed() -> None:
    data = encode_document(receipt())
    later = data[:1] + b"\x02" + data[2:]
    with pytest.raises(BadDocument):
        decode_document(later)


def test_a_code_as_it_was_written_before_it_could_be_wider_is_the_same_bytes() -> None:
    plain = encode_document(Document("t", "t", (Qr("MD1:X", "caption"),)))
    assert canonical.decode(plain) == [1, "t", "t", "roll80", [["qr", "MD1:X", "caption"]]]
    wide = Document("t", "t", (Qr("MD1:X", "caption", 50),))
    assert decode_document(encode_document(wide)) == wide
