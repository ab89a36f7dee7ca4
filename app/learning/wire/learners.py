"""A learner's record as the vault keeps it; it never leaves the vault but sealed."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from app.learning.errors import BadLearningRecord
from app.learning.forms import ConsentForm, FormKind, Purpose
from app.learning.model import GuardianCheck
from app.learning.people import Guardian
from app.shared.canonical import Value
from app.shared.clock import from_utc_ms, utc_ms

VERSION = 1


@dataclass(frozen=True)
class Consent:
    """One answer as it is kept: the text by its hash, and how it was asked."""

    purpose: Purpose
    kind: FormKind
    language: str
    version: int
    text_sha256: bytes
    agrees: bool
    given_at: datetime
    means: str
    text_mm: int
    given_by: str
    sheet: str = ""
    keep_until: int | None = None
    withdrawn_at: datetime | None = None

    def stands(self, day: int) -> bool:
        """Whether it may be relied on on this day."""
        in_time = self.keep_until is None or day <= self.keep_until
        return self.agrees and self.withdrawn_at is None and in_time


@dataclass(frozen=True)
class Learner:
    """`keep_until` is the last day of keeping: the vault lists who is due by it.

    `born_year` and the guardian are kept of children only, equipment only while its consent stands.
    """

    name: str = field(repr=False)
    phone: str = field(repr=False)
    is_helper_phone: bool = field(repr=False)
    area: str = field(repr=False)
    consents: tuple[Consent, ...] = field(repr=False)
    keep_until: int
    born_year: int | None = field(default=None, repr=False)
    guardian: Guardian | None = field(default=None, repr=False)
    guardian_at: datetime | None = field(default=None, repr=False)
    equipment: tuple[str, ...] = field(default=(), repr=False)
    can_video: bool | None = field(default=None, repr=False)

    def latest(self, purpose: Purpose) -> Consent | None:
        """The last answer to this purpose, given or withdrawn."""
        return next((each for each in reversed(self.consents) if each.purpose is purpose), None)

    def agreed(self, form: ConsentForm, day: int) -> bool:
        """Whether the very text of this form was agreed to and still stands."""
        latest = self.latest(form.purpose)
        return (
            latest is not None
            and latest.stands(day)
            and (latest.language, latest.version) == (form.language, form.version)
            and latest.text_sha256 == form.text_sha256
        )

    def withdrawn(self, purpose: Purpose, at: datetime) -> "Learner":
        """With this purpose's standing consents taken back, and what was kept for it gone."""
        consents = tuple(
            replace(each, withdrawn_at=at)
            if each.purpose is purpose and each.agrees and each.withdrawn_at is None
            else each
            for each in self.consents
        )
        if purpose is Purpose.EQUIPMENT:
            return replace(self, consents=consents, equipment=(), can_video=None)
        return replace(self, consents=consents)


def encode_learner(learner: Learner) -> dict[str, Value]:
    """What `Vault.put` takes."""
    guardian = learner.guardian
    return {
        "v": VERSION, "kind": "learner", "name": learner.name, "phone": learner.phone,
        "is_helper_phone": learner.is_helper_phone, "area": learner.area,
        "keep_until": learner.keep_until, "born_year": learner.born_year,
        "guardian": None if guardian is None else [
            guardian.name, guardian.phone, guardian.check.value, _ms(learner.guardian_at),
        ],
        "equipment": list(learner.equipment), "can_video": learner.can_video,
        "consents": [_consent(each) for each in learner.consents],
    }  # fmt: skip


def is_learner(record: Mapping[str, Any]) -> bool:
    """The vault keeps records of other people too."""
    return record.get("kind") == "learner"


def decode_learner(record: Mapping[str, Any]) -> Learner:
    """`BadLearningRecord`, with nothing of the record in it."""
    if record.get("v") != VERSION or record.get("kind") != "learner":
        raise BadLearningRecord("not a learner")
    try:
        told = record["guardian"]
        return Learner(
            record["name"], record["phone"], record["is_helper_phone"], record["area"],
            tuple(_read_consent(each) for each in record["consents"]), record["keep_until"],
            record["born_year"],
            None if told is None else Guardian(told[0], told[1], GuardianCheck(told[2])),
            None if told is None else _time(told[3]),
            tuple(record["equipment"]), record["can_video"],
        )  # fmt: skip
    except (KeyError, TypeError, ValueError, IndexError):
        raise BadLearningRecord("not a learner") from None  # the cause could hold a name


def _consent(each: Consent) -> list[Value]:
    return [
        int(each.purpose), each.kind.value, each.language, each.version, each.text_sha256,
        each.agrees, utc_ms(each.given_at), each.means, each.text_mm, each.given_by, each.sheet,
        each.keep_until, _ms(each.withdrawn_at),
    ]  # fmt: skip


def _read_consent(told: Any) -> Consent:  # fresh from CBOR, judged by its reader
    (purpose, kind, language, version, text, agrees, at, means, size, by, sheet, until, back) = told
    return Consent(
        Purpose(purpose), FormKind(kind), language, version, text, agrees, from_utc_ms(at), means,
        size, by, sheet, until, _time(back),
    )  # fmt: skip


def _ms(at: datetime | None) -> int | None:
    return None if at is None else utc_ms(at)


def _time(milliseconds: int | None) -> datetime | None:
    return None if milliseconds is None else from_utc_ms(milliseconds)
