"""trust.json: the logs, witnesses and station keys that a verifier starts from."""

import json
import re
from dataclasses import dataclass

from app.ledger.errors import BadTrust, LedgerError
from app.ledger.keys import LOG, VerifierKey, parse_vkey
from app.ledger.policy import Policy, parse_policy
from app.ledger.strict import MAX_SIZE

VERSION = 1
_HEX_KEY = re.compile(r"[0-9a-f]{64}", re.ASCII)
_STATION = re.compile(r"[A-Za-z0-9]{1,4}", re.ASCII)


@dataclass(frozen=True)
class TrustedLog:
    """A log by its key (the name is its origin), and the policy as written."""

    key: VerifierKey
    policy_text: str

    @property
    def origin(self) -> str:
        return self.key.name

    @property
    def policy(self) -> Policy:
        return parse_policy(self.policy_text).for_log(self.key)


@dataclass(frozen=True)
class TrustedStation:
    """A station's public key, valid in one log from the index `first` up to `last`.

    `last` None: still valid. Each year's log counts from 0, so a range names its log by the origin.
    """

    station: str
    public: bytes
    origin: str
    first: int
    last: int | None

    def covers(self, origin: str, index: int) -> bool:
        is_after = self.last is not None and index > self.last
        return self.origin == origin and self.first <= index and not is_after


@dataclass(frozen=True)
class Trust:
    """All that a verifier takes for granted."""

    logs: tuple[TrustedLog, ...]
    stations: tuple[TrustedStation, ...]


def parse_trust(text: str | bytes) -> Trust:
    """`BadTrust` for anything that is not wholly understood."""
    try:
        content = text.decode() if isinstance(text, bytes) else text
        return _trust(json.loads(content, object_pairs_hook=_no_key_twice))
    except BadTrust:
        raise
    except (LedgerError, ValueError, RecursionError) as error:
        raise BadTrust(f"not a trust.json: {error}") from error


def format_trust(trust: Trust) -> str:
    """The file's text, ending in a newline."""
    logs = [
        {"origin": log.key.name, "vkey": str(log.key), "policy": log.policy_text}
        for log in trust.logs
    ]
    stations = [
        {
            "station": each.station,
            "key": each.public.hex(),
            "log": each.origin,
            "from": each.first,
            "to": each.last,
        }
        for each in trust.stations
    ]
    value = {"v": VERSION, "logs": logs, "stations": stations}
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _trust(value: object) -> Trust:
    match value:
        case {"v": int(version), "logs": list(logs), "stations": list(stations), **rest} if (
            not rest
        ):
            if version is not True and version == VERSION:
                return Trust(tuple(map(_log, logs)), tuple(map(_station, stations)))
    raise BadTrust("not a trust.json of this version")


def _no_key_twice(pairs: list[tuple[str, object]]) -> dict[str, object]:
    if len(dict(pairs)) != len(pairs):
        raise BadTrust("a key twice")
    return dict(pairs)


def _log(value: object) -> TrustedLog:
    match value:
        case {"origin": str(origin), "vkey": str(vkey), "policy": str(policy), **rest} if not rest:
            log = TrustedLog(parse_vkey(vkey), policy)
        case _:
            raise BadTrust("a log has origin, vkey and policy")
    if log.key.name != origin or log.key.key_type != LOG:
        raise BadTrust("the key's name is the log's origin, its type 0x01")
    parse_policy(policy).for_log(log.key)
    return log


def _station(value: object) -> TrustedStation:
    match value:
        case {
            "station": str(station),
            "key": str(key),
            "log": str(origin),
            "from": int(first),
            "to": (None | int()) as last,
            **rest,
        } if not rest and _STATION.fullmatch(station) and _HEX_KEY.fullmatch(key):
            if _is_index(first) and (last is None or (_is_index(last) and first <= last)):
                return TrustedStation(station, bytes.fromhex(key), origin, first, last)
    raise BadTrust("a station has station, key, log, from and to")


def _is_index(value: int) -> bool:
    return not isinstance(value, bool) and 0 <= value <= MAX_SIZE
