"""What a technician does at the centre by command; main.py hands in the settings and the clock.

Each command imports what it needs, so that serving waits for none of them.
"""

from pathlib import Path
from typing import Annotated, NoReturn

import typer

central = typer.Typer(invoke_without_command=True, help="The centre: ledger, books, feed, office.")
FAILED = 2


@central.command("add-user")
def add_user(
    context: typer.Context,
    login: Annotated[str, typer.Argument(help="What is typed at the office's door.")],
    name: Annotated[str, typer.Option(help="As people say it.")],
    role: Annotated[str, typer.Option(help="officer, device_manager, treasurer, auditor, …")],
    password: Annotated[str, typer.Option(prompt=True, hide_input=True, confirmation_prompt=True)],
) -> None:
    """A person who may sign in to the office; an existing one is changed."""
    from app.access.model import Role
    from app.central.centre import build

    settings, clock = context.obj
    build(settings, clock).users.save(login, name, Role(role), password)
    typer.echo(login)


@central.command()
def rebuild(context: typer.Context) -> None:
    """Throw the books away and fill them again from the entries."""
    from app.central.centre import build

    settings, clock = context.obj
    typer.echo(f"{build(settings, clock).books.rebuild()} batches")


@central.command()
def revoke(
    context: typer.Context,
    station: Annotated[str, typer.Argument(help="The code of a lost or restored station.")],
) -> None:
    """A station's key and token count no more; what it sent stays."""
    from app.central.centre import build, revoke_station

    settings, clock = context.obj
    if not revoke_station(build(settings, clock), station):
        fail(f"no station {station}")
    typer.echo(station)


@central.command("log-key")
def log_key(context: typer.Context) -> None:
    """The key of this year's log, as its witnesses have to be told it."""
    from app.central.centre import log_vkey
    from app.central.errors import LogKeyProblem

    try:
        typer.echo(log_vkey(*context.obj))
    except LogKeyProblem as error:
        fail(str(error))


@central.command()
def export(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(help="Where the static files go.")],
    year: Annotated[int, typer.Option(help="Which year's log.")],
) -> None:
    """A year's log as static files, for any web server and any auditor."""
    from app.central.centre import build
    from app.central.errors import CentralError
    from app.central.export import export_log

    settings, clock = context.obj
    try:
        typer.echo(f"{export_log(build(settings, clock).files, year, folder)} files")
    except CentralError as error:
        fail(str(error))


@central.command("enrolment-code")
def enrolment_code(
    context: typer.Context,
    station: Annotated[str, typer.Argument(help="A code that no station ever had, as W01.")],
    place: Annotated[str, typer.Option(help="The place's code.")],
    kind: Annotated[str, typer.Option(help="weigh, till, store or class.")],
) -> None:
    """A code that makes one machine this station, once, within a day."""
    from app.access.errors import EnrolRefused
    from app.access.model import StationKind
    from app.central.centre import build

    settings, clock = context.obj
    centre = build(settings, clock)
    try:
        with centre.work() as uow:
            made = centre.enrolment.make_code(
                uow, station=station, place=place, kind=StationKind(kind), made_by="command line"
            )
            uow.commit()
    except EnrolRefused as error:
        fail(f"{station}: {error.reason.value}")
    typer.echo(made.code)


def fail(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(FAILED)
