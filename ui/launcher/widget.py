"""The launcher's window: the centre's state, the doors as tiles, virtual devices below."""

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.common import labels
from ui.common.page import mark, named
from ui.launcher.devices import Codes, Phone, Scale
from ui.launcher.tile import Tile
from ui.launcher.view_model import LauncherViewModel, TileProps, tr

SMALLEST = QSize(1180, 740)
HEAD_HEIGHT = 38
ACROSS = 3


class LauncherWindow(QMainWindow):
    def __init__(self, model: LauncherViewModel) -> None:
        super().__init__()
        named(self, "launcher").setMinimumSize(SMALLEST)
        self.setWindowTitle(tr("마당 시연 · {county}").format(county=labels.county()))
        self._model = model
        self._tiles: dict[str, Tile] = {}
        self._grid = QGridLayout()
        self._grid.setSpacing(14)
        self._centre = mark(named(QLabel(), "centre-badge"), "badge")
        self._turn = named(QPushButton(), "centre-key")
        self._notice = mark(named(QLabel(), "notice"), "notice")
        self._notice.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out()
        self._turn.clicked.connect(model.turn_centre)
        model.page_wanted.connect(self._open_page)
        model.changed.connect(self._show)
        self._show()

    def _open_page(self, address: str) -> None:
        if not QDesktopServices.openUrl(QUrl(address)):
            self._model.has_no_browser(address)

    def _lay_out(self) -> None:
        devices = QHBoxLayout()
        devices.setSpacing(16)
        devices.addWidget(Scale(self._model))
        devices.addWidget(Phone(self._model))
        devices.addWidget(Codes(self._model), 1)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(28, 22, 28, 24)
        column.setSpacing(14)
        column.addLayout(self._head())
        column.addLayout(self._grid)
        column.addLayout(self._devices_head())
        column.addLayout(devices, 1)
        self.setCentralWidget(body)

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(named(QLabel(tr("마당 시연")), "title"))
        second = tr("{county} 한 곳이 이 기계 안에서 돌아갑니다").format(county=labels.county())
        words.addWidget(mark(QLabel(second), "second"))
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addLayout(words, 1)
        head.addWidget(self._centre, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._turn, 0, Qt.AlignmentFlag.AlignVCenter)
        return head

    def _devices_head(self) -> QHBoxLayout:
        """As high with a notice as without, so that nothing moves under the hand."""
        heading = mark(QLabel(tr("가상 기기")), "heading")
        heading.setMinimumHeight(HEAD_HEIGHT)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(heading)
        head.addWidget(self._notice)
        head.addStretch(1)
        return head

    def _show(self) -> None:
        props = self._model.props
        for tile in props.tiles:
            self._tile(tile).show_props(tile)
        mark(self._centre, "live", on=props.centre_runs)
        mark(self._centre, "away", on=not props.centre_runs)
        self._centre.setText(props.centre)
        self._turn.setText(props.centre_key)
        self._turn.setEnabled(props.can_turn_centre)
        self._notice.setText(props.notice)
        self._notice.setVisible(bool(props.notice))

    def _tile(self, props: TileProps) -> Tile:
        """Made when its door is first heard of; a door never goes."""
        if props.name not in self._tiles:
            row, column = divmod(len(self._tiles), ACROSS)
            tile = self._tiles[props.name] = Tile(props.name, props.kind)
            tile.open_wanted.connect(lambda: self._model.open(props.name))
            self._grid.addWidget(tile, row, column)
            self._grid.setColumnStretch(column, 1)
        return self._tiles[props.name]
