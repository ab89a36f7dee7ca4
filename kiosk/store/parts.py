"""What the kiosk's pages need of the program, handed in by main.py."""

from dataclasses import dataclass

from app.access.model import Handing
from app.catalog.service import Catalogue
from app.sales.kiosk import Kiosk
from app.station.resting import Resting


@dataclass(frozen=True)
class StoreParts:
    kiosk: Kiosk
    catalogue: Catalogue
    resting: Resting
    handing: Handing = Handing.CARRY
