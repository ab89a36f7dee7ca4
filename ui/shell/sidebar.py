"""The office's sidebar: the screens in their groups, who sits here, and the way out."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.common import labels
from ui.common.art import draw
from ui.common.page import mark, named
from ui.common.theme import COLOURS
from ui.shell.screens import Screen

WIDTH = 220
ICON = QSize(20, 20)
STOP, NO_STOP = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus


def tr(text: str) -> str:
    return QCoreApplication.translate("Sidebar", text)


class Sidebar(QFrame):
    """One entry is always the present one."""

    wanted = Signal(str)  # a screen's name
    leave_wanted = Signal()

    def __init__(self, who: str, role: str, screens: Sequence[Screen]) -> None:
        super().__init__()
        named(self, "sidebar").setFixedWidth(WIDTH)
        self._buttons = QButtonGroup(self)
        self._names = [screen.name for screen in screens]
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 16, 12, 12)
        whole.setSpacing(2)
        self._keys: list[QLabel] = []
        self._add_label(whole, tr("마당"), "brand")
        self._add_label(whole, tr("{county} 사무실").format(county=labels.county()), "county")
        whole.addSpacing(8)
        self._column = self._scrolled(whole)
        group = ""
        for number, screen in enumerate(screens):
            if screen.group != group:
                self._add_group(screen.group)
            group = screen.group
            self._add_entry(number, screen)
        self._column.addStretch(1)
        self._add_label(whole, who, "who")
        self._add_label(whole, role, "role")
        whole.addSpacing(8)
        leave = named(QPushButton(tr("나가기")), "sign-out")
        leave.clicked.connect(self.leave_wanted)
        whole.addWidget(leave)

    def choose(self, name: str) -> None:
        """Tab stops at the present entry only; arrows go along the others."""
        for number, button in enumerate(self._buttons.buttons()):
            is_present = self._names[number] == name
            button.setFocusPolicy(STOP if is_present else NO_STOP)
            mark(self._keys[number], "present", on=is_present)
            if is_present:
                button.setChecked(True)

    @property
    def chosen(self) -> str:
        return self._names[self._buttons.checkedId()]

    def _scrolled(self, whole: QVBoxLayout) -> QVBoxLayout:
        """On the lowest windows the screens scroll; who sits here and the way out stay."""
        inside, area = mark(QWidget(), "sheet"), QScrollArea()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        whole.addWidget(area, 1)
        return column

    def _add_label(self, column: QVBoxLayout, text: str, name: str) -> None:
        label = named(QLabel(text), name)
        label.setContentsMargins(10, 0, 10, 0)
        column.addWidget(label)

    def _add_group(self, title: str) -> None:
        label = mark(named(QLabel(title), f"group-{title}"), "group")
        label.setContentsMargins(10, 9, 10, 2)
        self._column.addWidget(label)

    def _add_entry(self, number: int, screen: Screen) -> None:
        button = mark(named(QPushButton(f" {screen.title}"), f"go-{screen.name}"), "entry")
        button.setIcon(_icon(screen.icon))
        button.setIconSize(ICON)
        button.setCheckable(True)
        button.setAccessibleName(screen.title)
        button.setToolTip(f"Alt+{screen.key}")
        key = mark(QLabel(f"Alt+{screen.key}"), "present", on=False)
        key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = QHBoxLayout(button)
        inside.setContentsMargins(0, 7, 10, 7)
        inside.addStretch(1)
        inside.addWidget(key)
        self._keys.append(key)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.wanted.emit(screen.name))
        self._buttons.addButton(button, number)
        self._column.addWidget(button)


def _icon(name: str) -> QIcon:
    """Light on the dark sidebar, dark on the light ground of the chosen entry."""
    both = QIcon()
    for state, colour in ((QIcon.State.Off, "glaze100"), (QIcon.State.On, "ink")):
        image = draw("icon", name, ICON * 2, COLOURS[colour])
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(2)
        both.addPixmap(pixmap, QIcon.Mode.Normal, state)
    return both
