"""What the kiosk's pages need of the program, handed in by main.py."""

from dataclasses import dataclass

from app.access.model import Handing
from app.catalog.service import Catalogue
from app.sales.kiosk import Kiosk


@dataclass(frozen=True)
class StoreParts:
    kiosk: Kiosk
    catalogue: Catalogue
    handing: Handing = Handing.CARRY
