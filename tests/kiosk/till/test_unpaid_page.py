"""Card payments that are cleared up later, on the real page."""

from datetime import timedelta

from tests.app.catalog.shelf import RICE
from tests.kiosk.till.desk import Desk


def _without_number(desk: Desk) -> None:
    desk.stage.scan(RICE.barcode)
    desk.stage.key("F1")
    desk.stage.touch("key-approved")


def _not_known(desk: Desk) -> None:
    desk.stage.scan(RICE.barcode)
    desk.stage.key("F1")
    desk.stage.touch("key-not-known")


def test_an_approval_number_is_written_down_later(desk: Desk) -> None:
    _without_number(desk)
    desk.stage.touch("key-unpaid")
    assert desk.stage.text("title") == "미확인 결제 1건"
    desk.stage.type("30128841")
    desk.stage.touch("key-write")
    assert desk.stage.text("title") == "미확인 결제가 없어요"
    assert desk.counter.approvals.unpaid() == ()


def test_seven_digits_are_no_approval_number(desk: Desk) -> None:
    _without_number(desk)
    desk.stage.touch("key-unpaid")
    desk.stage.type("3012884")
    assert desk.stage.eyes.objection("key-write") == "key-write is switched off"


def test_an_outcome_nobody_knew_is_settled(desk: Desk) -> None:
    _not_known(desk)
    desk.stage.touch("key-unpaid")
    desk.stage.touch("key-declined")
    assert desk.counter.approvals.unpaid() == ()
    desk.stage.touch("key-back")
    assert desk.stage.text("total") == "32,000"


def test_a_double_touch_settles_one_payment_only(desk: Desk) -> None:
    _not_known(desk)
    _not_known(desk)
    desk.stage.touch("key-unpaid")
    desk.stage.touch("key-declined")
    desk.stage.touch("key-declined")
    assert len(desk.counter.approvals.unpaid()) == 1


def test_the_one_that_is_touched_is_the_one_cleared_up(desk: Desk) -> None:
    _not_known(desk)
    desk.counter.clock.pass_by(timedelta(minutes=1))
    desk.stage.key("F1")
    desk.stage.touch("key-approved")
    desk.stage.touch("key-unpaid")
    desk.stage.touch("unpaid-2")
    desk.stage.type("30128841")
    desk.stage.touch("key-write")
    left = desk.counter.approvals.unpaid()
    assert [type(each).__name__ for each in left] == ["NotKnown"]
