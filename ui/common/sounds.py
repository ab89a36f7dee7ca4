"""The station's sounds, told apart by their rhythm; every one has a picture beside it.

taken · unknown · tick · recorded · refused · bell · idle: the files in resources/sounds.
"""

from collections.abc import Callable
from pathlib import Path

from app.shared.resources import resource


class Sounds:
    """`play("taken")`; silent without a file, a player, or when the visitor turned it off."""

    def __init__(
        self, play: Callable[[Path, int], None] | None = None, loud: Callable[[], int] | None = None
    ) -> None:
        self._play = play
        self._loud = loud or (lambda: 2)

    def play(self, name: str) -> None:
        if self._play is not None:
            self._play(resource("sounds", f"{name}.wav"), self._loud())
