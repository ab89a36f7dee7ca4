"""The `scale` commands: protocols, live readings, frames explained, a virtual scale."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

# Its callback is in main.py: it hands in the clock.
scale = typer.Typer(no_args_is_help=True, help="Scales: protocols, readings, a virtual scale.")


@scale.command("list")
def scale_list(
    as_json: Annotated[bool, typer.Option("--json", help="Answer in JSON.")] = False,
) -> None:
    """The protocols that are spoken here."""
    from app.devices.scales import commands

    rows = commands.list_protocols()
    if as_json:
        typer.echo(json.dumps(rows, ensure_ascii=False))
    else:
        for row in rows:
            typer.echo("  ".join(str(value) for value in row.values()))


@scale.command("decode")
def scale_decode() -> None:
    """Frames from standard input, what they mean on standard output."""
    from app.devices.scales import commands

    raise typer.Exit(commands.decode(sys.stdin, sys.stdout, sys.stderr))


@scale.command("listen")
def scale_listen(
    context: typer.Context,
    protocol: Annotated[str, typer.Option(help="One of `scale list`.")],
    port: Annotated[str, typer.Option(help="Any pyserial URL.")],
    line: Annotated[
        str | None, typer.Option(help="As 9600-8N1; the protocol's own by default.")
    ] = None,
    count: Annotated[int | None, typer.Option(help="End after so many readings.")] = None,
    timeout: Annotated[float | None, typer.Option(help="Give up after so many seconds.")] = None,
) -> None:
    """Live readings, one JSON a line: 0 after COUNT, 3 on time-out, 4 when the port is lost."""
    from app.devices.scales import commands

    code = commands.listen(
        sys.stdout, sys.stderr, clock=context.obj, protocol=protocol, port=port, line=line,
        count=count, timeout=timeout,
    )  # fmt: skip
    raise typer.Exit(code)


@scale.command("emulate")
def scale_emulate(
    context: typer.Context,
    protocol: Annotated[str, typer.Option(help="One of `scale list`.")],
    pty: Annotated[bool, typer.Option("--pty", help="On a pseudo terminal.")] = False,
    listen: Annotated[str | None, typer.Option(help="On HOST:PORT.")] = None,
    script: Annotated[Path | None, typer.Option(help="What happens, one JSON a line.")] = None,
) -> None:
    """A virtual scale; first line {"port": URL}; obeys standard input; until SIGTERM."""
    from app.devices.scales import commands

    raise typer.Exit(
        commands.emulate(
            None if sys.stdin is None else sys.stdin.buffer, sys.stdout, sys.stderr,
            clock=context.obj, protocol=protocol, pty=pty, address=listen, script=script,
        )
    )  # fmt: skip
