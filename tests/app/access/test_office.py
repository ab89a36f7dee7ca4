"""Office users: password, bearer session, the end of both."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import Engine, text

from app.access.model import MustWait, OfficeSession, Role, WrongPin
from app.access.office import SESSION_LASTS, OfficeUsers
from tests.fakes import HandClock


@pytest.fixture
def users(centre_db: Engine, clock: HandClock) -> OfficeUsers:
    users = OfficeUsers(centre_db, clock)
    users.save("hong", "홍길동", Role.OFFICER, "논밭과 마당")
    return users


def signed_in(users: OfficeUsers) -> OfficeSession:
    session = users.sign_in("hong", "논밭과 마당")
    assert isinstance(session, OfficeSession)
    return session


def test_the_right_password_gives_a_session_that_names_its_user(users: OfficeUsers) -> None:
    user = users.session(signed_in(users).token)
    assert user is not None
    assert (user.login, user.role) == ("hong", Role.OFFICER)


def test_a_token_is_long_and_never_the_same(users: OfficeUsers) -> None:
    tokens = {signed_in(users).token for _ in range(3)}
    assert len(tokens) == 3
    assert min(map(len, tokens)) >= 43


def test_the_database_holds_no_token_and_no_password(users: OfficeUsers, centre_db: Engine) -> None:
    token = signed_in(users).token
    with centre_db.connect() as connection:
        kept = repr(connection.execute(text("SELECT * FROM office_session")).all())
        kept += repr(connection.execute(text("SELECT * FROM office_user")).all())
    assert token not in kept
    assert "논밭" not in kept


def test_wrong_passwords_wait_whether_the_user_exists_or_not(users: OfficeUsers) -> None:
    for login in ("hong", "nobody"):
        answers = [users.sign_in(login, "x") for _ in range(4)]
        assert answers[:2] == [WrongPin(None)] * 2
        assert isinstance(answers[2], WrongPin)
        assert answers[2].wait_until is not None
        assert isinstance(answers[3], MustWait)


def test_of_many_tries_at_once_no_more_are_looked_at(users: OfficeUsers) -> None:
    """Counted before the hash is computed, which takes long enough for a hundred others."""
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda n: users.sign_in("hong", f"guess {n}"), range(8)))
    assert sum(isinstance(answer, WrongPin) for answer in answers) == 3
    assert sum(isinstance(answer, MustWait) for answer in answers) == 5


def test_a_session_ends_by_time_by_signing_out_and_by_switching_off(
    users: OfficeUsers, clock: HandClock
) -> None:
    one, two = signed_in(users), signed_in(users)
    users.sign_out(one.token)
    assert users.session(one.token) is None
    assert users.session(two.token) is not None
    clock.pass_by(SESSION_LASTS - timedelta(seconds=1))
    assert users.session(two.token) is not None
    clock.pass_by(timedelta(seconds=1))
    assert users.session(two.token) is None
    three = signed_in(users)
    users.switch_off("hong")
    assert users.session(three.token) is None
    assert users.sign_in("hong", "논밭과 마당") == WrongPin(None)


def test_a_new_password_signs_out_whoever_used_the_old_one(users: OfficeUsers) -> None:
    old = signed_in(users)
    users.save("hong", "홍길동", Role.AUDITOR, "새 비밀번호")
    assert users.session(old.token) is None
    assert users.sign_in("hong", "논밭과 마당") == WrongPin(None)
    assert isinstance(users.sign_in("hong", "새 비밀번호"), OfficeSession)


def test_a_made_up_token_is_nobody(users: OfficeUsers) -> None:
    assert users.session("") is None
    assert users.session("0" * 43) is None
