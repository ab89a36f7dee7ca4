"""Picture, origin, allergens, storage, seller; what is not known is said to be on the package."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot

from app.catalog.model import COLD, FROZEN, ROOM, PricedGood
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from kiosk.store import says, sentences
from kiosk.store.cards import note_of, price_of
from kiosk.store.desk import desk_of
from kiosk.store.goods import Goods
from kiosk.store.state import StoreState
from kiosk.store.visiting import Visiting
from ui.common.art import ground_of
from ui.common.jobs import Jobs
from ui.common.props import ListModel, shown
from ui.common.translate import tr


@dataclass(frozen=True)
class FactProps:
    label: str
    says: str


@dataclass(frozen=True)
class GoodProps:
    title: str
    step: str
    pack: str
    price: str
    why_not: str
    art: str
    tint: str
    main: str
    can_take: bool
    count: str
    facts: tuple[FactProps, ...]
    notice: str


def derive(state: StoreState) -> GoodProps:
    found = state.good
    good = None if found is None else says.good_of(found)
    return GoodProps(
        title="" if good is None else says.name_of(good, english=state.english),
        step=says.step(1, easy=state.easy),
        pack="" if good is None else says.written(good.pack, english=state.english),
        price="" if found is None else price_of(found),
        why_not="" if found is None or sentences.can_be_sold(found) else note_of(found),
        art="" if good is None else good.art,
        tint="" if good is None else ground_of(good.art),
        main=tr("담기"),
        can_take=sentences.can_be_sold(found),
        count=says.count(state.basket),
        facts=_facts(state),
        notice=state.notice,
    )


def _facts(state: StoreState) -> tuple[FactProps, ...]:
    found = state.good
    good = None if found is None else says.good_of(found)
    if good is None:
        return ()
    told = [
        FactProps(tr("원산지"), says.written(good.origin, english=state.english)),
        FactProps(tr("알레르기"), good.allergens),
        FactProps(tr("보관"), storage(good.storage)),
        FactProps(tr("먹는 날짜"), ""),
    ]
    facts = [each for each in told if each.says]
    if isinstance(found, PricedGood):
        facts.append(FactProps(tr("판매자"), found.seller.name))
    if good.smallest_order > 1:
        facts.append(FactProps(tr("주문"), sentences.smallest(good.smallest_order)))
    on_pack = " · ".join(each.label for each in told if not each.says)
    return (*facts, FactProps("", tr("포장에 적혀 있어요: {what}").format(what=on_pack)))


def storage(word: str) -> str:
    return {
        ROOM: tr("상온 보관"),
        COLD: tr("냉장 보관"),
        FROZEN: tr("냉동 보관"),
    }.get(word, word)


class GoodViewModel(QObject):
    changed = Signal()
    title = shown(str, "title", changed)
    step = shown(str, "step", changed)
    pack = shown(str, "pack", changed)
    price = shown(str, "price", changed)
    whyNot = shown(str, "why_not", changed)
    art = shown(str, "art", changed)
    tint = shown(str, "tint", changed)
    mainText = shown(str, "main", changed)
    canTake = shown(bool, "can_take", changed)
    count = shown(str, "count", changed)
    notice = shown(str, "notice", changed)

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._desk = desk_of(parts, jobs, shell)
        self._goods, self._visiting = Goods(self._desk), Visiting(self._desk)
        self._facts = ListModel(FactProps)
        self._desk.changed.connect(self._draw)
        self._draw()

    facts = Property(QObject, lambda self: self._facts, constant=True)
    sum = Property(QObject, lambda self: self._desk.sum, constant=True)

    def show(self, state: StoreState) -> None:
        self._desk.show(state)

    def retold(self) -> None:
        self._draw()

    def scanned(self, code: str) -> None:
        self._goods.scan(code)

    def back(self) -> None:
        self._desk.act(self._desk.back)

    def gone_idle(self) -> None:
        self._visiting.gone_idle()

    @Slot()
    def take(self) -> None:
        """In, and back to the shelf, where its card counts it."""
        desk, found = self._desk, self._desk.state.good
        if found is not None:
            desk.act_once(lambda: self._goods.take(found, desk.back_from_taking))

    @Slot()
    def _draw(self) -> None:
        self.props = derive(self._desk.state)
        self._facts.show(self.props.facts)
        self.changed.emit()
