"""How a visitor wants to see and hear the station; no Qt."""

from dataclasses import dataclass, replace

from ui.common import frame

KOREAN, ENGLISH = "ko", "en"
LANGUAGES = (KOREAN, ENGLISH)
LOUDEST = 3
PLAIN_LOUDNESS = 1
"""Below 65 dB: each visitor begins with it again."""


@dataclass(frozen=True)
class View:
    """쉬운 화면, 글자 두 배, 진한 화면, 낮은 화면, 소리 안내, 소리 크기 0-3, 시간 넉넉히."""

    language: str = KOREAN
    easy: bool = False
    doubled: bool = False
    contrast: bool = False
    low: bool = False
    voice: bool = False
    loud: int = PLAIN_LOUDNESS
    more_time: bool = False

    @property
    def layout(self) -> frame.View:
        return frame.View(easy=self.easy, doubled=self.doubled, low=self.low)


def louder(view: View) -> View:
    """One step; after the loudest comes silence."""
    return replace(view, loud=(view.loud + 1) % (LOUDEST + 1))


def next_language(view: View) -> View:
    at = LANGUAGES.index(view.language)
    return replace(view, language=LANGUAGES[(at + 1) % len(LANGUAGES)])
