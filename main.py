"""The command line: reads settings, builds the objects and starts one of them.

The only place that knows every part. Each command imports what it needs: none waits for another's.
"""

import json
import logging
import os
import signal
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from app.central.command_line import central
from app.devices.payments.command_line import payments
from app.devices.scales.command_line import scale
from app.doctor.command_line import doctor
from app.shared.frozen import forget_starter

if TYPE_CHECKING:
    from app.shared.clock import Clock

# No pretty tracebacks: they print what variables hold, and some hold secrets.
app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="마당: 팔고, 재고, 배우는 마당.",
)
ledger = typer.Typer(no_args_is_help=True, help="The ledger from outside: audit, conformance.")
app.add_typer(central, name="central")
app.add_typer(scale, name="scale")
app.add_typer(payments, name="payments")
app.add_typer(ledger, name="ledger")
app.command()(doctor)

UNREADABLE = FAILED = 2
TERMINATED = 143
CENTRE = "http://127.0.0.1:8010"
Json = Annotated[bool, typer.Option("--json", help="Answer in JSON.")]
Data = Annotated[Path, typer.Option(help="The folder of this station's files.")]
ClockFile = Annotated[Path | None, typer.Option("--clock", help="Follow this file (the demo's).")]
Play = Annotated[bool, typer.Option("--play", help="Be played: orders on standard input.")]
Database = Annotated[str | None, typer.Option(help="PostgreSQL URL (MADANG_CENTRAL_DATABASE_URL).")]


# --- stations and desks ------------------------------------------------------------------------


@app.command()
def enrol(
    code: Annotated[str, typer.Argument(help="The one-use code from the office.")],
    data: Data,
    centre: Annotated[str, typer.Option(help="The centre's address.")] = CENTRE,
    clock: ClockFile = None,
) -> None:
    """Make this machine a station: a key of its own, then everything its place needs."""
    from app.access.errors import AccessError
    from app.journal.errors import JournalError
    from app.station import service
    from app.station.folder import Folder
    from app.sync.errors import SyncError

    try:
        typer.echo(service.enrol(Folder(data), centre, code, _clock(clock)).station)
    except (AccessError, JournalError, SyncError) as error:
        _fail(f"not enrolled: {error}", FAILED)


@app.command()
def kiosk(
    station: Annotated[str, typer.Option(help="The station's code, as a check.")],
    data: Data,
    panel: Annotated[str | None, typer.Option(help="P32, P24, L21 or L15.")] = None,
    scale_url: Annotated[str | None, typer.Option("--scale", help="Any pyserial URL.")] = None,
    printer: Annotated[str | None, typer.Option(help="file:DIR, tcp://HOST, serial:PORT.")] = None,
    clock: ClockFile = None,
    play: Play = False,
    gallery: Annotated[Path | None, typer.Option(help="Paint every page in here.")] = None,
) -> None:
    """A station, full-screen."""
    _log_to(data / "station.log")
    _needs_windows(os.environ)
    from kiosk import supervisor

    if not play and gallery is None and not supervisor.is_child():
        raise typer.Exit(supervisor.keep_running())
    if supervisor.is_child():
        supervisor.end_with_parent(sys.stdin.fileno())
    from kiosk.errors import CannotStart
    from kiosk.start import start

    try:
        code = start(
            data,
            station,
            _clock(clock),
            panel=panel,
            scale=scale_url,
            printer=printer,
            play=play,
            gallery=gallery,
        )
    except CannotStart as error:
        _fail(str(error), FAILED)
    raise typer.Exit(code)


@app.command()
def office(
    centre: Annotated[str, typer.Option(help="The centre's address.")] = CENTRE,
    size: Annotated[str, typer.Option(help="WIDTHxHEIGHT of the window.")] = "1366x768",
    clock: ClockFile = None,
    play: Play = False,
) -> None:
    """The office windows."""
    _log_to(None)
    _needs_windows(os.environ)
    from app.central.client import OfficeClient
    from ui.app import run

    width, _, height = size.partition("x")
    raise typer.Exit(run(OfficeClient(centre), _clock(clock), (int(width), int(height)), play=play))


# --- the centre --------------------------------------------------------------------------------


