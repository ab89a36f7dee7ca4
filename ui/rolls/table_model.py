"""A learner of a session a row, with a mark for every meeting."""

from PySide6.QtCore import QCoreApplication

from app.central.learning_model import ClassCounts, ClassLearner, ClassRoll
from app.learning.model import State
from ui.common import labels
from ui.common.rows_model import Column


def tr(text: str) -> str:
    return QCoreApplication.translate("Rolls", text)


def mark(state: int | None) -> str:
    if state is None:
        return "–"
    return {State.PRESENT: tr("출석"), State.LATE: tr("지각"), State.ABSENT: tr("결석")}.get(
        State(state), "–"
    )


def marks(learner: ClassLearner) -> str:
    """`출석 · 결석`: a word a meeting, in order."""
    return " · ".join(mark(state) for state in learner.states)


def why(learner: ClassLearner) -> str:
    if learner.is_cancelled:
        return tr("취소")
    return tr("이름 없음 · 파기됐거나 아직 오지 않음") if not learner.name else ""


def ended(learner: ClassLearner) -> str:
    if learner.is_cancelled:
        return "–"
    return tr("마침") if learner.is_completed else tr("아직")


def columns() -> tuple[Column[ClassLearner], ...]:
    return (
        Column(tr("이름"), lambda learner: learner.name or "–"),
        Column(tr("신청"), lambda learner: f"{learner.station}-{learner.number}"),
        Column(tr("차시마다"), marks),
        Column(tr("수료"), ended),
        Column(
            tr("까닭"), why, flag=lambda learner: bool(why(learner)) and not learner.is_cancelled
        ),
    )


def session_columns() -> tuple[Column[ClassCounts], ...]:
    return (
        Column(
            tr("시작"), lambda each: labels.day_and_time(each.session.starts),
            lambda each: each.session.starts,
        ),
        Column(tr("과정"), lambda each: each.title),
        Column(tr("신청"), lambda each: str(each.enrolled), number=True),
    )  # fmt: skip


def told(roll: ClassRoll) -> str:
    """The head of a roll: the course, when, and how many signed books."""
    return tr("{title} · {when} · {count}명 · 서명한 출석부 {books}").format(
        title=roll.course.title, when=labels.day_and_time(roll.session.starts),
        count=sum(not each.is_cancelled for each in roll.learners), books=len(roll.books),
    )  # fmt: skip
