"""A session a row: when, where, how full, how far it went."""

from datetime import datetime
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication

from app.central.learning_model import ClassCounts, MeetingCounts
from app.learning.model import Course
from ui.common import labels
from ui.common.detail import Fact
from ui.common.rows_model import Column

Row: TypeAlias = tuple[ClassCounts, datetime]
"""A session, and the time by which a meeting should have been signed."""


def tr(text: str) -> str:
    return QCoreApplication.translate("Classes", text)


def is_unsigned(meeting: MeetingCounts, now: datetime) -> bool:
    """It is over, and no instructor has signed its book."""
    return meeting.ends < now and meeting.finished_at is None


def why(row: Row) -> str:
    counts, now = row
    if counts.session.is_cancelled:
        return tr("휴강")
    if counts.is_over:
        return tr("자리보다 많이 신청")
    unsigned = sum(is_unsigned(meeting, now) for meeting in counts.meetings)
    return tr("출석부 서명 없음 {count}").format(count=unsigned) if unsigned else ""


def is_flagged(row: Row) -> bool:
    return bool(why(row)) and not row[0].session.is_cancelled


def _done(row: Row) -> str:
    done = sum(meeting.finished_at is not None for meeting in row[0].meetings)
    return f"{done} / {len(row[0].meetings)}"


def columns() -> tuple[Column[Row], ...]:
    return (
        Column(
            tr("시작"), lambda row: labels.day_and_time(row[0].session.starts),
            lambda row: row[0].session.starts,
        ),
        Column(tr("과정"), lambda row: row[0].title),
        Column(tr("곳"), lambda row: row[0].session.place_name),
        Column(
            tr("신청"), lambda row: f"{row[0].enrolled} / {row[0].session.capacity}",
            lambda row: row[0].enrolled, number=True,
        ),
        Column(tr("차시"), _done, number=True),
        Column(tr("까닭"), why, flag=is_flagged),
    )  # fmt: skip


def facts(counts: ClassCounts) -> tuple[Fact, ...]:
    """The whole session: its shares, and each meeting with its marks."""
    session = counts.session
    return (
        Fact(tr("번호"), str(session.no)),
        Fact(tr("곳"), session.place_name),
        *((Fact(tr("방"), session.room),) if session.room else ()),
        Fact(tr("강사"), tr("{number}번").format(number=session.instructor)),
        Fact(tr("자리"), str(session.capacity)),
        *(
            Fact(tr("{station} 몫").format(station=station), str(seats))
            for station, seats in session.shares
        ),
        Fact(tr("신청"), str(counts.enrolled)),
        Fact(tr("취소"), str(counts.cancelled)),
        *(_meeting(each) for each in counts.meetings),
    )


def _meeting(meeting: MeetingCounts) -> Fact:
    marks = tr("출석 {present} · 지각 {late} · 결석 {absent} · 표시 없음 {unmarked}")
    name = tr("{number}차시 {when}").format(
        number=meeting.meeting, when=labels.day_and_time(meeting.starts)
    )
    text = marks.format(
        present=meeting.present, late=meeting.late, absent=meeting.absent,
        unmarked=meeting.unmarked,
    )  # fmt: skip
    return Fact(name, text)


def course_columns() -> tuple[Column[Course], ...]:
    return (
        Column(tr("코드"), lambda course: course.code),
        Column(tr("과정"), lambda course: course.title),
        Column(tr("수준"), lambda course: course.level),
        Column(tr("차시"), lambda course: str(course.meetings), number=True),
        Column(tr("분"), lambda course: str(course.minutes_each), number=True),
        Column(tr("자리"), lambda course: str(course.capacity), number=True),
        Column(tr("준비물"), lambda course: course.bring),
    )
