"""The way out of a public station: none but staff's, behind the PIN."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtQuick import QQuickWindow


class Lock(QObject):
    """While it is shut, no key and no gesture of the desktop closes or shrinks the window."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__()
        self._window = window
        self.is_shut = False
        window.installEventFilter(self)

    def shut(self) -> None:
        self.is_shut = True
        for flag in (Qt.WindowType.FramelessWindowHint, Qt.WindowType.WindowStaysOnTopHint):
            self._window.setFlag(flag, on=True)
        self._window.showFullScreen()

    def open(self) -> None:
        self.is_shut = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not self.is_shut:
            return False
        if isinstance(event, QCloseEvent):
            event.ignore()
            return True
        is_shrunk = self._window.windowState() != Qt.WindowState.WindowFullScreen
        if event.type() == QEvent.Type.WindowStateChange and is_shrunk:
            self._window.showFullScreen()
        return False
