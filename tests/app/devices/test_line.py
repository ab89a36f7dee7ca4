"""Line settings in their short form."""

import pytest

from app.devices.line import LineSetting


@pytest.mark.parametrize("text", ["9600-8N1", "2400-7E1", "1200-7O2", "115200-8N1"])
def test_a_setting_is_read_and_written_alike(text: str) -> None:
    assert str(LineSetting.parse(text)) == text


def test_the_parts_of_a_setting() -> None:
    setting = LineSetting.parse("2400-7E1")
    assert setting == LineSetting(2_400, 7, "E", 1)
    assert setting.bits_per_character == 10


@pytest.mark.parametrize(
    "text", ["", "9600", "9600-9N1", "9600-8X1", "9600-8N3", "0-8N1", "9600 8N1"]
)
def test_what_is_no_setting_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no line setting"):
        LineSetting.parse(text)
