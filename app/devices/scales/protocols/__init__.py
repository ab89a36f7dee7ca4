"""Every scale protocol there is, in the order of the list people choose from."""

from app.devices.scales.errors import UnknownProtocol
from app.devices.scales.model import ScaleProtocol
from app.devices.scales.protocols import and_std, cas_22, cas_ecr_dc1, stgs_18

PROTOCOLS: tuple[ScaleProtocol, ...] = (
    cas_22.PROTOCOL,
    stgs_18.PROTOCOL,
    and_std.PROTOCOL,
    cas_ecr_dc1.PROTOCOL,
)


def protocol_named(name: str) -> ScaleProtocol:
    """`UnknownProtocol` if there is none."""
    for protocol in PROTOCOLS:
        if protocol.name == name:
            return protocol
    raise UnknownProtocol(name)
