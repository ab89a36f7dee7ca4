"""A visit's beginning and end: what stood there before a power cut, what is kept for who left."""

from app.station.resting import Rest
from kiosk.store import sentences, visit
from kiosk.store.desk import StoreDesk
from kiosk.store.state import ATTRACT, BASKET, HOME, StoreState


class Visiting:
    """Every visitor finds the first page, and nothing of the one before."""

    def __init__(self, desk: StoreDesk) -> None:
        self._desk = desk

    def begin(self) -> None:
        """As the program starts: what was in the basket before the power went is still there."""
        self._desk.ask(lambda: visit.look_around(self._desk.parts), self._came_back)

    def resume(self) -> None:
        """Staff are done: the page that stood before they came."""
        self._desk.ask(lambda: visit.look_around(self._desk.parts), self._found)

    def home(self) -> None:
        self._desk.go(HOME)

    def new(self) -> None:
        """What is kept for somebody stays kept; everything else is gone at once."""
        self._clean()
        self._desk.ask(self._desk.kiosk.clear, self._desk.changed_basket)

    def gone_idle(self) -> None:
        """Nobody is there: what was chosen is kept ten minutes under its number."""
        desk = self._desk
        if not desk.state.basket.lines:
            self.new()
            return
        self._clean()

        def kept(number: int) -> None:
            desk.tell(sentences.parked(number))
            self.look_for_kept()

        desk.ask(lambda: desk.kiosk.hold().number, kept)

    def look_for_kept(self) -> None:
        desk = self._desk
        desk.look(desk.kiosk.held, lambda tickets: desk.set(tickets=tickets))

    def take_back(self, seq: int) -> None:
        """One tap opens what was kept."""
        desk = self._desk

        def back(found: visit.Opened) -> None:
            desk.set(
                basket=found.basket, names={**desk.state.names, **found.names},
                tickets=found.tickets, ticket=None,
            )  # fmt: skip
            desk.go(BASKET)

        desk.ask(lambda: visit.take_back(desk.parts, seq), back)

    def _clean(self) -> None:
        desk, kept = self._desk, self._desk.state
        desk.show(
            StoreState(
                groups=kept.groups, ways=kept.ways, tickets=kept.tickets, has_paper=kept.has_paper,
                can_be_bagged=kept.can_be_bagged, ended=kept.ended, rest=kept.rest,
            )
        )  # fmt: skip
        desk.double_touch.keys_changed()
        desk.hush()
        desk.shell.reset()

    def _came_back(self, start: visit.Start) -> None:
        self._found(start)
        if visit.page_after_start(start) is not None:
            self._desk.tell(sentences.came_back(start.payment))

    def _found(self, start: visit.Start) -> None:
        desk = self._desk
        desk.set(
            basket=start.basket, names=start.names, groups=start.groups, payment=start.payment,
            receipt=start.receipt, tickets=start.tickets, can_be_bagged=start.can_be_bagged,
            rest=start.rest,
        )  # fmt: skip
        desk.shell.rest(is_resting=start.rest is not Rest.AWAKE)
        page = visit.page_after_start(start)
        if page is not None and desk.page == ATTRACT:
            desk.go(page)
