"""The states that the class pages can be in; the people are invented."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from app.learning.areas import areas
from app.learning.forms import ConsentForm, FormKind, Keep, KeepFrom, Purpose
from app.learning.model import Course, GuardianCheck, How, Meeting, MeetingId, Session, State
from app.learning.outcomes import (
    Asking,
    ClassToday,
    EnrolmentId,
    Known,
    Mark,
    Offer,
    PaperSheet,
    Roll,
    RollLine,
    SignedUp,
    Standing,
    Ticket,
)  # fmt: skip
from app.shared.names import mask_name
from kiosk.learn.finish.view_model import FinishState
from kiosk.learn.roll.view_model import RollState
from kiosk.learn.state import CHECK, DONE, For, LearnState, Who
from kiosk.learn.today.view_model import TodayState
from kiosk.learn.walk_in.view_model import WalkInState

NOW = datetime(2025, 11, 20, 1, 0, tzinfo=UTC)
_MEETING = Meeting(NOW, NOW + timedelta(hours=2))
_COURSE = Course(
    "DL-B01", "찾아가는 디지털배움터", "기초", "스마트폰", "스마트폰 첫걸음: 전화·문자·글자 크기",
    "Smartphone first steps", 1, 120, 12, "고령층", "스마트폰과 충전기", 0, "예시", "plausible",
    bring_en="your smartphone and its charger",
)  # fmt: skip
_SESSION = Session(
    1, "DL-B01", "LC-01", "강진군 디지털배움터(예시)", "4681025000", (_MEETING,), 12,
    (("C01", 12),), 41, "배움방 1", place_name_en="Gangjin digital learning centre (sample)",
)  # fmt: skip
_PEOPLE = (
    "심학규", "옹고집", "이춘풍", "홍길동", "성춘향", "전우치", "임꺽정", "장화", "홍련", "콩쥐",
    "팥쥐", "황보검은개",
)  # fmt: skip


def welcome() -> dict[str, Any]:
    return {
        "begin": _state(),
        "attend": replace(_state(), ticket_for=For.ATTEND),
        "attended": replace(
            _state(), notice="심○규 님, 출석했어요. 어서 오세요.", notice_kind=DONE
        ),
    }


def courses() -> dict[str, Any]:
    return {
        "three": _state(),
        "many": replace(_state(), offers=_many()),
        "days": replace(_state(), offers=_many(), filter_day=3, filter_open="day"),
        "none": replace(_state(), offers=()),
        "seat gone": replace(_state(), notice="방금 자리가 찼어요. 다른 수업을 골라 주세요."),
    }


def who() -> dict[str, Any]:
    return {"begin": _form(), "ticket": replace(_form(), ticket_for=For.SIGN_UP)}


def name() -> dict[str, Any]:
    number = "주민등록번호는 받지 않아요. 지우고 다시 적어 주세요."
    return {
        "empty": _form(),
        "typed": replace(_form(), name="황보검은개"),
        "helper": replace(_form(), who=Who.HELPER),
        "number": replace(_form(), notice=number),
    }


def phone() -> dict[str, Any]:
    return {
        "empty": _form(),
        "typed": replace(_form(), phone="01000000101"),
        "helper": replace(_form(), is_helper_phone=True),
    }


def area() -> dict[str, Any]:
    return {"begin": _form(), "chosen": replace(_form(), area="4681025000")}


def consent() -> dict[str, Any]:
    return {
        "asked": _form(),
        "child": replace(_form(), who=Who.CHILD),
        "blocked": replace(_form(), asking=Asking((), (), is_blocked=True)),
    }


def more() -> dict[str, Any]:
    return {
        "off": _form(),
        "on": replace(_form(), wishes=frozenset({2, 3}), equipment=frozenset({"tablet"})),
    }


def guardian() -> dict[str, Any]:
    child = replace(_form(), who=Who.CHILD, guardian_name="홍길동", guardian_phone="01000000102")
    checked = replace(child, birth="20140503", guardian_check=GuardianCheck.PAPER)
    return {
        "name": (child, "name"),
        "phone": (child, "phone"),
        "birth": (replace(child, birth="201405"), "birth"),
        "check": (checked, "check"),
        "staff": (checked, "number"),
    }


def check() -> dict[str, Any]:
    filled = replace(
        _form(), name="황보검은개", phone="01000000101", area="4681025000",
        agrees=frozenset({1}), wishes=frozenset({2, 3, 4, 5}), trail=(CHECK,),
    )  # fmt: skip
    return {
        "all": filled,
        "helper": replace(filled, is_helper_phone=True, wishes=frozenset(), area=""),
        "known": replace(filled, known=Known(EnrolmentId("C01", 3), "황○○○개")),
    }


def ticket() -> dict[str, Any]:
    made = Ticket(EnrolmentId("C01", 17), 5, _SESSION, _COURSE, "MD1:" + "6BF+Y0W1" * 34)
    return {
        "made": replace(_form(), ticket=made),
        "no paper": replace(_form(), ticket=made, has_paper=False),
    }


def mine() -> dict[str, Any]:
    known = replace(
        _state(), known=Known(EnrolmentId("C01", 3), "심○규"),
        mine=SignedUp(_SESSION, _COURSE, stands=True),
        standings=(
            _standing(Purpose.COURSE, "수강 신청 (꼭 필요한 동의)"),
            _standing(Purpose.NOTICES, "다음 교육 안내 (선택)"),
            _standing(Purpose.PHOTO, "사진 (선택)", withdrawn_at=NOW),
        ),
    )  # fmt: skip
    return {
        "begin": known,
        "asked": replace(known, ask_cancel=True),
        "consent": replace(known, ask_withdraw=1),
    }


def today() -> dict[str, Any]:
    first = ClassToday(MeetingId(1), _SESSION, _COURSE, _MEETING, 12, 0, None)
    later = Meeting(NOW + timedelta(hours=4), NOW + timedelta(hours=6))
    second = replace(first, id=MeetingId(2), meeting=later, enrolled=7)
    done = replace(first, present=10, finished=NOW)
    return {
        "morning": TodayState(NOW, (first, second)),
        "afternoon": TodayState(NOW + timedelta(hours=4), (done, second)),
        "none": TodayState(NOW),
    }


def roll() -> dict[str, Any]:
    states = (State.PRESENT, State.PRESENT, State.LATE, State.ABSENT, None)
    begun = _roll(12, None)
    marked = _roll(12, *states)
    return {
        "begin": RollState(begun),
        "marked": RollState(marked, notice="심○규 님, 출석했어요. 어서 오세요.", notice_kind=DONE),
        "masked": RollState(marked, mirrored=True),
        "twenty": RollState(_roll(20, *states)),
        "finished": RollState(replace(marked, finished=NOW)),
    }


def walk_in() -> dict[str, Any]:
    begun = WalkInState(areas())
    filled = replace(begun, name="홍길동", phone="01000000103", area="4681025000", printed=True)
    sheet = PaperSheet("MP1:EXAMPLE", 1, _forms(), None)
    return {
        "begin": begun,
        "printed": filled,
        "signed": replace(filled, sheet=sheet, ticked=frozenset({3})),
    }


def finish() -> dict[str, Any]:
    state = FinishState(_roll(12, State.PRESENT, None, State.ABSENT), minutes=120, supporters=1)
    return {
        "begin": state,
        "signed": replace(state, phrases=(0, 2), pin="1234"),
        "wrong": replace(state, notice="PIN이 맞지 않아요. 다시 눌러 주세요."),
    }


def _standing(purpose: Purpose, title: str, withdrawn_at: datetime | None = None) -> Standing:
    is_required = purpose is Purpose.COURSE
    return Standing(purpose, title, is_required, NOW, withdrawn_at)


def _state() -> LearnState:
    full = replace(_SESSION, no=3)
    return LearnState(
        offers=(
            Offer(_SESSION, _COURSE, 3, "강진읍"),
            Offer(replace(_SESSION, no=2, area="4681031000"), _COURSE, 12, "군동면"),
            Offer(full, _COURSE, 0, "강진읍"),
        ),
        areas=areas(),
    )


def _many() -> tuple[Offer, ...]:
    days = (Meeting(NOW + timedelta(days=n), NOW + timedelta(days=n, hours=2)) for n in range(4))
    return tuple(
        Offer(replace(_SESSION, no=no, area=area, meetings=(day,)), _COURSE, no, "")
        for no, (area, day) in enumerate(
            zip(("4681025000", "4681031000") * 2, days, strict=True), start=1
        )
    )


def _form() -> LearnState:
    required, *optional = _forms()
    asking = Asking((required,), tuple(optional), is_blocked=False)
    return replace(_state(), session=1, asking=asking)


def _forms() -> tuple[ConsentForm, ...]:
    base = ConsentForm(
        Purpose.COURSE, "ko", 1, FormKind.REQUIRED, 20250101, None, "수강 신청 (꼭 필요한 동의)",
        "교육 신청 접수, 출석·수료 관리, 교육 안내 연락",
        "성명, 휴대전화번호, 거주지역(읍·면), 신청 과정 (만 14세 미만: 태어난 해, 보호자의 "
        "성명·연락처와 확인 방법)",
        "교육 종료 후 1년(견본), 이후 지체 없이 파기",
        "동의를 거부할 수 있습니다. 다만 거부하시면 수강 신청을 할 수 없습니다.",
        ("수업을 신청하려면 이름과 전화번호가 필요해요.",), (), Keep(KeepFrom.SESSION_END), "예시",
    )  # fmt: skip
    free = replace(base, kind=FormKind.OPTIONAL, refusal="거부해도 수강할 수 있습니다.")
    return (
        base,
        replace(
            free, purpose=Purpose.EQUIPMENT, title="맞춤 교육 준비 (선택)", aim="기자재 준비",
            items="보유 기기, 화상교육 가능 여부", retention="교육 종료까지",
        ),
        replace(
            free, purpose=Purpose.NOTICES, title="다음 교육 안내 (선택)", aim="새 과정 안내 문자",
            items="휴대전화번호", retention="동의일부터 12개월(견본) 또는 철회까지",
        ),
        replace(
            free, purpose=Purpose.PHOTO, title="사진 (선택)", aim="군 홍보", items="교육 활동 사진",
            retention="12개월(견본)",
        ),
        replace(
            free, purpose=Purpose.NATIONAL, kind=FormKind.THIRD_PARTY,
            title="전국 디지털배움터에 알리기 (선택)", recipient="한국지능정보사회진흥원(NIA)",
            aim="디지털배움터 교육 실적 관리", items="성명, 휴대전화번호, 거주지역, 과정, 출석",
            retention="NIA와 정한 기간(견본)",
            refusal="거부할 수 있으며, 거부하시면 전국 교육 이력에 남지 않습니다.",
        ),
    )  # fmt: skip


def _roll(count: int, *states: State | None) -> Roll:
    lines = []
    for at in range(count):
        who = _PEOPLE[at % len(_PEOPLE)]
        state = states[at % len(states)]
        mark = None if state is None else Mark(state, How.TOUCH, NOW, "C01", 100 + at)
        lines.append(RollLine(EnrolmentId("C01", 10 + at), at + 1, who, mask_name(who), mark))
    return Roll(MeetingId(1), _SESSION, _COURSE, _MEETING, tuple(lines), None)
