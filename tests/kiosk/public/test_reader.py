"""소리 안내: one tap speaks, two act, and nothing personal is said into the room."""

from collections.abc import Callable

from kiosk.shell.reader import DOUBLE_MS, how_sentence, private_sentence
from tests.kiosk.clock import StillClock
from tests.kiosk.stage import Stage
from ui.common.sounds import Sounds

Store = Callable[..., Stage]


class FakeVoice:
    def __init__(self) -> None:
        self.said: list[tuple[str, str, int]] = []
        self.hushed = 0

    def say(self, text: str, language: str, loud: int) -> None:
        self.said.append((text, language, loud))

    def hush(self) -> None:
        self.hushed += 1


def speaking(store: Store) -> tuple[Stage, FakeVoice]:
    voice = FakeVoice()
    shown = store(voice=voice)
    shown.touch("key-view")
    shown.touch("switch-voice")
    assert voice.said == [(how_sentence(), "ko", 1)]
    voice.said.clear()
    return shown, voice


def tap(shown: Stage, name: str, after_ms: int = 2_000) -> None:
    clock = shown.parts.clock
    assert isinstance(clock, StillClock)
    clock.mono += after_ms
    shown.hands.touch(shown.eyes.centre(shown.item(name)))
    shown.settle()


def test_one_tap_says_it_and_a_second_does_it(store: Store) -> None:
    shown, voice = speaking(store)
    tap(shown, "key-close-view")
    assert voice.said[-1][0] == "닫기"
    assert shown.eyes.find("switch-easy") is not None
    tap(shown, "key-close-view", DOUBLE_MS)
    shown.settle()
    assert shown.eyes.find("switch-easy") is None
    tap(shown, "tile-0")
    tap(shown, "tile-0", DOUBLE_MS + 1)
    assert shown.pages.standing.told == []
    assert [said[0] for said in voice.said[-2:]] == ["강진쌀", "강진쌀"]


def test_words_are_read_too_and_the_last_is_said_again(store: Store) -> None:
    shown, voice = speaking(store)
    tap(shown, "key-close-view")
    tap(shown, "key-close-view", 100)
    tap(shown, "title")
    assert voice.said[-1][0] == "무엇을 찾으세요?"
    shown.key("F5")
    assert voice.said[-1] == voice.said[-2]


def test_the_keypad_is_read_along(store: Store) -> None:
    shown, voice = speaking(store)
    shown.key("Esc")
    shown.key("Down")
    assert voice.said[-1][0] == "강진쌀"


def test_what_is_personal_is_not_said(store: Store) -> None:
    shown, voice = speaking(store)
    shown.key("Esc")
    shown.item("tile-0").setProperty("personal", True)
    tap(shown, "tile-0")
    assert voice.said[-1][0] == private_sentence()


def test_a_key_that_spells_what_is_personal_only_ticks(store: Store) -> None:
    shown, voice = speaking(store)
    ticks: list[str] = []
    shown.shell.sounds = Sounds(lambda file, _loud: ticks.append(file.stem))
    shown.key("Esc")
    voice.said.clear()
    shown.item("tile-0").setProperty("spells", True)
    tap(shown, "tile-0")
    assert (voice.said, ticks) == ([], ["tick"])
    tap(shown, "tile-0", DOUBLE_MS)
    assert len(shown.pages.standing.told) == 1, "a second tap does it all the same"


def test_no_voice_reads_the_words_of_another_language(store: Store) -> None:
    shown, voice = speaking(store)
    shown.key("Esc")
    tap(shown, "tile-0")
    said = len(voice.said)
    shown.shell.view.nextLanguage()
    shown.settle()
    shown.key("F5")
    assert all(language == "en" for _, language, _ in voice.said[said:])
    assert "강진쌀" not in [text for text, _, _ in voice.said[said:]]


def test_a_device_without_a_voice_says_so_and_lets_every_touch_pass(store: Store) -> None:
    shown = store()
    shown.touch("key-view")
    assert not shown.item("switch-voice").isEnabled()
    assert shown.eyes.sees("이 기기에는 목소리가 없어요")
    shown.shell.view.toggleVoice()
    assert not shown.shell.view.view.voice


def test_the_voice_ends_when_it_is_switched_off(store: Store) -> None:
    shown, voice = speaking(store)
    shown.shell.view.toggleVoice()
    assert voice.hushed == 1
