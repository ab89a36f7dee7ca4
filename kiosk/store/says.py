"""How a kiosk says a good, a sum, a count: in the visitor's language, and never cut off."""

from app.catalog.groups import Group
from app.catalog.model import Found, Good, Unknown
from app.sales.basket import Basket, Line
from kiosk.store.packs import in_english
from kiosk.store.state import StoreState
from ui.common.translate import tr


def won(amount: int) -> str:
    return tr("{won}원").format(won=f"{amount:,}")


def name_of(good: Good, *, english: bool) -> str:
    """The kiosk's own name on one line."""
    if english:
        return (good.kiosk_name_en or good.name_en or good.kiosk_name).replace("\n", " ")
    return good.short_name


def line_name(line: Line, state: StoreState) -> str:
    """In the visitor's language; without an English name as the receipt has it."""
    return state.names.get(line.sku, line.name) if state.english else line.name


def written(text: str, *, english: bool) -> str:
    """A pack, an option, an origin: what the catalogue has in Korean only."""
    return in_english(text) if english else text


def group_name(group: Group, *, english: bool) -> str:
    return group.name_en if english else group.name


def good_of(found: Found) -> Good | None:
    return None if isinstance(found, Unknown) else found.good


def count(basket: Basket) -> str:
    """「3개」 beside the main key; nothing for an empty basket."""
    return tr("{count}개 담음").format(count=basket.count) if basket.lines else ""


def sum_of(amount: int) -> str:
    """Nothing for an empty basket."""
    return won(amount) if amount else ""


def step(present: int, *, easy: bool) -> str:
    """「1 고르기 2 확인 3 결제」, the present one in bold; in 쉬운 화면 it stands alone."""
    words = (tr("1 고르기"), tr("2 확인"), tr("3 결제"))
    if easy:
        return f"<b>{words[present - 1]}</b>"
    marked = (f"<b>{word}</b>" if at == present else word for at, word in enumerate(words, 1))
    return "\u00a0\u00a0".join(marked)


def minutes(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02d}"
