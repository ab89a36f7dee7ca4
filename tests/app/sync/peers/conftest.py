"""A kiosk and a till of one place, which know each other."""

import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.access.model import Peer
from tests.app.sync.peers.place import Neighbour, neighbour, serving


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Neighbour]:
    made = neighbour(tmp_path / "S01", "S01")
    yield made
    made.close()


@pytest.fixture
def till(tmp_path: Path, store: Neighbour) -> Iterator[Neighbour]:
    """The store serves; both know both."""
    made = neighbour(tmp_path / "T01", "T01")
    with serving(store):
        for each in (made, store):
            each.knows(made.peer, store.peer)
        yield made
    made.close()


@pytest.fixture
def http_nonsense(store: Neighbour) -> Iterator[Callable[[bytes], Peer]]:
    """The store as it would be where something else answers on its port."""
    listening = socket.create_server(("127.0.0.1", 0))
    answers: list[bytes] = []

    def answer() -> None:
        while True:
            connection, _ = listening.accept()
            with connection:
                if not answers:
                    return
                connection.settimeout(5)
                try:
                    connection.recv(65_536)
                    connection.sendall(answers[-1])
                except OSError:
                    continue

    thread = threading.Thread(target=answer)
    thread.start()
    address = f"http://127.0.0.1:{listening.getsockname()[1]}"

    def answering(data: bytes) -> Peer:
        answers.append(data)
        return replace(store.peer, address=address)

    yield answering
    answers.clear()
    socket.create_connection(listening.getsockname()).close()
    thread.join()
    listening.close()
