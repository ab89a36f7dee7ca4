"""A field that is searched by while a syllable is still open."""

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.common.search_field import SearchField


def compose(field: SearchField, preedit: str, done: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(done)
    QApplication.sendEvent(field, event)


def test_a_syllable_counts_while_it_is_composed_and_once(qtbot: QtBot) -> None:
    field = SearchField()
    qtbot.addWidget(field)
    told: list[str] = []
    field.sought.connect(told.append)
    for preedit in ("ㅅ", "싸", "쌀"):
        compose(field, preedit)
    compose(field, "", "쌀")
    assert field.text() == "쌀"
    field.clear()
    assert told == ["ㅅ", "싸", "쌀", ""]


def test_what_is_composed_in_the_middle_stands_there(qtbot: QtBot) -> None:
    field = SearchField()
    qtbot.addWidget(field)
    told: list[str] = []
    field.setText("새쌀")
    field.setCursorPosition(1)
    field.sought.connect(told.append)
    compose(field, "청")
    assert told == ["새청쌀"]
