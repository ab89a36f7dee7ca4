"""What a machine has without being a station: its fonts, its clock, its disk."""

import shutil
from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path

from reportlab.pdfbase.ttfonts import TTFError, TTFontFile

from app.doctor.model import Answer, attention, fail, ok
from app.shared.clock import SEOUL
from app.shared.resources import resource

FONTS = ("PretendardGOV-Regular.ttf", "PretendardGOV-Bold.ttf")
SYLLABLES = range(0xAC00, 0xD7A4)
LOW_DISK_BYTES, LAST_DISK_BYTES = 500_000_000, 100_000_000
DRIFT, MOST_DRIFT = timedelta(seconds=60), timedelta(minutes=5)
_AGAIN = "프로그램을 다시 설치해 주세요."
_SET_CLOCK = "컴퓨터 설정에서 시각을 「자동으로 맞추기」로 바꿔 주세요."


def fonts(folder: Path | None = None) -> Answer:
    """Read as the papers read them: checksums of every table, every Hangul syllable there."""
    for name in FONTS:
        path = (folder or resource("fonts")) / name
        try:
            missing = _missing_syllables(path, path.stat().st_mtime_ns)
        except (OSError, TTFError):
            return fail("fonts", f"글꼴 파일 {name}이 없거나 깨졌어요.", _AGAIN)
        if missing:
            return fail("fonts", f"글꼴 파일 {name}에 한글 {missing:,}자가 없어요.", _AGAIN)
    return ok("fonts", "두 굵기 모두 온전해요. 한글 11,172자가 다 있어요.")


@lru_cache
def _missing_syllables(path: Path, _changed_ns: int) -> int:
    """A quarter of a second, so only once for a file as it is."""
    glyphs = TTFontFile(str(path), validate=1).charToGlyph
    return sum(code not in glyphs for code in SYLLABLES)


def clock(
    now: datetime, build: datetime, last_entry: datetime | None, centre: datetime | None
) -> Answer:
    """Against what cannot be later than now (build, last entry), then against the centre."""
    shown = f"{now.astimezone(SEOUL):%Y-%m-%d %H:%M}"
    if now < build:
        return fail("clock", f"시계가 {shown}예요. 프로그램보다 옛날이에요.", _SET_CLOCK)
    if last_entry is not None and now < last_entry:
        told = f"시계가 {shown}예요. 마지막 기록보다 앞이에요."
        return fail("clock", told, _SET_CLOCK)
    if centre is None:
        return ok("clock", f"{shown}. 센터와는 견주지 못했어요.")
    drift = abs(now - centre)
    if drift > DRIFT:
        minutes = max(1, round(drift / timedelta(minutes=1)))
        say = fail if drift > MOST_DRIFT else attention
        return say("clock", f"시계가 센터와 {minutes:,}분 달라요.", _SET_CLOCK)
    return ok("clock", f"{shown}. 센터와 1분 안으로 맞아요.")


def disk(folder: Path) -> Answer:
    return disk_of(shutil.disk_usage(folder).free)


def disk_of(free_bytes: int) -> Answer:
    free = f"{free_bytes / 1_000_000_000:,.1f} GB 남았어요."
    if free_bytes < LAST_DISK_BYTES:
        return fail("disk", free, "지금 담당자를 불러 필요 없는 파일을 옮겨 주세요.")
    if free_bytes < LOW_DISK_BYTES:
        return attention("disk", free, "오늘은 쓸 수 있어요. 마감 뒤 담당자에게 알려 주세요.")
    return ok("disk", free)
