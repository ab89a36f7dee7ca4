"""The weighing page as a table: every state of the plane, and what may be touched in it."""

import pytest

from kiosk.weigh.weigh.derive import derive
from kiosk.weigh.weigh.examples import states

PLANES = {
    "zero-no-bag": ("zero", "0.0", "scan", 1),
    "zero": ("zero", "0.0", "ring", 2),
    "moving": ("moving", "412.5", "chevrons", 3),
    "stable-no-bag": ("zero", "806.5", "scan", 1),
    "stable": ("stable", "806.5", "check", 4),
    "short": ("amber", "800.5", "triangle", 3),
    "over": ("amber", "838.0", "triangle", 3),
    "recorded": ("recorded", "806.5", "check-circle", 4),
    "taken": ("recorded", "806.5", "check-circle", 4),
    "not-cleared": ("amber", "806.5", "triangle", 2),
    "silent": ("silent", "----", "hatched-bar", 2),
    "overload": ("silent", "----", "hatched-bar", 2),
    "below-zero": ("silent", "----", "hatched-bar", 2),
    "seen": ("refused", "0.0", "octagon", 1),
    "wet": ("refused", "806.5", "octagon", 1),
}


@pytest.mark.parametrize(("name", "expected"), PLANES.items(), ids=str)
def test_the_plane_shows_the_state(name: str, expected: tuple[str, str, str, int]) -> None:
    plane = derive(states()[name]).plane
    assert (plane.look, plane.figure, plane.icon, plane.step) == expected
    assert plane.word
    assert plane.line


def test_only_a_stable_bag_is_on_the_dark_plane() -> None:
    dark = [name for name, state in states().items() if derive(state).plane.look == "stable"]
    assert set(dark) == {"stable", "typed", "wet-typed", "asking", "reasons", "notice", "long-name"}


def test_grades_may_be_given_only_with_weight_and_moisture() -> None:
    given = [name for name, state in states().items() if derive(state).grades[0].usable]
    assert set(given) == {"typed", "wet-typed", "long-name"}


@pytest.mark.parametrize(
    ("name", "shown", "note", "is_wrong"),
    [("stable", "", "숫자 셋", False), ("typed", "14.2 %", "적음", False),
     ("wet-typed", "15.4 %", "15.0 % 넘음", True),
     ("asking", "12.8 %", "13.0 % 아래", False)],
)  # fmt: skip
def test_the_moisture_says_what_is_wrong_with_it(
    name: str, shown: str, note: str, is_wrong: bool
) -> None:
    props = derive(states()[name])
    assert (props.moisture, props.moisture_note, props.moisture_wrong) == (shown, note, is_wrong)


def test_the_left_column_counts_the_bag_on_the_scale() -> None:
    props = derive(states()["stable"])
    assert props.number == "0107-07"
    assert props.count == "7 / 12 포대"
    assert props.balance == "이 포대 다음 5포대 남음"
    assert len(props.last) == 5


def test_the_refused_bag_keeps_its_number() -> None:
    assert derive(states()["wet"]).number == "0107-07"


@pytest.mark.parametrize(
    ("name", "label"), [("stable", "수분"), ("typed", "수분"), ("wet-typed", "수분 · 적음")]
)
def test_a_typed_moisture_always_says_that_it_was_typed(name: str, label: str) -> None:
    props = derive(states()[name])
    assert props.moisture_label == label
    assert not props.moisture or "적음" in props.moisture_label + props.moisture_note
