"""The command line: reads settings, builds the objects and starts one of them.

The only place that knows every part. Each command imports what it needs: none waits for another's.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, NoReturn

import typer

app = typer.Typer(
    no_args_is_help=True, add_completion=False, help="마당: 파는 마당, 재는 마당, 배우는 마당."
)
scale = typer.Typer(
    no_args_is_help=True, help="Scales: protocols, live readings, frames, a virtual scale."
)
ledger = typer.Typer(
    no_args_is_help=True, help="The ledger from outside: audit, export, conformance."
)
app.add_typer(scale, name="scale")
app.add_typer(ledger, name="ledger")

UNREADABLE = 2
Json = Annotated[bool, typer.Option("--json", help="Answer in JSON.")]


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
    from app.ledger import errors
    from app.ledger import verify as verifying
    from app.ledger.trust import parse_trust

    try:
        trusted = parse_trust(trust.read_bytes())
    except (OSError, errors.LedgerError) as error:
        _fail(f"{trust} is no trust.json: {error}", UNREADABLE)
    verdict = verifying.verify_text(_text_of(what), trusted)
    if as_json:
        _say_json(verifying.as_json(verdict))
    else:
        typer.echo(f"{'VALID' if verdict.valid else 'NOT VALID'}: {verdict.reason or verdict.kind}")
    raise typer.Exit(verifying.exit_code(verdict))


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
    from app.ledger import audit as auditing
    from app.ledger.trust import parse_trust

    trusted = parse_trust(trust.read_bytes())
    origin = (folder / "checkpoint").read_text().split("\n", 1)[0]
    log = next((each for each in trusted.logs if each.origin == origin), None)
    if log is None:
        _fail(f"the log {origin} is not in {trust}", UNREADABLE)
    stations = {each.public: each.station for each in trusted.stations}
    report = auditing.audit(_reader(folder), log.key, log.policy, stations)
    findings = [str(finding) for finding in report.findings]
    told = {
        "ok": report.ok,
        "size": report.size,
        "root": report.root.hex(),
        "entries": report.entries,
        "batches": report.batches,
        "unchecked": report.unchecked,
        "findings": findings,
    }
    if as_json:
        _say_json(told)
    else:
        typer.echo("\n".join(f"{name}: {value}" for name, value in told.items()))
    raise typer.Exit(0 if report.ok else 1)


# --- scales ------------------------------------------------------------------------------------


@scale.command("list")
def scale_list(as_json: Json = False) -> None:
    """The protocols that are spoken here."""
    from app.devices.scales import commands

    rows = commands.list_protocols()
    if as_json:
        _say_json(rows)
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
    protocol: Annotated[str, typer.Option(help="One of `scale list`.")],
    port: Annotated[str, typer.Option(help="Any pyserial URL.")],
    line: Annotated[
        str | None, typer.Option(help="As 9600-8N1; the protocol's own by default.")
    ] = None,
    count: Annotated[int | None, typer.Option(help="End after so many readings.")] = None,
    timeout: Annotated[
        float | None, typer.Option(help="Seconds without a reading before giving up.")
    ] = None,
) -> None:
    """Live readings, one JSON a line: 0 after COUNT, 3 on time-out, 4 when the port is lost."""
    from app.devices.scales import commands

    code = commands.listen(
        protocol=protocol,
        port=port,
        line=line,
        count=count,
        timeout=timeout,
        stdout=sys.stdout,
        stderr=sys.stderr,
    )
    raise typer.Exit(code)


# --- small things ------------------------------------------------------------------------------


def _text_of(what: str) -> str:
    if what.startswith("MD1:"):
        return what
    try:
        return Path(what).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return what


def _reader(folder: Path) -> Callable[[str], bytes | None]:
    def read(path: str) -> bytes | None:
        file = folder / path
        return file.read_bytes() if file.is_file() else None

    return read


def _write_at_once(line: str) -> None:
    sys.stdout.write(line)
    sys.stdout.flush()


def _say_json(value: object) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False))


def _fail(message: str, code: int) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(code)


def main() -> None:
    app()


if __name__ == "__main__":
    main()
