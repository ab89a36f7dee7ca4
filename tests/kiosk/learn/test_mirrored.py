"""A projector that shows the same picture is found out, where the system tells of it."""

from pathlib import Path

import pytest

from kiosk.learn.mirrored import connected, shares_source


def tree(folder: Path, **outputs: str) -> Path:
    """As /sys/class/drm has it; an underscore stands for the dash of an output."""
    (folder / "card0").mkdir()
    (folder / "version").write_text("drm 1.1.0 20060810\n")
    for name, status in outputs.items():
        output = folder / name.replace("_", "-")
        output.mkdir()
        (output / "status").write_text(f"{status}\n")
    return folder


@pytest.mark.parametrize(
    ("outputs", "count"),
    [
        ({}, 0),
        ({"card0_eDP_1": "connected", "card0_HDMI_A_1": "disconnected"}, 1),
        ({"card0_eDP_1": "connected", "card0_HDMI_A_1": "connected"}, 2),
        ({"card0_eDP_1": "connected", "card1_DP_2": "connected", "card1_DP_3": "unknown"}, 2),
    ],
)
def test_outputs_with_a_screen_are_counted(
    tmp_path: Path, outputs: dict[str, str], count: int
) -> None:
    assert connected(tree(tmp_path, **outputs)) == count


def test_a_system_that_tells_nothing_mirrors_nothing(tmp_path: Path) -> None:
    assert connected(tmp_path / "none") == 0
    (tmp_path / "card0-DP-1" / "status").mkdir(parents=True)  # cannot be read
    assert connected(tmp_path) == 0


def path(adapter: int, source: int, target: int) -> bytes:
    """One record of Windows' QueryDisplayConfig: source (20), target (48), flags (4)."""
    begins = adapter.to_bytes(8, "little") + source.to_bytes(4, "little") + bytes(8)
    return (begins + target.to_bytes(4, "little")).ljust(72, b"\0")


def test_two_screens_of_one_source_show_one_picture() -> None:
    assert shares_source(path(7, 0, 1) + path(7, 0, 2))
    assert not shares_source(path(7, 0, 1) + path(7, 1, 2))
    assert not shares_source(path(7, 0, 1) + path(8, 0, 1))
    assert not shares_source(path(7, 0, 1))
    assert not shares_source(b"")
