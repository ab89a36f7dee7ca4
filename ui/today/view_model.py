"""The day in figures and sentences: what there is to do, and where."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.central.office_model import Today
from app.shared.mass import kg
from app.shared.money import won
from ui.common import labels


def tr(text: str) -> str:
    return QCoreApplication.translate("Today", text)


@dataclass(frozen=True)
class Sentence:
    """Something that waits for somebody, and the screen it is done on."""

    name: str
    text: str
    screen: str


@dataclass(frozen=True)
class TodayProps:
    """Each figure with the line under it."""

    day: str
    sales: tuple[str, str]
    bags: tuple[str, str]
    interim: tuple[str, str]
    waiting: tuple[str, str]
    sentences: tuple[Sentence, ...]


def derive(today: Today) -> TodayProps:
    bags = today.bags
    return TodayProps(
        day=labels.day(today.day),
        sales=(won(today.sales.won - today.refunds.won), _sold(today)),
        bags=(
            tr("{count}포대").format(count=f"{bags.count:,}"),
            tr("{kg} kg · 돌려보냄 {refused}").format(
                kg=kg(bags.net_g), refused=today.bags_refused
            ),
        ),
        interim=(won(bags.interim_won), tr("{units}포 (40 kg)").format(units=f"{bags.units:,}")),
        waiting=(
            tr("{count}건").format(count=f"{today.entries_waiting:,}"),
            tr("단말 {count}대 가운데 {waiting}대").format(
                count=today.stations, waiting=today.stations_waiting
            ),
        ),
        sentences=_sentences(today),
    )


def _sold(today: Today) -> str:
    text = tr("판매 {count}건").format(count=today.sales.count)
    if today.refunds.count:
        text += tr(" · 환불 {count}건 {won}").format(
            count=today.refunds.count, won=won(today.refunds.won)
        )
    return text


def _sentences(today: Today) -> tuple[Sentence, ...]:
    counted = (
        ("incidents", today.incidents, tr("서로 다른 기록이 온 사건 {count}건"), "ledger"),
        ("quarantined", today.quarantined, tr("격리된 기록 {count}건"), "ledger"),
        (
            "cards-without-approval",
            today.cards_without_approval,
            tr("승인번호가 없는 카드 결제 {count}건"),
            "sales",
        ),
        (
            "bags-without-grade",
            today.bags_without_grade,
            tr("등급 없는 포대 {count}개"),
            "weighings",
        ),
        (
            "entries-waiting",
            today.entries_waiting,
            tr("단말에 남아 있는 기록 {count}건"),
            "stations",
        ),
    )
    return tuple(
        Sentence(name, text.format(count=f"{count:,}"), screen)
        for name, count, text, screen in counted
        if count
    )
