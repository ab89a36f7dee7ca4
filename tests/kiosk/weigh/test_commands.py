"""The command card's codes, and nothing else, are commands."""

import pytest

from app.procurement.model import Grade, Reason
from kiosk.weigh.commands import Cancel, Command, Confirm, Give, TurnAway, command_of


@pytest.mark.parametrize(
    ("code", "command"),
    [("MC1:G0", Give(Grade.SPECIAL)), ("MC1:G4", Give(Grade.OFF)), ("MC1:OK", Confirm()),
     ("MC1:NO", Cancel()), ("MC1:R1", TurnAway(Reason.WET)), ("MC1:R8", TurnAway(Reason.OTHER))],
)  # fmt: skip
def test_a_code_is_a_command(code: str, command: Command) -> None:
    assert command_of(code) == command


@pytest.mark.parametrize(
    "text", ["", "MB1:2025-0107-03", "MC1:", "MC1:G9", "MC1:R0", "MC1:R9", "MC1:Rx"]
)
def test_anything_else_is_none(text: str) -> None:
    assert command_of(text) is None
