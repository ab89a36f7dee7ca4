"""Everything the routes stand on, built once."""

from dataclasses import dataclass, field

from sqlalchemy import Engine, select
from sqlalchemy.exc import SQLAlchemyError

from app.access import stations
from app.access.office import OfficeUsers
from app.access.stations import Enrolment
from app.central.errors import CentralError, LogKeyProblem
from app.central.ledger_files import LedgerFiles
from app.central.limits import Turnstile
from app.central.log_key import load_seed, make_seed
from app.central.projections import BookKeeper, Books
from app.central.published import Checkpoints
from app.central.publishing import Publisher
from app.central.sequencer import Sequencer
from app.central.settings import CentralSettings
from app.central.store import LogRow
from app.central.witnesses import Witnesses
from app.ledger.keys import Signer
from app.ledger.policy import parse_policy
from app.shared.clock import SEOUL, Clock
from app.storage.engine import centre_engine
from app.storage.feed import FeedWriter
from app.storage.schema import SchemaTooNew, migrate
from app.storage.tables import CENTRE
from app.storage.unit_of_work import UnitOfWork, reading
from app.sync.records import encoders, synced_records
from app.vault.service import Vault


@dataclass(frozen=True)
class Centre:
    """The services of one running centre; `work()` is a unit of work that tells the feed.

    `checkpoints` are those that are published.
    """

    engine: Engine
    clock: Clock
    checkpoints: Checkpoints
    publisher: Publisher
    sequencer: Sequencer
    files: LedgerFiles
    books: Books
    keeper: BookKeeper
    vault: Vault
    users: OfficeUsers
    enrolment: Enrolment
    feed: FeedWriter
    turnstile: Turnstile = field(default_factory=Turnstile)

    def work(self) -> UnitOfWork:
        return UnitOfWork(self.engine, self.feed)


def build(settings: CentralSettings, clock: Clock) -> Centre:
    """Brings the tables up to date. Makes the log's key, but only where there is no log yet."""
    engine = centre_engine(settings.database_url)
    settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    signed = Checkpoints(settings.checkpoints)
    try:
        migrate(engine, CENTRE)
        seed = _seed(settings, engine, signed)
    except (CentralError, SchemaTooNew, SQLAlchemyError):
        engine.dispose()
        raise
    policy = parse_policy(settings.policy)
    # Where nobody has to cosign, what was signed is published: one file, not two.
    checkpoints = signed if policy.is_met(()) else Checkpoints(settings.published)
    witnesses = Witnesses(policy, clock)
    sequencer = Sequencer(
        engine,
        seed=seed,
        prefix=settings.origin_prefix,
        checkpoints=signed,
        clock=clock,
        policy=settings.policy,
        published=checkpoints,
        witnessed=witnesses.seen,
    )
    vault = Vault(engine, settings.vault_keys, settings.master_key, clock)
    books = Books(engine)
    return Centre(
        engine=engine,
        clock=clock,
        checkpoints=checkpoints,
        publisher=Publisher(sequencer, witnesses, policy, clock),
        sequencer=sequencer,
        files=LedgerFiles(engine, checkpoints),
        books=books,
        keeper=BookKeeper(books),
        vault=vault,
        users=OfficeUsers(engine, clock),
        enrolment=Enrolment(clock),
        feed=FeedWriter(encoders(synced_records(vault)), clock),
    )


def revoke_station(centre: Centre, station: str) -> bool:
    """Its key is withdrawn in the log too, before this returns; False where there is none."""
    with centre.work() as uow:
        is_known = stations.station(uow.session, station) is not None
        centre.enrolment.revoke(uow, station)
        uow.commit()
    if is_known:
        centre.sequencer.check()
        centre.sequencer.list_stations()
    return is_known


def log_vkey(settings: CentralSettings, clock: Clock) -> str:
    """The key of this year's log, for its witnesses; `LogKeyProblem` before it was made."""
    year = clock.now().astimezone(SEOUL).year
    return str(Signer(f"{settings.origin_prefix}/{year}", load_seed(settings.log_key)).key)


def _seed(settings: CentralSettings, engine: Engine, checkpoints: Checkpoints) -> bytes:
    if settings.log_key.exists():
        return load_seed(settings.log_key)
    with reading(engine) as session:
        is_begun = session.scalar(select(LogRow.year).limit(1)) is not None
    if is_begun or checkpoints.years():
        raise LogKeyProblem(f"there is a log, but not its key: {settings.log_key}")
    return make_seed(settings.log_key)
