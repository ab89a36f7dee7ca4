"""Finding goods: under a tile, by first sounds, one of them alone."""

from app.catalog.model import Found
from kiosk.store.desk import StoreDesk
from kiosk.store.state import GOOD, SEARCH, SHELF

RESULTS = 24
MOST_SOUNDS = 10


class Finding:
    """A view of the desk, as `Goods` is."""

    def __init__(self, desk: StoreDesk) -> None:
        self._desk = desk

    def open_group(self, code: str) -> None:
        desk = self._desk

        def found(shelf: tuple[Found, ...]) -> None:
            desk.set(group=code, shelf=shelf)
            desk.go(SHELF)

        desk.ask(lambda: desk.parts.catalogue.shelf(code), found)

    def open_good(self, found: Found) -> None:
        self._desk.set(good=found)
        self._desk.go(GOOD)

    def open_search(self) -> None:
        self._desk.set(query="", results=())
        self._desk.go(SEARCH)

    def type(self, sound: str) -> None:
        if len(self._desk.state.query) < MOST_SOUNDS:
            self._ask(self._desk.state.query + sound)

    def erase(self) -> None:
        self._ask(self._desk.state.query[:-1])

    def warm_up(self) -> None:
        """Before anybody types: the index of a large catalogue takes a second."""
        desk = self._desk
        desk.look(lambda: desk.parts.catalogue.search(""), lambda _nothing: None)

    def _ask(self, query: str) -> None:
        """Results as one types; an answer to an older question is dropped."""
        desk = self._desk
        if not query:
            desk.set(query="", results=())
            return
        desk.set(query=query)

        def found(results: tuple[Found, ...]) -> None:
            if desk.state.query == query:
                desk.set(results=results)

        desk.look(lambda: desk.parts.catalogue.search(query, RESULTS), found)
