"""The `doctor` command."""

import json
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

UNWRITTEN = 2


def doctor(
    data: Annotated[
        Path | None, typer.Option(help="A station's folder; without it the machine alone.")
    ] = None,
    bundle: Annotated[
        Path | None, typer.Option(help="A .zip for support; nothing of a person stands in it.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Answer in JSON.")] = False,
) -> None:
    """Fonts, printer, ports, clock, disk, book, keys, network: each with its mend; 1 on a fault."""
    from app.doctor import commands, service
    from app.doctor.bundle import WouldTell, write_bundle
    from app.shared.clock import SystemClock
    from app.shared.resources import resource

    # The machine's own clock, never a demo's: it is one of the things that are looked at.
    built = json.loads(resource("build.json").read_text(encoding="utf-8"))["built"]
    answers = service.examine(data, SystemClock(datetime.fromisoformat(built)))
    said = json.dumps(commands.rows(answers), ensure_ascii=False)
    typer.echo(said if as_json else commands.lines(answers))
    if bundle is not None:
        try:
            write_bundle(bundle, data, answers)
        except (WouldTell, OSError) as error:
            typer.echo(str(error), err=True)
            raise typer.Exit(UNWRITTEN) from error
    raise typer.Exit(0 if service.is_well(answers) else 1)
