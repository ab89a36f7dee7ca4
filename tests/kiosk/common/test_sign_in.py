"""Signing in: by tile and PIN, touched and typed."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from tests.kiosk.stage import Stage


def test_a_right_pin_lets_in(stage: Callable[..., Stage]) -> None:
    shown = stage()
    for name in ("operator-1", "pad-1", "pad-2", "pad-3", "pad-4", "key-enter"):
        shown.touch(name)
    assert shown.shell.operator.name == "홍길동"
    assert shown.text("operator") == "홍길동"


def test_a_wrong_pin_says_so(stage: Callable[..., Stage]) -> None:
    shown = stage()
    for name in ("operator-1", "pad-1", "pad-1", "pad-1", "pad-1", "key-enter"):
        shown.touch(name)
    assert "비밀번호가 달라요" in shown.text("notice")
    assert shown.text("pin-text") == "숫자 4자리 이상"


def test_keys_alone_let_in(stage: Callable[..., Stage]) -> None:
    shown = stage()
    shown.item("operator-1").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    shown.key("Return")
    shown.type("1234")
    shown.key("Return")
    assert shown.shell.operator.name == "홍길동"
