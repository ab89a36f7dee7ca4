"""The shared frames of tests/data/scale_frames.jsonl and what they mean."""

import json
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from hypothesis import strategies as st

from app.devices.scales.model import Reading, ScaleProtocol
from app.devices.scales.protocols import protocol_named

FILE = Path(__file__).parents[3] / "data" / "scale_frames.jsonl"


@dataclass(frozen=True)
class Frame:
    """One line of the file; `line` is the whole of it."""

    protocol: ScaleProtocol
    data: bytes
    meaning: dict[str, object]
    line: str


def frames(protocol: str | None = None) -> list[Frame]:
    found = []
    for line in FILE.read_text("utf-8").splitlines():
        told = json.loads(line)
        if protocol in {None, told["protocol"]}:
            known = protocol_named(told["protocol"])
            found.append(Frame(known, bytes.fromhex(told["reply_hex"]), told["meaning"], line))
    return found


def load(weight: str, *, stable: bool = True, net: bool = False) -> Reading:
    return Reading(weight=Decimal(weight), unit="kg", stable=stable, net=net)


def cas_weights() -> st.SearchStrategy[Decimal]:
    """What eight characters can show: at most six digits and the sign."""
    digits = st.integers(-999_999, 999_999)
    return st.builds(
        lambda whole, places: Decimal(whole).scaleb(-places), digits, st.integers(0, 3)
    )


def cas_loads() -> st.SearchStrategy[Reading]:
    yes_or_unsaid = st.sampled_from([True, None])
    return st.builds(
        Reading, weight=cas_weights(), unit=st.sampled_from(["kg", "g", "t", "lb"]),
        stable=st.booleans(), net=st.booleans(), zero=yes_or_unsaid, hold=yes_or_unsaid,
        tare_in_use=st.booleans(),
    )  # fmt: skip


def stgs_loads() -> st.SearchStrategy[Reading]:
    return st.builds(
        Reading, weight=cas_weights(), unit=st.sampled_from(["kg", "g", "t", "lb", "oz"]),
        stable=st.booleans(), net=st.booleans(),
    )  # fmt: skip


def ecr_loads() -> st.SearchStrategy[Reading]:
    weights = st.builds(
        lambda whole, places: Decimal(whole).scaleb(-places),
        st.integers(-99_999, 99_999), st.integers(1, 4),
    )  # fmt: skip
    return st.builds(
        Reading, weight=weights, unit=st.sampled_from(["kg", "lb"]), stable=st.booleans()
    )


def and_loads() -> st.SearchStrategy[Reading]:
    return st.builds(
        Reading, weight=cas_weights(), unit=st.sampled_from(["kg", "g", "t", "lb", "oz"]),
        stable=st.booleans(),
    )  # fmt: skip