@central.callback()
def serve(
    context: typer.Context,
    database_url: Database = None,
    data: Annotated[Path | None, typer.Option(help="Keys and signed checkpoints.")] = None,
    port: Annotated[int | None, typer.Option(help="On 127.0.0.1.")] = None,
    clock: ClockFile = None,
) -> None:
    """Serve until SIGTERM; settings from MADANG_CENTRAL_… or the options.

    Without a database's URL the centre starts a PostgreSQL of its own beside its data.
    """
    _log_to(None)
    from app.central.settings import from_environment

    told: dict[str, object] = {"database_url": database_url, "data": data, "port": port}
    if context.invoked_subcommand is None:
        # Before the server listens, and once more after it has ended in good order.
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    settings = from_environment(os.environ, **told, own_database=_own_database(context))
    context.obj = (settings, _clock(clock))
    if context.invoked_subcommand is None:
        from app.central import server

        server.serve(*context.obj)


@central.command("load-sample")
def load_sample(
    context: typer.Context,
    peer: Annotated[
        list[str] | None,
        typer.Option(help="Where a station's neighbours reach it: S01=http://192.168.0.21:8100."),
    ] = None,
    payments: Annotated[
        str, typer.Option(help="Where the payment service listens.")
    ] = "http://127.0.0.1:8090",
) -> None:
    """The demo's goods, season, courses, invented people and stations, to try things out."""
    from app.central.centre import build
    from app.demo import sample
    from app.demo.sample_people import Addresses

    told = [each.partition("=") for each in peer or ()]
    if not all(station and url for station, _, url in told):
        raise typer.BadParameter("a station and its address, as S01=http://192.168.0.21:8100")
    peers = {station: url for station, _, url in told}
    sample.load(build(*context.obj), Addresses(payments, peers))


@app.command()
def witness(
    data: Annotated[Path, typer.Option(help="Its key, and what it has cosigned.")],
    name: Annotated[str, typer.Option(help="As county.example/witness; it stands in the key.")],
    log: Annotated[list[str] | None, typer.Option(help="The vkey of a log to watch.")] = None,
    trust: Annotated[Path | None, typer.Option(help="A trust.json: watch its logs.")] = None,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="0 takes a free one.")] = 0,
    clock: ClockFile = None,
) -> None:
    """Cosign a log's checkpoints (C2SP tlog-witness); first line {"vkey", "url"}; until SIGTERM."""
    _log_to(None)
    from app.witness import commands
    from app.witness.errors import CannotWitness

    try:
        logs = commands.watched(log or (), trust)
        commands.serve(data, name, logs, _clock(clock), host=host, port=port)
    except CannotWitness as error:
        _fail(str(error), FAILED)


# --- papers and ledger -------------------------------------------------------------------------


@app.command()
def verify(
    what: Annotated[
        str, typer.Argument(metavar="TEXT|FILE", help="The text of a QR code, or a file with it.")
    ],
    trust: Annotated[Path, typer.Option(help="The trust.json to believe.")],
    as_json: Json = False,
) -> None:
    """Is a paper genuine? Offline: 0 valid, 1 not valid, 2 unreadable, 3 unknown key."""
    from app.ledger import commands
    from app.ledger import verify as verifying

    verdict = commands.verify(what, trust, _clock(None))
    if as_json:
        _say_json(verifying.as_json(verdict))
    else:
        typer.echo(f"{'VALID' if verdict.valid else 'NOT VALID'}: {verdict.reason or verdict.kind}")
    raise typer.Exit(verifying.exit_code(verdict))


@app.command("verify-page")
def verify_page(
    trust: Annotated[Path, typer.Option(help="The trust.json that the page is to carry.")],
    out: Annotated[Path, typer.Option(help="A folder; any web server or stick can hold it.")],
) -> None:
    """The page with which anybody checks a paper: static, offline, its trust.json inside."""
    from app.ledger import commands
    from app.ledger.errors import BadTrust

    try:
        typer.echo(str(commands.write_page(trust, out)))
    except BadTrust as error:
        _fail(str(error), FAILED)


@ledger.command()
def conformance() -> None:
    """Outsiders' vectors: one JSON request a line in, one answer a line out."""
    from app.ledger import conformance as door

    door.run(sys.stdin.buffer, _write_at_once)


