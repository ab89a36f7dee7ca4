"""「가상 기기」: a load for the scale, codes for the scanners, a customer's phone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from ui.common.page import mark, named
from ui.common.rows_model import Column, RowsModel
from ui.common.table import Table
from ui.launcher.view_model import SCANNERS, Code, LauncherViewModel, tr

QUICK_LOADS = ("806.5", "799.0")
SCALE_WIDTH, PHONE_WIDTH = 320, 190


class Scale(QFrame):
    """Quick keys, a field for any other load, and the way down."""

    def __init__(self, model: LauncherViewModel) -> None:
        super().__init__()
        mark(named(self, "virtual-scale"), "card").setFixedWidth(SCALE_WIDTH)
        self._model = model
        self._load = mark(named(QLabel(), "load"), "second")
        self._field = named(QLineEdit(), "load-field")
        self._field.setPlaceholderText(tr("다른 무게 (kg)"))
        self._field.setAccessibleName(tr("다른 무게 (kg)"))
        self._put = named(QPushButton(tr("올리기")), "put-load")
        self._take = named(QPushButton(tr("내리기")), "take-load")
        self._quick = [_quick_key(load, model) for load in QUICK_LOADS]
        self._lay_out()
        self._put.clicked.connect(self._put_typed)
        self._field.returnPressed.connect(self._put_typed)
        self._take.clicked.connect(model.take_load)
        model.changed.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        quick, other = QHBoxLayout(), QHBoxLayout()
        for key in self._quick:
            quick.addWidget(key)
        other.addWidget(self._field, 1)
        other.addWidget(self._put)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 18)
        column.setSpacing(10)
        column.addWidget(mark(QLabel(tr("저울에 올리기")), "heading"))
        column.addWidget(self._load)
        column.addLayout(quick)
        column.addLayout(other)
        column.addWidget(self._take)
        column.addStretch(1)

    def _put_typed(self) -> None:
        self._model.put_load(self._field.text())

    def _show(self) -> None:
        props = self._model.props
        self._load.setText(props.load)
        for key in (*self._quick, self._put, self._take):
            key.setEnabled(props.can_act)


def _quick_key(load: str, model: LauncherViewModel) -> QPushButton:
    key = named(QPushButton(f"{load} kg"), f"load-{load.replace('.', '-')}")
    key.clicked.connect(lambda: model.put_load(load))
    return key


class Phone(QFrame):
    """A customer's: it reads what stands on the kiosk's glass, and pays."""

    def __init__(self, model: LauncherViewModel) -> None:
        super().__init__()
        mark(named(self, "virtual-phone"), "card").setFixedWidth(PHONE_WIDTH)
        self._model = model
        self._key = named(QPushButton(tr("QR 찍고 결제")), "pay")
        told = mark(QLabel(tr("키오스크 화면의 결제 QR을 휴대전화로 찍습니다")), "second")
        told.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 18)
        column.setSpacing(10)
        column.addWidget(mark(QLabel(tr("휴대전화")), "heading"))
        column.addWidget(told)
        column.addWidget(self._key)
        column.addStretch(1)
        self._key.clicked.connect(model.pay)
        model.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        self._key.setEnabled(self._model.props.can_pay)


class Codes(QFrame):
    """A key for each scanner that takes the chosen row; Enter or a double click scans it too."""

    def __init__(self, model: LauncherViewModel) -> None:
        super().__init__()
        mark(named(self, "virtual-scanner"), "card")
        self._model = model
        self._rows = RowsModel[Code](_columns())
        self.table = Table(self._rows, "codes", stretch=2, same=lambda code: code.text)
        self._keys = {name: _scan_key(name) for name in SCANNERS}
        self._rows.show_rows(model.codes)
        self.table.say_nothing_is_there(tr("찍을 것이 없습니다."))
        self._lay_out()
        for name, key in self._keys.items():
            key.clicked.connect(lambda _, name=name: self._scan(name))
        self.table.view.activated.connect(lambda _: self._scan(""))
        self.table.view.selectionModel().currentChanged.connect(self._show)
        model.changed.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(mark(QLabel(tr("찍을 수 있는 것")), "heading"), 1)
        for key in self._keys.values():
            head.addWidget(key, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 18)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.table, 1)

    def _chosen(self) -> Code | None:
        return self._rows.row_at(max(0, self.table.view.currentIndex().row()))

    def _scan(self, door: str) -> None:
        code = self._chosen()
        if code is not None:
            self._model.scan(code, door)

    def _show(self) -> None:
        code = self._chosen()
        for name, key in self._keys.items():
            key.setVisible(code is not None and name in code.doors)
            key.setEnabled(self._model.props.can_act)


def _scan_key(door: str) -> QPushButton:
    text = tr("{scanner}에 찍기").format(scanner=_scanner(door))
    return mark(named(QPushButton(text), f"scan-{door}"), "main")


def _scanner(door: str) -> str:
    return {"W01": tr("저울"), "T01": tr("계산대"), "S01": tr("키오스크")}[door]


def _columns() -> tuple[Column[Code], ...]:
    return (
        Column(tr("이름"), lambda code: code.label),
        Column(tr("코드"), lambda code: code.text),
        Column(tr("찍는 곳"), lambda code: " · ".join(map(_scanner, code.doors))),
    )
