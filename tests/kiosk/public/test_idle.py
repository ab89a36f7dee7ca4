"""still-there: asked after a minute, answered by a touch, ended after twenty seconds more."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.shell.idle import ASK_MS, Idle, left_ms, limit_ms, looked
from kiosk.shell.view import View
from tests.kiosk.clock import StillClock
from tests.kiosk.public.sample import HOME, SECOND
from tests.kiosk.stage import CLERK, Stage

Store = Callable[..., Stage]


@pytest.mark.parametrize(
    ("view", "is_form", "seconds"),
    [
        (View(), False, 60), (View(), True, 120), (View(easy=True), False, 120),
        (View(voice=True), False, 120), (View(doubled=True), False, 120),
        (View(more_time=True), False, 120), (View(contrast=True, low=True), False, 60),
    ],
    ids=str,
)  # fmt: skip
def test_who_needs_longer_has_longer(view: View, is_form: bool, seconds: int) -> None:
    assert limit_ms(view, is_form=is_form) == seconds * 1_000


def test_the_question_comes_at_the_limit_and_runs_down() -> None:
    idle = Idle(1_000)
    assert not looked(idle, 60_999, 60_000).asking
    asked = looked(idle, 61_000, 60_000)
    assert asked.asking
    assert (left_ms(asked, 61_000), left_ms(asked, 81_000)) == (ASK_MS, 0)


def wait(shown: Stage, seconds: int) -> None:
    clock = shown.parts.clock
    assert isinstance(clock, StillClock)
    for _ in range(seconds):
        clock.mono += 1_000
        shown.station.visit.tick()
    shown.settle()


def second(store: Store) -> Stage:
    shown = store()
    shown.shell.go(SECOND)
    shown.settle()
    return shown


def test_a_visitor_who_left_is_asked_and_then_gone(store: Store) -> None:
    shown = second(store)
    shown.shell.view.toggleContrast()
    model = shown.pages.standing
    wait(shown, 60)
    assert shown.text("seconds-left") == "20"
    wait(shown, 19)
    assert shown.text("seconds-left") == "1"
    wait(shown, 1)
    assert model.told == ["gone idle"]
    assert shown.pages.current == HOME
    assert shown.shell.view.is_plain


def test_one_touch_gives_a_minute_more(store: Store) -> None:
    shown = second(store)
    wait(shown, 65)
    shown.touch("key-go-on")
    wait(shown, 59)
    assert shown.eyes.find("key-go-on") is None
    wait(shown, 1)
    assert shown.eyes.find("key-go-on") is not None


def test_any_key_of_the_keypad_goes_on_too(store: Store) -> None:
    shown = second(store)
    wait(shown, 61)
    shown.key("Esc")
    assert shown.eyes.find("key-go-on") is None
    assert shown.pages.standing.told == []


def test_who_wants_to_end_ends_at_once(store: Store) -> None:
    shown = second(store)
    model = shown.pages.standing
    wait(shown, 61)
    shown.touch("key-leave")
    assert model.told == ["gone idle"]


def test_a_touch_before_the_question_begins_the_minute_anew(store: Store) -> None:
    shown = second(store)
    wait(shown, 50)
    shown.touch("key-main")
    wait(shown, 59)
    assert shown.eyes.find("key-go-on") is None


@pytest.mark.parametrize("why", ["busy", "none", "called", "staff", "home"])
def test_no_clock_runs_while(why: str, store: Store) -> None:
    shown = store() if why == "home" else second(store)
    model = shown.pages.standing
    model.busy = why == "busy"
    model.idle = "none" if why == "none" else "park"
    if why == "called":
        shown.shell.desk.call("here")
    if why == "staff":
        shown.shell.openDoor()
        shown.shell.show(replace(shown.shell.state, operator=CLERK, chosen="common/health"))
    wait(shown, 300)
    assert not shown.station.visit.props.asking
    assert model.told == []


def test_the_first_page_goes_back_to_a_plain_view(store: Store) -> None:
    shown = store()
    shown.shell.view.toggleDoubled()
    wait(shown, 140)
    assert shown.shell.view.is_plain


def test_a_door_left_open_falls_shut(store: Store) -> None:
    shown = store()
    shown.shell.openDoor()
    shown.settle()
    wait(shown, 80)
    assert shown.pages.current == HOME
