"""Errors reach people as sentences, never as codes or in the machine's words."""

import pytest

from app.access.errors import DayReason, DayRefused
from app.documents.errors import NoSuchDocument
from app.journal.errors import MustEnrolAnew
from app.procurement.errors import NoSeason, WeightNotFit
from ui.common.errors import text_of

ERRORS = [
    *(DayRefused(reason) for reason in DayReason),
    MustEnrolAnew("W01"),
    NoSeason("2025"),
    WeightNotFit("moving"),
    NoSuchDocument("019a"),
    OSError(28, "No space left on device"),
    ValueError("secret detail"),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_an_error_is_two_short_sentences(error: Exception) -> None:
    text = text_of(error)
    assert text.endswith(".")
    assert len(text) <= 60
    assert not any("a" <= char.lower() <= "z" for char in text)


def test_what_nobody_foresaw_is_not_told_in_its_own_words() -> None:
    assert "secret" not in text_of(ValueError("secret detail"))
