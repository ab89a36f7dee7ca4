"""오늘: four figures, then sentences with a count and one key each."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from app.central.office_model import Today
from ui.common.asked import Asked
from ui.common.page import Card, OfficePage
from ui.today.view_model import Sentence, TodayProps, derive


class TodayWidget(OfficePage):
    go_wanted = Signal(str)  # a screen's name

    def __init__(self, asked: Asked[Today]) -> None:
        super().__init__("오늘")
        self._asked = asked
        self._cards = {
            "sales": Card("sales-total", "매출"),
            "bags": Card("bags-total", "수매"),
            "interim": Card("interim-total", "중간정산금"),
            "waiting": Card("waiting-total", "아직 오지 않은 기록"),
        }
        row = QHBoxLayout()
        row.setSpacing(14)
        for card in self._cards.values():
            row.addWidget(card, 1)
        self.body.addLayout(row)
        head = QLabel("하실 일")
        head.setProperty("heading", True)
        self.body.addWidget(head)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        asked.changed.connect(self._show)

    def _show(self) -> None:
        if self._asked.answer is None:
            return
        props = derive(self._asked.answer)
        self.second.setText(props.day)
        self._show_figures(props)
        while (item := self._list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for sentence in props.sentences:
            self._list.addWidget(self._line(sentence))
        if not props.sentences:
            self._list.addWidget(QLabel("지금 하실 일이 없습니다.", objectName="nothing-to-do"))

    def _show_figures(self, props: TodayProps) -> None:
        for name, card in self._cards.items():
            card.show(*getattr(props, name))

    def _line(self, sentence: Sentence) -> QFrame:
        frame = QFrame()
        frame.setProperty("card", True)
        row = QHBoxLayout(frame)
        row.setContentsMargins(18, 8, 10, 8)
        row.addWidget(QLabel(sentence.text), 1)
        key = QPushButton("열기")
        key.setAccessibleName(f"{sentence.text} 열기")
        key.clicked.connect(lambda: self.go_wanted.emit(sentence.screen))
        row.addWidget(key)
        return frame
