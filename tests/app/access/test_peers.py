"""Stations are told of each other: at enrolment, with their settings, and when one is withdrawn."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine

from app.access import store
from app.access.errors import BadAccessRecord
from app.access.model import Peer, StationKind, StationSettings
from app.access.settings import save_station_settings
from app.access.stations import Enrolment
from app.access.wire import decode_peer, encode_peer
from app.shared import canonical
from app.storage.unit_of_work import Change, UnitOfWork, reading
from tests.fakes import HandClock

KEY = bytes(range(32))
ADDRESS = "http://192.168.0.21:8100"
PEER = Peer("S01", "RA-01", StationKind.STORE, KEY)
peers = st.builds(
    Peer,
    station=st.text(max_size=4),
    place=st.text(max_size=9),
    kind=st.sampled_from(StationKind),
    public_key=st.binary(min_size=32, max_size=32),
    address=st.none() | st.text(max_size=40),
    revoked=st.booleans(),
)


@given(peers)
def test_a_peer_comes_back_as_it_went(peer: Peer) -> None:
    assert decode_peer(encode_peer(peer)) == peer


@pytest.mark.parametrize(
    "wrong", [{"v": 2}, {"public_key": b"short"}, {"kind": "shop"}, {"revoked": 1}, {"station": 1}]
)
def test_what_is_no_peer_is_refused(wrong: dict[str, canonical.Value]) -> None:
    value = canonical.decode(encode_peer(PEER))
    assert isinstance(value, dict)
    with pytest.raises(BadAccessRecord):
        decode_peer(canonical.encode({**value, **wrong}))


def test_a_peer_is_kept_changed_and_taken_away(station_db: Engine) -> None:
    with UnitOfWork(station_db) as uow:
        store.save_peer(uow.session, PEER)
        store.save_peer(uow.session, replace(PEER, address=ADDRESS))
        store.save_peer(uow.session, replace(PEER, station="T01"))
        store.remove_peer(uow.session, "T01")
        store.remove_peer(uow.session, "T01")
        uow.commit()
    with reading(station_db) as session:
        assert store.peers(session) == (replace(PEER, address=ADDRESS),)
        assert store.peer(session, "T01") is None


def test_the_feed_is_told_at_enrolment_with_settings_and_at_the_end(
    centre_db: Engine, clock: HandClock
) -> None:
    told: list[Change] = []
    enrolment = Enrolment(clock)
    settings = StationSettings("S01", "RA-01", StationKind.STORE)

    def work() -> UnitOfWork:
        return UnitOfWork(centre_db, lambda _session, changes: told.extend(changes))

    def last() -> list[Change]:
        found = [each for each in told if each.record == "peer"]
        told.clear()
        return found

    with work() as uow:
        save_station_settings(uow, settings)
        code = enrolment.make_code(
            uow, station="S01", place="RA-01", kind=StationKind.STORE, made_by="office"
        )
        uow.commit()
    assert last() == []  # nobody has enrolled yet
    with work() as uow:
        enrolment.redeem(uow, code.code, KEY)
        uow.commit()
    assert last() == [Change("peer", "S01", PEER, "RA-01")]
    with work() as uow:
        save_station_settings(uow, replace(settings, peer=ADDRESS))
        uow.commit()
    assert last() == [Change("peer", "S01", replace(PEER, address=ADDRESS), "RA-01")]
    with work() as uow:
        enrolment.revoke(uow, "S01")
        enrolment.revoke(uow, "S01")
        uow.commit()
    assert last() == [Change("peer", "S01", replace(PEER, address=ADDRESS, revoked=True), "RA-01")]
