"""One tile a way that works now; the others say where they do."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot

from app.sales.self_service import KioskWays, Way
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from kiosk.store import says, sentences
from kiosk.store.desk import desk_of
from kiosk.store.paying import Paying
from kiosk.store.state import StoreState
from kiosk.store.visiting import Visiting
from ui.common.jobs import Jobs
from ui.common.props import ListModel, shown
from ui.common.translate import tr


@dataclass(frozen=True)
class WayProps:
    name: str
    says: str
    hint: str
    sign: str


@dataclass(frozen=True)
class PayProps:
    title: str
    step: str
    label: str
    won: str
    ways: tuple[WayProps, ...]
    closed: tuple[WayProps, ...]
    can_choose: bool
    notice: str


def derive(state: StoreState) -> PayProps:
    ways = state.ways or KioskWays((), ())
    return PayProps(
        title=tr("어떻게 결제할까요?"),
        step=says.step(3, easy=state.easy),
        label=tr("내실 돈"),
        won=says.won(state.basket.total),
        ways=tuple(_way(each) for each in ways.open),
        closed=_closed(ways),
        can_choose=not state.busy,
        notice=state.notice,
    )


def _closed(ways: KioskWays) -> tuple[WayProps, ...]:
    """Those with the same reason in one line."""
    by_reason: dict[str, list[Way]] = {}
    for each in ways.closed:
        by_reason.setdefault(sentences.closed_way(each.why), []).append(each.way)
    return tuple(
        WayProps("", " · ".join(map(_name, here)), reason, _icon(here[0]))
        for reason, here in by_reason.items()
    )


def _name(way: Way) -> str:
    return {
        Way.QR_PAY: tr("휴대전화 결제"),
        Way.TO_TILL: tr("계산대에서 내기"),
        Way.CARD: tr("카드"),
        Way.CASH: tr("현금"),
        Way.GANGJIN_VOUCHER: tr("강진사랑상품권"),
        Way.ONNURI_VOUCHER: tr("온누리상품권"),
    }[way]


def _icon(way: Way) -> str:
    return {
        Way.QR_PAY: "phone-pay",
        Way.TO_TILL: "counter",
        Way.CARD: "card",
        Way.CASH: "cash",
    }.get(way, "voucher")


def _way(way: Way) -> WayProps:
    note = {
        Way.QR_PAY: tr("화면의 QR을 휴대전화로 찍어요"),
        Way.TO_TILL: tr("번호를 받아 계산대로 가요"),
    }.get(way, "")
    return WayProps(f"way-{way.value}", _name(way), note, _icon(way))


class PayViewModel(QObject):
    """A phone's code before the scanner pays at once: nobody has to choose first."""

    changed = Signal()
    title = shown(str, "title", changed)
    step = shown(str, "step", changed)
    label = shown(str, "label", changed)
    wonText = shown(str, "won", changed)
    notice = shown(str, "notice", changed)

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._desk = desk_of(parts, jobs, shell)
        self._paying, self._visiting = Paying(self._desk), Visiting(self._desk)
        self._ways, self._closed = ListModel(WayProps), ListModel(WayProps)
        self._desk.changed.connect(self._draw)
        self._draw()

    canChoose = shown(bool, "can_choose", changed)
    hasClosed = Property(bool, lambda self: bool(self.props.closed), notify=changed)
    ways = Property(QObject, lambda self: self._ways, constant=True)
    closed = Property(QObject, lambda self: self._closed, constant=True)

    def show(self, state: StoreState) -> None:
        self._desk.show(state)

    def retold(self) -> None:
        self._draw()

    def scanned(self, code: str) -> None:
        self._desk.heard(lambda: self._paying.scanned(code))

    def back(self) -> None:
        self._desk.act(self._desk.back)

    def gone_idle(self) -> None:
        self._visiting.gone_idle()

    @Slot(str)
    def choose(self, name: str) -> None:
        is_phone = name == f"way-{Way.QR_PAY.value}"
        self._desk.act_once(self._paying.show_code if is_phone else self._paying.to_till)

    @Slot()
    def _draw(self) -> None:
        self.props = derive(self._desk.state)
        self._ways.show(self.props.ways)
        self._closed.show(self.props.closed)
        self.changed.emit()
