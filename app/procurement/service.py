"""The weigh station: a bag is found, judged and recorded in one unit of work, or turned away."""

from collections.abc import Callable
from uuid import UUID

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.documents.service import PrintQueue
from app.journal.model import Appended
from app.journal.service import Journal
from app.procurement import documents, store
from app.procurement.bags import BagId, BookedWeight, parse_label
from app.procurement.errors import BadLabel, NoSeason, WeightNotFit
from app.procurement.judging import Accepted, Refused, judge
from app.procurement.model import Allotment, Farmer, Grade, Reason, Season, terms_of
from app.procurement.outcomes import (
    BagReady,
    BagRefused,
    FarmerLabel,
    FindOutcome,
    Moisture,
    Recorded,
    RecordOutcome,
    Seen,
    Today,
    Turned,
    WeighSettings,
)
from app.procurement.wire import entries as wire
from app.shared.clock import Clock, business_day, from_utc_ms
from app.shared.names import mask_name
from app.storage.unit_of_work import UnitOfWork, reading

SEASON, FARMER, ALLOTMENT, BAG = "season", "farmer", "allotment", "bag"


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
        """`name_of` opens the vault for a subject ("" where it cannot); it is never called inside a
        unit of work, and what it says is shown masked."""
        self._engine = engine
        self._journal = journal
        self._queue = print_queue
        self._clock = clock
        self._settings = settings
        self._name_of = name_of

    def find(self, text: str, operator: int) -> FindOutcome:
        """The bag a scanned label names. A refusal of a bag that can be named is entry 22."""
        try:
            bag = parse_label(text)
        except BadLabel:
            return BagRefused(Reason.UNREADABLE)
        whose = self._whose(bag)
        with reading(self._engine) as session:
            found = self._look_up(session, bag, whose)
        if isinstance(found, BagReady):
            return found
        with UnitOfWork(self._engine) as uow:
            refused = Refused(found.reason)
            turned = self._turn_away(uow, bag, refused, operator, whose=whose, found=found)
            uow.commit()
        return BagRefused(found.reason, bag, found.seen, found.contracted, turned.entry)

    def season(self) -> Season:
        """The season this station buys for; `NoSeason` until it has come down."""
        with reading(self._engine) as session:
            return self._season(session)

    def record(
        self, bag: BagId, weight: BookedWeight, moisture: Moisture, grade: Grade, operator: int
    ) -> RecordOutcome:
        """Judges the bag; one unit of work writes it with entries 20 and 21, slip and print job,
        or, where it is refused, entry 22 (and the note, where the settings want one).

        `WeightNotFit` for a reading that is not stable or in a unit that is not legal.
        """
        _check_fit(weight)
        whose = self._whose(bag)
        with UnitOfWork(self._engine) as uow:
            found = self._look_up(uow.session, bag, whose)
            if isinstance(found, BagRefused):
                outcome: RecordOutcome = self._turn_away(
                    uow, bag, Refused(found.reason), operator, weight, moisture,
                    whose=whose, found=found,
                )  # fmt: skip
            else:
                outcome = self._judged(uow, found, weight, moisture, grade, operator)
            uow.commit()
        return outcome

    def refuse(
        self, bag: BagId, reason: Reason, operator: int, weight: BookedWeight | None = None
    ) -> Turned:
        """What the clerk or the inspector sees with their own eyes: packaging, variety, ..."""
        whose = self._whose(bag)
        with UnitOfWork(self._engine) as uow:
            turned = self._turn_away(uow, bag, Refused(reason), operator, weight, whose=whose)
            uow.commit()
        return turned

    def today(self) -> Today:
        """The business day so far on this station."""
        with reading(self._engine) as session:
            return store.today(session, business_day(self._clock.now()))

    def _judged(
        self, uow: UnitOfWork, ready: BagReady, weight: BookedWeight, moisture: Moisture,
        grade: Grade, operator: int,
    ) -> RecordOutcome:  # fmt: skip
        season = self._season(uow.session)
        rules = season.rules(ready.scheme)
        if rules is None:  # `_look_up` found it a moment ago, in this transaction
            raise NoSeason(season.key)
        judged = judge(
            rules, ready.bag_type,
            net_g=weight.net_g, moisture=moisture.hundredths, grade=grade,
        )  # fmt: skip
        if isinstance(judged, Refused):
            return self._turn_away(
                uow, ready.bag, judged, operator, weight, moisture, whose=ready.farmer
            )
        weighed, graded = self._entries(uow, ready, weight, moisture, judged, operator)
        slip = documents.bag_slip(
            ready, weight, moisture, judged, (weighed, graded), operator,
            settings=self._settings, season=season, rules=rules,
        )  # fmt: skip
        document = self._queue.enqueue(uow, slip, seq=graded.seq, device=self._settings.device)
        return Recorded(ready.bag, weighed, graded, judged, document)

    def _entries(
        self, uow: UnitOfWork, ready: BagReady, weight: BookedWeight, moisture: Moisture,
        accepted: Accepted, operator: int,
    ) -> tuple[Appended, Appended]:  # fmt: skip
        bag = ready.bag
        allotment = store.allotment(uow.session, bag.season, bag.allotment)
        if allotment is None:  # as in `_judged`
            raise NoSeason(bag.allotment_key)
        weighed = self._journal.append(
            uow, wire.WEIGHED, wire.weighed_face(bag, weight), wire.weighed_body(weight, operator)
        )
        graded = self._journal.append(
            uow, wire.GRADED,
            wire.graded_face(bag, weight.net_g, moisture.hundredths, accepted, weighed.seq),
            wire.graded_body(allotment, accepted, moisture.source, operator),
        )  # fmt: skip
        day = business_day(from_utc_ms(graded.utc_ms))
        store.add_bag(
            uow.session, bag, weight, moisture.hundredths, accepted,
            operator=operator, day=day, seqs=(weighed.seq, graded.seq),
        )  # fmt: skip
        uow.changed(BAG, str(bag), None)
        return weighed, graded

    def _turn_away(
        self, uow: UnitOfWork, bag: BagId, refused: Refused, operator: int,
        weight: BookedWeight | None = None, moisture: Moisture | None = None,
        *, whose: FarmerLabel | None, found: BagRefused | None = None,
    ) -> Turned:  # fmt: skip
        """Entry 22, its row, and the note."""
        measured = None if moisture is None else moisture.hundredths
        seen = None if found is None else found.seen
        entry = self._journal.append(
            uow, wire.REFUSED, wire.refused_face(bag, refused.reason),
            wire.refused_body(
                refused, operator, weight=weight, moisture=measured,
                first_seq=store.first_seq(uow.session, bag),
            ),
        )  # fmt: skip
        day = business_day(from_utc_ms(entry.utc_ms))
        store.add_refusal(
            uow.session, bag, refused, entry,
            operator=operator, day=day, weight=weight, moisture=measured,
        )  # fmt: skip
        uow.changed(BAG, str(bag), None)
        note = None
        if refused.reason in self._settings.refusal_notes:
            contracted = None if found is None else found.contracted
            paper = documents.refusal_note(
                bag, whose, refused, entry, operator,
                settings=self._settings, seen=seen, contracted=contracted,
            )  # fmt: skip
            note = self._queue.enqueue(uow, paper, seq=entry.seq, device=self._settings.device)
        return Turned(bag, refused, entry, seen, note)

    def _look_up(
        self, session: Session, bag: BagId, whose: FarmerLabel | None
    ) -> BagReady | BagRefused:
        """Season, allotment, variety, seen before, balance: in the order in which they matter."""
        season = self._season(session)
        if bag.season != season.year:
            return BagRefused(Reason.WRONG_SEASON, bag)
        allotment = store.allotment(session, bag.season, bag.allotment)
        terms = None if allotment is None else terms_of(season, allotment)
        if allotment is None or terms is None or whose is None or bag.bag < 1:
            return BagRefused(Reason.NOT_ALLOTTED, bag)
        rules, bag_type = terms
        if allotment.variety not in rules.varieties:
            return BagRefused(Reason.VARIETY, bag)
        row = store.bag(session, bag)
        if row is not None:
            return BagRefused(Reason.SEEN, bag, self._seen(row))
        delivered = store.delivered(session, bag.season, bag.allotment)
        if delivered >= allotment.bags or bag.bag > allotment.bags:
            return BagRefused(Reason.OVER_ALLOTMENT, bag, contracted=allotment.bags)
        return BagReady(
            bag, whose, allotment.scheme, allotment.kind,
            allotment.variety, bag_type, delivered, allotment.bags,
        )  # fmt: skip

    def _seen(self, row: store.BagRow) -> Seen:
        return Seen(
            row.operator, from_utc_ms(row.at_ms), self._journal.station, row.scale, row.net_g,
            Grade(row.grade),
        )  # fmt: skip

    def _whose(self, bag: BagId) -> FarmerLabel | None:
        """Read before a unit of work begins: the vault writes down each look into it."""
        with reading(self._engine) as session:
            allotment = store.allotment(session, bag.season, bag.allotment)
            farmer = None if allotment is None else store.farmer(session, allotment.farmer)
        if allotment is None:
            return None
        if farmer is None:
            return FarmerLabel(allotment.farmer, "", "")
        where = f"{farmer.township} {farmer.village}"
        return FarmerLabel(farmer.number, mask_name(self._name_of(farmer.subject)), where)

    def _season(self, session: Session) -> Season:
        season = store.season(session, self._settings.season)
        if season is None:
            raise NoSeason(str(self._settings.season))
        return season


def _check_fit(weight: BookedWeight) -> None:
    try:
        net_g = weight.net_g
    except ValueError as error:
        raise WeightNotFit(f"{weight.gross} {weight.unit} is no weight to trade by") from error
    if not weight.stable or net_g <= 0:
        raise WeightNotFit("the load moves, or there is none")
