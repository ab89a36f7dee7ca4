"""Every drawing can be drawn by Qt and by the PDF, and shows something."""

import csv
import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from app.shared.resources import resource
from ui.common.art import draw, ground_of

GOODS = [
    *("rice-sack", "grain-bowl", "mixed-grains", "beans", "oat-ear", "oat-bread", "rice-cake"),
    *("snack-puff", "laver", "seaweed", "abalone", "octopus", "crab", "fish", "soup-kit"),
    *("oil-bottle", "jar", "chilli", "soy-bottle", "onggi", "kimchi", "mushroom-fresh"),
    *("mushroom-dried", "meat", "berries", "vegetables", "yuja", "pumpkin-sweetpotato", "flowers"),
    *("tea", "health-pouch", "celadon", "folk-painting", "ticket", "gift-bundle", "beer"),
    "shopping-bag",
]
TINTS = {"#F4E7C8", "#F7D9D2", "#EBD8CE", "#D5E4EE", "#E9DFEE", "#DDEDE5"}  # and glaze-100
SCENES = [
    *("yard-dawn", "yard-day", "yard-lantern", "empty-basket", "card-in", "card-out"),
    *(
        "phone-to-code",
        "no-cash-here",
        "paper-roll",
        "receipt-out",
        "call-coming",
        "crane-thanks",
        "class-yard",
    ),
    *("name-tap", "paper-sheet", "closed-gate", "no-line", "tonbag-still"),
]
ICONS = [
    *(
        "back",
        "home",
        "person-bell",
        "eye",
        "globe",
        "basket",
        "bag",
        "card",
        "phone-pay",
        "voucher",
    ),
    *("cash", "printer", "receipt", "scan", "search", "plus", "minus", "bin", "check-circle"),
    *("triangle", "octagon", "dashed-circle", "hatched-bar", "scale", "tonbag", "drop", "stamp"),
    *("seal", "truck", "stack", "seat", "calendar", "pencil", "ear", "ring", "chain", "wifi-off"),
    *("clock", "key", "eye-off", "undo", "note", "hands", "trip", "star", "speaker"),
]
BYTES = {"art": 12_000, "icons": 600, "scenes": 40_000}
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


def test_each_of_the_37_kinds_of_goods_has_its_picture() -> None:
    assert {path.stem for path in resource("art").glob("*.svg")} == set(GOODS)


def test_no_good_of_the_sample_falls_back_on_another_ones_picture() -> None:
    with resource("sample", "goods.csv").open(encoding="utf-8-sig", newline="") as file:
        assert {row["art"] for row in csv.DictReader(file)} <= set(GOODS)


@pytest.mark.parametrize("name", GOODS)
def test_a_good_stands_on_a_tint_of_its_own_and_carries_the_inlay_line(name: str) -> None:
    text = resource("art", f"{name}.svg").read_text("utf-8")
    assert ground_of(name) in TINTS
    assert 'stroke="#FFFFFF"' in text


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda p: p.stem)
def test_a_drawing_is_small(path: Path) -> None:
    assert path.stat().st_size < BYTES[path.parent.name]


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
    elif path.parent.name == "scenes":
        image = draw("scene", path.stem, QSize(60, 40))
        assert _share_of(image, lambda c: c.alpha() == 255) == 1
        seen = Counter(image.pixelColor(x, y).name() for x in range(60) for y in range(40))
        assert sum(count > 6 for count in seen.values()) >= 6
    else:
        image = draw("art", path.stem, QSize(60, 60))
        ground = image.pixelColor(30, 3)
        assert 0.2 < _share_of(image, lambda c: c.alpha() > 128 and c != ground) < 0.9


def test_the_icons_of_the_design_are_there() -> None:
    assert {path.stem for path in resource("icons").glob("*.svg")} >= set(ICONS)


def test_the_scenes_that_pages_name_are_there() -> None:
    assert {path.stem for path in resource("scenes").glob("*.svg")} >= set(SCENES)


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
