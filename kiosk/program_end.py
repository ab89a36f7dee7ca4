"""「프로그램 끝내기」 behind the PIN: the first touch asks, the second ends the program."""

from PySide6.QtCore import Property, QObject, Signal, Slot

from app.shared.clock import Clock
from kiosk.double_touch import DoubleTouch
from kiosk.shell.view_model import ShellViewModel
from ui.common.translate import tr


def end_text(*, is_asked: bool) -> str:
    return tr("한 번 더 누르면 꺼져요") if is_asked else tr("프로그램 끝내기")


class ProgramEnd(QObject):
    """One a page: `forget` when it is entered; the second half of a double touch ends nothing."""

    changed = Signal()

    def __init__(self, shell: ShellViewModel, clock: Clock) -> None:
        super().__init__()
        self._shell = shell
        self._double_touch = DoubleTouch(clock)
        self._is_asked = False

    text = Property(str, lambda self: end_text(is_asked=self._is_asked), notify=changed)

    def forget(self) -> None:
        self._ask(is_asked=False)

    @Slot()
    def touch(self) -> None:
        if not self._is_asked:
            self._double_touch.keys_changed()
            self._ask(is_asked=True)
        elif not self._double_touch.is_echo:
            self._shell.end()

    def _ask(self, *, is_asked: bool) -> None:
        self._is_asked = is_asked
        self.changed.emit()
