"""An open payment asked after each second, by the page that stands and nobody else."""

from PySide6.QtCore import QObject, QTimer, Slot

from app.sales.self_service import Payment
from kiosk.store.desk import StoreDesk
from kiosk.store.paying import Paying

POLL_MS = 1_000


class Following(QObject):
    """An answer that comes after `let_go` is no longer news: the next page has its own."""

    def __init__(self, desk: StoreDesk, paying: Paying) -> None:
        super().__init__()
        self._desk = desk
        self._paying = paying
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self.poll)
        self._is_asking = False

    def follow(self) -> None:
        self._timer.start()

    def let_go(self) -> None:
        self._timer.stop()

    @Slot()
    def poll(self) -> None:
        """A slow answer is waited for, not asked again."""
        if not self._is_asking:
            self._is_asking = True
            self._desk.jobs.run(self._desk.kiosk.poll, self._polled, self._not_polled)

    def _polled(self, payment: Payment | None) -> None:
        self._is_asking = False
        if not self._timer.isActive() or self._desk.state.busy:
            return
        if payment is not None:
            self._paying.found(payment)

    def _not_polled(self, error: Exception) -> None:
        self._is_asking = False
        self._desk.refused(error)
