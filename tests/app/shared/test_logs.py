"""A log line: the constant message, then its facts."""

import logging

from app.shared.logs import Facts


def test_facts_stand_behind_the_message() -> None:
    record = logging.LogRecord("app.sync", logging.WARNING, "", 0, "sync stopped", (), None)
    record.problem = "away"
    record.color_message = "\x1b[1msync stopped"
    line = Facts().format(record)
    assert line.endswith("WARNING app.sync: sync stopped problem=away")
