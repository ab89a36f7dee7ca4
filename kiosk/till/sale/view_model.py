"""The sale page's QObject: touches, keys and scans in, the till's answers out."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot

from app.catalog.model import TenderKind
from app.sales.model import CardOutcome
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from kiosk.till.column import ColumnModel
from kiosk.till.pad import Pad, shortened, typed
from kiosk.till.sale.aside import Aside
from kiosk.till.sale.derive import derive
from kiosk.till.sale.desk import Desk
from kiosk.till.sale.goods import Goods
from kiosk.till.sale.money import Money
from kiosk.till.sale.props import OfferProps, RowProps, SaleProps
from kiosk.till.sale.state import SaleState, Step
from ui.common.jobs import Jobs
from ui.common.props import ListModel, shown

KEYS = {
    Qt.Key.Key_F1: "key-card",
    Qt.Key.Key_F2: "key-cash",
    Qt.Key.Key_F3: "key-voucher",
    Qt.Key.Key_Escape: "key-cancel",
    Qt.Key.Key_PageUp: "key-earlier",
    Qt.Key.Key_PageDown: "key-later",
}
PAD_KEYS = {
    Qt.Key.Key_Backspace: "back",
    Qt.Key.Key_Delete: "remove",
    Qt.Key.Key_Asterisk: "times",
    Qt.Key.Key_Return: "enter",
    Qt.Key.Key_Enter: "enter",
}


class SaleViewModel(QObject):
    """One customer after the other; everything that writes goes through `jobs` in order."""

    changed = Signal()
    isEmpty = shown(bool, "is_empty", changed)
    listRows = shown(int, "list_rows", changed)
    taxSplit = shown(str, "tax_split", changed)
    notice = shown(str, "notice", changed)
    noticeAsks = shown(bool, "notice_asks", changed)

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._rows, self._quick = ListModel(RowProps), ListModel(OfferProps)
        self._column = ColumnModel()
        self._list_rows = 8
        self._desk = Desk(parts, jobs, shell, self._draw)
        self._goods, self._money = Goods(self._desk), Money(self._desk)
        self._aside = Aside(self._desk)
        self.props: SaleProps = derive(self.state)

    rows = Property(QObject, lambda self: self._rows, constant=True)
    quick = Property(QObject, lambda self: self._quick, constant=True)
    column = Property(QObject, lambda self: self._column, constant=True)

    @property
    def state(self) -> SaleState:
        return self._desk.state

    def show(self, state: SaleState) -> None:
        self._desk.show(state)

    def _draw(self) -> None:
        self.props = derive(self.state, self._list_rows)
        self._rows.show(self.props.rows)
        self._quick.show(self.props.quick)
        self._column.show(self.props.column)
        self.changed.emit()

    def _set(self, **changes: Any) -> None:
        self._desk.set(**changes)

    def entered(self) -> None:
        self._desk.look_around()

    @Slot(int)
    def fit(self, list_rows: int) -> None:
        """How many rows the panel's list holds."""
        self._list_rows = list_rows
        self._draw()

    @Slot(str)
    def scanned(self, code: str) -> None:
        self._desk.in_turn.do(lambda: self._goods.scan(code))

    @Slot(int)
    def select(self, at: int) -> None:
        if self.state.step is Step.LINES:
            self._set(selected=None if at == self.state.selected else at)

    @Slot(str)
    def pad(self, key: str) -> None:
        self._desk.in_turn.do(lambda: self._pad(key))

    @Slot(str)
    def touch(self, name: str) -> None:
        self._desk.in_turn.do(lambda: self._touch(name))

    @Slot(int, str, result=bool)
    def pressed(self, key: int, text: str) -> bool:
        """A key of the keyboard; True if it was one of ours."""
        if key in PAD_KEYS:
            self.pad(PAD_KEYS[Qt.Key(key)])
        elif key in KEYS:
            self.touch(KEYS[Qt.Key(key)])
        elif text.isdigit():
            self.pad(text)
        else:
            return False
        return True

    def _pad(self, key: str) -> None:
        pad = self.state.pad
        match key:
            case "back":
                self._set(pad=shortened(pad))
            case "clear":
                self._set(pad=Pad())
            case "times" if self.props.column.pad == "lines":
                self._goods.times()
            case "remove" if self.props.column.pad == "lines":
                self._goods.remove()
            case "enter":
                self._enter()
            case _ if key.isdigit() and self.props.column.pad:
                self._desk.begin()
                self._set(pad=typed(self.state.pad, key))

    def _enter(self) -> None:
        """The main key of the step; among the lines, the typed number is a code."""
        if self.state.step is Step.LINES and self.state.pad.digits:
            self._goods.scan(self.state.pad.digits)
            return
        for key in self.props.column.main_keys:
            if self.state.step is not Step.LINES and key.look == "main":
                self._touch(key.name)
                return

    def _touch(self, name: str) -> None:
        """A key by its name; one that is not on the page now, or off, does nothing."""
        if self._is_there(name):
            stem, _, last = name.rpartition("-")
            many = self._many(stem, int(last)) if last.isdigit() else None
            work = many or self._actions().get(name)
            if work is not None:
                work()

    def _is_there(self, name: str) -> bool:
        is_quick = any(each.name == name for each in self.props.quick)
        return is_quick or self.props.column.key(name) is not None

    def _many(self, stem: str, number: int) -> Callable[[], None] | None:
        """Keys of which there are several: sums, quick goods, choices."""
        return {
            "key-sum": lambda: self._money.receive(number),
            "key-quick": lambda: self._goods.take_quick(self.state.quick[number - 1]),
            "key-choice": lambda: self._goods.choose(self.state.choices[number - 1]),
        }.get(stem)

    def _actions(self) -> dict[str, Callable[[], None]]:
        goods, money, aside, shell = self._goods, self._money, self._aside, self._desk.shell
        return {
            "key-cash": lambda: self._set(step=Step.CASH, selected=None, notice=None),
            "key-card": money.start_card,
            "key-voucher": lambda: self._set(step=Step.VOUCHER, selected=None, notice=None),
            "key-cancel": aside.cancel,
            "key-received": money.receive_typed,
            "key-approved": money.approved,
            "key-refused": lambda: money.card_failed(CardOutcome.DECLINED),
            "key-not-known": lambda: money.card_failed(CardOutcome.UNKNOWN),
            "key-gangjin_voucher": lambda: money.voucher(TenderKind.GANGJIN_VOUCHER),
            "key-onnuri_voucher": lambda: money.voucher(TenderKind.ONNURI_VOUCHER),
            "key-adult": money.confirm_adult,
            "key-price": goods.price,
            "key-category": goods.next_category,
            "key-next": aside.next_customer,
            "key-hold": aside.hold,
            "key-recall": aside.start_recall,
            "key-clear": aside.clear,
            "key-earlier": lambda: self._set(pages_back=self.state.pages_back + 1),
            "key-later": lambda: self._set(pages_back=max(self.state.pages_back - 1, 0)),
            "key-reprint": aside.reprint,
            "key-drawer": aside.open_drawer,
            "key-refund": lambda: shell.go("till/refund"),
            "key-kiosks": lambda: shell.go("till/kiosks"),
            "key-unpaid": lambda: shell.go("till/unpaid"),
            "key-sign-out": shell.signOut,
        }
