"""A fast hand loses nothing: what comes while an answer is under way waits for it."""

import pytest
from pytestqt.qtbot import QtBot

from kiosk.in_turn import InTurn
from ui.common.jobs import Jobs, SteppedExecutor


class Turns:
    """A page's turns, answered when the test says so."""

    def __init__(self) -> None:
        self._executor = SteppedExecutor()
        self.in_turn = InTurn(Jobs(self._executor))
        self.seen: list[str] = []

    def did(self, what: str) -> None:
        self.seen.append(what)

    def answer(self) -> None:
        self._executor.step()


@pytest.fixture
def turns(qtbot: QtBot) -> Turns:
    return Turns()


def test_what_is_done_with_nothing_under_way_is_done_at_once(turns: Turns) -> None:
    turns.in_turn.do(lambda: turns.did("cash"))
    assert turns.seen == ["cash"]


def test_a_key_during_a_question_comes_after_its_answer(turns: Turns) -> None:
    turns.in_turn.ask(lambda: "scanned", turns.did)
    turns.in_turn.do(lambda: turns.did("cash"))
    assert turns.seen == []
    turns.answer()
    assert turns.seen == ["scanned", "cash"]


def test_keys_keep_their_order_when_one_of_them_asks_again(turns: Turns) -> None:
    turns.in_turn.ask(lambda: "first", turns.did)
    turns.in_turn.do(lambda: turns.in_turn.ask(lambda: "second", turns.did))
    turns.in_turn.do(lambda: turns.did("last"))
    turns.answer()
    assert turns.seen == ["first"]
    turns.answer()
    assert turns.seen == ["first", "second", "last"]


def test_a_refusal_lets_the_next_key_through(turns: Turns) -> None:
    def refuse() -> str:
        raise ValueError("no")

    turns.in_turn.ask(refuse, turns.did, lambda error: turns.did(str(error)))
    turns.in_turn.do(lambda: turns.did("next"))
    turns.answer()
    assert turns.seen == ["no", "next"]
