"""Signing in through the real client on a centre in memory."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.centre import PASSWORD, FakeCentre
from tests.ui.desk import Desk
from ui.common.jobs import Jobs, SteppedExecutor
from ui.sign_in.view_model import SignInViewModel, refusal
from ui.sign_in.widget import SignInWidget

Sit = Callable[..., Desk]


def test_the_right_password_opens_the_office(desk: Sit) -> None:
    here = desk()
    here.enter()
    assert here.window.present == "today"
    assert not here.office.sign_in.isVisible()
    assert (here.text("who"), here.text("role")) == ("홍길동", "담당자")


def test_a_wrong_password_is_said_and_chosen_to_be_typed_over(desk: Sit) -> None:
    here = desk()
    here.enter("틀린 암호")
    assert here.office.window is None
    assert here.text("refusal") == "이름이나 비밀번호가 맞지 않습니다. 다시 적어 주세요."
    assert here.find_as(QLineEdit, "password").selectedText() != ""
    here.type("password", PASSWORD)
    here.key("Return")
    assert here.office.window is not None


def test_who_guesses_is_told_how_long_to_wait(desk: Sit) -> None:
    here = desk()
    here.centre.wait_seconds = 30
    here.enter()
    assert here.text("refusal") == "여러 번 틀렸습니다. 30초 뒤에 다시 해 주세요."


def test_with_the_centre_away_it_says_what_to_look_at(desk: Sit) -> None:
    here = desk()
    here.centre.is_away = True
    here.enter()
    assert here.text("refusal") == "본부에 닿지 않습니다. 통신을 확인하고 다시 눌러 주세요."


def test_nothing_is_asked_with_a_field_empty(desk: Sit) -> None:
    here = desk()
    here.type("login", "officer")
    here.click("enter")
    assert here.text("refusal") == "이름과 비밀번호를 모두 적어 주세요."
    assert here.centre.asked == []


def test_enter_goes_from_the_name_to_the_password(desk: Sit) -> None:
    here = desk()
    here.type("login", "officer")
    here.key("Return")
    assert QApplication.focusWidget() is here.find("password")


def test_the_password_does_not_stay_behind(desk: Sit) -> None:
    here = desk()
    here.enter()
    here.click("sign-out")
    assert here.office.window is None
    assert here.text("login") == "officer"
    assert here.text("password") == ""
    here.be_active()
    assert QApplication.focusWidget() is here.find("password")


def test_while_the_centre_is_asked_the_key_is_off(qtbot: QtBot) -> None:
    centre, executor = FakeCentre(), SteppedExecutor()
    with centre.client() as client:
        model = SignInViewModel(client, Jobs(executor))
        widget = SignInWidget(model)
        qtbot.addWidget(widget)
        model.try_with("officer", PASSWORD)
        model.try_with("officer", PASSWORD)
        assert model.busy
        assert len(executor.waiting) == 1
        with qtbot.waitSignal(model.signed_in):
            executor.drain()
        assert not model.busy


def test_a_bug_is_not_told_as_a_refusal() -> None:
    with pytest.raises(ZeroDivisionError):
        refusal(ZeroDivisionError())


def test_a_session_that_ran_out_says_why_one_is_here(desk: Sit) -> None:
    here = desk()
    here.enter()
    here.clock.pass_by(timedelta(hours=13))
    here.centre.session_over = True
    here.key("F5")
    assert here.office.window is None
    assert here.text("refusal") == "시간이 지나 나왔습니다. 다시 들어와 주세요."
    here.centre.session_over = False
    here.type("password", PASSWORD)
    here.key("Return")
    assert here.window.present == "today"


def test_the_card_fits_a_small_window(desk: Sit) -> None:
    here = desk(size=QSize(800, 600))
    here.enter("틀린 암호")
    assert here.find("refusal").visibleRegion().boundingRect() == here.find("refusal").rect()
