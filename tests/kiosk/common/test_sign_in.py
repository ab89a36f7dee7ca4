"""Signing in: by tile and PIN, touched and typed."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt

from app.access.model import StationKind
from app.access.operators import SignIn
from app.storage.errors import DiskFault
from tests.kiosk.stage import FakeOperators, Stage, parts_for


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


def test_a_full_disk_is_said_and_is_no_crash(stage: Callable[..., Stage]) -> None:
    class Full(FakeOperators):
        def sign_in(self, no: int, pin: str) -> SignIn:
            raise DiskFault("database or disk is full")

    shown = stage("L21", StationKind.WEIGH, replace(parts_for(StationKind.WEIGH), operators=Full()))
    for name in ("operator-1", "pad-1", "pad-2", "pad-3", "pad-4", "key-enter"):
        shown.touch(name)
    assert shown.text("notice").startswith("기기에 저장하지 못했어요.")
    assert shown.text("pin-text") == "숫자 4자리 이상"
