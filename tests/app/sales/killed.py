"""Run by test_killed.py: a till that is killed the moment a sale is booked, before any paper.

`killed.py FOLDER CODE` scans the code, takes cash, says `booked` and waits for the kill.
"""

import sys
import threading
from pathlib import Path

from tests.app.sales.counter import OPERATOR, open_counter


def main(folder: Path, code: str) -> None:
    counter = open_counter(folder)
    counter.till.scan(code)
    counter.till.pay_cash(50_000, operator=OPERATOR)
    sys.stdout.write("booked\n")
    sys.stdout.flush()
    threading.Event().wait()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
