"""What a visitor may wish of the screen, and the words in another language."""

from collections.abc import Callable

from kiosk.shell.view import LOUDEST, View, louder, next_language
from kiosk.shell.view_modes import ViewModes
from tests.kiosk.stage import Stage


def test_louder_ends_in_silence_and_begins_again() -> None:
    view, heard = View(), []
    for _ in range(4):
        view = louder(view)
        heard.append(view.loud)
    assert heard == [2, 3, 0, 1]


def test_the_keypads_volume_stops_at_its_ends() -> None:
    modes = ViewModes()
    for _ in range(9):
        modes.turn(1)
    assert modes.view.loud == LOUDEST
    for _ in range(9):
        modes.turn(-1)
    assert modes.view.loud == 0


def test_the_languages_go_round() -> None:
    assert next_language(next_language(View())) == View()


def test_nothing_is_said_when_nothing_changes() -> None:
    modes, told = ViewModes(), []
    modes.changed.connect(lambda: told.append(modes.view))
    modes.reset()
    assert told == []
    modes.speak("en")
    modes.speak("en")
    assert len(told) == 1


def test_the_frame_speaks_english_at_a_touch_and_loses_nothing(
    store: Callable[..., Stage],
) -> None:
    shown = store()
    shown.touch("tile-3")
    shown.touch("key-language")
    assert [shown.text(name) for name in ("key-back", "key-view", "key-call")] == [
        "Back", "View", "Call staff",
    ]  # fmt: skip
    assert shown.pages.standing.told == ["chose 3", "retold"]
    shown.touch("key-language")
    assert shown.text("key-back") == "이전"


def test_one_stations_language_does_not_outlive_it(store: Callable[..., Stage]) -> None:
    shown = store()
    shown.touch("key-language")
    shown.station.shell.view.reset()
    shown.settle()
    assert shown.text("key-back") == "이전"
