"""Makes each page's view model once, and tells the window which page to turn to."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot

from kiosk.page import Page
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from ui.common.jobs import Jobs

ROOT = Path(__file__).resolve().parents[1]


class Pages(QObject):
    """View models outlive their pages: what was half done is there when the page comes back."""

    turning = Signal()  # before: the theme takes the measures of the page that comes
    turned = Signal(bool)  # True for the first page: no slide

    def __init__(
        self, pages: Sequence[Page], parts: Parts, jobs: Jobs, shell: ShellViewModel
    ) -> None:
        super().__init__()
        self._pages = {page.name: page for page in pages}
        self._making = (parts, jobs, shell)
        self._shell = shell
        self._models: dict[str, QObject] = {}
        self._current = ""
        shell.pageChanged.connect(self.turn)

    @property
    def current(self) -> str:
        return self._current

    def model(self, name: str) -> Any:
        """The view model of a page, made when first asked for."""
        if name not in self._models:
            self._models[name] = self._pages[name].make(*self._making)
        return self._models[name]

    @Slot()
    def turn(self) -> None:
        """To where the shell says we are."""
        self.stand(self._shell.props.page)

    def stand(self, name: str) -> None:
        if name == self._current:
            return
        is_first = not self._current
        self._tell("left")
        self._current = name
        self._making[0].turned(name)
        self.turning.emit()
        self._tell("entered")
        self.turned.emit(is_first)

    @Slot(str)
    def scanned(self, text: str) -> None:
        """A scan goes to the page that stands; one that takes none says so in the strip."""
        if not self._tell("scanned", text):
            self._shell.scan_unheard()

    @property
    def page(self) -> Page:
        """The one that stands."""
        return self._pages[self._current]

    @property
    def standing(self) -> Any:
        """The view model of the page that stands."""
        return self.model(self._current)

    @Slot()
    def back(self) -> None:
        self._tell("back")

    @Slot()
    def help(self) -> None:
        """F1 or 「직원 부르기」: the page may know better than the bell."""
        if not self._tell("help"):
            self._shell.desk.call(self._current)

    def retold(self) -> None:
        """Another language: whoever has words says them anew."""
        for model in self._models.values():
            getattr(model, "retold", lambda: None)()

    def close(self) -> None:
        self._tell("left")

    def _tell(self, what: str, *facts: str) -> bool:
        """Whether the page that stands has an ear for it."""
        if not self._current:
            return False
        hear = getattr(self.model(self._current), what, None)
        if hear is not None:
            hear(*facts)
        return hear is not None

    @Property(QObject)
    def viewModel(self) -> QObject:
        current: QObject = self.model(self._current)
        return current

    @Property(bool, notify=turned)
    def canGoBack(self) -> bool:
        return bool(self._current) and hasattr(self.standing, "back")

    @Property(QUrl)
    def url(self) -> QUrl:
        return QUrl.fromLocalFile(str(ROOT / self.page.name / self.page.qml))
