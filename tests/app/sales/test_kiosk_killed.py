"""`kill -9` at each step of a payment: charged once, booked once, nothing asked for twice."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import tests
from app.devices.payments.emulator.server import serving
from app.devices.payments.http_door import HttpDoor
from app.sales.self_service import PayState
from app.sales.store import PaymentRow, SaleRow
from tests.app.sales.stand import open_stand
from tests.fakes import HandClock

ROOT = Path(next(iter(tests.__path__))).parent


def be_killed(folder: Path, url: str, step: str, code: str) -> None:
    script = Path(__file__).with_name("kiosk_killed.py")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    words = [sys.executable, str(script), str(folder), url, step, *filter(None, [code])]
    with subprocess.Popen(words, stdout=subprocess.PIPE, env=environment) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"here\n"
        child.kill()


@pytest.mark.parametrize("step", ["shown", "charging", "booking"])
def test_a_kiosk_killed_while_being_paid_comes_back_whole(tmp_path: Path, step: str) -> None:
    clock = HandClock()
    with serving(clock) as emulator:
        code = "" if step == "shown" else emulator.service.phone_code()
        be_killed(tmp_path, emulator.url, step, code)
        door = HttpDoor(emulator.url, "GJ0001")
        stand = open_stand(tmp_path, clock=clock, door=door)
        before = stand.kiosk.payment()
        assert before is not None
        assert before.is_open
        assert (before.state is PayState.APPROVED) == (step == "booking")
        if step == "shown":
            emulator.service.phone_pays(before.qr, agrees=True)
        for _ in range(2):
            stand.kiosk.recover()
        after = stand.kiosk.payment()
        door.close()
        assert after is not None
        assert after.sale is not None
        assert after.sale.record.receipt_no == "S01-000001"
        assert [charge.won for charge in emulator.service.charges] == [32_000]
        assert (stand.count(SaleRow), stand.count(PaymentRow), len(stand.entries())) == (1, 1, 1)
        assert stand.kiosk.basket().lines == ()
        stand.audit()
