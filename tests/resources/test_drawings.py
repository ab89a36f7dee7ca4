"""Every drawing can be drawn by Qt and by the PDF, and shows something."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from app.shared.resources import resource
from ui.common.art import draw

GOODS = [
    *("rice-sack", "mixed-grains", "oat-ear", "mushroom-fresh", "onggi", "abalone"),
    *("pumpkin-sweetpotato", "snack-puff", "health-pouch", "celadon", "ticket", "shopping-bag"),
]
PLAIN = {"svg", "g", "path", "rect", "circle", "ellipse"}
GRID = {"art": (240, 240), "icons": (24, 24), "scenes": (1200, 800)}
DRAWINGS = sorted(path for folder in GRID for path in resource(folder).glob("*.svg"))


def _tags(path: Path) -> set[str]:
    return {
        e.tag.removeprefix("{http://www.w3.org/2000/svg}") for e in ElementTree.parse(path).iter()
    }


def _share_of(image: QImage, wanted: object) -> float:
    spots = [(x, y) for x in range(image.width()) for y in range(image.height())]
    return sum(wanted(image.pixelColor(x, y)) for x, y in spots) / len(spots)  # type: ignore[operator]


def test_each_of_the_twelve_categories_has_its_picture() -> None:
    assert {path.stem for path in resource("art").glob("*.svg")} >= set(GOODS)


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda p: p.stem)
def test_a_drawing_is_plain_shapes_on_its_own_grid(path: Path) -> None:
    text = path.read_text("utf-8")
    w, h = GRID[path.parent.name]
    assert f'width="{w}" height="{h}" viewBox="0 0 {w} {h}"' in text
    assert _tags(path) <= PLAIN
    assert not re.search(r"style=|class=|url\(|href|opacity", text)


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda p: p.stem)
def test_a_drawing_shows_something(path: Path, qapp: object) -> None:
    if path.parent.name == "icons":
        image = draw("icon", path.stem, QSize(48, 48))
        assert 0.02 < _share_of(image, lambda c: c.alpha() > 128) < 0.5
    else:
        image = draw(path.parent.name.removesuffix("s"), path.stem, QSize(60, 60))
        ground = image.pixelColor(30, 3)
        assert 0.2 < _share_of(image, lambda c: c.alpha() > 128 and c != ground) < 0.9


@pytest.mark.parametrize("path", sorted(resource("icons").glob("*.svg")), ids=lambda p: p.stem)
def test_an_icon_has_one_colour_and_takes_another(path: Path, qapp: object) -> None:
    assert set(re.findall(r"#\w+", path.read_text("utf-8"))) == {"#13211D"}
    image = draw("icon", path.stem, QSize(24, 24), "ffffff")
    strong = [
        image.pixelColor(x, y)
        for x in range(24)
        for y in range(24)
        if image.pixelColor(x, y).alpha() > 250
    ]
    assert strong
    assert all(colour.rgb() == QColor("#ffffff").rgb() for colour in strong)
