"""Name and password, and what went wrong with them."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QKeySequence, QPixmap, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.common import labels
from ui.common.art import draw
from ui.common.page import mark, named
from ui.common.touch_keys import TouchKeys, touch_key
from ui.sign_in.view_model import SignInViewModel

WIDTH = 420
TWO_LINES = 56


def tr(text: str) -> str:
    return QCoreApplication.translate("SignIn", text)


class SignInWidget(QWidget):
    """Enter in either field is the key; the password is wiped whenever the window shows."""

    def __init__(self, view_model: SignInViewModel) -> None:
        super().__init__()
        named(self, "sign-in").setWindowTitle(tr("마당 사무실"))
        self._model = view_model
        self._login = named(QLineEdit(), "login")
        self._password = named(QLineEdit(), "password")
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._key = mark(named(QPushButton(tr("들어가기")), "enter"), "main")
        self._told = named(QLabel(), "refusal")
        self._told.setWordWrap(True)
        self._told.setMinimumHeight(TWO_LINES)
        self.touch_keys = TouchKeys(self)
        self._lay_out()
        QShortcut(QKeySequence("F12"), self, self.touch_keys.toggle)
        self._key.clicked.connect(self._try)
        self._login.returnPressed.connect(self._password.setFocus)
        self._password.returnPressed.connect(self._try)
        view_model.changed.connect(self._show)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        self._password.clear()
        (self._password if self._login.text() else self._login).setFocus()
        super().showEvent(event)

    def _lay_out(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        box = mark(QFrame(), "card")
        box.setFixedWidth(WIDTH)
        column = QVBoxLayout(box)
        column.setContentsMargins(36, 32, 36, 32)
        column.setSpacing(8)
        column.addWidget(_picture())
        column.addWidget(named(QLabel(tr("마당 사무실")), "title"))
        column.addWidget(mark(QLabel(labels.county()), "second"))
        for text, field in ((tr("이름"), self._login), (tr("비밀번호"), self._password)):
            label = QLabel(text)
            label.setBuddy(field)
            field.setAccessibleName(text)
            column.addSpacing(8)
            column.addWidget(label)
            column.addWidget(field)
        column.addSpacing(16)
        column.addWidget(self._key)
        column.addWidget(self._told)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addWidget(box, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)
        outer.addWidget(touch_key(self.touch_keys.toggle), 0, Qt.AlignmentFlag.AlignRight)

    def _try(self) -> None:
        self._model.try_with(self._login.text(), self._password.text())

    def _show(self) -> None:
        model = self._model
        self._key.setEnabled(not model.busy)
        self._key.setText(tr("본부에 묻고 있습니다 …") if model.busy else tr("들어가기"))
        mark(self._told, "refusal", on=bool(model.refusal))
        mark(self._told, "notice", on=not model.refusal)
        self._told.setText(model.refusal or model.notice)
        self._told.setVisible(bool(model.refusal or model.notice))
        if model.refusal:
            self._password.selectAll()
            self._password.setFocus()


def _picture() -> QLabel:
    pixmap = QPixmap.fromImage(draw("art", "celadon", QSize(128, 128)))
    pixmap.setDevicePixelRatio(2)
    picture = QLabel()
    picture.setPixmap(pixmap)
    picture.setFixedHeight(64)
    return picture
