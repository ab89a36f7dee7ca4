"""A new station: its place and kind, and a code that can be typed or scanned once."""

from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.access.model import StationKind
from app.central.client import OfficeClient
from app.central.device_model import Devices, OpenCode
from app.central.office_model import NewCode
from ui.common import labels
from ui.common.art import draw_qr
from ui.common.form import Choice, Form
from ui.common.jobs import Jobs
from ui.common.page import mark, named
from ui.common.rows_model import Column, RowsModel
from ui.common.saving import Saver
from ui.common.table import Table
from ui.stations.table_model import tr

QR_SIZE = 190


class Enrolment(QWidget):
    """The code stands here only, and only until one looks elsewhere: the centre keeps its hash."""

    changed = Signal()

    def __init__(self, client: OfficeClient, jobs: Jobs, width: int) -> None:
        super().__init__()
        self._client = client
        self.saver = Saver(jobs)
        self.form = Form("enrol", tr("새 단말"), self.saver, tr("등록 코드 만들기"), width)
        self._place, self._kind = Choice(), Choice()
        self.form.add("enrol-place", tr("장소"), self._place)
        self.form.add("enrol-kind", tr("종류"), self._kind)
        self._kind.offer([(kind.value, labels.station_kind(kind)) for kind in StationKind])
        self._code = mark(named(QLabel(), "enrol-code"), "code")
        self._qr = named(QLabel(), "enrol-qr")
        self._until = named(QLabel(), "enrol-until")
        self._void = mark(named(QPushButton(tr("고른 코드 없애기")), "void-code"), "small")
        self._rows = RowsModel[OpenCode](_columns())
        self._table = Table(
            self._rows, "codes", stretch=1, same=lambda code: code.station, plain=True
        )
        self._lay_out()
        self.form.save_wanted.connect(self._make)
        self._void.clicked.connect(self._take_back)
        self.saver.saved.connect(self._made)
        self.forget()

    def told(self, devices: Devices) -> None:
        self._place.offer([(each.code, each.name) for each in devices.places])
        self._rows.show_rows(devices.codes)
        self._table.say_nothing_is_there(tr("열린 코드가 없습니다."))
        self._void.setEnabled(bool(devices.codes))

    def begin(self) -> None:
        self.form.go_to(["enrol-place"])

    def forget(self) -> None:
        """The code is no longer shown."""
        for widget in (self._code, self._qr, self._until):
            widget.clear()
            widget.hide()

    def _make(self) -> None:
        place = str(self._place.currentData() or "")
        kind = StationKind(str(self._kind.currentData()))
        if place:
            self.saver.run(
                lambda: self._client.enrolment_code(place, kind), tr("새 기기에서 한 번 찍으세요.")
            )

    def _take_back(self) -> None:
        code = self._table.present
        if isinstance(code, OpenCode):
            self.saver.run(lambda: self._client.void_code(code.station), tr("코드를 없앴습니다."))

    def _made(self, answer: object) -> None:
        if isinstance(answer, NewCode):
            self._code.setText(answer.code)
            self._qr.setPixmap(QPixmap.fromImage(draw_qr(answer.code, QSize(QR_SIZE, QR_SIZE))))
            text = tr("{station} · {until}까지 한 번만 쓸 수 있습니다")
            self._until.setText(
                text.format(station=answer.station, until=labels.day_and_time(answer.expires))
            )
            for widget in (self._code, self._qr, self._until):
                widget.show()
        else:
            self.forget()
        self.changed.emit()

    def _lay_out(self) -> None:
        self._code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._qr.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._qr.setAccessibleName(tr("등록 코드의 QR"))
        self._until.setWordWrap(True)
        for widget in (self._code, self._qr, self._until):
            self.form.add_widget(widget)
        head = QHBoxLayout()
        head.addWidget(mark(QLabel(tr("열린 코드")), "plotTitle"), 1)
        head.addWidget(self._void)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 8, 0, 0)
        column.addLayout(head)
        self._table.setFixedHeight(130)
        column.addWidget(self._table)
        self.form.add_widget(box)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.form)


def _columns() -> tuple[Column[OpenCode], ...]:
    return (
        Column(tr("단말"), lambda code: code.station),
        Column(tr("장소"), lambda code: code.place),
        Column(tr("까지"), lambda code: _until(code.expires)),
    )


def _until(moment: datetime) -> str:
    return labels.day_and_time(moment)
