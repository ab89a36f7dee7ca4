"""A sum that counts to its new value: the eye sees that it changed, and which way."""

from collections.abc import Callable

from PySide6.QtCore import Property, QEasingCurve, QObject, QVariantAnimation, Signal, Slot

COUNT_MS = 120


class Counting(QObject):
    """`text` is what stands there now; `say` makes it of a whole number."""

    changed = Signal()

    def __init__(self, say: Callable[[int], str], *, still: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._say = say
        self._value = 0
        self._shown = 0
        self._run = QVariantAnimation(self)
        self._run.setDuration(0 if still else COUNT_MS)
        self._run.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._run.valueChanged.connect(self._stand)

    text = Property(str, lambda self: self._say(self._shown), notify=changed)
    settling = Property(bool, lambda self: self._shown != self._value, notify=changed)

    def count(self, value: int) -> None:
        """From nothing and to nothing it does not count: there was no sum to change."""
        if value == self._value:
            return
        before, self._value = self._shown, value
        self._run.stop()
        if not before or not value or not self._run.duration():
            self._stand(float(value))
            return
        self._run.setStartValue(float(before))
        self._run.setEndValue(float(value))
        self._run.start()

    def retold(self) -> None:
        self.changed.emit()

    @Slot(object)
    def _stand(self, value: float) -> None:
        self._shown = round(value)
        self.changed.emit()
