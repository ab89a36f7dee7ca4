"""A kiosk of its own that serves and rings for ever, to be killed: FOLDER PORT PEERS."""

import sys
import threading
from pathlib import Path

from app.access.wire import decode_peer
from app.shared.clock import SystemClock
from tests.app.sync.peers.place import neighbour
from tests.fakes import NOON


def main(folder: str, port: str, *peers: str) -> None:
    station = neighbour(Path(folder), "S01")
    station.journal.clock = station.clock = SystemClock(NOON)  # type: ignore[assignment]
    station.knows(*(decode_peer(bytes.fromhex(each)) for each in peers))
    server = station.server(int(port))
    threading.Thread(target=server.run, daemon=True).start()
    while True:
        station.append(3, [1], {"v": 1, "operator": 0, "page": "store/home"})


if __name__ == "__main__":
    main(*sys.argv[1:])
