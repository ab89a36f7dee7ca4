"""The class's parts: sign-up and roll on the station's journal and vault."""

from app.access.model import StationSettings
from app.learning.desk import LearnSettings
from app.learning.service import Learning
from app.station.service import Station
from kiosk.learn.mirrored import is_mirrored
from kiosk.learn.parts import LearnParts


def learn_parts(station: Station, settings: StationSettings, *, county: str) -> LearnParts:
    learning = Learning(
        station.engine,
        station.journal,
        station.vault,
        station.printing,
        LearnSettings(settings.place, county),
        others=station.peers.classes,
        key_of=station.peers.held.key,
    )
    return LearnParts(learning, learning.areas, is_mirrored)
