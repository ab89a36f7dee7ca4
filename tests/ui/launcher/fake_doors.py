"""Doors in memory, which can be stuck."""

from dataclasses import dataclass, field

from app.demo.stage import StageFailed

CODES = (
    ("포대 2025-0107-03", "MB1:2025-0107-03"),
    ("포대 2025-0104-09", "MB1:2025-0104-09"),
    ("작두콩차 20 티백", "8809000000017"),
    ("표고버섯 슬라이스 100 g", "8809000000024"),
)


HEARD = "3초 전 · 보낼 기록 128 · weigh/weigh"
PAGE = "http://127.0.0.1:9/verify/"
WINDOWS = (
    ("W01", "수매 저울", "weigh", HEARD, ""), ("T01", "계산대", "till", "아직 연락 없음", ""),
    ("S01", "매장 키오스크", "store", HEARD, ""), ("C01", "배움터", "class", "", ""),
    ("office", "사무실", "office", "", ""), ("verify", "전표 확인", "page", "", PAGE),
)  # fmt: skip


@dataclass(frozen=True)
class FakeDoor:
    name: str
    title: str
    state: str
    is_open: bool
    kind: str = ""
    live: str = ""
    address: str = ""


@dataclass
class FakeDoors:
    """`told` is what was asked of the demo, in order."""

    told: list[str] = field(default_factory=list)
    opened: set[str] = field(default_factory=set)
    runs: bool = True
    is_stuck: bool = False
    shows_code: bool = True

    def doors(self) -> tuple[FakeDoor, ...]:
        return tuple(
            FakeDoor(name, title, self._state(name), name in self.opened, kind, live, address)
            for name, title, kind, live, address in WINDOWS
        )

    def _state(self, name: str) -> str:
        return "쓰는 중" if name in self.opened else "닫혀 있음 · officer / madang-2025"

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

    def pay(self) -> bool:
        self._tell("pay")
        return self.shows_code

    def codes(self) -> tuple[tuple[str, str], ...]:
        return CODES

    def _tell(self, words: str) -> None:
        if self.is_stuck:
            raise StageFailed(words)
        self.told.append(words)
