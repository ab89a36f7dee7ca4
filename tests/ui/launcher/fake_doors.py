"""Doors in memory, which can be stuck."""

from dataclasses import dataclass, field

from app.demo.stage import StageFailed

CODES = (
    ("포대 2025-0107-03", "MB1:2025-0107-03"),
    ("포대 2025-0104-09", "MB1:2025-0104-09"),
    ("작두콩차 20 티백", "8809000000017"),
    ("표고버섯 슬라이스 100 g", "8809000000024"),
)


@dataclass(frozen=True)
class FakeDoor:
    name: str
    title: str
    state: str
    is_open: bool


@dataclass
class FakeDoors:
    """`told` is what was asked of the demo, in order."""

    told: list[str] = field(default_factory=list)
    opened: set[str] = field(default_factory=set)
    runs: bool = True
    is_stuck: bool = False

    def doors(self) -> tuple[FakeDoor, ...]:
        titles = {"W01": "수매 저울", "T01": "계산대", "office": "사무실"}
        return tuple(
            FakeDoor(name, title, self._state(name), name in self.opened)
            for name, title in titles.items()
        )

    def _state(self, name: str) -> str:
        return "쓰는 중" if name in self.opened else "닫혀 있음"

    def open(self, name: str) -> None:
        self._tell(f"open {name}")
        self.opened.add(name)

    def centre_runs(self) -> bool:
        return self.runs

    def start_centre(self) -> None:
        self._tell("start")
        self.runs = True

    def stop_centre(self) -> None:
        self._tell("stop")
        self.runs = False

    def put_load(self, kilograms: str) -> None:
        self._tell(f"put {kilograms}")

    def take_load(self) -> None:
        self._tell("take")

    def scan(self, door: str, text: str) -> None:
        self._tell(f"scan {door} {text}")

    def codes(self) -> tuple[tuple[str, str], ...]:
        return CODES

    def _tell(self, words: str) -> None:
        if self.is_stuck:
            raise StageFailed(words)
        self.told.append(words)