@ledger.command()
def audit(
    folder: Annotated[Path, typer.Argument(help="A static export: checkpoint, tile/…")],
    trust: Annotated[Path, typer.Option(help="The trust.json to believe.")],
    as_json: Json = False,
) -> None:
    """Recompute everything from the stored bytes; name what is wrong."""
    from app.ledger import commands
    from app.ledger.errors import LedgerError

    try:
        report = commands.audit_folder(folder, trust)
    except LedgerError as error:
        _fail(str(error), UNREADABLE)
    told = commands.report_json(report)
    if as_json:
        _say_json(told)
    else:
        typer.echo("\n".join(f"{name}: {value}" for name, value in told.items()))
    raise typer.Exit(0 if report.ok else 1)


# --- scales and payments -----------------------------------------------------------------------


@scale.callback()
def scale_clock(context: typer.Context, clock: ClockFile = None) -> None:
    """Scales: protocols, readings, a virtual scale."""
    context.obj = _clock(clock)


@payments.callback()
def payment_clock(context: typer.Context, clock: ClockFile = None) -> None:
    """Paying by QR: a virtual service, and a customer's phone."""
    context.obj = _clock(clock)


# --- the county on one machine -----------------------------------------------------------------


@app.command()
def demo(
    headless: Annotated[bool, typer.Option("--headless", help="Play a day and leave it.")] = False,
    out: Annotated[Path, typer.Option(help="Where everything goes.")] = Path("build/day"),
) -> None:
    """The whole county: a launcher, or one day played through the real pages."""
    _log_to(None)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(TERMINATED))  # every process ends with us
    from app.demo import day
    from app.demo.display import platform_of_a_played_day

    played = {"QT_QPA_PLATFORM": platform_of_a_played_day(os.environ)}
    _needs_windows(played if headless else os.environ)
    try:
        if headless:
            code = day.play(out)
            typer.echo(f"{out}: {'the day does not agree' if code else 'everything agrees'}")
            raise typer.Exit(code)
        from ui.app import dressed_application
        from ui.launcher.app import run_launcher

        dressed_application()  # a display that does not answer ends us here, with nothing started
        with day.doors(out) as doors:
            raise typer.Exit(run_launcher(doors))
    except day.CANNOT_BEGIN as error:
        _fail(f"no demo was begun: {error}", FAILED)


@app.command()
def bench(as_json: Json = False) -> None:
    """The measurements, each beside its peer or limit, in the same run."""
    from app.bench import report

    figures = report.measure_all()
    if as_json:
        _say_json(report.rows(figures))
    else:
        typer.echo(report.text(figures))


# --- small things ------------------------------------------------------------------------------


def _own_database(context: typer.Context) -> Callable[[Path], str]:
    """Starts a server beside the centre's data; it ends with this command."""

    def start(data: Path) -> str:
        from app.central.postgres import Cluster

        return context.with_resource(Cluster(data.parent / "database")).url()

    return start


def _needs_windows(environment: Mapping[str, str]) -> None:
    """Said in a sentence, before anything is started: Qt would end the process by itself."""
    from app.doctor.windows import obstacle

    what = obstacle(environment)
    if what:
        _fail(what, FAILED)


def _clock(followed: Path | None) -> "Clock":
    from datetime import datetime

    from app.shared.clock import SystemClock
    from app.shared.resources import resource

    if followed is not None:
        from app.demo.clock import FollowedClock

        return FollowedClock(followed)
    built = json.loads(resource("build.json").read_text(encoding="utf-8"))["built"]
    return SystemClock(datetime.fromisoformat(built))


def _log_to(file: Path | None) -> None:
    """Everything from INFO on, to a file of its own or to standard error; never to the output."""
    from app.shared.logs import Facts

    handler = logging.StreamHandler() if file is None else logging.FileHandler(file, delay=True)
    handler.setFormatter(Facts())
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    for chatty in ("httpx", "alembic"):
        logging.getLogger(chatty).setLevel(logging.WARNING)


def _write_at_once(line: str) -> None:
    sys.stdout.write(line)
    sys.stdout.flush()


def _say_json(value: object) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False))


def _fail(message: str, code: int) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(code)


def main() -> None:
    if getattr(sys, "frozen", False):
        forget_starter(os.environ)
    app()


if __name__ == "__main__":
    main()
