"""Saving at the centre: one thing at a time, and what became of it in a sentence."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.central.client import NotAllowed, NotDone, OfficeClientError, SessionOver
from ui.common.jobs import Jobs


def tr(text: str) -> str:
    return QCoreApplication.translate("Saving", text)


class Outcome(Enum):
    NOTHING = "nothing"
    UNDER_WAY = "under way"
    SAVED = "saved"
    WARNED = "warned"  # it waits for a second press
    REFUSED = "refused"


@dataclass(frozen=True)
class SavingProps:
    text: str = ""
    outcome: Outcome = Outcome.NOTHING


class Saver(QObject):
    """`saved` once the centre has it; what was written stays in the form otherwise."""

    changed = Signal()
    saved = Signal(object)  # what the work answered
    refused = Signal(str)  # the centre's word
    session_over = Signal()

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self.props = SavingProps()

    def run(self, work: Callable[[], object], done: str) -> None:
        """`done` is what is said when it succeeded."""
        if self.props.outcome is Outcome.UNDER_WAY:
            return
        self.say(tr("저장하고 있습니다 …"), Outcome.UNDER_WAY)
        self._jobs.run(work, lambda answer: self._done(answer, done), self._failed)

    def say(self, text: str = "", outcome: Outcome = Outcome.NOTHING) -> None:
        self.props = SavingProps(text, outcome)
        self.changed.emit()

    def _done(self, answer: object, done: str) -> None:
        self.say(done, Outcome.SAVED)
        self.saved.emit(answer)

    def _failed(self, error: Exception) -> None:
        self.say(refusal(error), Outcome.REFUSED)
        if isinstance(error, NotDone):
            self.refused.emit(error.word)
        elif isinstance(error, SessionOver):
            self.session_over.emit()
        elif not isinstance(error, OfficeClientError):
            raise error


def refusal(error: Exception) -> str:
    """What happened, what to do."""
    match error:
        case NotDone(word=word):
            return _word(word)
        case NotAllowed():
            return tr("이 이름으로는 바꿀 수 없습니다. 담당자에게 부탁해 주세요.")
        case SessionOver():
            return tr("시간이 지나 나왔습니다. 다시 들어와 주세요.")
    return tr("본부에 닿지 않아 저장하지 못했습니다. 적은 것은 그대로 있습니다.")


def _word(word: str) -> str:
    unknown = tr("본부가 받지 않았습니다. 적은 것을 다시 봐 주세요.")
    return {
        "barcode_taken": tr("다른 상품이 쓰는 바코드입니다. 번호를 다시 봐 주세요."),
        "quick_taken": tr("다른 상품이 쓰는 빠른 자리입니다. 다른 자리를 골라 주세요."),
        "unknown_seller": tr("판매자가 없습니다. 판매자를 다시 골라 주세요."),
        "past": tr("지난날의 값은 바꿀 수 없습니다. 오늘이나 뒷날을 골라 주세요."),
        "stale": tr("그사이 다른 사람이 바꿨습니다. F5로 다시 받은 뒤 고쳐 주세요."),
        "sku_taken": tr("그사이 다른 사람이 이 코드를 썼습니다. 다른 코드를 적어 주세요."),
        "empty": tr("비어 있는 칸이 있습니다. 이름과 수를 다시 봐 주세요."),
        "other_station": tr("등록된 단말의 장소와 종류는 바꿀 수 없습니다."),
        "station_taken": tr("이미 쓴 단말 번호입니다. 새 번호로 만들어 주세요."),
        "unknown_station": tr("그런 단말이 없습니다. F5로 다시 받아 주세요."),
        "unknown_code": tr("이미 쓰였거나 끝난 등록 코드입니다."),
        "unknown_price": tr("이미 거둔 값입니다. F5로 다시 받아 주세요."),
        "days": tr("날의 차례가 맞지 않습니다. 시작, 끝, 정산 차례로 적어 주세요."),
        "moisture": tr("수분 아래값이 위값보다 낮아야 합니다."),
        "seats_given": tr("이미 신청한 자리보다 적게 줄 수 없습니다."),
        "times": tr("끝 시각이 시작보다 뒤여야 합니다."),
    }.get(word, unknown)
