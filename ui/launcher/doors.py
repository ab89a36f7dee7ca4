"""What the launcher needs of the demo behind it; the demo fits without knowing the launcher."""

from collections.abc import Sequence
from typing import Protocol


class Door(Protocol):
    """A window that can be opened: `name` is W01, T01 or office, `state` a few words for people.

    `kind` is weigh, till, store, class, office or page, for its picture; `live` what the centre
    last heard of it, "" for nothing. A page has an `address`, and opens in the browser.
    """

    @property
    def name(self) -> str: ...

    @property
    def title(self) -> str: ...

    @property
    def state(self) -> str: ...

    @property
    def is_open(self) -> bool: ...

    @property
    def kind(self) -> str: ...

    @property
    def live(self) -> str: ...

    @property
    def address(self) -> str: ...


class Doors(Protocol):
    """Reads (`doors`, `centre_runs`) are asked beside one writer at a time that does the rest.

    All may take long, and may raise `StageFailed`, `PlayerFailed` or `OSError`: nothing was done.
    """

    def doors(self) -> Sequence[Door]: ...

    def open(self, name: str) -> None: ...

    def centre_runs(self) -> bool: ...

    def start_centre(self) -> None: ...

    def stop_centre(self) -> None: ...

    def put_load(self, kilograms: str) -> None:
        """On the virtual scale, as `806.5`."""

    def take_load(self) -> None: ...

    def scan(self, door: str, text: str) -> None:
        """As a hand scanner into the window of that door."""

    def pay(self) -> bool:
        """By a customer's phone, from the code on the kiosk's glass; False where none stands."""

    def codes(self) -> Sequence[tuple[str, str]]:
        """(label, text): bag labels and goods' bar codes there are to scan; always the same."""
