"""The class's day: twelve sign up with the touch keys, ten come, the book is signed."""

import time
from collections.abc import Callable

from app.demo import paper
from app.demo.player import Player
from app.demo.sample_learning import SampleLearner, sample_learning
from app.demo.sample_people import CLASS, INSTRUCTOR, PIN
from app.demo.stage import Stage

SESSION = 1
LEARNERS, ABSENT = 12, 2
ECHO_SECONDS = 0.55
_LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWEL_KEYS = "ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ"
_TAIL_KEYS = (
    "ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ "
    "ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ"
)
_VOWELS, _TAILS = _VOWEL_KEYS.split(), ["", *_TAIL_KEYS.split()]
_SHIFTED = {"ㄲ": "ㄱ", "ㄸ": "ㄷ", "ㅃ": "ㅂ", "ㅆ": "ㅅ", "ㅉ": "ㅈ", "ㅒ": "ㅐ", "ㅖ": "ㅔ"}


def strokes(name: str) -> tuple[str, ...]:
    """The keys of 두벌식 that write a name: 홍 → ㅎㅗㅇ, with the shift before a doubled one."""
    sounds = ""
    for syllable in name:
        at = ord(syllable) - 0xAC00
        sounds += _LEADS[at // 588] + _VOWELS[at % 588 // 28] + _TAILS[at % 28]
    keys: list[str] = []
    for sound in sounds:
        keys += ["key-shift", f"jamo-{_SHIFTED[sound]}"] if sound in _SHIFTED else [f"jamo-{sound}"]
    return tuple(keys)


class ClassDay:
    """Acts by touch, keys and scanner only."""

    def __init__(self, stage: Stage, player: Player) -> None:
        self._stage = stage
        self._player = player
        self._shots = stage.folder("pictures/class")
        self.tickets: list[str] = []

    def opens(self) -> None:
        self._player.wait_for("tile-sign-up", 30)
        self.shot("welcome")

    def twelve_sign_up(self) -> None:
        learners = sample_learning().learners[:LEARNERS]
        for number, learner in enumerate(learners):
            self._signs_up(learner, picture=number == 0, on_paper=number < LEARNERS - ABSENT)

    def some_scan(self, count: int) -> None:
        """They hold their ticket before the scanner as they come in.

        The notice of the one before may still stand: what counts is that it is written.
        """
        for number, ticket in enumerate(self.tickets[:count], self._stage.last_seq(CLASS) + 1):
            self._player.scan(ticket)
            self._stage.until(self._has_written(number), "a scanned ticket was not taken")
        self._player.wait_for("notice")
        self.shot("attended")

    def _has_written(self, entries: int) -> Callable[[], bool]:
        return lambda: self._stage.last_seq(CLASS) >= entries

    def roll(self) -> None:
        """「모두 출석」, then the two who are not there."""
        player = self._player
        player.hold("place", 3.2).wait_for(f"operator-{INSTRUCTOR}")
        player.touch(f"operator-{INSTRUCTOR}").type(PIN).touch("key-enter")
        player.wait_for(f"class-{SESSION}")
        self.shot("today")
        player.touch(f"class-{SESSION}").wait_for("person-12")
        self.shot("roll-begin")
        self._touch("key-all-present")
        player.see(f"출석 {LEARNERS}")
        for number in (LEARNERS - 1, LEARNERS):  # 출석 → 지각 → 결석
            for _ in range(2):
                self._touch(f"person-{number}")
        player.see(f"결석 {ABSENT}")
        self.shot("roll-marked")
        self._touch("key-hide")
        self.shot("roll-masked")

    def finishes(self) -> None:
        player = self._player
        self._touch("key-finish").wait_for("phrase-1")
        self._touch("phrase-1")
        for digit in PIN:
            player.touch(f"pad-{digit}")
        self.shot("finish")
        self._touch("key-finish-now").wait_for(f"class-{SESSION}")
        self.shot("today-finished")
        self._touch("key-leave").wait_for("tile-sign-up")

    def shot(self, name: str) -> None:
        self._player.shot(self._shots / f"{name}.png")

    def _signs_up(self, learner: SampleLearner, *, picture: bool, on_paper: bool) -> None:
        player = self._player.wait_for("tile-sign-up").touch("tile-sign-up")
        self._touch(f"join-{SESSION}", picture="courses" if picture else "")
        self._touch("who-helper" if learner.is_helper_phone else "who-self")
        player.wait_for("key-main")
        player.touch(*strokes(learner.name))
        self._touch("key-main", picture="name" if picture else "")
        if learner.is_helper_phone:
            self._touch("key-no-phone")
        for digit in learner.phone.replace("-", "")[3:]:
            player.touch(f"pad-{digit}")
        self._touch("key-main", picture="phone" if picture else "")
        self._touch(f"area-{learner.area or 'outside'}", picture="area" if picture else "")
        self._touch("key-agree", picture="consent" if picture else "")
        self._touch("key-main", picture="consent-more" if picture else "")
        player.wait_for("line-name")
        self._touch("key-main", picture="check" if picture else "")
        player.wait_for("ticket-code")
        if picture:
            self.shot("ticket")
        before = len(self._stage.papers(CLASS)())
        self._touch("key-main" if on_paper else "key-done").wait_for("tile-sign-up")
        if on_paper:
            self._stage.until(
                lambda: self._stage.printed_since(CLASS, before), "the class printed no ticket"
            )
            self.tickets.append(paper.slips_on(self._stage.papers(CLASS)()[-1])[0])

    def _touch(self, name: str, picture: str = "") -> Player:
        self._player.wait_for(name)
        if picture:
            self.shot(picture)
        time.sleep(ECHO_SECONDS)
        return self._player.touch(name)
