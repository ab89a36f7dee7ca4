"""Office users: signing in by name and password to a bearer session at the centre."""

from datetime import timedelta
from typing import TypeAlias

from sqlalchemy import Engine, delete
from sqlalchemy.orm import Session

from app.access import tries
from app.access.model import MustWait, OfficeSession, OfficeUser, Role, WrongPin
from app.access.secrets import hash_secret, make_token, matches, token_hash
from app.access.store import OfficeSessionRow, OfficeUserRow
from app.shared.clock import Clock, from_utc_ms, utc_ms
from app.storage.unit_of_work import UnitOfWork, reading

SESSION_LASTS = timedelta(hours=12)

OfficeSignIn: TypeAlias = OfficeSession | WrongPin | MustWait


class OfficeUsers:
    """The office's people and who of them is signed in."""

    def __init__(self, engine: Engine, clock: Clock) -> None:
        self._engine = engine
        self._clock = clock

    def save(self, login: str, name: str, role: Role, password: str) -> OfficeUser:
        """New, or changed as a whole; whoever was signed in under this name is signed out."""
        user = OfficeUser(login, name, role, hash_secret(password))
        with UnitOfWork(self._engine) as uow:
            uow.session.merge(_row(user))
            _end_sessions(uow.session, login)
            tries.right(uow.session, f"login:{login}")
            uow.commit()
        return user

    def sign_in(self, login: str, password: str) -> OfficeSignIn:
        """A session for twelve hours; who is unknown is answered as a wrong password."""
        who = f"login:{login}"
        with UnitOfWork(self._engine) as uow:
            turn = tries.count(uow.session, who, self._clock.now())
            user = _user(uow.session, login)
            uow.commit()
        if isinstance(turn, tries.Held):
            return MustWait(turn.until)
        is_right = matches(None if user is None else user.password_hash, password)
        if user is None or not is_right:
            return WrongPin(turn.wait_until)
        with UnitOfWork(self._engine) as uow:
            tries.right(uow.session, who)
            begun = self._begin(uow.session, user)
            uow.commit()
        return begun

    def session(self, token: str) -> OfficeUser | None:
        """Whose token this is; None when it is unknown, expired, or its user was switched off."""
        with reading(self._engine) as session:
            row = session.get(OfficeSessionRow, token_hash(token))
            if row is None or row.expires_ms <= utc_ms(self._clock.now()):
                return None
            return _user(session, row.login)

    def sign_out(self, token: str) -> None:
        with UnitOfWork(self._engine) as uow:
            key = token_hash(token)
            uow.session.execute(delete(OfficeSessionRow).where(OfficeSessionRow.token_hash == key))
            uow.commit()

    def switch_off(self, login: str) -> None:
        """Nobody gets in under this name any more, not even with an open session."""
        with UnitOfWork(self._engine) as uow:
            row = uow.session.get(OfficeUserRow, login)
            if row is not None:
                row.active = False
            _end_sessions(uow.session, login)
            uow.commit()

    def _begin(self, session: Session, user: OfficeUser) -> OfficeSession:
        now = utc_ms(self._clock.now())
        session.execute(delete(OfficeSessionRow).where(OfficeSessionRow.expires_ms <= now))
        token, expires = make_token(), now + SESSION_LASTS // timedelta(milliseconds=1)
        session.add(
            OfficeSessionRow(token_hash=token_hash(token), login=user.login, expires_ms=expires)
        )
        return OfficeSession(token, user, from_utc_ms(expires))


def _user(session: Session, login: str) -> OfficeUser | None:
    row = session.get(OfficeUserRow, login)
    if row is None or not row.active:
        return None
    return OfficeUser(row.login, row.name, Role(row.role), row.password_hash)


def _row(user: OfficeUser) -> OfficeUserRow:
    return OfficeUserRow(
        login=user.login,
        name=user.name,
        role=user.role.value,
        password_hash=user.password_hash,
        active=user.active,
    )


def _end_sessions(session: Session, login: str) -> None:
    session.execute(delete(OfficeSessionRow).where(OfficeSessionRow.login == login))
