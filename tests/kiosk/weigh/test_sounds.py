"""What is heard at the scale: each change once, told apart by its rhythm."""

import pytest

from app.procurement.bags import BagId
from app.procurement.model import Reason
from app.procurement.outcomes import BagRefused
from tests.kiosk.weigh.conftest import Bench
from ui.common.sounds import Sounds

LABEL = "MB1:2025-0107-03"


@pytest.fixture
def heard(weighing: Bench) -> list[str]:
    names: list[str] = []
    weighing.stage.shell.sounds = Sounds(lambda file, _loud: names.append(file.stem))
    return names


def test_a_bag_is_taken_ticks_at_rest_and_is_recorded(weighing: Bench, heard: list[str]) -> None:
    weighing.stage.scan(LABEL)
    assert heard == ["taken"]
    weighing.put("806.5")
    weighing.look()
    assert heard == ["taken", "tick"], "a load that stays at rest is heard once"
    for digit in "142":
        weighing.stage.touch(f"pad-{digit}")
    weighing.stage.touch("key-grade-1")
    assert heard == ["taken", "tick", "recorded"]


def test_too_little_in_the_bag_is_two_low(weighing: Bench, heard: list[str]) -> None:
    weighing.stage.scan(LABEL)
    weighing.put("700.5")
    assert heard == ["taken", "unknown"]


@pytest.mark.parametrize(
    ("reason", "sound"), [(Reason.SEEN, "refused"), (Reason.UNREADABLE, "unknown")]
)
def test_a_refused_bag_and_an_unknown_code_sound_apart(
    weighing: Bench, heard: list[str], reason: Reason, sound: str
) -> None:
    weighing.service.refusal = BagRefused(reason, BagId(2025, 107, 3))
    weighing.stage.scan(LABEL)
    weighing.look()
    assert heard == [sound]


def test_a_scale_that_falls_silent_is_heard_once(weighing: Bench, heard: list[str]) -> None:
    for _ in range(3):
        weighing.clock.mono += 10_000
        weighing.look()
    assert heard == ["silent"]
