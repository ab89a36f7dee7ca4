"""After the money: paper, phone or neither, then the thanks, then the next visitor."""

from kiosk.store.desk import StoreDesk
from kiosk.store.state import DONE
from kiosk.store.visiting import Visiting


class Ending:
    """A view of the desk, as `Goods` is."""

    def __init__(self, desk: StoreDesk) -> None:
        self._desk = desk
        self._visiting = Visiting(desk)

    def paper(self) -> None:
        """「종이로 받기」: printed now, and the last page."""
        desk, receipt = self._desk, self._desk.state.receipt
        if receipt is not None:
            desk.set(busy=True)
            desk.ask(lambda: desk.kiosk.print_receipt(receipt.seq), lambda _copy: self.thank())

    def on_phone(self) -> None:
        self._desk.set(phone_receipt=True)
        self._desk.double_touch.keys_changed()

    def thank(self) -> None:
        self._desk.set(busy=False)
        self._desk.go(DONE)

    def finish(self) -> None:
        """The last page is over."""
        desk = self._desk
        desk.ask(desk.kiosk.leave, lambda _nothing: self._visiting.new())
