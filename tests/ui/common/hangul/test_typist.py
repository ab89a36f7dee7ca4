"""The typist: which field is filled, and what is forgotten with it."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from ui.common.hangul.sender import takes_text
from ui.common.hangul.typist import Typist


@pytest.fixture
def typist(qapp: QApplication) -> Typist:
    return Typist()


def write(typist: Typist, keys: str) -> None:
    for key in keys:
        typist.letter(key)


def test_what_is_composed_is_told_and_in_no_text(typist: Typist, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    typist.attend(field)
    write(typist, "ㄱㅏㄴㅏ")
    assert (typist.property("composing"), field.text()) == ("나", "가")
    typist.commit()
    assert (typist.property("composing"), field.text()) == ("", "가나")


def test_two_ways_of_composing_do_not_mix(typist: Typist, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    typist.attend(field)
    write(typist, "ㄱㅏ")
    for key in "ㄴㅣㆍ":
        typist.stroke(key)
    typist.next()
    typist.sign("!")
    assert field.text() == "가나!"


def test_a_field_that_is_gone_takes_what_was_composed_with_it(typist: Typist) -> None:
    field = QLineEdit()
    typist.attend(field)
    write(typist, "ㄱㅏ")
    delete(field)
    assert typist.field is None
    typist.erase()
    typist.letter("ㄴ")
    typist.enter()
    assert typist.property("composing") == ""


def test_a_button_is_no_field_and_a_field_that_is_locked_is_none(
    typist: Typist, qtbot: QtBot
) -> None:
    button, field = QPushButton(), QLineEdit()
    qtbot.addWidget(button)
    qtbot.addWidget(field)
    assert (takes_text(None), takes_text(button), takes_text(field)) == (False, False, True)
    field.setReadOnly(True)
    typist.fill(field)
    assert typist.field is None


def test_a_field_that_is_left_keeps_nothing_half_done(typist: Typist, qtbot: QtBot) -> None:
    one, other = QLineEdit(), QLineEdit()
    for field in (one, other):
        qtbot.addWidget(field)
    typist.attend(one)
    write(typist, "ㄱㅏ")
    typist.leave(other)
    typist.leave(one)
    write(typist, "ㄴㅏ")
    assert (one.text(), other.text(), typist.field) == ("", "", None)
