"""Carries what a scale's own thread says onto the GUI thread."""

from PySide6.QtCore import QObject, Qt, Signal


class ScaleFeed(QObject):
    """Hand `publish` to the scale session; connect `said` on the GUI thread."""

    said = Signal(object)  # the session's event: a frozen dataclass of app.devices.scales
    _from_thread = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._from_thread.connect(self.said, Qt.ConnectionType.QueuedConnection)

    def publish(self, event: object) -> None:
        """From any thread."""
        self._from_thread.emit(event)
