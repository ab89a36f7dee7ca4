"""A code grows by whole dots until it is wide enough, as far as the paper allows."""

import pytest

from app.documents import qr
from app.documents.model import Document, Qr
from app.documents.profiles import TEXT_80
from app.documents.typewriter import typed


@pytest.mark.parametrize(
    ("modules", "least", "wide", "dots"),
    [(61, 0, 576, 4), (61, 400, 576, 7), (61, 400, 384, 5), (61, 244, 576, 4), (125, 400, 576, 4)],
)
def test_modules_grow_in_whole_dots(modules: int, least: int, wide: int, dots: int) -> None:
    assert qr.dots_a_module(range(modules), least, wide, 4) == dots


def test_a_printer_that_draws_codes_itself_is_told_the_size() -> None:
    usual, wide = (
        typed(Document("t", "t", (Qr("MD1:" + "A" * 250, "", least),)), TEXT_80)
        for least in (0, 50)
    )
    assert b"\x1d(k\x03\x001C\x04" in usual
    assert b"\x1d(k\x03\x001C\x08" in wide
