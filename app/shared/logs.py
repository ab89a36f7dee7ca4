"""How a line of the log reads: the constant message, then its facts."""

import logging

_USUAL = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}
_COLOURED = "color_message"  # uvicorn says its message twice, the second time for terminals


class Facts(logging.Formatter):
    """`2025-11-20 09:00:00 WARNING app.sync.runner: sync stopped problem=away`."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 -- logging's own name
        facts = "".join(
            f" {name}={value}"
            for name, value in vars(record).items()
            if name not in _USUAL and name != _COLOURED
        )
        return super().formatMessage(record) + facts
