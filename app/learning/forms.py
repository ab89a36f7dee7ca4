"""Consent forms: versioned by purpose and language, never edited, unusable while a {…} is open."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum
from hashlib import sha256

_OPEN = re.compile(r"\{(\w*)\}")


class Purpose(IntEnum):
    """What a consent is for: the codes that stand in entries 34."""

    COURSE = 1  # 수강 신청, the one that is required
    EQUIPMENT = 2  # 선택 1: 맞춤 교육 준비
    NOTICES = 3  # 선택 2: 다음 교육 안내
    PHOTO = 4  # 선택 3: 사진
    NATIONAL = 5  # 제3자 제공: 한국지능정보사회진흥원


class FormKind(StrEnum):
    """필수, 선택, 제3자."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    THIRD_PARTY = "third_party"


class KeepFrom(StrEnum):
    """From when the time of keeping runs."""

    SESSION_END = "session_end"
    CONSENT_DAY = "consent_day"


@dataclass(frozen=True)
class Keep:
    """How long: `setting` names the form's number, one of which is `months_each` months.

    Without a setting nothing is added to the day that `begins` names.
    """

    begins: KeepFrom
    setting: str = ""
    months_each: int = 1


@dataclass(frozen=True)
class Notice:
    """One line of a form; what the law wants to stand out (시행령 17) is `bold`."""

    label: str
    text: str
    bold: bool


@dataclass(frozen=True)
class ConsentForm:
    """One text that people agree to, in one language, in force from one day to another.

    The texts may hold {names}; `settings` fill them. `easy` says the same to children (22의2③).
    A third party's form names its `recipient`; whether it is a condition (`is_required`) is the
    county's decision.
    """

    purpose: Purpose
    language: str
    version: int
    kind: FormKind
    from_day: int
    until_day: int | None
    title: str
    aim: str
    items: str
    retention: str
    refusal: str
    easy: tuple[str, ...]
    settings: tuple[tuple[str, str], ...]
    keep: Keep | None
    source: str
    recipient: str = ""
    is_required: bool = False

    @property
    def key(self) -> str:
        return f"{int(self.purpose)}-{self.language}-{self.version}"

    @property
    def is_condition(self) -> bool:
        """Whether nobody can sign up without it."""
        return self.kind is FormKind.REQUIRED or self.is_required

    @property
    def notices(self) -> tuple[Notice, ...]:
        """The four notices of 개인정보보호법 15②, five to a third party (17②)."""
        labels, third = _LABELS.get(self.language, _LABELS["ko"]), bool(self.recipient)
        recipient = (Notice(labels[0], self._fill(self.recipient), bold=True),)
        return (
            *(recipient if third else ()),
            Notice(labels[1], self._fill(self.aim), bold=third or self._sells),
            Notice(labels[2], self._fill(self.items), bold=False),
            Notice(labels[3], self._fill(self.retention), bold=True),
            Notice(labels[4], self._fill(self.refusal), bold=True),
        )

    @property
    def easy_lines(self) -> tuple[str, ...]:
        return tuple(self._fill(line) for line in self.easy)

    @property
    def wording(self) -> str:
        """All that is agreed to, as one text; its SHA-256 is what a consent keeps."""
        lines = (f"{each.label}: {each.text}" for each in self.notices)
        return "\n".join((self._fill(self.title), *lines, *self.easy_lines))

    @property
    def text_sha256(self) -> bytes:
        return sha256(self.wording.encode()).digest()

    @property
    def is_ready(self) -> bool:
        """Whether it may be used: no {…} is left open, and a time of keeping is a number."""
        known = dict(self.settings)
        if self.keep and self.keep.setting and not known.get(self.keep.setting, "").isdecimal():
            return False
        return not _OPEN.search(self.wording) and all(value.strip() for value in known.values())

    def in_force(self, day: int) -> bool:
        return self.from_day <= day and (self.until_day is None or day <= self.until_day)

    def keep_until(self, consent_day: int, last_day: int) -> int | None:
        """The last day on which what was agreed to may be kept; None: with the learner's record.

        `last_day` is the last of the session.
        """
        if self.keep is None:
            return None
        begins = last_day if self.keep.begins is KeepFrom.SESSION_END else consent_day
        if not self.keep.setting:
            return begins
        return add_months(begins, int(dict(self.settings)[self.keep.setting]) * self._each)

    @property
    def _each(self) -> int:
        return 0 if self.keep is None else self.keep.months_each

    @property
    def _sells(self) -> bool:
        return self.purpose is Purpose.NOTICES

    def _fill(self, text: str) -> str:
        known: Mapping[str, str] = dict(self.settings)
        return _OPEN.sub(lambda found: known.get(found[1], "").strip() or found[0], text)


_LABELS = {
    "ko": ("받는 자", "목적", "항목", "보유 기간", "거부할 권리"),
    "en": ("Recipient", "Purpose", "Items", "Kept", "Right to refuse"),
}


def forms_for(
    forms: Iterable[ConsentForm], day: int, language: str
) -> tuple[tuple[ConsentForm, ...], tuple[ConsentForm, ...]]:
    """The forms in force on a day: those to ask, and those that are asked for nothing yet.

    One a purpose, its newest version; Korean where there is none in this language. An unready
    form is not asked; where it is required nobody can sign up.
    """
    newest: dict[Purpose, ConsentForm] = {}
    for form in sorted(forms, key=lambda each: (each.language == language, each.version)):
        if form.language in {language, "ko"} and form.in_force(day):
            newest[form.purpose] = form
    chosen = [newest[purpose] for purpose in sorted(newest)]
    ready = tuple(form for form in chosen if form.is_ready)
    return ready, tuple(form for form in chosen if not form.is_ready)


def add_months(day: int, months: int) -> int:
    """20251130 and 3 months are 20260228: the month's last day where there is no such one."""
    year, month = divmod(day // 10_000 * 12 + day // 100 % 100 - 1 + months, 12)
    begins_next = date(year + month // 11, (month + 1) % 12 + 1, 1).toordinal()
    longest = begins_next - date(year, month + 1, 1).toordinal()
    return year * 10_000 + (month + 1) * 100 + min(day % 100, longest)
