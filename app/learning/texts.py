"""What learning says in Korean on paper: days and hours in words."""

from datetime import datetime

from app.shared.clock import SEOUL

WEEKDAYS = ("월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일")


def day_in_words(moment: datetime) -> str:
    """`11월 20일 목요일`"""
    local = moment.astimezone(SEOUL)
    return f"{local.month}월 {local.day}일 {WEEKDAYS[local.weekday()]}"


def hour_in_words(moment: datetime) -> str:
    """`낮 2시`, `아침 10시 30분`: as people say it to one another."""
    local = moment.astimezone(SEOUL)
    part = next(word for until, word in _PARTS if local.hour < until)
    minutes = f" {local.minute}분" if local.minute else ""
    return f"{part} {(local.hour - 1) % 12 + 1}시{minutes}"


_PARTS = ((6, "새벽"), (11, "아침"), (17, "낮"), (20, "저녁"), (24, "밤"))
