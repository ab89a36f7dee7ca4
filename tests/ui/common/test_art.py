"""The picture provider: sizes, colours, and goods whose picture is not drawn yet."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from ui.common.art import Art, draw, svg


def test_a_picture_is_drawn_at_the_size_asked_for(qapp: object) -> None:
    size = QSize()
    image = Art().requestImage("art/rice-sack", size, QSize(96, 96))
    assert image.size() == size == QSize(96, 96)


def test_with_no_size_asked_a_picture_has_its_own(qapp: object) -> None:
    assert Art().requestImage("icon/back", QSize(), QSize(-1, -1)).size() == QSize(24, 24)


def test_an_icon_takes_the_colour_in_its_address(qapp: object) -> None:
    image = Art().requestImage("icon/minus/8f1d1d", QSize(), QSize(48, 48))
    assert image.pixelColor(24, 24) == QColor("#8f1d1d")


def test_a_colour_with_alpha_before_it_is_taken_as_opaque() -> None:
    assert svg("icon", "minus", "ff8f1d1d") == svg("icon", "minus", "8f1d1d")


def test_a_good_without_a_drawn_picture_shows_the_bag(qapp: object) -> None:
    assert draw("art", "not-drawn", QSize(24, 24)) == draw("art", "shopping-bag", QSize(24, 24))
