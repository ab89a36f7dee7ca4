"""Operators: signing in on a station by PIN, and how the centre sends them down."""

from typing import TypeAlias

from sqlalchemy import Engine

from app.access import store, tries
from app.access.model import MustWait, Operator, Role, SignedIn, WrongPin
from app.access.secrets import hash_secret, matches
from app.shared.clock import Clock
from app.storage.unit_of_work import UnitOfWork, reading

OPERATOR = "operator"

SignIn: TypeAlias = SignedIn | WrongPin | MustWait


class Operators:
    """The people of this station, as the feed brought them."""

    def __init__(self, engine: Engine, clock: Clock) -> None:
        self._engine = engine
        self._clock = clock

    def active(self) -> tuple[Operator, ...]:
        """For the tiles of the sign-in page, by number."""
        with reading(self._engine) as session:
            return tuple(each for each in store.operators(session) if each.active)

    def sign_in(self, no: int, pin: str) -> SignIn:
        """A wrong try counts, also across restarts; who is unknown is answered as a wrong PIN."""
        who = f"pin:{no}"
        with UnitOfWork(self._engine) as uow:
            turn = tries.count(uow.session, who, self._clock.now())
            operator = store.operator(uow.session, no)
            uow.commit()
        if isinstance(turn, tries.Held):
            return MustWait(turn.until)
        known = operator if operator is not None and operator.active else None
        # Argon2 takes its time on purpose: no transaction is open meanwhile.
        is_right = matches(None if known is None else known.pin_hash, pin)
        if known is None or not is_right:
            return WrongPin(turn.wait_until)
        with UnitOfWork(self._engine) as uow:
            tries.right(uow.session, who)
            uow.commit()
        return SignedIn(known)


def make_operator(no: int, name: str, role: Role, pin: str, scope: str = "*") -> Operator:
    return Operator(no, name, role, hash_secret(pin), scope)


def save_operator(uow: UnitOfWork, operator: Operator) -> None:
    """At the centre: the row and its place in the feed."""
    store.save_operator(uow.session, operator)
    uow.changed(OPERATOR, operator.key, operator, operator.scope)
