"""Classes with the seats that are left, in words and as dots."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot

from app.learning.outcomes import Offer
from kiosk.learn import says
from kiosk.learn.desk import desk_of
from kiosk.learn.state import LearnState
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from ui.common.jobs import Jobs
from ui.common.props import ListModel, shown
from ui.common.translate import tr

MOST_DOTS = 20
AT_A_GLANCE = 3


@dataclass(frozen=True)
class CourseProps:
    no: int
    name: str
    when: str
    place: str
    seats: str
    dots: int
    taken: int
    can_join: bool


@dataclass(frozen=True)
class FilterProps:
    code: str
    name: str
    chosen: bool


@dataclass(frozen=True)
class CoursesProps:
    title: str
    courses: tuple[CourseProps, ...]
    filters: tuple[FilterProps, ...]
    nothing: str
    notice: str


def derive(state: LearnState) -> CoursesProps:
    offers = [o for o in state.offers if state.filter_area in {"", o.session.area}]
    return CoursesProps(
        title=tr("어떤 수업을 들으시겠어요?"),
        courses=tuple(_course(offer, state) for offer in offers),
        filters=_filters(state),
        nothing="" if offers else tr("지금 신청할 수 있는 수업이 없어요. 직원에게 물어봐 주세요."),
        notice=state.notice,
    )


def _course(offer: Offer, state: LearnState) -> CourseProps:
    dots = min(offer.session.capacity, MOST_DOTS)
    return CourseProps(
        no=offer.session.no,
        name=says.title(offer, english=state.english),
        when=says.when(offer.session.starts, english=state.english),
        place=f"{offer.session.place_name} {offer.session.room}".strip(),
        seats=says.seats(offer),
        dots=dots,
        taken=max(0, dots - offer.seats_left),
        can_join=not offer.is_full and not offer.session.is_cancelled,
    )


def _filters(state: LearnState) -> tuple[FilterProps, ...]:
    """Only eup and myeon that have a class; none where a glance is enough."""
    there = {offer.session.area for offer in state.offers}
    areas = [area for area in state.areas if area.code in there]
    if len(areas) < 2 or len(state.offers) <= AT_A_GLANCE:
        return ()
    every = FilterProps("", tr("모두"), state.filter_area == "")
    return (
        every,
        *(
            FilterProps(a.code, a.name_en if state.english else a.name, state.filter_area == a.code)
            for a in areas
        ),
    )


class CoursesViewModel(QObject):
    changed = Signal()
    title = shown(str, "title", changed)
    nothing = shown(str, "nothing", changed)
    notice = shown(str, "notice", changed)
    noticeKind = Property(str, lambda self: self._desk.state.notice_kind, notify=changed)

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._desk = desk_of(parts, jobs, shell)
        self._courses, self._filters = ListModel(CourseProps), ListModel(FilterProps)
        self._desk.changed.connect(self._draw)
        self._draw()

    courses = Property(QObject, lambda self: self._courses, constant=True)
    filters = Property(QObject, lambda self: self._filters, constant=True)

    def show(self, state: LearnState) -> None:
        self._desk.show(state)

    def retold(self) -> None:
        self._draw()

    def scanned(self, text: str) -> None:
        self._desk.scanned(text)

    def back(self) -> None:
        self._desk.back()

    def gone_idle(self) -> None:
        self._desk.wipe()

    @Slot(int)
    def choose(self, no: int) -> None:
        if not self._desk.double_touch.is_echo:
            self._desk.choose(no)

    @Slot(str)
    def narrow(self, code: str) -> None:
        self._desk.set(filter_area=code)

    @Slot()
    def _draw(self) -> None:
        self.props = derive(self._desk.state)
        self._courses.show(self.props.courses)
        self._filters.show(self.props.filters)
        self.changed.emit()
