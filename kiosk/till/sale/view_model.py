"""The sale page's QObject."""

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.till.sale.derive import derive
from kiosk.till.sale.props import KeyProps, OfferProps, RowProps
from kiosk.till.sale.state import SaleState, Step
from ui.common.props import ListModel, shown


def _hero(name: str, changed: Signal) -> property:
    return Property(str, lambda self: getattr(self.props.hero, name), notify=changed)  # type: ignore[return-value]


class SaleViewModel(QObject):
    changed = Signal()
    isEmpty = shown(bool, "is_empty", changed)
    listRows = shown(int, "list_rows", changed)
    taxSplit = shown(str, "tax_split", changed)
    notice = shown(str, "notice", changed)
    noticeAsks = shown(bool, "notice_asks", changed)
    typed = shown(str, "typed", changed)
    step = shown(str, "step", changed)
    heroLabel = _hero("label", changed)
    heroFigure = _hero("figure", changed)
    heroNote = _hero("note", changed)
    heroSign = _hero("sign", changed)

    def __init__(self) -> None:
        super().__init__()
        self._rows = ListModel(RowProps)
        self._small, self._main, self._bottom = (ListModel(KeyProps) for _ in range(3))
        self._quick, self._choices = ListModel(OfferProps), ListModel(OfferProps)
        self.state = SaleState()
        self.show(self.state)

    rows = Property(QObject, lambda self: self._rows, constant=True)
    smallKeys = Property(QObject, lambda self: self._small, constant=True)
    mainKeys = Property(QObject, lambda self: self._main, constant=True)
    bottomKeys = Property(QObject, lambda self: self._bottom, constant=True)
    quick = Property(QObject, lambda self: self._quick, constant=True)
    choices = Property(QObject, lambda self: self._choices, constant=True)

    @Property(int, notify=changed)
    def smallPlaces(self) -> int:
        return sum(each.share for each in self.props.small_keys)

    @Property(int, notify=changed)
    def mainPlaces(self) -> int:
        return sum(each.share for each in self.props.main_keys)

    @Property(bool, notify=changed)
    def isChoosing(self) -> bool:
        return self.state.step is Step.CHOICE

    def show(self, state: SaleState) -> None:
        self.state, self.props = state, derive(state)
        self._rows.show(self.props.rows)
        self._small.show(self.props.small_keys)
        self._main.show(self.props.main_keys)
        self._bottom.show(self.props.bottom_keys)
        self._quick.show(self.props.quick)
        self._choices.show(self.props.choices)
        self.changed.emit()

    @Slot(int)
    def select(self, at: int) -> None: ...

    @Slot(str)
    def touch(self, name: str) -> None: ...

    @Slot(str)
    def pad(self, key: str) -> None: ...

    @Slot(int, str, result=bool)
    def pressed(self, key: int, text: str) -> bool:
        return False
