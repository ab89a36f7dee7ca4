"""Two changes of one record at once."""

from hypothesis import given
from hypothesis import strategies as st

from ui.common.merging import Merged, merged

BEFORE = {"pack": "1 kg", "origin": "강진"}
values = st.fixed_dictionaries({name: st.sampled_from("abc") for name in ("x", "y")})


def test_both_changes_stand() -> None:
    mine, theirs = {**BEFORE, "pack": "2 kg"}, {**BEFORE, "origin": "병영"}
    assert merged(mine, BEFORE, theirs) == Merged({"pack": "2 kg", "origin": "병영"}, {})


def test_where_both_changed_a_field_mine_stands_and_theirs_is_told() -> None:
    mine, theirs = {**BEFORE, "pack": "2 kg"}, {**BEFORE, "pack": "3 kg"}
    assert merged(mine, BEFORE, theirs) == Merged(mine, {"pack": "3 kg"})
    assert merged(mine, BEFORE, mine) == Merged(mine, {})


@given(values, values)
def test_who_typed_nothing_sees_theirs(before: dict[str, str], theirs: dict[str, str]) -> None:
    assert merged(before, before, theirs) == Merged(theirs, {})


@given(values, values)
def test_who_is_alone_keeps_everything(mine: dict[str, str], before: dict[str, str]) -> None:
    assert merged(mine, before, before) == Merged(mine, {})
