"""trust.json is understood wholly or not at all."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ledger.errors import BadTrust
from app.ledger.trust import Trust, TrustedStation, format_trust, parse_trust
from tests.app.ledger.samples import LOG, ORIGIN, WITNESSES, Station, trust

GOOD = trust(Station())
VALUE: dict[str, Any] = json.loads(format_trust(GOOD))
LOG_ROW, STATION_ROW = VALUE["logs"][0], VALUE["stations"][0]


def test_a_trust_file_is_read_as_it_was_written() -> None:
    ended = TrustedStation("T01", bytes(range(32)), ORIGIN, 5, 900)
    for each in (GOOD, Trust(GOOD.logs, (*GOOD.stations, ended)), Trust((), ())):
        assert parse_trust(format_trust(each)) == each
        assert parse_trust(format_trust(each).encode()) == each


def test_the_keys_are_those_of_the_format() -> None:
    assert set(VALUE) == {"v", "logs", "stations"}
    assert set(LOG_ROW) == {"origin", "vkey", "policy"}
    assert {
        "station": "W01", "key": Station().public.hex(), "log": ORIGIN, "from": 0, "to": None,
    } == STATION_ROW  # fmt: skip


@pytest.mark.parametrize(
    "value",
    [
        [],
        None,
        {**VALUE, "v": 2},
        {**VALUE, "v": True},
        {**VALUE, "v": "1"},
        {**VALUE, "more": 1},
        {"v": 1, "logs": []},
        {**VALUE, "logs": {}},
        {**VALUE, "logs": [1]},
        {**VALUE, "logs": [{**LOG_ROW, "origin": "other.example/log"}]},
        {**VALUE, "logs": [{**LOG_ROW, "vkey": LOG_ROW["vkey"][:-1]}]},
        {**VALUE, "logs": [{**LOG_ROW, "policy": "quorum"}]},
        {**VALUE, "logs": [{**LOG_ROW, "more": 1}]},
        {
            **VALUE,
            "logs": [
                {
                    "origin": WITNESSES[0].key.name,
                    "vkey": str(WITNESSES[0].key),
                    "policy": "quorum none\n",
                }
            ],
        },
        {**VALUE, "stations": [{**STATION_ROW, "key": STATION_ROW["key"].upper()}]},
        {**VALUE, "stations": [{**STATION_ROW, "key": STATION_ROW["key"][:-2]}]},
        {**VALUE, "stations": [{**STATION_ROW, "station": "W0001"}]},
        {**VALUE, "stations": [{**STATION_ROW, "station": ""}]},
        {**VALUE, "stations": [{**STATION_ROW, "from": -1}]},
        {**VALUE, "stations": [{**STATION_ROW, "from": False}]},
        {**VALUE, "stations": [{**STATION_ROW, "from": 3, "to": 2}]},
        {**VALUE, "stations": [{**STATION_ROW, "to": 2**63}]},
        {**VALUE, "stations": [{**STATION_ROW, "to": True}]},
        {**VALUE, "stations": [{**STATION_ROW, "to": "5"}]},
        {**VALUE, "stations": [{"station": "W01", "key": STATION_ROW["key"], "from": 0}]},
        {**VALUE, "stations": [{**STATION_ROW, "log": None}]},
        {**VALUE, "stations": [{name: STATION_ROW[name] for name in STATION_ROW if name != "log"}]},
    ],
)
def test_anything_else_is_refused(value: object) -> None:
    with pytest.raises(BadTrust):
        parse_trust(json.dumps(value))


def test_a_key_that_stands_twice_is_refused() -> None:
    with pytest.raises(BadTrust):
        parse_trust('{"v": 1, "v": 1, "logs": [], "stations": []}')


@pytest.mark.parametrize("text", ["", "{", b"\xff\xfe", "[" * 100_000, "NaN"])
def test_what_is_no_json_is_refused(text: str | bytes) -> None:
    with pytest.raises(BadTrust):
        parse_trust(text)


def test_the_policy_is_that_of_this_log() -> None:
    assert GOOD.logs[0].origin == LOG.key.name
    assert [log.key for log in GOOD.logs[0].policy.logs] == [LOG.key]


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists, max_leaves=5))
def test_noise_breaks_nothing(noise: object) -> None:
    for value in (noise, {"v": 1, "logs": [noise], "stations": [noise]}):
        with pytest.raises(BadTrust):
            parse_trust(json.dumps(value))
