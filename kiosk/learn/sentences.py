"""What the class pages say: two short sentences, what happened and what to do."""

from datetime import datetime

from app.learning.model import State
from app.learning.outcomes import Attended, Reason, Refused
from app.shared.clock import SEOUL
from kiosk.learn.state import ATTENTION, DONE, INFORMATION
from ui.common.errors import text_of
from ui.common.translate import tr


def refused(reason: Reason) -> str:
    return {
        Reason.FULL: tr("방금 자리가 찼어요. 다른 수업을 골라 주세요."),
        Reason.TWICE: tr("이 번호로 이미 신청하셨어요. 신청권이 없으면 직원에게 말씀해 주세요."),
        Reason.RESIDENT_NUMBER: tr("주민등록번호는 받지 않아요. 지우고 다시 적어 주세요."),
        Reason.CONSENT_REFUSED: tr(
            "괜찮아요. 아무것도 저장하지 않았어요. 직원과 상의하실 수 있어요."
        ),
        Reason.CONSENT_OPEN: tr("동의를 묻는 글이 바뀌었어요. 한 번만 더 봐 주세요."),
        Reason.FORM_NOT_READY: tr("지금은 신청을 받을 수 없어요. 직원에게 말씀해 주세요."),
        Reason.GUARDIAN_MISSING: tr("만 14세가 안 되셨네요. 보호자와 함께 적어 주세요."),
        Reason.BAD_GUARDIAN: tr("보호자의 이름과 전화번호를 다시 봐 주세요."),
        Reason.GUARDIAN_OPEN: tr("보호자의 동의를 먼저 확인해야 해요. 직원에게 말씀해 주세요."),
        Reason.BAD_NAME: tr("이름을 다시 적어 주세요."),
        Reason.BAD_PHONE: tr("전화번호를 다시 적어 주세요."),
        Reason.BAD_AREA: tr("사시는 곳을 골라 주세요."),
        Reason.NO_SUCH_SESSION: tr("이 자리의 수업이 아니에요. 직원에게 말씀해 주세요."),
        Reason.OVER: tr("끝났거나 쉬는 수업이에요. 다른 수업을 골라 주세요."),
        Reason.NOT_A_TICKET: tr("신청권의 QR이 아니에요. 종이 아래쪽 QR을 비춰 주세요."),
        Reason.ALTERED: tr("우리가 만든 신청권과 달라요. 직원에게 말씀해 주세요."),
        Reason.UNKNOWN_LEARNER: tr("여기에는 기록이 없어요. 「처음 왔어요」로 신청해 주세요."),
        Reason.CANCELLED: tr("취소한 신청이에요. 다시 신청하실 수 있어요."),
        Reason.OTHER_DAY: tr("오늘 하는 수업의 신청권이 아니에요. 날짜를 봐 주세요."),
        Reason.NOT_ALLOWED: tr("강사만 할 수 있어요. 강사에게 말씀해 주세요."),
        Reason.BAD_SHEET: tr("이 수업의 동의서가 아니거나 이미 쓴 동의서예요."),
        Reason.HOLDS_PERSON: tr("수업 일지에는 이름이나 번호를 적지 않아요. 지워 주세요."),
        Reason.ALREADY_SO: tr("이미 그렇게 되어 있어요."),
        Reason.REQUIRED: tr("이 동의를 거두면 수강 신청도 함께 취소돼요."),
    }[reason]


def wrong_pin(until: datetime | None) -> str:
    """Not told apart from an unknown number."""
    if until is None:
        return tr("번호나 PIN이 맞지 않아요. 다시 눌러 주세요.")
    return tr("여러 번 틀렸어요. {time}부터 다시 해 보세요.").format(
        time=f"{until.astimezone(SEOUL):%H:%M:%S}"
    )


def failure(error: Exception) -> str:
    """The disk's fault; a bug is raised again."""
    if isinstance(error, OSError):
        return text_of(error)
    raise error


def attended(masked: str, *, is_again: bool, is_late: bool) -> str:
    if is_again:
        return tr("{name} 님, 이미 출석하셨어요.").format(name=masked)
    if is_late:
        return tr("{name} 님, 늦게 오신 것으로 적었어요.").format(name=masked)
    return tr("{name} 님, 출석했어요. 어서 오세요.").format(name=masked)


def scan_said(found: Attended | Refused) -> str:
    """At the desk: who it was, masked, or why the ticket is of no use here."""
    if isinstance(found, Refused):
        return refused(found.reason)
    is_late = found.state is State.LATE
    return attended(found.masked, is_again=found.is_again, is_late=is_late)


def scan_kind(found: Attended | Refused) -> str:
    if isinstance(found, Refused):
        return ATTENTION
    return INFORMATION if found.is_again else DONE
