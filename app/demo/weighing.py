"""The weigh station's day: twelve bags of one farmer, as a clerk and an inspector do it."""

from dataclasses import dataclass

from app.demo.player import Player
from app.demo.sample_people import CLERK, PIN
from app.demo.stage import Stage

ALLOTMENT = "2025-0101"


@dataclass(frozen=True)
class Load:
    """A bag as it is lifted: gross as the scale shows it, moisture in tenths, the grade's code."""

    number: int
    gross: str
    moisture: str
    grade: int

    @property
    def label(self) -> str:
        return f"MB1:{ALLOTMENT}-{self.number:02d}"


SPECIAL, FIRST, SECOND = 0, 1, 2
MORNING = (
    Load(1, "806.5", "142", FIRST),
    Load(2, "805.0", "139", SPECIAL),
    Load(3, "807.5", "144", FIRST),
)
WET = Load(4, "806.0", "154", FIRST)
DRY_SPECIAL = Load(5, "806.0", "128", SPECIAL)
DRY_SECOND = Load(6, "806.5", "126", SECOND)
SHORT = Load(7, "806.0", "141", FIRST)
ALONE = (Load(8, "805.5", "140", SPECIAL), Load(9, "806.0", "143", FIRST))
AFTERNOON = (
    Load(10, "806.5", "145", SECOND),
    Load(11, "805.0", "138", FIRST),
    Load(12, "807.0", "142", SPECIAL),
)


class WeighDay:
    """Acts by touch, keys and scanner; iron is put on the virtual scale by the conductor."""

    def __init__(self, stage: Stage, player: Player) -> None:
        self._stage = stage
        self._player = player
        self._shots = stage.folder("pictures/weigh")

    def begin(self) -> None:
        player = self._player
        player.wait_for(f"operator-{CLERK}")
        self.shot("sign-in")
        player.touch(f"operator-{CLERK}").type(PIN)
        self.shot("sign-in-pin")
        player.touch("key-enter").wait_for("key-start")
        player.wait_for("rail-zero-good", 20)
        self.shot("open-day")
        player.touch("key-start").wait_for("plane-zero")
        self.shot("zero")

    def bag(self, load: Load, picture: str = "") -> None:
        """A bag that is taken: scan, lift, moisture, grade, put down."""
        self._lift(load, picture)
        self._player.touch(f"key-grade-{load.grade}").wait_for("plane-recorded")
        if picture:
            self.shot(f"{picture}-recorded")
        self._put_down()

    def wet(self, load: Load) -> None:
        self._lift(load, "")
        self._player.touch(f"key-grade-{load.grade}").wait_for("plane-refused")
        self.shot("refused-wet")
        self._take_away()

    def dry_special(self, load: Load) -> None:
        """Two grades lower, and the farmer is asked."""
        self._lift(load, "")
        self._player.touch(f"key-grade-{load.grade}").wait_for("question")
        self.shot("dry-special-asks")
        self._player.touch("key-confirm").wait_for("plane-recorded")
        self.shot("dry-special-recorded")
        self._put_down()

    def dry_second(self, load: Load) -> None:
        self._lift(load, "")
        self._player.touch(f"key-grade-{load.grade}").wait_for("plane-refused")
        self.shot("refused-ask-inspector")
        self._take_away()

    def short(self, load: Load) -> None:
        """It lacks rice, is topped up on the scale, and taken."""
        self._player.scan(load.label)
        self._stage.put_load("801.0")
        self._player.see("모자람")
        self.shot("short")
        self._stage.take_load()
        self._player.wait_for("plane-zero")
        self.bag(load)

    def again(self, load: Load) -> None:
        """A bag that was recorded before."""
        self._player.scan(load.label).wait_for("plane-refused")
        self.shot("refused-seen")

    def silent_scale(self) -> None:
        """The cable is pulled for a moment: dashes and a reason, then it is back."""
        self._stage.pull_scale_cable(seconds=4)
        self._player.wait_for("plane-silent", 15)
        self.shot("silent")
        self._player.wait_for("plane-zero", 20)

    def health(self) -> None:
        self._player.touch("strip").wait_for("key-back")
        self.shot("health")
        self._player.touch("key-back").wait_for("plane-zero")

    def shot(self, name: str) -> None:
        self._player.shot(self._shots / f"{name}.png")

    def _lift(self, load: Load, picture: str) -> None:
        player = self._player
        player.scan(load.label).see("홍")
        self._stage.put_load(load.gross)
        if picture:
            player.wait_for("plane-moving")
            self.shot(f"{picture}-moving")
        player.wait_for("plane-stable")
        player.type(load.moisture)
        if picture:
            self.shot(f"{picture}-stable")

    def _take_away(self) -> None:
        """The refusal stays on the page until the next scan."""
        self._stage.take_load()
        self._stage.until(self._is_empty, "the scale did not come back to zero")

    def _is_empty(self) -> bool:
        return self._player.read("figure") == "0.0"

    def _put_down(self) -> None:
        self._stage.take_load()
        self._player.wait_for("plane-zero", 20)
