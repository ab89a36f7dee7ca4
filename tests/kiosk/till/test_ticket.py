"""A kiosk's ticket before the till's scanner."""

from collections.abc import Callable
from pathlib import Path

from app.access.model import StationKind
from tests.fakes import HandClock
from tests.kiosk.stage import CLERK, Stage
from tests.kiosk.store.services import open_shop

RICE, TEA = "2146810002082", "2146810001221"


def test_its_basket_goes_on_at_the_till(tmp_path: Path, stage: Callable[..., Stage]) -> None:
    shown = stage("L15", StationKind.TILL)
    shown.shell.sign_in(CLERK)
    (tmp_path / "kiosk").mkdir()
    kiosk = open_shop(tmp_path / "kiosk", HandClock()).parts.kiosk
    kiosk.scan(RICE)
    ticket = kiosk.hold()
    shown.pages.stand("till/sale")
    shown.pages.scanned(ticket.qr)
    shown.settle()
    assert shown.eyes.find("line-1") is not None
    assert f"{ticket.number}번 바구니" in shown.text("notice")
