"""The weigh station: a bag is found, judged and recorded in one unit of work, or turned away."""

from collections.abc import Callable
from uuid import UUID

from sqlalchemy import Engine

from app.documents.service import PrintQueue
from app.journal.service import Journal
from app.procurement import store
from app.procurement.bags import BagId, BookedWeight
from app.procurement.model import Allotment, Farmer, Grade, Reason, Season
from app.procurement.outcomes import (
    FindOutcome,
    Moisture,
    RecordOutcome,
    Today,
    Turned,
    WeighSettings,
)
from app.shared.clock import Clock
from app.storage.unit_of_work import UnitOfWork

SEASON, FARMER, ALLOTMENT = "season", "farmer", "allotment"


def save_season(uow: UnitOfWork, season: Season, scope: str = "*") -> None:
    """At the centre: the row and its place in the feed."""
    store.save_season(uow.session, season)
    uow.changed(SEASON, season.key, season, scope)


def save_farmer(uow: UnitOfWork, farmer: Farmer, scope: str = "*") -> None:
    store.save_farmer(uow.session, farmer)
    uow.changed(FARMER, farmer.key, farmer, scope)


def save_allotment(uow: UnitOfWork, allotment: Allotment, scope: str = "*") -> None:
    store.save_allotment(uow.session, allotment)
    uow.changed(ALLOTMENT, allotment.key, allotment, scope)


class WeighStation:
    """Bags of one season at one scale, weighed and graded on one screen (한 화면)."""

    def __init__(
        self,
        engine: Engine,
        journal: Journal,
        print_queue: PrintQueue,
        clock: Clock,
        *,
        settings: WeighSettings,
        name_of: Callable[[UUID], str],
    ) -> None:
        """`name_of` opens the vault for a subject; the name goes on paper and screen, masked."""

    def find(self, text: str, operator: int) -> FindOutcome:
        """The bag a scanned label names. A refusal of a bag that can be named is entry 22."""
        raise NotImplementedError

    def record(
        self, bag: BagId, weight: BookedWeight, moisture: Moisture, grade: Grade, operator: int
    ) -> RecordOutcome:
        """Judges the bag; one unit of work writes it with entries 20 and 21, slip and print job,
        or, where it is refused, entry 22 (and the note, where the settings want one).

        `WeightNotFit` for a reading that is not stable.
        """
        raise NotImplementedError

    def refuse(
        self, bag: BagId, reason: Reason, operator: int, weight: BookedWeight | None = None
    ) -> Turned:
        """What the clerk or the inspector sees with their own eyes: packaging, variety, ..."""
        raise NotImplementedError

    def today(self) -> Today:
        """The business day so far on this station."""
        raise NotImplementedError
