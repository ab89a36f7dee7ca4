"""Words of the trades for office screens: grades, reasons, tenders, kinds, times."""

import json
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.access.model import Role, StationKind
from app.catalog.model import TenderKind
from app.procurement.model import Grade, Reason
from app.shared.clock import SEOUL
from app.shared.resources import resource


def tr(text: str) -> str:
    return QCoreApplication.translate("Labels", text)


def grade(code: int) -> str:
    return (tr("특등"), tr("1등"), tr("2등"), tr("3등"), tr("등외"))[Grade(code)]


def reason(code: int) -> str:
    return {
        Reason.WET: tr("수분 높음"),
        Reason.SHORT: tr("무게 모자람"),
        Reason.PACKAGING: tr("포장 아님"),
        Reason.VARIETY: tr("품종 다름"),
        Reason.OVER_ALLOTMENT: tr("배정 넘음"),
        Reason.SEEN: tr("이미 받은 포대"),
        Reason.FOREIGN_MATTER: tr("이물"),
        Reason.OTHER: tr("그 밖"),
        Reason.ASK_INSPECTOR: tr("너무 마름 · 검사관 확인"),
        Reason.OFF_GRADE: tr("받지 않는 등급"),
        Reason.NOT_ALLOTTED: tr("배정 없음"),
        Reason.WRONG_SEASON: tr("다른 해 포대"),
        Reason.UNREADABLE: tr("포대 QR이 아님"),
        Reason.HEAVY: tr("무게 넘침"),
    }[Reason(code)]


def tender(kind: str) -> str:
    return {
        TenderKind.CASH: tr("현금"),
        TenderKind.CARD_SEPARATE: tr("카드(별도 단말기)"),
        TenderKind.GANGJIN_VOUCHER: tr("강진사랑상품권"),
        TenderKind.ONNURI_VOUCHER: tr("온누리상품권"),
        TenderKind.QR_PAY: tr("휴대전화 결제"),
    }[TenderKind(kind)]


def station_kind(kind: StationKind) -> str:
    return {
        StationKind.STORE: tr("매장"),
        StationKind.TILL: tr("계산대"),
        StationKind.WEIGH: tr("수매 저울"),
        StationKind.CLASS: tr("배움터"),
    }[kind]


def role(value: Role) -> str:
    return {
        Role.CLERK: tr("수매 담당"),
        Role.CASHIER: tr("계산 담당"),
        Role.INSTRUCTOR: tr("강사"),
        Role.SUPERVISOR: tr("책임자"),
        Role.OFFICER: tr("담당자"),
        Role.TREASURER: tr("출납원"),
        Role.DEVICE_MANAGER: tr("장치 담당"),
        Role.AUDITOR: tr("감사"),
    }[value]


def entry_kind(word: str) -> str:
    """`sale` as people say it; a kind that this program is too old for keeps its word."""
    return {
        "day-opened": tr("영업 시작"),
        "day-closed": tr("마감"),
        "called": tr("직원 부름"),
        "answered": tr("부름에 답함"),
        "call-ended": tr("부름 끝"),
        "sale": tr("판매"),
        "refund": tr("환불"),
        "card-approved": tr("카드 승인번호"),
        "basket-held": tr("계산대로 옮김"),
        "basket-released": tr("옮긴 계산 끝"),
        "weighed": tr("계량"),
        "graded": tr("등급"),
        "refused": tr("돌려보냄"),
        "enrolled": tr("수강 신청"),
        "enrolment-cancelled": tr("신청 취소"),
        "attended": tr("출석"),
        "session-finished": tr("수업 마침"),
        "consent-changed": tr("동의 바뀜"),
        "subject-erased": tr("개인정보 파기"),
    }.get(word, word)


def county() -> str:
    """Whose office this is: another county installs the same program with another file."""
    name: str = json.loads(resource("county.json").read_text(encoding="utf-8"))["name"]
    return name


def day(number: int) -> str:
    """20251120 as `2025년 11월 20일`."""
    return tr("{year}년 {month}월 {day}일").format(
        year=number // 10_000, month=number // 100 % 100, day=number % 100
    )


def time_of_day(moment: datetime | None) -> str:
    """`14:07`, in Seoul."""
    return "–" if moment is None else moment.astimezone(SEOUL).strftime("%H:%M")


def day_and_time(moment: datetime | None) -> str:
    """`11월 20일 14:07`, in Seoul."""
    if moment is None:
        return "–"
    local = moment.astimezone(SEOUL)
    return tr("{month}월 {day}일 {time}").format(
        month=local.month, day=local.day, time=f"{local:%H:%M}"
    )


def ago(since: datetime | None, now: datetime) -> str:
    """`3분`, `2시간`: how long something has waited."""
    if since is None:
        return "–"
    minutes = max(0, int((now - since).total_seconds()) // 60)
    if minutes < 60:
        return tr("{count}분").format(count=minutes)
    hours = minutes // 60
    return (
        tr("{count}시간").format(count=hours)
        if hours < 48
        else tr("{count}일").format(count=hours // 24)
    )


def percent(hundredths: int | None) -> str:
    """`14.5 %`; the second decimal only where it is not nought."""
    if hundredths is None:
        return "–"
    shown = f"{hundredths // 100}.{hundredths % 100:02d}"
    return f"{shown.removesuffix('0')} %"
