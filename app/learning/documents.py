"""What the papers of learning say: the ticket, and the consent sheet that is scanned back."""

from collections.abc import Sequence
from datetime import datetime

from app.documents.model import (
    Align,
    Block,
    Document,
    Gap,
    Heading,
    Hero,
    Line,
    Pair,
    Paper,
    Qr,
    Rule,
)
from app.learning.forms import ConsentForm
from app.learning.model import Course
from app.learning.model import Session as ClassSession
from app.learning.outcomes import Ticket
from app.learning.texts import day_in_words, hour_in_words

TICKET, CONSENT_SHEET = "class-ticket", "consent-sheet"
TICKET_CODE_MM = 50


def ticket(held: Ticket, county: str) -> Document:
    """Day, place, what to bring, and the entry's promise as a code; no name stands on it."""
    made, course = held.session, held.course
    blocks: list[Block] = [
        Line(county, align=Align.CENTRE),
        Heading("수강표"),
        Line(course.title, bold=True, align=Align.CENTRE),
        Rule(),
        *(Pair(*_when(each.starts, each.ends)) for each in made.meetings),
        Pair("장소", made.place_name, bold=True),
        *([Pair("교실", made.room)] if made.room else []),
        *([Line(f"준비물: {course.bring}")] if course.bring else []),
        Hero("번호", held.code),
        Rule(),
        Qr(held.qr, held.code, TICKET_CODE_MM),
        Line("오시는 날 이 코드를 비추면 출석이 됩니다.", align=Align.CENTRE),
        Line("못 오시게 되면 배움터에 말씀해 주세요.", align=Align.CENTRE),
    ]
    return Document(TICKET, f"수강표 {held.code}", tuple(blocks))


def consent_sheet(
    code: str, made: ClassSession, course: Course, forms: Sequence[ConsentForm], county: str
) -> Document:
    """An A4 with empty lines for the person's hand; who registers it scans the code back."""
    blocks: list[Block] = [
        Line(county, align=Align.CENTRE),
        Heading("개인정보 수집·이용 동의서"),
        Pair("과정", course.title),
        Pair(*_when(made.starts, made.ends)),
        Rule(),
    ]
    for form in forms:
        blocks += [_boxes(form), *_notices(form), Rule(dashed=True)]
    blocks += [
        Line("성명: ______________________   서명: ______________________"),
        Gap(40),
        Line("보호자(만 14세 미만) 성명: ______________   서명: ______________"),
        Gap(40),
        Qr(code, code),
    ]
    return Document(CONSENT_SHEET, f"동의서 {code}", tuple(blocks), Paper.A4)


def _when(starts: datetime, ends: datetime) -> tuple[str, str]:
    return day_in_words(starts), f"{hour_in_words(starts)} ~ {hour_in_words(ends)}"


def _notices(form: ConsentForm) -> list[Block]:
    return [Line(f"{each.label}: {each.text}", bold=each.bold) for each in form.notices]


def _boxes(form: ConsentForm) -> Block:
    """Yes and no of the same size, beside what it is about."""
    condition = "필수" if form.is_condition else "선택"
    return Pair(form.title, f"({condition})  □ 동의합니다  □ 동의하지 않습니다", bold=True)
