"""What a scanner read, and scanners on a serial port."""

import pytest

from app.devices.scales.emulator.pty_wire import PtyWire
from app.devices.scanners import (
    BagLabel,
    Goods,
    Misread,
    OperatorCard,
    Scan,
    ScannerConversation,
    Slip,
    Unknown,
    recognise,
    scanner_session,
)
from app.devices.worker import PortState
from tests.app.devices.heard import CLOCK, FAST, Heard


@pytest.mark.parametrize(
    ("text", "scan"),
    [
        ("8801234567893", Goods("8801234567893")),
        ("]E08801234567893\r", Goods("8801234567893")),
        ("]E496385074", Goods("96385074")),
        ("96385074", Goods("96385074")),
        ("036000291452", Goods("0036000291452")),
        ("18801234567890", Goods("18801234567890")),
        ("]C10108801234567893", Goods("8801234567893")),
        ("]d2010880123456789310AB\x1d2112", Goods("8801234567893")),
        ("]C08801234567893", Goods("8801234567893")),
        ("8801234567894", Misread("8801234567894")),
        ("]E08801234567890", Misread("8801234567890")),
        ("MB1:2025-0107-03", BagLabel("MB1:2025-0107-03")),
        ("]Q1MB1:2025-0107-03\n", BagLabel("MB1:2025-0107-03")),
        ("MD1:ABC123", Slip("MD1:ABC123")),
        ("]Q1MD1:ABC123", Slip("MD1:ABC123")),
        ("MO1:12-ABCDEFGHIJKLMNOP", OperatorCard(12, "ABCDEFGHIJKLMNOP")),
        ("MO1:0-ABCDEFGHIJKLMNOP", Unknown("MO1:0-ABCDEFGHIJKLMNOP")),
        ("MO1:12-short", Unknown("MO1:12-short")),
        ("쌀", Unknown("쌀")),
        ("12345", Unknown("12345")),
        ("１２３４５６７８", Unknown("１２３４５６７８")),
        ("https://example.invalid/8801234567893", Unknown("https://example.invalid/8801234567893")),
        ("", Unknown("")),
    ],
)
def test_what_was_scanned_is_recognised(text: str, scan: Scan) -> None:
    assert recognise(text) == scan


def test_codes_in_pieces_and_together_are_told_apart() -> None:
    talk = ScannerConversation()
    assert talk.hear(b"880123", 0) == ()
    found = talk.hear(b"4567893\r\nMB1:2025-0107-03\r\nMD", 100)
    assert found == (Goods("8801234567893"), BagLabel("MB1:2025-0107-03"))
    assert talk.hear(b"1:X\r", 200) == (Slip("MD1:X"),)


def test_half_a_code_left_over_is_not_joined_to_the_next() -> None:
    talk = ScannerConversation()
    talk.hear(b"880", 0)
    assert talk.hear(b"8801234567893\r", 5_000) == (Goods("8801234567893"),)


def test_noise_is_neither_a_code_nor_hoarded() -> None:
    talk = ScannerConversation()
    assert talk.hear(b"\xff\xfe\x80\r", 0) == ()
    assert talk.hear(b"x" * 5_000, 1) == ()
    assert talk.hear(b"8801234567893\r", 2) == (Goods("8801234567893"),)


def test_a_serial_scanner_that_was_unplugged_comes_back() -> None:
    wire, heard = PtyWire(), Heard()
    session = scanner_session(url=wire.url, on_event=heard, clock=CLOCK, back_off=FAST)
    session.start()
    heard.wait_for_state(PortState.SILENT)
    wire.write(b"8801234567893\r\n")
    heard.wait(lambda heard: heard.items == [Goods("8801234567893")])
    wire.unplug()
    heard.wait_for_state(PortState.FAULT)
    wire.plug()
    heard.wait_for_state(PortState.SILENT, times=2)
    wire.write(b"]Q1MB1:2025-0107-03\r")
    heard.wait(lambda heard: heard.items[1:] == [BagLabel("MB1:2025-0107-03")])
    session.stop()
    wire.close()
