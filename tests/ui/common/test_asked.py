"""What was last answered stays, with its time, while the centre is away."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.central.client import OfficeClientError, ServerAway
from tests.fakes import NOON, HandClock
from ui.common.asked import Asked
from ui.common.jobs import Jobs, SteppedExecutor


class Centre:
    def __init__(self) -> None:
        self.answer: int | Exception = 1
        self.times = 0

    def ask(self) -> int:
        self.times += 1
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


@pytest.fixture
def centre() -> Centre:
    return Centre()


@pytest.fixture
def executor() -> SteppedExecutor:
    return SteppedExecutor()


@pytest.fixture
def asked(qtbot: QtBot, centre: Centre, executor: SteppedExecutor, clock: HandClock) -> Asked[int]:
    return Asked(centre.ask, Jobs(executor), clock)


def test_a_fault_keeps_the_answer_and_its_time(
    asked: Asked[int], centre: Centre, executor: SteppedExecutor, clock: HandClock
) -> None:
    asked.again()
    executor.drain()
    clock.pass_by(timedelta(minutes=5))
    centre.answer = ServerAway("nobody")
    asked.again()
    executor.drain()
    assert (asked.answer, asked.at) == (1, NOON)
    assert isinstance(asked.fault, OfficeClientError)
    centre.answer = 2
    asked.again()
    executor.drain()
    assert (asked.answer, asked.at) == (2, NOON + timedelta(minutes=5))
    assert not asked.fault


def test_one_question_at_a_time(
    asked: Asked[int], centre: Centre, executor: SteppedExecutor
) -> None:
    asked.again()
    asked.again()
    executor.drain()
    assert centre.times == 1


def test_after_the_end_nothing_is_told_or_asked(
    asked: Asked[int], centre: Centre, executor: SteppedExecutor, qtbot: QtBot
) -> None:
    asked.again()
    asked.end()
    with qtbot.assertNotEmitted(asked.changed):
        executor.drain()
        asked.again()
        executor.drain()
    assert centre.times == 1


def test_a_bug_is_not_taken_for_a_fault(
    asked: Asked[int], centre: Centre, executor: SteppedExecutor, qtbot: QtBot
) -> None:
    centre.answer = ZeroDivisionError()
    asked.again()
    with qtbot.captureExceptions() as seen:
        executor.drain()
    assert [kind for kind, _error, _trace in seen] == [ZeroDivisionError]
