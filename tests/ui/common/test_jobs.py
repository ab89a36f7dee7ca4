"""Background work answers on the GUI thread, in order, and tells its failures."""

import threading
from functools import partial

from pytestqt.qtbot import QtBot

from ui.common.jobs import Jobs, SteppedExecutor


def test_an_answer_comes_on_the_gui_thread(qtbot: QtBot) -> None:
    jobs, threads = Jobs(), []

    def work() -> int:
        threads.append(threading.current_thread())
        return 7

    answers: list[int] = []

    def done(answer: int) -> None:
        threads.append(threading.current_thread())
        answers.append(answer)

    jobs.run(work, done)
    qtbot.waitUntil(lambda: answers == [7])
    jobs.close()
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()


def test_writes_keep_their_order(qtbot: QtBot) -> None:
    jobs, answers = Jobs(), list[int]()
    for number in range(50):
        jobs.run(partial(int, number), answers.append)
    qtbot.waitUntil(lambda: len(answers) == 50)
    jobs.close()
    assert answers == list(range(50))


def test_a_failure_is_told(qtbot: QtBot) -> None:
    jobs, failures = Jobs(), list[Exception]()
    jobs.run(lambda: 1 // 0, lambda _answer: None, failures.append)
    qtbot.waitUntil(lambda: len(failures) == 1)
    jobs.close()
    assert isinstance(failures[0], ZeroDivisionError)


def test_stepped_work_waits() -> None:
    executor = SteppedExecutor()
    jobs, answers = Jobs(executor), list[int]()
    jobs.run(lambda: 1, answers.append)
    jobs.look(lambda: 2, answers.append)
    assert answers == []
    executor.step()
    assert answers == [1]
    executor.drain()
    assert answers == [1, 2]


def test_a_bug_is_raised_where_it_can_be_seen(qtbot: QtBot) -> None:
    executor = SteppedExecutor()
    jobs = Jobs(executor)
    jobs.run(lambda: 1 // 0, lambda _answer: None)
    with qtbot.captureExceptions() as seen:
        executor.step()
    assert [kind for kind, _error, _trace in seen] == [ZeroDivisionError]


def test_answers_after_the_end_are_dropped() -> None:
    executor = SteppedExecutor()
    jobs, answers = Jobs(executor), list[int]()
    jobs.run(lambda: 1, answers.append)
    jobs.close()
    executor.drain()
    assert answers == []
