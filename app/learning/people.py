"""What a person says at a sign-up, and the rules over it: age, phone, text that is ruled out."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from app.learning.forms import Purpose
from app.learning.model import GuardianCheck

OUTSIDE = ""
"""The area of who lives outside the county (강진군 밖)."""
MOST_NAME = 40
_BIRTH_AND_SEX = re.compile(r"(?=(\d\d)(\d\d)(\d\d)[\s\-–—−.·_/]*\d(?:[\s\-]?[\d*●○xX]){6})")
_NOT_DIGIT = re.compile(r"[\s\-–—−.·()]")
_PHONE = re.compile(r"0\d{8,10}", re.ASCII)
_MOBILE = re.compile(r"01\d{8,9}", re.ASCII)


class Means(StrEnum):
    """How a consent was given (시행령 17①)."""

    KIOSK = "kiosk"
    PAPER = "paper"


class GivenBy(StrEnum):
    SELF = "self"
    GUARDIAN = "guardian"
    HELPER = "helper"  # the person consents, somebody helps to tick


@dataclass(frozen=True)
class Answer:
    """Yes or no to one form: the very version that was shown."""

    purpose: Purpose
    language: str
    version: int
    agrees: bool


@dataclass(frozen=True)
class Asked:
    """How the forms were shown; `text_mm` is the size of a syllable, `sheet` a paper's code."""

    means: Means = Means.KIOSK
    language: str = "ko"
    text_mm: int = 12
    given_by: GivenBy = GivenBy.SELF
    sheet: str = field(default="", repr=False)


@dataclass(frozen=True)
class Guardian:
    """법정대리인: nothing but name and phone may be asked of the child (22의2)."""

    name: str = field(repr=False)
    phone: str = field(repr=False)
    check: GuardianCheck = GuardianCheck.CALL


@dataclass(frozen=True)
class Application:
    """Somebody who signs up; nothing of it is in its `repr`, so nothing of it is ever logged.

    `is_helper_phone`: the number is a helper's (전화가 없어요). `born` is asked only of who may be
    under age and is kept as a year, only of those who are.
    """

    session: int
    name: str = field(repr=False)
    phone: str = field(repr=False)
    area: str = field(repr=False)
    answers: tuple[Answer, ...] = field(repr=False)
    asked: Asked = Asked()
    is_helper_phone: bool = field(default=False, repr=False)
    born: date | None = field(default=None, repr=False)
    guardian: Guardian | None = field(default=None, repr=False)
    equipment: tuple[str, ...] = field(default=(), repr=False)
    can_video: bool | None = field(default=None, repr=False)


def holds_resident_number(text: str) -> bool:
    """Whether a 주민등록번호 stands anywhere in it, also half masked or with other dashes.

    Since October 2020 its last digits check nothing: what counts is six digits of a day and seven
    more behind them.
    """
    plain = unicodedata.normalize("NFKC", text)
    return any(
        1 <= int(month) <= 12 and 1 <= int(day) <= 31
        for _, month, day in _BIRTH_AND_SEX.findall(plain)
    )


def holds_phone(text: str) -> bool:
    """Whether a telephone number stands in it."""
    plain = _NOT_DIGIT.sub("", unicodedata.normalize("NFKC", text))
    return _MOBILE.search(plain) is not None


def plain_phone(text: str) -> str | None:
    """`01000000001`: digits only; None for what is no telephone number."""
    digits = _NOT_DIGIT.sub("", unicodedata.normalize("NFKC", text))
    return digits if _PHONE.fullmatch(digits) else None


def shown_phone(digits: str) -> str:
    """`010-0000-0001`"""
    if _MOBILE.fullmatch(digits) is None:
        return digits
    return f"{digits[:3]}-{digits[3:-4]}-{digits[-4:]}"


def plain_name(text: str) -> str | None:
    """Without spaces at its ends and doubled ones; None where that is no name."""
    name = " ".join(unicodedata.normalize("NFC", text).split())
    kinds = {unicodedata.category(sign)[0] for sign in name}
    return name if len(name) <= MOST_NAME and "L" in kinds and not kinds & {"C", "S"} else None


def age_on(born: date, day: date) -> int:
    """Full years (만 나이); who is born on 29 February becomes older on 1 March."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def texts_of(application: Application) -> Iterable[str]:
    """Everything that was typed freely."""
    yield from (application.name, application.phone, *application.equipment)
    if application.guardian is not None:
        yield from (application.guardian.name, application.guardian.phone)
