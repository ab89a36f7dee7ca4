"""Our keys by real touches: what stands in the field, what the page is told, what is held down."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.kiosk.stage import Stage
from ui.common.hangul.letters import jamo_of

Keys = Callable[..., Stage]


def touch(shown: Stage, *names: str) -> None:
    for name in names:
        shown.touch(name)


def jamo(shown: Stage, text: str) -> None:
    touch(shown, *(f"jamo-{each}" for each in text))


def told(shown: Stage) -> list[str]:
    return list(shown.pages.standing.told)


def stands(shown: Stage) -> str:
    return str(shown.item("caret").property("displayText"))


def done(shown: Stage) -> str:
    """Without the syllable that may still change."""
    return str(shown.item("caret").property("text"))


def test_a_name_is_typed_and_the_page_knows_it_with_each_key(keys: Keys) -> None:
    shown = keys()
    jamo(shown, "ㅎㅗㅇㄱㅣㄹ")
    assert told(shown) == ["ㅎ", "호", "홍", "홍ㄱ", "홍기", "홍길"]
    assert (stands(shown), done(shown)) == ("홍길", "홍")
    assert shown.item("caret").property("preeditText") == "길"


def test_the_last_syllable_is_in_the_text_when_it_is_asked_for(keys: Keys) -> None:
    shown = keys()
    jamo(shown, "ㄷㅏㄹㄱ")
    shown.station.typist.commit()
    assert done(shown) == "닭"
    jamo(shown, "ㄱㅗㄱㅣ")
    assert stands(shown) == "닭고기"


@pytest.mark.parametrize("ending", ["key-space", "key-layer", "key-digits"])
def test_another_kind_of_key_ends_the_syllable(ending: str, keys: Keys) -> None:
    shown = keys()
    jamo(shown, "ㄱㅏㄱ")
    touch(shown, ending)
    assert done(shown).rstrip() == "각"


def test_the_shift_is_for_one_letter(keys: Keys) -> None:
    shown = keys()
    touch(shown, "key-shift", "jamo-ㄱ", "jamo-ㅏ", "jamo-ㄱ")
    assert stands(shown) == "깍"
    assert shown.text("jamo-ㅂ") == "ㅂ"


def test_latin_letters_capitals_digits_and_signs(keys: Keys) -> None:
    shown = keys()
    touch(shown, "key-layer", "key-shift", "jamo-a", "jamo-n", "key-space", "key-digits")
    touch(shown, "jamo-7", "jamo--", "key-digits", "jamo-z", "key-layer", "jamo-ㄱ")
    assert stands(shown) == "An 7-zㄱ"
    assert not shown.eyes.find("jamo-a")


def test_digits_have_no_shift(keys: Keys) -> None:
    shown = keys(counting=True)
    assert not shown.item("key-shift").isEnabled()


def test_erasing_goes_jamo_by_jamo_and_then_by_syllable(keys: Keys) -> None:
    shown = keys()
    jamo(shown, "ㄱㅏㄴㅏ")
    seen = []
    for _ in range(4):
        touch(shown, "key-erase")
        seen.append(stands(shown))
    assert seen == ["가ㄴ", "가", "", ""]


def test_held_down_erasing_goes_on_and_a_letter_does_not(keys: Keys) -> None:
    shown = keys(text="가나다라마바사")
    for name in ("key-erase", "jamo-ㄱ"):
        point = shown.eyes.centre(shown.item(name))
        shown.hands.press(point)
        QTest.qWait(900)
        shown.hands.release(point)
    assert 1 <= stands(shown).count("ㄱ") <= 1
    assert len(done(shown)) <= 5


def test_a_key_shows_that_it_is_pressed_within_fifty_milliseconds(keys: Keys) -> None:
    shown = keys()
    key = shown.item("jamo-ㅎ")
    spot = key.mapToScene(QPointF(key.width() / 2, key.height() / 6)).toPoint()
    before = shown.grab().pixelColor(spot).name()
    shown.hands.press(shown.eyes.centre(key))
    assert shown.grab().pixelColor(spot).name() != before
    shown.hands.release(shown.eyes.centre(key))
    shown.settle()


def test_what_the_page_says_takes_the_place_of_what_is_composed(keys: Keys) -> None:
    shown = keys()
    jamo(shown, "ㄱㅏㄱ")
    model = shown.pages.standing
    model.show(type(model.props)(text="홍"))
    jamo(shown, "ㄱㅣㄹ")
    assert stands(shown) == "홍길"
    model.show(type(model.props)(text=""))
    assert (stands(shown), model.told[-1]) == ("", "홍길")


def test_a_real_keyboard_and_a_touch_into_the_text_end_the_syllable(keys: Keys) -> None:
    shown = keys()
    jamo(shown, "ㄱㅏㄴ")
    shown.type("x")
    assert done(shown) == "간x"
    jamo(shown, "ㄴㅏ")
    touch(shown, "typed")
    assert done(shown) == "간x나"


def test_another_field_is_filled_once_it_is_touched(keys: Keys) -> None:
    shown = keys(two=True)
    touch(shown, "typed")
    jamo(shown, "ㄱㅏ")
    touch(shown, "other")
    jamo(shown, "ㄴㅏ")
    assert told(shown)[-1] == "가"
    assert shown.pages.standing.others == ["ㄴ", "나"]


def test_the_keypad_types_too_and_the_field_keeps_being_filled(keys: Keys) -> None:
    shown = keys()
    for name in ("jamo-ㄱ", "jamo-ㅣ", "jamo-ㅁ", "key-erase"):
        for _ in range(60):
            focus = shown.window.activeFocusItem()
            if focus is not None and focus.objectName() == name:
                break
            shown.key("Tab")
        shown.key("Return")
    assert stands(shown) == "기"


def test_twelve_keys_write_the_same_name_and_nobody_is_hurried(keys: Keys) -> None:
    shown = keys(twelve=True)
    jamo(shown, "ㅅㅅㆍㅡㅇㄱㅣㄴㄴㄷㆍㅡㅇ")
    assert stands(shown) == "홍길동"
    touch(shown, "key-space", "jamo-ㄱ", "key-next-letter", "jamo-ㄱ", "key-erase", "key-erase")
    assert stands(shown) == "홍길동 "
    touch(shown, "key-layer")
    assert shown.pages.standing.turned == 1


def test_every_key_is_called_something(keys: Keys) -> None:
    shown = keys()
    called = {name: name_of(shown.item(name)) for name in ("jamo-ㄱ", "jamo-ㅏ", "key-shift",
                                                           "key-erase", "key-space")}  # fmt: skip
    assert called == {
        "jamo-ㄱ": "기역", "jamo-ㅏ": "아", "key-shift": "쌍자음·대문자", "key-erase": "지움",
        "key-space": "띄어쓰기",
    }  # fmt: skip


def name_of(item: QQuickItem) -> str:
    face = QAccessible.queryAccessibleInterface(item)
    assert face is not None
    return face.text(QAccessible.Text.Name)


@pytest.mark.parametrize(("panel", "twelve", "least"), [
    ("P24", False, (25.4, 33.9)), ("P24", True, (90.7, 33.9)), ("P32", False, (34, 33.9)),
    ("L21", False, (33, 26)), ("L21", True, (85, 26)), ("L15", False, (20.9, 16.4)),
    ("L15", True, (54, 16.4)),
])  # fmt: skip
def test_keys_have_their_size_on_the_glass(
    panel: str, twelve: bool, least: tuple[float, float], keys: Keys
) -> None:
    shown = keys(panel, twelve=twelve)
    px = shown.station.theme.scale.px_per_mm
    rects = [
        item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
        for item in shown.eyes.items()
        if item.objectName().startswith("jamo-")
    ]
    assert len(rects) == (10 if twelve else 26)
    assert min(rect.width() for rect in rects) / px >= least[0]
    assert min(rect.height() for rect in rects) / px >= least[1]
    for one in rects:
        grown = one.adjusted(-2.8 * px, -2.8 * px, 2.8 * px, 2.8 * px)
        assert sum(grown.intersects(other) for other in rects) == 1


def test_a_hard_word_comes_out_whole(keys: Keys) -> None:
    shown = keys()
    for syllable in "뷁쀍":
        for each in jamo_of(syllable):
            for part in {"ㅞ": "ㅜㅔ", "ㄺ": "ㄹㄱ"}.get(each, each):
                names = {"ㅃ": ("key-shift", "jamo-ㅂ")}.get(part, (f"jamo-{part}",))
                touch(shown, *names)
    assert stands(shown) == "뷁쀍"
