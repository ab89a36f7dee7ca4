"""Run by test_kiosk_killed.py: a kiosk that is killed at a step of a payment.

`kiosk_killed.py FOLDER URL STEP [CODE]` says `here` at that step and waits for the kill: `shown`
(our code is shown), `charging` (the service is charging, its answer has not come), `booking` (the
approval is kept, the sale's entry is being signed).
"""

import sys
import threading
from pathlib import Path

from app.devices.payments.http_door import HttpDoor
from app.devices.payments.model import Presented, State
from app.journal.keys import StationKey
from app.sales.self_service import How
from tests.app.catalog.shelf import RICE
from tests.app.sales.stand import open_stand


def here() -> None:
    sys.stdout.write("here\n")
    sys.stdout.flush()
    threading.Event().wait()


class Charging:
    """The service has charged; the answer is still in the wire when the power goes."""

    def __init__(self, door: HttpDoor) -> None:
        self._door = door
        self.ready, self.state, self.cancel = door.ready, door.state, door.cancel

    def present(self, won: int, order_id: str) -> Presented:
        return self._door.present(won, order_id)

    def charge(self, code: str, won: int, order_id: str) -> State:
        answer = self._door.charge(code, won, order_id)
        here()
        return answer


def main(folder: Path, url: str, step: str, code: str = "") -> None:
    door = HttpDoor(url, "GJ0001")
    stand = open_stand(folder, door=Charging(door) if step == "charging" else door)
    stand.kiosk.scan(RICE.barcode)
    if step == "booking":
        StationKey.sign = lambda _key, _message: here()  # type: ignore[method-assign,return-value,assignment]
    stand.kiosk.start_payment(How.SCANNED if code else How.SHOWN, code)
    here()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
