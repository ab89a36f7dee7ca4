"""The ticket on the screen, on paper, or on the own phone by a photograph of its code."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from kiosk.learn import says
from kiosk.learn.desk import desk_of
from kiosk.learn.state import LearnState
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from ui.common.art import qr_source
from ui.common.jobs import Jobs
from ui.common.props import shown
from ui.common.translate import tr

STANDS_MS = 60_000


@dataclass(frozen=True)
class TicketProps:
    title: str
    course: str
    when: str
    place: str
    bring: str
    number: str
    qr: str
    tell: str
    main: str
    can_print: bool
    done: str
    notice: str
    no_paper: str


NOTHING = TicketProps(
    "", "", "", "", "", "", "", "", "", can_print=False, done="", notice="", no_paper=""
)  # fmt: skip


def derive(state: LearnState) -> TicketProps:
    ticket = state.ticket
    if ticket is None:
        return NOTHING
    course, session = ticket.course, ticket.session
    things = says.bring(course, english=state.english)
    return TicketProps(
        title=tr("신청됐어요"),
        course=says.course_title(course, english=state.english),
        when=says.when(session.starts, english=state.english),
        place=says.place(session, english=state.english),
        bring=tr("준비물: {things}").format(things=things) if things else "",
        number=ticket.code,
        qr=ticket.qr,
        tell=tr("오시는 날 이 QR을 비춰 주세요."),
        no_paper=""
        if state.has_paper
        else tr("종이로 드릴 수 없어요. 이 QR을 휴대전화로 찍어 두세요."),
        main=tr("종이로 받기"),
        can_print=state.has_paper,
        done=tr("다 됐어요"),
        notice=state.notice,
    )


class TicketViewModel(QObject):
    changed = Signal()
    title = shown(str, "title", changed)
    course = shown(str, "course", changed)
    when = shown(str, "when", changed)
    place = shown(str, "place", changed)
    bring = shown(str, "bring", changed)
    number = shown(str, "number", changed)
    qrSource = Property(str, lambda self: qr_source(self.props.qr), notify=changed)
    tell = shown(str, "tell", changed)
    noPaper = shown(str, "no_paper", changed)
    mainText = shown(str, "main", changed)
    canPrint = shown(bool, "can_print", changed)
    doneText = shown(str, "done", changed)
    notice = shown(str, "notice", changed)
    noticeKind = Property(str, lambda self: self._desk.state.notice_kind, notify=changed)
    idle = "none"  # it leaves by itself

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._desk = desk_of(parts, jobs, shell)
        self._over = QTimer(self)
        self._over.setSingleShot(True)
        self._over.setInterval(STANDS_MS)
        self._over.timeout.connect(self.finish)
        self._desk.changed.connect(self._draw)
        self._draw()

    def show(self, state: LearnState) -> None:
        self._desk.show(state)

    def retold(self) -> None:
        self._draw()

    def scanned(self, text: str) -> None:
        self._desk.scanned(text)

    def entered(self) -> None:
        self._over.start()

    def left(self) -> None:
        self._over.stop()

    @Slot()
    def paper(self) -> None:
        desk, ticket = self._desk, self._desk.state.ticket
        if ticket is not None and not desk.double_touch.is_echo:
            desk.ask(lambda: desk.learning.print_ticket(ticket), lambda _id: self.finish())

    @Slot()
    def finish(self) -> None:
        self._over.stop()
        self._desk.wipe()

    @Slot()
    def _draw(self) -> None:
        self.props = derive(self._desk.state)
        self.changed.emit()
