"""The payment commands: a virtual service, and a customer's phone. The clock comes from main.py."""

import json
from pathlib import Path
from typing import Annotated

import typer

payments = typer.Typer(no_args_is_help=True, help="Paying by QR: a virtual service, a phone.")

FAILED = 2
Url = Annotated[str, typer.Option(help="Of the virtual service.")]


@payments.command("emulate")
def emulate(
    context: typer.Context,
    port: Annotated[int, typer.Option(help="On 127.0.0.1; 0 takes a free one.")] = 0,
    script: Annotated[Path | None, typer.Option(help="Faults to come, one JSON a line.")] = None,
) -> None:
    """A virtual payment service; first line {"url": URL}; until SIGTERM."""
    from app.devices.payments import commands

    raise typer.Exit(commands.emulate(context.obj, port, script))


@payments.command("pay")
def pay(
    url: Url,
    qr: Annotated[str, typer.Option(help="The text of the code on the kiosk.")],
    decline: Annotated[bool, typer.Option("--decline", help="The customer refuses.")] = False,
) -> None:
    """The customer's phone scans the kiosk's code."""
    _phone(url, "pay", {"qr": qr, "decline": decline})


@payments.command("code")
def code(
    url: Url, won: Annotated[int, typer.Option(help="What the customer has.")] = 10_000_000
) -> None:
    """The customer's phone shows a code: what the kiosk is to scan."""
    _phone(url, "code", {"won": won})


def _phone(url: str, what: str, told: dict[str, object]) -> None:
    from app.devices.payments.commands import PhoneProblem, phone

    try:
        typer.echo(json.dumps(phone(url, what, told), ensure_ascii=False))
    except PhoneProblem as problem:
        typer.echo(str(problem), err=True)
        raise typer.Exit(FAILED) from problem
