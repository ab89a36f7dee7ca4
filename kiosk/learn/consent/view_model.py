"""One required form after the other; yes and no are the same size, and neither is jade."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot

from app.learning.forms import ConsentForm
from app.learning.outcomes import Reason
from kiosk.learn import says, sentences
from kiosk.learn.desk import desk_of
from kiosk.learn.state import CONSENT, LearnState, Who
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from ui.common.jobs import Jobs
from ui.common.props import ListModel, shown
from ui.common.translate import tr


@dataclass(frozen=True)
class NoticeProps:
    label: str
    says: str
    bold: bool


@dataclass(frozen=True)
class ConsentProps:
    title: str
    step: str
    form: str
    notices: tuple[NoticeProps, ...]
    yes: str
    no: str
    read: str
    blocked: str
    notice: str


def derive(state: LearnState) -> ConsentProps:
    form = _form(state)
    is_blocked = state.asking.is_blocked or form is None
    return ConsentProps(
        title=tr("개인정보를 이렇게 써도 될까요?"),
        step=says.step(state, CONSENT),
        form="" if form is None else form.title,
        notices=() if form is None else notices(form, easy=state.who is Who.CHILD),
        yes=tr("동의합니다"),
        no=tr("동의하지 않아요"),
        read=tr("읽어 드릴까요?"),
        blocked=sentences.refused(Reason.FORM_NOT_READY) if is_blocked else "",
        notice=state.notice,
    )


def notices(form: ConsentForm, *, easy: bool) -> tuple[NoticeProps, ...]:
    """For a child the same in easy words, before the notices of the law."""
    told = tuple(NoticeProps(each.label, each.text, each.bold) for each in form.notices)
    if not easy:
        return told
    return (*(NoticeProps("", line, bold=False) for line in form.easy_lines), *told)


def _form(state: LearnState) -> ConsentForm | None:
    forms = state.asking.required
    return forms[state.consents_shown] if state.consents_shown < len(forms) else None


class ConsentViewModel(QObject):
    changed = Signal()
    title = shown(str, "title", changed)
    step = shown(str, "step", changed)
    form = shown(str, "form", changed)
    yesText = shown(str, "yes", changed)
    noText = shown(str, "no", changed)
    readText = shown(str, "read", changed)
    blocked = shown(str, "blocked", changed)
    notice = shown(str, "notice", changed)
    noticeKind = Property(str, lambda self: self._desk.state.notice_kind, notify=changed)
    idle = "wipe"

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._desk = desk_of(parts, jobs, shell)
        self._notices = ListModel(NoticeProps)
        self._desk.changed.connect(self._draw)
        self._draw()

    notices = Property(QObject, lambda self: self._notices, constant=True)

    def show(self, state: LearnState) -> None:
        self._desk.show(state)

    def retold(self) -> None:
        self._draw()

    def scanned(self, text: str) -> None:
        self._desk.scanned(text)

    def entered(self) -> None:
        self._desk.set(consents_shown=0)

    def back(self) -> None:
        if self._desk.state.consents_shown:
            self._desk.set(consents_shown=self._desk.state.consents_shown - 1)
        else:
            self._desk.back()

    def gone_idle(self) -> None:
        self._desk.wipe()

    canRead = Property(bool, lambda self: self._desk.shell.view.canSpeak, notify=changed)

    @Slot()
    def read(self) -> None:
        """The whole form aloud: what it says is no secret of anybody's."""
        said = (f"{each.label}. {each.says}" for each in self.props.notices)
        self._desk.shell.read_aloud.emit(". ".join((self.props.form, *said)))

    @Slot()
    def agree(self) -> None:
        desk, form = self._desk, _form(self._desk.state)
        if form is None or desk.double_touch.is_echo:
            return
        desk.set(agrees=desk.state.agrees | {int(form.purpose)})
        if desk.state.consents_shown + 1 < len(desk.state.asking.required):
            desk.set(consents_shown=desk.state.consents_shown + 1)
            desk.double_touch.keys_changed()
        else:
            desk.next(CONSENT)

    @Slot()
    def decline(self) -> None:
        """Nothing was stored and nothing is kept; the first page says so."""
        if self._desk.double_touch.is_echo:
            return
        self._desk.start_over(sentences.refused(Reason.CONSENT_REFUSED))

    @Slot()
    def _draw(self) -> None:
        self.props = derive(self._desk.state)
        self._notices.show(self.props.notices)
        self.changed.emit()
