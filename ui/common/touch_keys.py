"""The office's keys for touch: they fill whatever field has the focus, and take it from none.

They lie over the window at its foot, or at its head while the field stands at the foot: no page
has to shrink for them. Plain widgets: a second engine for one keyboard would cost 50 MB.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QPushButton, QSizePolicy, QWidget

from ui.common.art import draw
from ui.common.hangul.layers import HANGUL, LATIN, rows, shifted
from ui.common.hangul.letters import NAMES
from ui.common.hangul.sender import press, takes_text
from ui.common.hangul.typist import Typist
from ui.common.page import mark, named

KEY_MM, GAP_MM = 16, 3
DOTS_A_MM = (3.4, 10.0)  # what a screen says of itself is believed between these
PAD = ("1230", "456.", "789-")
SIGNS = ("", "@", ",:/")
LETTERS, WIDE = 10, 2
ICON_PX = 28


def tr(text: str) -> str:
    return QCoreApplication.translate("TouchKeys", text)


def touch_key(toggle: Callable[[], None]) -> QPushButton:
    """The key of a window that shows and hides them; its field keeps the focus."""
    key = mark(named(QPushButton(tr("화면 자판 F12")), "key-touch-keys"), "small")
    key.setIcon(QIcon(QPixmap.fromImage(draw("icon", "keyboard", QSize(ICON_PX, ICON_PX)))))
    key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    key.clicked.connect(toggle)
    return key


class TouchKeys(QFrame):
    """`toggle` shows and hides them; three rows: letters, digits, and what acts."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        mark(named(self, "touch-keys"), "touchKeys")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.typist = Typist()
        self._layer, self._is_shifted, self._is_at_head = HANGUL, False, False
        self._letters: list[tuple[QPushButton, int, int]] = []
        self._grid = QGridLayout(self)
        dots = self._dots_a_mm()
        self._key_px, gap = round(KEY_MM * dots), round(GAP_MM * dots)
        self._grid.setSpacing(gap)
        self._grid.setContentsMargins(gap, gap, gap, gap)
        self._make_keys()
        self._draw()
        self.hide()
        window.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._moved)

    def toggle(self) -> None:
        if self.isVisible():
            self.typist.commit()
            self.hide()
            return
        field = QGuiApplication.focusObject()
        if field is not None:
            self.typist.fill(field)
        self._is_at_head = False
        self.show()
        self.raise_()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent() and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _dots_a_mm(self) -> float:
        dots = self.screen().physicalDotsPerInch() / 25.4
        return min(max(dots, DOTS_A_MM[0]), DOTS_A_MM[1])

    def _moved(self, _before: object, now: QWidget | None) -> None:
        """Nothing is typed where no text goes: letters never run into a field that was left."""
        field = self.typist.field
        if now is not None and field is not None and not takes_text(now):
            self.typist.commit()
            self.typist.leave(field)
        self._place()

    def _enter(self) -> None:
        """Of a field, or of what else has the keys: a table opens its row."""
        now = QApplication.focusWidget()
        if now is not None and self.typist.field is None:
            press(now, Qt.Key.Key_Return)
        else:
            self.typist.enter()

    def _place(self) -> None:
        """Where the field is seen; they stay where they are as long as it is."""
        window = self.parentWidget()
        if not self.isVisible() or window is None:
            return
        size = QSize(window.width(), self.sizeHint().height())
        head, foot = QRect(QPoint(0, 0), size), QRect(QPoint(0, 0), size)
        foot.moveBottom(window.height() - 1)
        places = (head, foot) if self._is_at_head else (foot, head)
        field = QApplication.focusWidget()
        if field is not None and window.isAncestorOf(field):
            box = QRect(field.mapTo(window, QPoint(0, 0)), field.size())
            self._is_at_head ^= places[0].intersects(box) and not places[1].intersects(box)
        self.setGeometry(head if self._is_at_head else foot)

    def _make_keys(self) -> None:
        for row in range(3):
            self._grid.setRowMinimumHeight(row, self._key_px)
            for at in range(LETTERS):
                self._letters.append((self._letter(row, at), row, at))
            for at, digit in enumerate(PAD[row]):
                self._add(f"jamo-{digit}", digit, row, LETTERS + at, self.typist.sign, digit)
        end = LETTERS + len(PAD[0])
        erase = self._act("key-erase", tr("지움"), 0, end, self.typist.erase)
        erase.setAutoRepeat(True)
        erase.setText("")
        erase.setIcon(QIcon(QPixmap.fromImage(draw("icon", "backspace", QSize(ICON_PX, ICON_PX)))))
        erase.setIconSize(QSize(ICON_PX, ICON_PX))
        self._act("key-enter", tr("확인"), 1, end, self._enter)
        self._act("key-space", tr("띄어쓰기"), 2, end, lambda: self.typist.sign(" "))
        self._script = self._act("key-layer", "", 0, end + 1, self._turn_layer)
        self._shift = self._act("key-shift", tr("쌍자음·대문자"), 1, end + 1, self._turn_shift)
        self._shift.setText("⇧")
        self._shift.setCheckable(True)
        self._act("key-hide", tr("닫기"), 2, end + 1, self.toggle)
        for column in range(end):
            self._grid.setColumnStretch(column, 10)
        for column in (end, end + 1):
            self._grid.setColumnStretch(column, 17)

    def _letter(self, row: int, at: int) -> QPushButton:
        key = self._key()
        key.clicked.connect(lambda: self._press(row, at))
        self._grid.addWidget(key, row, at)
        return key

    def _add(
        self, name: str, text: str, row: int, column: int, act: Callable[[str], None], told: str
    ) -> None:
        key = named(self._key(), name)
        key.setText(text)
        key.clicked.connect(lambda: act(told))
        self._grid.addWidget(key, row, column)

    def _act(
        self, name: str, text: str, row: int, column: int, act: Callable[[], None]
    ) -> QPushButton:
        key = mark(named(self._key(), name), "acts")
        key.setText(text)
        key.setAccessibleName(text)
        key.clicked.connect(act)
        self._grid.addWidget(key, row, column)
        return key

    def _key(self) -> QPushButton:
        key = mark(QPushButton(), "touch")
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        return key

    def _on(self, row: int, at: int) -> str:
        text = rows(self._layer)[row] + SIGNS[row]
        return shifted(text[at]) if self._is_shifted else text[at]

    def _press(self, row: int, at: int) -> None:
        text = self._on(row, at)
        if text in NAMES:
            self.typist.letter(text)
        else:
            self.typist.sign(text)
        if self._is_shifted:
            self._turn_shift()

    def _turn_shift(self) -> None:
        self._is_shifted = not self._is_shifted
        self._draw()

    def _turn_layer(self) -> None:
        self.typist.commit()
        self._layer, self._is_shifted = LATIN if self._layer == HANGUL else HANGUL, False
        self._draw()

    def _draw(self) -> None:
        """A key keeps its name when the shift turns what it writes."""
        for key, row, at in self._letters:
            named(key, f"jamo-{(rows(self._layer)[row] + SIGNS[row])[at]}")
            key.setText(self._on(row, at).replace("&", "&&"))
            key.setAccessibleName(NAMES.get(self._on(row, at), self._on(row, at)))
        self._shift.setChecked(self._is_shifted)
        self._script.setText("ABC" if self._layer == HANGUL else tr("한글"))
        self._script.setAccessibleName(self._script.text())
