"""The office's keys for touch, by real touches: they fill the focused field and take no focus."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from tests.ui.centre import PASSWORD
from tests.ui.desk import LARGE, Desk
from tests.ui.looks import findings
from ui.common.hangul.letters import SPLIT, jamo_of

Sit = Callable[..., Desk]
FINGER = QTest.createTouchDevice()


def touch(here: Desk, *names: str) -> None:
    for name in names:
        window = here.top.windowHandle()
        key = here.find(name)
        assert key.isVisible(), f"{name} is not shown"
        point = key.mapTo(here.top, key.rect().center())
        assert here.top.childAt(point) is key, f"{name} is covered"
        QTest.touchEvent(window, FINGER).press(0, point, window).commit()
        QTest.touchEvent(window, FINGER).release(0, point, window).commit()


def write(here: Desk, text: str) -> None:
    """Of plain syllables and of Latin letters and digits."""
    for char in text:
        parts = "".join(SPLIT.get(each, each) for each in jamo_of(char)) if char >= "가" else char
        touch(here, *(f"jamo-{part}" for part in parts))


def keys(here: Desk) -> QWidget:
    return here.find("touch-keys")


@pytest.fixture
def office(desk: Sit) -> Desk:
    here = desk()
    here.enter()
    here.go("goods")
    return here


def test_a_filter_is_filled_by_touch_and_filters(office: Desk) -> None:
    office.key("/")
    touch(office, "key-touch-keys")
    field = office.find_as(QLineEdit, "goods-filter")
    write(office, "된장")
    assert field.hasFocus()
    assert field.text() == "된", "the last syllable may still change"
    touch(office, "key-space")
    assert field.text() == "된장 "
    touch(office, "key-erase", "key-erase", "key-layer", "key-shift", "jamo-a", "jamo-7")
    assert field.text() == "된A7"


def test_f12_shows_and_hides_them_and_hiding_ends_the_syllable(office: Desk) -> None:
    office.key("/")
    office.key("F12")
    write(office, "닭")
    touch(office, "key-hide")
    assert not keys(office).isVisible()
    assert office.find_as(QLineEdit, "goods-filter").text() == "닭"
    office.key("F12")
    assert keys(office).isVisible()
    office.key("F12")
    assert not keys(office).isVisible()


def test_somebody_signs_in_by_touch_alone(desk: Sit) -> None:
    here = desk()
    here.find("login").setFocus()
    touch(here, "key-touch-keys", "key-layer")
    write(here, "officer")
    touch(here, "key-enter", "key-layer")
    assert here.find_as(QLineEdit, "login").text() == "officer"
    assert here.find("password").hasFocus()
    for part in PASSWORD.split(" "):
        write(here, part)
        touch(here, "key-space")
    touch(here, "key-erase", "key-enter")
    assert here.office.window is not None


def test_a_field_of_many_lines_is_filled_too(office: Desk) -> None:
    field = QPlainTextEdit(office.window)
    field.setGeometry(300, 100, 400, 200)
    field.show()
    field.setFocus()
    office.key("F12")
    touch(office, "key-shift", "jamo-ㅅ", "jamo-ㅏ", "jamo-ㄹ")
    touch(office, "key-enter")
    write(office, "귀리")
    touch(office, "key-hide")
    assert field.toPlainText() == "쌀\n귀리"


def test_another_field_gets_what_follows_and_the_first_keeps_its_syllable(office: Desk) -> None:
    fields = [QLineEdit(office.window) for _ in range(2)]
    for at, field in enumerate(fields):
        field.setGeometry(300, 60 + 60 * at, 300, 40)
        field.show()
    fields[0].setFocus()
    office.key("F12")
    write(office, "가")
    fields[1].setFocus()
    write(office, "나")
    touch(office, "key-hide")
    assert [field.text() for field in fields] == ["가", "나"]


def test_they_lie_where_the_field_is_seen(office: Desk) -> None:
    low = QLineEdit(office.window)
    low.setGeometry(300, office.window.height() - 80, 300, 40)
    low.show()
    office.key("/")
    office.key("F12")
    assert keys(office).geometry().bottom() == office.window.rect().bottom()
    low.setFocus()
    assert keys(office).geometry().top() == 0
    assert not keys(office).geometry().intersects(low.geometry())


def test_they_stay_where_they_are_as_long_as_the_field_is_seen(office: Desk) -> None:
    fields = [QLineEdit(office.window) for _ in range(2)]
    for field, top in zip(fields, (office.window.height() - 80, 300), strict=True):
        field.setGeometry(300, top, 300, 40)
        field.show()
    office.key("F12")
    for field in fields:
        field.setFocus()
        assert keys(office).geometry().top() == 0
    office.key("F12")
    office.key("F12")
    assert keys(office).geometry().bottom() == office.window.rect().bottom()


def test_a_price_is_found_and_changed_by_touch_alone(desk: Sit) -> None:
    here = desk()
    here.enter()
    here.go("prices")
    here.find("prices-filter").setFocus()
    touch(here, "key-touch-keys")
    touch(here, "key-layer", "key-shift", "jamo-g", "key-shift", "jamo-j", "jamo--")
    touch(here, *(f"jamo-{digit}" for digit in "0208"), "key-enter")
    assert here.find("prices-table").hasFocus()
    touch(here, "jamo-7")
    assert here.text("prices-filter") == "GJ-0208", "nothing runs into a field that was left"
    touch(here, "key-enter")
    won = here.find_as(QLineEdit, "won")
    assert won.hasFocus()
    before = won.text()
    touch(here, *["key-erase"] * len(before), *(f"jamo-{digit}" for digit in "33000"), "key-hide")
    assert won.text() == "33000"
    here.click("price-save")
    ((name, _),) = here.centre.saved
    assert name == "prices"


@pytest.mark.parametrize("size", [None, LARGE])
def test_keys_are_sixteen_millimetres_three_apart_and_legible(size: object, desk: Sit) -> None:
    here = desk(size=size) if size else desk()
    here.enter()
    here.key("F12")
    QApplication.processEvents()
    dots = here.window.screen().physicalDotsPerInch() / 25.4
    rects = [key.geometry() for key in keys(here).findChildren(QPushButton)]
    assert len(rects) == 3 * 16
    assert min(min(rect.width(), rect.height()) for rect in rects) >= 16 * dots - 1
    gap = round(3 * dots) - 1
    for one in rects:
        grown = one.adjusted(-gap + 1, -gap + 1, gap - 1, gap - 1)
        assert sum(grown.intersects(other) for other in rects) == 1
    assert [each for each in findings(keys(here)) if "hidden" not in each] == []


def test_held_down_erasing_goes_on(office: Desk) -> None:
    field = office.find_as(QLineEdit, "goods-filter")
    field.setText("가나다라마바사")
    office.key("/")
    field.deselect()
    field.end(False)
    office.key("F12")
    key = office.find("key-erase")
    QTest.mousePress(key, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    QTest.qWait(900)
    QTest.mouseRelease(key, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert len(field.text()) < 6
