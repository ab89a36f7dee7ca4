"""A value of a season a row, with its source and how sure it is."""

from app.procurement.season_facts import ASSUMED, Fact
from ui.common.rows_model import Column
from ui.season import words
from ui.season.words import tr


def why(fact: Fact) -> str:
    """What somebody has to find out yet."""
    if fact.is_missing and ".prices." in fact.path:
        return tr("결정서 기다림")
    return tr("확인할 것") if fact.confidence == ASSUMED and not fact.is_missing else ""


def _value(fact: Fact) -> str:
    """A price with the day from which it is known."""
    text = words.shown(fact)
    if fact.known_from is None or fact.is_missing:
        return text
    return tr("{value} · {day}부터").format(value=text, day=fact.known_from.isoformat())


def columns() -> tuple[Column[Fact], ...]:
    return (
        Column(tr("구분"), lambda fact: words.scheme(fact.scheme)),
        Column(tr("무엇"), words.name),
        Column(tr("값"), _value),
        Column(tr("확신"), lambda fact: words.confidence(fact.confidence)),
        Column(tr("까닭"), why, flag=lambda fact: bool(why(fact))),
    )
