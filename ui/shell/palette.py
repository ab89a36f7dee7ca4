"""Ctrl+K: a field, and what it finds among screens, goods, receipts, bags and stations."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.catalog.sounds import first_sounds, has_sounds, plain, single
from ui.common.page import mark, named
from ui.common.search_field import SearchField

SIZE = QSize(640, 420)
MOST, MOST_OF_ONE = 18, 6


def tr(text: str) -> str:
    return QCoreApplication.translate("Palette", text)


@dataclass(frozen=True)
class Find:
    """`kind` in words, `text` what it is; `screen` and `key` where it is shown, on `day` if any."""

    kind: str
    text: str
    screen: str
    key: object = None
    day: int | None = None
    more: str = ""


def matches(find: Find, wanted: str) -> bool:
    """Every word of it, or the first sounds of the syllables."""
    told = plain(f"{find.kind} {find.text} {find.more}")
    words = plain(wanted).split()
    if has_sounds(wanted):
        told = single(first_sounds(told))
        words = [single(first_sounds(word)) for word in words]
    return all(word in told for word in words)


def arranged(known: Sequence[Find], late: Sequence[Find]) -> list[Find]:
    """Screens, then what the centre found, then the rest: none fills the list alone."""
    first = [find for find in known if find.key is None]
    found = [*first, *late[:MOST_OF_ONE]] if late else first
    kinds: dict[str, int] = {}
    for find in known:
        kinds[find.kind] = kinds.get(find.kind, 0) + 1
        if find.key is not None and kinds[find.kind] <= MOST_OF_ONE * 2:
            found.append(find)
    return found[:MOST]


class Field(SearchField):
    """Up, Down and the page keys go to the list below."""

    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -6, Qt.Key.Key_PageDown: 6,
        }  # fmt: skip
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)


class Palette(QFrame):
    """Not a dialog: Escape, or going elsewhere, and it is gone."""

    chosen = Signal(object)  # Find
    asked = Signal(str)  # a text that the centre may know more of

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "palette").hide()
        self.setFixedSize(SIZE)
        self._source: Callable[[], Sequence[Find]] = tuple
        self._sought = ""
        self._late: tuple[str, tuple[Find, ...]] = ("", ())
        self._before: QWidget | None = None
        self.field = named(Field(), "palette-field")
        self.field.setPlaceholderText(tr("화면 · 상품 · 영수증 · 포대 · 단말 찾기"))
        self.field.setAccessibleName(tr("찾기"))
        self.list = named(QListWidget(), "palette-list")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._hint = mark(
            QLabel(tr("↑ ↓ 고르기  ·  Enter 가기  ·  Esc 닫기  ·  첫소리 ㅅㅊㅁ도 됩니다")), "note"
        )
        self._lay_out()
        self.field.sought.connect(self._search)
        self.field.moved.connect(self._move)
        self.field.returnPressed.connect(self._choose)
        self.list.itemActivated.connect(lambda _: self._choose())
        self.list.itemClicked.connect(lambda _: self._choose())
        shut = QShortcut(QKeySequence("Escape"), self, self.shut)
        shut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def open(self, source: Callable[[], Sequence[Find]], before: QWidget | None) -> None:
        """`before` is where the keys go back to."""
        self._source, self._before = source, before
        self.field.clear()
        self._search("")
        room = self.window().size()
        self.move((room.width() - self.width()) // 2, max(24, room.height() // 8))
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def shut(self) -> None:
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_late(self, text: str, finds: Sequence[Find]) -> None:
        """What the centre found for this text; nothing if another is typed by now."""
        if text == self._sought:
            self._late = (text, tuple(finds))
            self._show(text)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        for widget in (self.field, self.list, self._hint):
            column.addWidget(widget)

    def _search(self, text: str) -> None:
        self._sought = text.strip()
        self._show(self._sought)
        if len(self._sought) >= 2:
            self.asked.emit(self._sought)

    def _show(self, text: str) -> None:
        found = arranged(
            [find for find in self._source() if matches(find, text)],
            self._late[1] if self._late[0] == text else (),
        )
        self.list.clear()
        for find in found:
            item = QListWidgetItem(f"{find.kind}   {find.text}")
            item.setData(Qt.ItemDataRole.UserRole, find)
            self.list.addItem(item)
        if not found:
            self.list.addItem(tr("찾지 못했습니다. 다른 말로 적어 주세요."))
        self.list.setCurrentRow(0)

    def _move(self, step: int) -> None:
        last = self.list.count() - 1
        self.list.setCurrentRow(max(0, min(last, self.list.currentRow() + step)))

    def _choose(self) -> None:
        item = self.list.currentItem()
        find = None if item is None else item.data(Qt.ItemDataRole.UserRole)
        if isinstance(find, Find):
            self.hide()
            self.chosen.emit(find)
