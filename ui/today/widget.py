"""오늘: four figures, then sentences with a count and one key each."""

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from app.central.office_model import Today
from ui.common.art import draw
from ui.common.asked import Asked
from ui.common.day_bar import DayBar, DayChoice
from ui.common.page import Card, OfficePage, mark, named
from ui.common.theme import COLOURS
from ui.today.view_model import Sentence, TodayProps, derive


def tr(text: str) -> str:
    return QCoreApplication.translate("Today", text)


class TodayWidget(OfficePage):
    go_wanted = Signal(str)  # a screen's name

    def __init__(self, asked: Asked[Today], choice: DayChoice) -> None:
        super().__init__(tr("오늘"))
        self._asked, self._choice = asked, choice
        self._bar = DayBar(choice, "today")
        self._bar.add_shortcuts(self)
        self.head.addWidget(self._bar)
        self._shown: TodayProps | None = None
        self._cards = {
            "sales": Card("sales-total", tr("매출")),
            "bags": Card("bags-total", tr("수매")),
            "interim": Card("interim-total", tr("중간정산금")),
            "waiting": Card("waiting-total", tr("아직 오지 않은 기록")),
        }
        row = QHBoxLayout()
        row.setSpacing(16)
        for card in self._cards.values():
            row.addWidget(card, 1)
        self.body.addLayout(row)
        self.body.addSpacing(8)
        self.body.addWidget(mark(QLabel(tr("하실 일")), "heading"))
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        asked.changed.connect(self._show)

    def _show(self) -> None:
        """A line that is the same stays the same widget: somebody may be about to press it."""
        if self._asked.answer is None:
            return
        if self._choice.day is None:
            self._choice.told(self._asked.answer.day)
        props = derive(self._asked.answer)
        before, self._shown = self._shown, props
        self.second.setText(props.day)
        for name, card in self._cards.items():
            card.tell(*getattr(props, name))
        if before is None or before.sentences != props.sentences:
            self._list_anew(props.sentences)

    def _list_anew(self, sentences: tuple[Sentence, ...]) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.setParent(None)
                old.deleteLater()
        lines = [self._line(sentence) for sentence in sentences]
        for line in lines:
            self._list.addWidget(line)
        self.first = lines[0].findChild(QPushButton) if lines else None
        if not sentences:
            nothing = QLabel(tr("지금 하실 일이 없습니다."))
            self._list.addWidget(mark(named(nothing, "nothing-to-do"), "plain"))

    def _line(self, sentence: Sentence) -> QFrame:
        sign = QLabel()
        image = draw("icon", "triangle", QSize(40, 40), COLOURS["amberEdge"])
        image.setDevicePixelRatio(2)
        sign.setPixmap(QPixmap.fromImage(image))
        key = named(QPushButton(tr("열기")), f"open-{sentence.name}")
        key.setAccessibleName(tr("{sentence} 열기").format(sentence=sentence.text))
        key.clicked.connect(lambda: self.go_wanted.emit(sentence.screen))
        frame = mark(QFrame(), "card")
        row = QHBoxLayout(frame)
        row.setContentsMargins(18, 8, 10, 8)
        row.setSpacing(12)
        row.addWidget(sign)
        row.addWidget(named(QLabel(sentence.text), sentence.name), 1)
        row.addWidget(key)
        return frame
