"""What the doctor says of each thing: how it stands, in plain words, and what to do."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """`ATTENTION` lets the day go on; with `FAIL` something that is needed does not work."""

    OK = "ok"
    ATTENTION = "attention"
    FAIL = "fail"


@dataclass(frozen=True)
class Answer:
    """`name` is for programs, `title`, `told` and `mend` are for people; no mend where all is well.

    Nothing of a person, no secret and no path stands in any of them: answers go to support.
    """

    name: str
    title: str
    verdict: Verdict
    told: str
    mend: str = ""


TITLES = {
    "fonts": "글꼴",
    "windows": "창",
    "printer": "인쇄기",
    "ports": "저울 줄",
    "clock": "시계",
    "disk": "저장 공간",
    "database": "장부",
    "keys": "열쇠",
    "network": "통신",
    "paper": "종이 차례",
    "peers": "이웃 단말",
}


def ok(name: str, told: str) -> Answer:
    return Answer(name, TITLES[name], Verdict.OK, told)


def attention(name: str, told: str, mend: str) -> Answer:
    return Answer(name, TITLES[name], Verdict.ATTENTION, told, mend)


def fail(name: str, told: str, mend: str) -> Answer:
    return Answer(name, TITLES[name], Verdict.FAIL, told, mend)
