"""Enrolment by a one-use code; codes of stations are never used again."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine, text

from app.access.errors import EnrolReason, EnrolRefused
from app.access.model import EnrolmentCode, Redeemed, StationKind
from app.access.stations import (
    CODE_LASTS,
    Enrolment,
    key_id,
    next_station_code,
    station,
    station_by_token,
    stations,
)
from app.storage.unit_of_work import UnitOfWork, reading
from tests.fakes import NOON, HandClock

KEY, OTHER_KEY = bytes(range(32)), bytes(32)


@pytest.fixture
def enrolment(clock: HandClock) -> Enrolment:
    return Enrolment(clock)


def code_for(centre_db: Engine, enrolment: Enrolment, code: str = "W01") -> EnrolmentCode:
    with UnitOfWork(centre_db) as uow:
        made = enrolment.make_code(
            uow, station=code, place="gangjin-1", kind=StationKind.WEIGH, made_by="hong"
        )
        uow.commit()
    return made


def redeem(centre_db: Engine, enrolment: Enrolment, code: str, key: bytes = KEY) -> Redeemed:
    with UnitOfWork(centre_db) as uow:
        redeemed = enrolment.redeem(uow, code, key)
        uow.commit()
    return redeemed


def refused(centre_db: Engine, enrolment: Enrolment, code: str, key: bytes = KEY) -> EnrolReason:
    with pytest.raises(EnrolRefused) as caught:
        redeem(centre_db, enrolment, code, key)
    return caught.value.reason


def test_a_code_becomes_a_station_whose_token_is_known_by_its_hash_only(
    centre_db: Engine, enrolment: Enrolment
) -> None:
    made = code_for(centre_db, enrolment)
    told = redeem(centre_db, enrolment, made.code)
    assert (told.station, told.place, told.kind) == ("W01", "gangjin-1", StationKind.WEIGH)
    with reading(centre_db) as session:
        known = station_by_token(session, told.token)
        assert known == station(session, "W01")
        assert known is not None
        assert (known.public_key, known.key_id) == (KEY, key_id(KEY))
        assert known.enrolled_at == NOON
        assert stations(session) == (known,)
        kept = repr(session.execute(text("SELECT * FROM station, enrolment_code")).all())
    assert told.token not in kept
    assert made.code not in kept


def test_a_code_is_typed_as_people_type(centre_db: Engine, enrolment: Enrolment) -> None:
    code = code_for(centre_db, enrolment).code
    assert redeem(centre_db, enrolment, f" {code[:4].lower()}-{code[4:].lower()} ").station == "W01"


def test_a_code_serves_one_key_once(centre_db: Engine, enrolment: Enrolment) -> None:
    code = code_for(centre_db, enrolment).code
    redeem(centre_db, enrolment, code)
    assert refused(centre_db, enrolment, code, OTHER_KEY) is EnrolReason.CODE_USED_UP


def test_an_answer_that_was_lost_is_given_again_with_a_new_token(
    centre_db: Engine, enrolment: Enrolment
) -> None:
    code = code_for(centre_db, enrolment).code
    lost, got = redeem(centre_db, enrolment, code), redeem(centre_db, enrolment, code)
    with reading(centre_db) as session:
        assert station_by_token(session, lost.token) is None
        assert station_by_token(session, got.token) is not None


def test_a_code_is_void_once_the_station_was_heard_of(
    centre_db: Engine, enrolment: Enrolment
) -> None:
    """Its key is public: whoever finds the used code must not get a token for it."""
    code = code_for(centre_db, enrolment).code
    token = redeem(centre_db, enrolment, code).token
    with UnitOfWork(centre_db) as uow:
        enrolment.seen(uow, "W01", waiting=0, oldest_ms=None, page="")
        uow.commit()
    assert refused(centre_db, enrolment, code) is EnrolReason.CODE_USED_UP
    with reading(centre_db) as session:
        assert station_by_token(session, token) is not None


def test_a_code_expires(centre_db: Engine, enrolment: Enrolment, clock: HandClock) -> None:
    made = code_for(centre_db, enrolment)
    assert made.expires == NOON + CODE_LASTS
    clock.pass_by(CODE_LASTS)
    assert refused(centre_db, enrolment, made.code) is EnrolReason.CODE_USED_UP


def test_an_unknown_code_or_a_bad_key_makes_no_station(
    centre_db: Engine, enrolment: Enrolment
) -> None:
    code = code_for(centre_db, enrolment).code
    assert refused(centre_db, enrolment, "AAAABBBB") is EnrolReason.CODE_USED_UP
    assert refused(centre_db, enrolment, code, b"short") is EnrolReason.BAD_KEY
    assert redeem(centre_db, enrolment, code).station == "W01"


def test_a_newer_code_voids_the_older(centre_db: Engine, enrolment: Enrolment) -> None:
    old, new = code_for(centre_db, enrolment), code_for(centre_db, enrolment)
    assert refused(centre_db, enrolment, old.code) is EnrolReason.CODE_USED_UP
    assert redeem(centre_db, enrolment, new.code).station == "W01"


def test_a_key_is_one_stations_only(centre_db: Engine, enrolment: Enrolment) -> None:
    redeem(centre_db, enrolment, code_for(centre_db, enrolment).code)
    second = code_for(centre_db, enrolment, "W02").code
    assert refused(centre_db, enrolment, second) is EnrolReason.KEY_TAKEN


def test_a_stations_code_is_never_used_again(centre_db: Engine, enrolment: Enrolment) -> None:
    redeem(centre_db, enrolment, code_for(centre_db, enrolment).code)
    with UnitOfWork(centre_db) as uow:
        enrolment.revoke(uow, "W01")
        uow.commit()
    with pytest.raises(EnrolRefused) as caught:
        code_for(centre_db, enrolment)
    assert caught.value.reason is EnrolReason.STATION_TAKEN
    with reading(centre_db) as session:
        assert next_station_code(session, StationKind.WEIGH) == "W02"
        assert next_station_code(session, StationKind.TILL) == "T01"


@pytest.mark.parametrize("code", ["", "w01", "W", "W0001", "강진", "01W"])
def test_a_stations_code_is_two_to_four_capitals_and_digits(
    centre_db: Engine, enrolment: Enrolment, code: str
) -> None:
    with pytest.raises(EnrolRefused):
        code_for(centre_db, enrolment, code)


def test_a_revoked_station_is_known_but_its_token_is_not(
    centre_db: Engine, enrolment: Enrolment
) -> None:
    code = code_for(centre_db, enrolment).code
    token = redeem(centre_db, enrolment, code).token
    with UnitOfWork(centre_db) as uow:
        enrolment.revoke(uow, "W01")
        enrolment.revoke(uow, "W01")
        uow.commit()
    with reading(centre_db) as session:
        assert station_by_token(session, token) is None
        known = station(session, "W01")
        assert known is not None
        assert known.revoked_at == NOON
    assert refused(centre_db, enrolment, code) is EnrolReason.CODE_USED_UP


def test_what_a_station_said_of_itself_is_kept(
    centre_db: Engine, enrolment: Enrolment, clock: HandClock
) -> None:
    redeem(centre_db, enrolment, code_for(centre_db, enrolment).code)
    clock.pass_by(timedelta(minutes=5))
    with UnitOfWork(centre_db) as uow:
        enrolment.seen(uow, "W01", waiting=12, oldest_ms=1_763_607_600_000, page="weigh/weigh")
        uow.commit()
    with reading(centre_db) as session:
        known = station(session, "W01")
    assert known is not None
    assert known.last_seen == NOON + timedelta(minutes=5)
    assert (known.waiting, known.oldest_waiting, known.page) == (12, NOON, "weigh/weigh")
