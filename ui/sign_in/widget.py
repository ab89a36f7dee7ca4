"""Name and password, and what went wrong with them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.sign_in.view_model import SignInViewModel

WIDTH = 380


class SignInWidget(QWidget):
    """Enter in either field is the key."""

    def __init__(self, view_model: SignInViewModel) -> None:
        super().__init__(objectName="sign-in")
        self.setWindowTitle("마당 사무실")
        self._model = view_model
        self._login = QLineEdit(objectName="login")
        self._password = QLineEdit(objectName="password")
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._key = QPushButton("들어가기", objectName="enter")
        self._key.setProperty("main", True)
        self._refusal = QLabel("", objectName="refusal")
        self._refusal.setProperty("refusal", True)
        self._refusal.setWordWrap(True)
        self._lay_out()
        self._key.clicked.connect(self._try)
        self._login.returnPressed.connect(self._password.setFocus)
        self._password.returnPressed.connect(self._try)
        view_model.changed.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box = QWidget()
        box.setFixedWidth(WIDTH)
        column = QVBoxLayout(box)
        column.setSpacing(10)
        column.addWidget(QLabel("마당 사무실", objectName="title"))
        county = QLabel("강진군")
        county.setProperty("second", True)
        column.addWidget(county)
        column.addSpacing(8)
        for text, field in (("이름", self._login), ("비밀번호", self._password)):
            label = QLabel(text)
            label.setBuddy(field)
            field.setAccessibleName(text)
            column.addWidget(label)
            column.addWidget(field)
        column.addSpacing(6)
        column.addWidget(self._key)
        column.addWidget(self._refusal)
        outer.addWidget(box)

    def _try(self) -> None:
        self._model.try_with(self._login.text(), self._password.text())

    def _show(self) -> None:
        self._key.setEnabled(not self._model.busy)
        self._refusal.setText(self._model.refusal)
        self._refusal.setVisible(bool(self._model.refusal))
        if self._model.refusal:
            self._password.selectAll()
            self._password.setFocus()
