"""The witness's command: its folder, its key, then serving until SIGTERM."""

import json
import signal
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from app.ledger.errors import LedgerError
from app.ledger.keys import COSIGNATURE, LOG, Signer, VerifierKey, parse_vkey
from app.shared.clock import Clock
from app.storage.files import SecretFileProblem, make_secret, read_secret
from app.witness.errors import CannotWitness
from app.witness.logs import Logs
from app.witness.server import serving
from app.witness.service import Witness
from app.witness.store import Store

KEY, SEEN = "witness.key", "seen.sqlite"


def load_signer(data: Path, name: str) -> Signer:
    """The key of this folder, a 0600 file; made where there is none and nothing was cosigned."""
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = data / KEY
    try:
        if not path.exists() and (data / SEEN).exists():
            raise CannotWitness(f"checkpoints were cosigned here, but the key is gone: {path}")
        seed = read_secret(path) if path.exists() else make_secret(path)
        return Signer(name, seed, COSIGNATURE)
    except (SecretFileProblem, LedgerError) as error:
        raise CannotWitness(f"{path}: {error}") from error


def watched(vkeys: Sequence[str], trust: Path | None) -> Logs:
    if not vkeys and trust is None:
        raise CannotWitness("say which log is watched: --log VKEY or --trust FILE")
    try:
        return Logs(tuple(map(_log_key, vkeys)), trust)
    except LedgerError as error:
        raise CannotWitness(str(error)) from error


def serve(
    data: Path, name: str, logs: Logs, clock: Clock, *, host: str = "127.0.0.1", port: int = 0
) -> None:
    """The first line of the output is `{"vkey": …, "url": …}`: what a policy says of a witness."""
    signer = load_signer(data, name)
    store = Store(data / SEEN)
    ended = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: ended.set())
    try:
        with serving(Witness(store, signer, logs, clock), host, port) as server:
            sys.stdout.write(json.dumps({"vkey": str(signer.key), "url": server.url}) + "\n")
            sys.stdout.flush()
            ended.wait()
    except OSError as error:
        raise CannotWitness(f"port {port}: {error.strerror}") from error
    finally:
        store.close()


def _log_key(text: str) -> VerifierKey:
    key = parse_vkey(text)
    if key.key_type != LOG:
        raise CannotWitness("the key of a log is of type 0x01")
    return key
