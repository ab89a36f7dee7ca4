"""What all of a kiosk's pages share: the visit's state, its services, and where it goes next."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.sales.basket import Basket
from app.sales.kiosk import Kiosk
from kiosk.double_touch import DoubleTouch
from kiosk.in_turn import InTurn
from kiosk.parts import Light, Parts
from kiosk.shell.view import ENGLISH
from kiosk.shell.view_model import ShellViewModel
from kiosk.store import bell, says, sentences, way
from kiosk.store.counting import Counting
from kiosk.store.parts import StoreParts
from kiosk.store.state import StoreState
from ui.common.jobs import Jobs

Answer = TypeVar("Answer")
NOTICE_MS = 8_000


def desk_of(parts: Parts, jobs: Jobs, shell: ShellViewModel) -> "StoreDesk":
    """The one desk of this window; it lives as long as the shell does."""
    found = shell.findChild(StoreDesk)
    return found if isinstance(found, StoreDesk) else StoreDesk(parts, jobs, shell)


class StoreDesk(QObject):
    """Pages draw themselves at `changed`."""

    changed = Signal()

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__(shell)
        self._parts = parts
        self.jobs = jobs
        self.shell = shell
        self.in_turn = InTurn(jobs)
        self.double_touch = DoubleTouch(parts.clock)
        self.sum = Counting(says.sum_of, still=parts.settings.still, parent=self)
        self.state = StoreState()
        self._notice_over = QTimer(self)
        self._notice_over.setSingleShot(True)
        self._notice_over.setInterval(NOTICE_MS)
        self._notice_over.timeout.connect(self._end_notice)
        shell.view.changed.connect(self._follow_view)
        shell.changed.connect(self._follow_health)
        shell.desk.changed.connect(self._follow_bell)
        self._follow_health()

    @property
    def parts(self) -> StoreParts:
        if self._parts.store is None:
            raise LookupError("this station is no kiosk")
        return self._parts.store

    @property
    def kiosk(self) -> Kiosk:
        return self.parts.kiosk

    @property
    def now(self) -> datetime:
        return self._parts.clock.now()

    @property
    def page(self) -> str:
        """The one that stands."""
        return self.shell.props.page

    # --- the state ---

    def show(self, state: StoreState) -> None:
        """In the visitor's language and view, whatever the state says of them."""
        view = self.shell.view.view
        self.state = replace(state, english=view.language == ENGLISH, easy=view.easy)
        self.sum.count(state.basket.total)
        self.changed.emit()

    def set(self, **changes: Any) -> None:
        self.show(replace(self.state, **changes))

    def tell(self, text: str, sound: str = "") -> None:
        """A sentence that stands for a moment, whichever page stands."""
        self.set(notice=text)
        self._notice_over.start()
        if sound:
            self.sound(sound)

    def sound(self, name: str) -> None:
        """It never tells what no sentence or picture tells too."""
        self.shell.sounds.play(name)

    def changed_basket(self, basket: Basket) -> None:
        self.set(basket=basket, busy=False)

    # --- asking ---

    def ask(self, work: Callable[[], Answer], done: Callable[[Answer], None]) -> None:
        """A refusal is said; any other failure is a bug and goes up."""
        self.in_turn.ask(work, done, self.refused)

    def look(self, work: Callable[[], Answer], done: Callable[[Answer], None]) -> None:
        """What only reads, and may wait for a line, beside everything else."""
        self.jobs.look(work, done, self.refused)

    def act(self, act: Callable[[], None]) -> None:
        """A key's work, after what was asked before, if its page still stands then."""
        page = self.page
        self.heard(lambda: act() if self.page == page else None)

    def heard(self, act: Callable[[], None]) -> None:
        """What a scan brings, whichever page stands then; not while a payment is on its way."""
        self.in_turn.do(lambda: None if self.state.busy else act())

    def act_once(self, act: Callable[[], None]) -> None:
        """A key that stands where another stood: the second half of a double touch is not it."""
        if not self.double_touch.is_echo:
            self.act(act)

    def refused(self, error: Exception) -> None:
        self.set(busy=False)
        self.tell(sentences.failure(error), "refused")

    def hush(self) -> None:
        """What a page rang for is over; a call of the visitor's own stays."""
        if self.shell.desk.state.quiet:
            self.shell.desk.fine()

    # --- the way ---

    def go(self, page: str) -> None:
        """Forward; 「이전」 leads back here."""
        if page != self.page:
            self._stand(page, way.onward(self.state.trail, self.page, page))

    def back(self) -> None:
        self._stand(*way.before(self.state.trail))

    def back_from_taking(self) -> None:
        self._stand(*way.after_taking(self.state.trail))

    def _stand(self, page: str, trail: tuple[str, ...]) -> None:
        self.set(trail=trail, notice="")
        self.double_touch.keys_changed()
        self.shell.go(page)

    # --- what comes by itself ---

    @Slot()
    def _end_notice(self) -> None:
        if self.state.notice:
            self.set(notice="")

    @Slot()
    def _follow_view(self) -> None:
        """A sentence of another language does not stay."""
        view = self.shell.view.view
        is_same = (view.language == ENGLISH) is self.state.english
        self.sum.retold()
        self.set(notice=self.state.notice if is_same else "")

    @Slot()
    def _follow_health(self) -> None:
        has_paper = self.shell.state.health.printer.light is Light.GOOD
        if has_paper != self.state.has_paper:
            self.set(has_paper=has_paper)

    @Slot()
    def _follow_bell(self) -> None:
        heard = bell.of(self.shell.desk.state)
        if heard is not self.state.bell:
            self.set(bell=heard)
