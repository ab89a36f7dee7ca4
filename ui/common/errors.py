"""The only place that turns errors into words for people: what happened, what to do."""

from app.access.errors import DayReason, DayRefused
from app.documents.errors import DocumentsError
from app.journal.errors import MustEnrolAnew
from app.procurement.errors import NoSeason, WeightNotFit
from ui.common.translate import tr


def text_of(error: Exception) -> str:
    """Two short sentences; never a code, never the exception's own words."""
    if isinstance(error, DayRefused):
        return _day(error.reason)
    told = (text for kind, text in _told() if isinstance(error, kind))
    unknown = tr("하려던 일이 되지 않았어요. 한 번 더 해 보고 담당자를 불러 주세요.")
    return next(told, unknown)


def _told() -> tuple[tuple[type[Exception], str], ...]:
    return (
        (MustEnrolAnew, tr("이 기기는 다시 등록해야 합니다. 담당자에게 알려 주세요.")),
        (NoSeason, tr("올해 매입 기준이 아직 내려오지 않았어요. 통신을 한 번 이어 주세요.")),
        (WeightNotFit, tr("지금 값은 기록할 수 없어요. 멈춘 뒤에 다시 눌러 주세요.")),
        (DocumentsError, tr("종이를 만들지 못했어요. 기록은 남아 있으니 다시 인쇄해 주세요.")),
        (OSError, tr("기기에 저장하지 못했어요. 저장 공간과 연결을 봐 주세요.")),
    )


def _day(reason: DayReason) -> str:
    return {
        DayReason.CLOCK_BEHIND: tr("시계가 맞지 않아 열 수 없어요. 시계를 맞춰 주세요."),
        DayReason.ALREADY_OPEN: tr("이미 열려 있어요. 그대로 쓰시면 됩니다."),
        DayReason.NOT_OPEN: tr("열려 있지 않아요. 먼저 열어 주세요."),
    }[reason]
