"""Signing in on a station by PIN, and the waits after wrong ones."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine

from app.access import store
from app.access.model import MustWait, Operator, Role, SignedIn, WrongPin
from app.access.operators import Operators, make_operator, save_operator
from app.access.secrets import CODE_LETTERS, hash_secret, make_code, matches
from app.access.tries import FIRST_WAIT, LONGEST_WAIT
from app.storage.unit_of_work import Change, UnitOfWork
from tests.fakes import NOON, HandClock

HONG = make_operator(7, "홍길동", Role.CLERK, "4821")


@pytest.fixture
def people(station_db: Engine, clock: HandClock) -> Operators:
    with UnitOfWork(station_db) as uow:
        store.save_operator(uow.session, HONG)
        off = Operator(8, "김옛날", Role.CLERK, hash_secret("1111"), active=False)
        store.save_operator(uow.session, off)
        uow.commit()
    return Operators(station_db, clock)


def test_the_right_pin_signs_in(people: Operators) -> None:
    assert people.sign_in(7, "4821") == SignedIn(HONG)


def test_the_tiles_show_who_is_active(people: Operators) -> None:
    assert people.active() == (HONG,)


@pytest.mark.parametrize(("no", "pin"), [(7, "0000"), (7, ""), (8, "1111"), (99, "4821")])
def test_a_wrong_pin_somebody_gone_and_somebody_unknown_look_alike(
    people: Operators, no: int, pin: str
) -> None:
    assert people.sign_in(no, pin) == WrongPin(None)


def test_waits_double_and_end_at_the_longest(people: Operators, clock: HandClock) -> None:
    waits = []
    for _ in range(9):
        answer = people.sign_in(7, "0000")
        assert isinstance(answer, WrongPin)
        until = answer.wait_until or clock.now()
        waits.append((until - clock.now()).total_seconds())
        clock.moment = until
    assert waits == [0, 0, 30, 60, 120, 240, 480, 900, 900]


def test_the_right_pin_is_not_looked_at_during_a_wait_even_after_a_restart(
    people: Operators, station_db: Engine, clock: HandClock
) -> None:
    for _ in range(3):
        people.sign_in(7, "0000")
    restarted = Operators(station_db, clock)
    assert restarted.sign_in(7, "4821") == MustWait(NOON + FIRST_WAIT)
    clock.pass_by(FIRST_WAIT)
    assert restarted.sign_in(7, "4821") == SignedIn(HONG)
    assert restarted.sign_in(7, "0000") == WrongPin(None)


def test_a_clock_turned_back_does_not_lock_anybody_out_for_long(
    people: Operators, clock: HandClock
) -> None:
    for _ in range(3):
        people.sign_in(7, "0000")
    clock.moment -= timedelta(days=400)
    assert people.sign_in(7, "4821") == MustWait(clock.moment + LONGEST_WAIT)


def test_one_operators_wait_is_nobody_elses(people: Operators) -> None:
    for _ in range(3):
        people.sign_in(99, "0000")
    assert people.sign_in(7, "4821") == SignedIn(HONG)


def test_a_saved_operator_is_announced_for_its_place(station_db: Engine) -> None:
    told: list[Change] = []
    with UnitOfWork(station_db, lambda _, changes: told.extend(changes)) as uow:
        save_operator(uow, make_operator(9, "박새로", Role.CASHIER, "2468", scope="seoul-1"))
        assert uow.commit() == {"operator"}
    assert [(each.record, each.key, each.scope) for each in told] == [("operator", "9", "seoul-1")]


def test_a_removed_operator_is_gone(people: Operators, station_db: Engine) -> None:
    with UnitOfWork(station_db) as uow:
        store.remove_operator(uow.session, "7")
        store.remove_operator(uow.session, "7")
        uow.commit()
    assert people.sign_in(7, "4821") == WrongPin(None)


def test_hashes_are_salted_argon2id() -> None:
    one, two = hash_secret("4821"), hash_secret("4821")
    assert one != two
    assert one.startswith("$argon2id$")
    assert matches(one, "4821")
    assert not matches(None, "4821")
    assert not matches("no hash", "4821")


def test_codes_leave_out_letters_taken_for_one_another() -> None:
    assert not set("ILO01") & set(CODE_LETTERS)
    assert len({make_code() for _ in range(100)}) == 100
