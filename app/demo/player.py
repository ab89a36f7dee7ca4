"""The conductor's end of a player: commands down standard input, answers back."""

import json
import queue
import subprocess
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Self

from app.demo.display import Seat

ANSWER_SECONDS = 40.0


class PlayerFailed(Exception):
    """What the player was told could not be done as a person would do it."""


class Player:
    """One window in another process, reached only by what eyes and hands can do.

    Windows that share a `seat` take turns; without one each has a keyboard of its own.
    """

    def __init__(
        self, name: str, process: "subprocess.Popen[str]", seat: Seat | None = None
    ) -> None:
        self.name = name
        self.process = process
        self._seat = seat
        self._answers: queue.Queue[dict[str, Any] | None] = queue.Queue()
        threading.Thread(target=self._listen, name=f"player-{name}", daemon=True).start()

    def touch(self, *names: str) -> Self:
        """One after the other, and nobody turns to another window meanwhile."""
        with self._hands():
            for name in names:
                self.do({"do": "touch", "name": name})
        return self

    def hold(self, name: str, seconds: float) -> Self:
        """A finger that stays on it."""
        with self._hands():
            self.do({"do": "hold", "name": name, "for": seconds})
        return self

    def scan(self, text: str) -> Self:
        self.do({"do": "scan", "text": text})
        return self

    def key(self, *keys: str) -> Self:
        with self._hands():
            for key in keys:
                self.do({"do": "key", "key": key})
        return self

    def type(self, text: str) -> Self:
        with self._hands():
            self.do({"do": "type", "text": text})
        return self

    def see(self, text: str, seconds: float = 15.0) -> Self:
        self.do({"do": "wait", "see": text, "seconds": seconds})
        return self

    def wait_for(self, name: str, seconds: float = 15.0, *, gone: bool = False) -> Self:
        self.do({"do": "wait", "name": name, "seconds": seconds, "gone": gone})
        return self

    def read(self, name: str) -> str:
        return str(self.do({"do": "read", "name": name})["text"])

    def focus(self) -> str:
        """The name of what the keypad stands on."""
        with self._hands():
            return str(self.do({"do": "focus"})["text"])

    def page(self) -> str:
        return str(self.do({"do": "page"})["page"])

    def shot(self, path: object) -> Self:
        """As it stands in front, with its caret and focus ring."""
        with self._hands():
            self.do({"do": "shot", "file": str(path)})
        return self

    def quit(self) -> None:
        self.do({"do": "quit"})

    @contextmanager
    def _hands(self) -> Iterator[None]:
        """At this window, which has the keys until the block ends."""
        if self._seat is None:
            yield
            return
        with self._seat.at(self) as is_another:
            if is_another:
                self.do({"do": "front"})
            yield

    def do(self, command: Mapping[str, object]) -> dict[str, Any]:
        """The answer to one command; `PlayerFailed` names the command that could not be done."""
        answer = self._ask(command)
        if not answer.get("ok"):
            raise PlayerFailed(f"{self.name}: {dict(command)}: {answer.get('error')}")
        return answer

    def _ask(self, command: Mapping[str, object]) -> dict[str, Any]:
        if self.process.stdin is None:
            raise PlayerFailed(f"{self.name} was started without an input")
        try:
            self.process.stdin.write(json.dumps(command, ensure_ascii=False) + "\n")
            self.process.stdin.flush()
            answer = self._answers.get(timeout=ANSWER_SECONDS)
        except (OSError, queue.Empty) as error:
            raise PlayerFailed(f"{self.name} does not answer {dict(command)}") from error
        if answer is None:
            raise PlayerFailed(f"{self.name} ended at {dict(command)}")
        return answer

    def _listen(self) -> None:
        if self.process.stdout is not None:
            for line in self.process.stdout:
                self._answers.put(json.loads(line))
        self._answers.put(None)
